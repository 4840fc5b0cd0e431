import { AGENCY_WORDS, type EventPerson, kindOf, PERSON_ROLES } from '@safeground/graph-schema'
import { Link } from '@tanstack/react-router'
import { KindIcon } from '../../drawing/kind-icon.tsx'
import { listed } from '../../format.ts'
import { Panel } from '../../parts/page.tsx'
import { SimpleTable } from '../../parts/simple-table.tsx'
import { ageOf } from '../network/line-words.ts'
import classes from './event-page.module.css'

/** Who and what was part of it, as what, and how old they were then: a role holds for this event only. */
export function EventPeople({ people }: { people: readonly EventPerson[] }) {
  if (people.length === 0) return null
  return (
    <Panel title="Who was part of it" isFlush>
      <SimpleTable
        caption="Who was part of it, and as what"
        headings={[
          { words: 'Name' },
          { words: 'In this event' },
          { words: 'Age then' },
          { words: 'Said by' },
        ]}
      >
        {people.map((person) => (
          <Person key={`${person.role} ${person.subject.id}`} person={person} />
        ))}
      </SimpleTable>
    </Panel>
  )
}

function Person({ person: { role, subject, ageThen, agencies } }: { person: EventPerson }) {
  const isPerson = subject.kind === 'Person'
  const age = ageOf(ageThen).replace('Age ', '')
  return (
    <tr>
      <th scope="row">
        <span className={classes.name}>
          <KindIcon kind={subject.kind} size={16} />
          <span>
            <Link to="/subjects/$subjectId" params={{ subjectId: subject.id }}>
              {subject.caption}
            </Link>
            {isPerson && !subject.isIdentified && <span className={classes.dim}> not identified</span>}
            {!isPerson && <span className={classes.dim}> {kindOf(subject.kind).label.toLowerCase()}</span>}
          </span>
        </span>
      </th>
      <td>{PERSON_ROLES[role]}</td>
      <td>{isPerson ? age || 'not recorded' : ''}</td>
      <td>{listed(agencies.map((agency) => AGENCY_WORDS[agency]))}</td>
    </tr>
  )
}
