import type { SubjectLine } from '@safeground/graph-schema'
import { Link } from '@tanstack/react-router'
import { KindIcon } from '../../drawing/kind-icon.tsx'
import classes from './line.module.css'
import { whoWords } from './today-words.ts'

/** A person by name, age and other names; the name opens their page. */
export function Who({ person }: { person: SubjectLine }) {
  return (
    <span className={classes.who}>
      <SubjectLink subject={person} />
      <span className={classes.whoWords}>{whoWords(person)}</span>
    </span>
  )
}

function SubjectLink({ subject }: { subject: Pick<SubjectLine, 'id' | 'caption'> }) {
  return (
    <Link to="/subjects/$subjectId" params={{ subjectId: subject.id }} className={classes.name}>
      {subject.caption}
    </Link>
  )
}

/** Several, with the icon of what each is. */
export function SubjectList({ subjects, more = 0 }: { subjects: readonly SubjectLine[]; more?: number }) {
  if (subjects.length === 0) return null
  return (
    <ul className={classes.subjects}>
      {subjects.map((subject) => (
        <li key={subject.id}>
          <KindIcon kind={subject.kind} size={15} />
          <SubjectLink subject={subject} />
        </li>
      ))}
      {more > 0 && <li className={classes.dim}>and {more} more</li>}
    </ul>
  )
}
