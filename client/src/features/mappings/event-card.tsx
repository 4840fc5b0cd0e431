import {
  type EventField,
  type EventPart,
  eventField,
  eventOf,
  fieldsOfEvent,
  type Given,
  PERSON_ROLES,
  PLACE_ROLES,
  REGISTER_WORDS,
  type RolePart,
  registersOf,
} from '@safeground/graph-schema'
import { useState } from 'react'
import { EventIcon } from '../../drawing/kind-icon.tsx'
import { AddField } from './add-field.tsx'
import { GivenField } from './given-field.tsx'
import { removeAt, replaceAt, withEntry } from './mapping-draft.ts'
import classes from './mappings.module.css'
import { PartHead } from './part-head.tsx'
import { useDraft, useFaults } from './use-draft.tsx'

const FIRST: readonly EventField[] = ['title', 'start', 'origin']
const PLACES: readonly string[] = ['Location', 'School', 'OnlineSpace']

/** Something that happened, as a row tells it: what, when, who was what in it, and where it was. */
export function EventCard({ one, at }: { one: EventPart; at: number }) {
  const { change } = useDraft()
  const where = `events.${at}`
  const [shown, setShown] = useState<readonly string[]>([])
  const { label } = eventOf(one.kind)
  const set = (next: EventPart) =>
    change((before) => ({ ...before, events: replaceAt(before.events, at, next) }))
  const fields = fieldsOfEvent(one.kind)
  const facts = fields.filter((name) => FIRST.includes(name) || one.facts[name] || shown.includes(name))
  const [register = ''] = registersOf(one.kind)
  const hasNumber = Boolean(one.numbers[register]) || shown.includes(register)
  const setFact = (name: EventField, given: Given | null) =>
    set({ ...one, facts: withEntry(one.facts, name, given) })
  const setNumber = (given: Given | null) =>
    set({ ...one, numbers: withEntry(one.numbers, register, given) as Record<string, Given> })
  const left = [
    ...(hasNumber ? [] : [{ value: register, label: REGISTER_WORDS[register] ?? register }]),
    ...fields
      .filter((name) => !facts.includes(name))
      .map((value) => ({ value, label: eventField(value).label })),
  ]
  const hide = (name: string) => setShown(shown.filter((other) => other !== name))
  return (
    <section className={classes.part} aria-label={`${label} ${one.part}`}>
      <PartHead
        key={one.part}
        part={one.part}
        where={where}
        kind={label}
        icon={<EventIcon kind={one.kind} />}
      />
      <div className={classes.fields}>
        {facts.map((name) => (
          <GivenField
            key={name}
            label={eventField(name).label}
            where={`${where}.facts.${name}`}
            given={one.facts[name]}
            choices={eventField(name).choices}
            help={eventField(name).help}
            onChange={(given) => setFact(name, given)}
            onRemove={
              FIRST.includes(name)
                ? undefined
                : () => {
                    hide(name)
                    setFact(name, null)
                  }
            }
          />
        ))}
        {hasNumber && (
          <GivenField
            label={REGISTER_WORDS[register] ?? register}
            where={`${where}.numbers.${register}`}
            given={one.numbers[register]}
            onChange={setNumber}
            onRemove={() => {
              hide(register)
              setNumber(null)
            }}
          />
        )}
      </div>
      <Roles sort="tookPart" event={one.part} title="Who was part of it" />
      <Roles sort="places" event={one.part} title="Where it was" />
      <div className={classes.partFoot}>
        <AddField label={`Add to ${one.part}`} options={left} onAdd={(name) => setShown([...shown, name])} />
      </div>
    </section>
  )
}

/** Who was what in it, or what a place was in it: each with a role, of this event and of no other. */
function Roles({ sort, event, title }: { sort: 'tookPart' | 'places'; event: string; title: string }) {
  const { mapping, change } = useDraft()
  const fits = mapping.subjects.filter(({ kind }) => PLACES.includes(kind) === (sort === 'places'))
  const isThere = (name: string) => mapping[sort].some((one) => one.event === event && one.part === name)
  const free = fits.filter(({ part }) => !isThere(part))
  const set = (all: RolePart[]) => change((before) => ({ ...before, [sort]: all }))
  const role: Given = { fixed: sort === 'places' ? 'happened' : 'present' }
  return (
    <div className={classes.roles}>
      <h4>{title}</h4>
      {mapping[sort].map((one, at) =>
        one.event === event ? (
          <RoleLine
            key={`${one.part} ${one.event}`}
            sort={sort}
            one={one}
            at={at}
            onChange={(next) => set(replaceAt(mapping[sort], at, next))}
            onRemove={() => set(removeAt(mapping[sort], at))}
          />
        ) : null,
      )}
      <AddField
        label={sort === 'places' ? 'Add a place' : 'Add who or what'}
        options={free.map(({ part }) => ({ value: part, label: part }))}
        onAdd={(part) => set([...mapping[sort], { part, event, role }])}
      />
      {fits.length === 0 && (
        <p className={classes.hint}>
          {sort === 'places' ? 'First add a place to the row.' : 'First add a person or a thing to the row.'}
        </p>
      )}
    </div>
  )
}

interface RoleLineProps {
  sort: 'tookPart' | 'places'
  one: RolePart
  at: number
  onChange: (next: RolePart) => void
  onRemove: () => void
}

function RoleLine({ sort, one, at, onChange, onRemove }: RoleLineProps) {
  const [own, part] = [useFaults(`${sort}.${at}`), useFaults(`${sort}.${at}.part`)]
  const fault = own ?? part
  return (
    <>
      <GivenField
        label={
          sort === 'places' ? `What ${one.part} was in it` : `What ${one.part} was in it, this time only`
        }
        where={`${sort}.${at}.role`}
        given={one.role}
        choices={sort === 'places' ? PLACE_ROLES : PERSON_ROLES}
        isNeeded
        onChange={(given) => given && onChange({ ...one, role: given })}
        onRemove={onRemove}
      />
      {fault && <p className={classes.fault}>{fault}</p>}
    </>
  )
}
