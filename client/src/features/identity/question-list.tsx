import type { Question, SubjectLine } from '@safeground/graph-schema'
import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, useRef } from 'react'
import { KindTile } from '../../drawing/kind-icon.tsx'
import classes from './identity.module.css'
import type { IdentitySearch } from './identity-search.ts'
import { briefly } from './identity-words.ts'

interface QuestionListProps {
  questions: readonly Question[]
  open: string | undefined
}

/** The questions as links, one under another: Tab or the arrow keys go through them. */
export function QuestionList({ questions, open }: QuestionListProps) {
  const list = useRef<HTMLUListElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const links = [...(list.current?.querySelectorAll('a') ?? [])]
    const at = links.indexOf(document.activeElement as HTMLAnchorElement)
    if (step === 0 || at < 0) return
    event.preventDefault()
    links[Math.min(links.length - 1, Math.max(0, at + step))]?.focus()
  }
  return (
    <ul ref={list} className={classes.list} aria-label="Questions" onKeyDown={onKeyDown}>
      {questions.map((question) => (
        <li key={question.id}>
          <Link
            from="/identity"
            to="/identity"
            search={(before: IdentitySearch) => ({ ...before, question: question.id })}
            className={classes.item}
            aria-current={question.id === open ? 'true' : undefined}
          >
            <KindTile kind={question.kind} />
            <span className={classes.itemWords}>
              <span className={classes.pair}>{pairWords(question)}</span>
              <span className={classes.under}>{question.reasons.join(' ')}</span>
              <span className={classes.under}>{tellingApart(question.left)}</span>
              {!question.isOneSubject && (
                <span className={classes.under}>{tellingApart(question.right)}</span>
              )}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** What one of two of the same name is, in one line. */
const tellingApart = (subject: SubjectLine) => [briefly(subject), subject.about].filter(Boolean).join(' · ')

const pairWords = ({ left, right, isOneSubject }: Question) => {
  if (isOneSubject) return left.caption
  return left.caption === right.caption ? `${left.caption}, twice` : `${left.caption} and ${right.caption}`
}
