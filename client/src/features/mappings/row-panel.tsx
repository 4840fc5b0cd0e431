import { EVENTS, type EventName, KINDS, type KindName } from '@safeground/graph-schema'
import { Panel } from '../../parts/page.tsx'
import { AddField } from './add-field.tsx'
import { EventCard } from './event-card.tsx'
import { LinksPanel } from './links-panel.tsx'
import { addEvent, addSubject } from './mapping-draft.ts'
import classes from './mappings.module.css'
import { SubjectCard } from './subject-card.tsx'
import { useDraft, useFaults } from './use-draft.tsx'

const KIND_OPTIONS = Object.values(KINDS).map(({ type, label }) => ({ value: type, label }))
const EVENT_OPTIONS = Object.values(EVENTS).map(({ type, label }) => ({ value: type, label }))

/** The first question: who, what and where a row speaks of, and what it says between them. */
export function RowPanel() {
  const { mapping, change } = useDraft()
  const fault = useFaults('subjects')
  return (
    <Panel title="1. What is a row about?">
      {mapping.subjects.length + mapping.events.length === 0 && (
        <p className={classes.hint}>
          Add everybody and everything that one row speaks of: a person, a place, what happened. Then say
          which column holds what. Of a row in which all cells of a part are blank, that part is left out.
        </p>
      )}
      {fault && <p className={classes.fault}>{fault}</p>}
      {mapping.subjects.map((one, at) => (
        <SubjectCard key={one.part} one={one} at={at} />
      ))}
      {mapping.events.map((one, at) => (
        <EventCard key={one.part} one={one} at={at} />
      ))}
      <div className={classes.addParts}>
        <AddField
          label="Add a person, place or thing"
          options={KIND_OPTIONS}
          onAdd={(kind) => change((before) => addSubject(before, kind as KindName))}
        />
        <AddField
          label="Add something that happened"
          options={EVENT_OPTIONS}
          onAdd={(kind) => change((before) => addEvent(before, kind as EventName))}
        />
      </div>
      {mapping.subjects.length > 1 && <LinksPanel />}
    </Panel>
  )
}
