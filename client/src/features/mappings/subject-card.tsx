import { Checkbox, NativeSelect } from '@mantine/core'
import {
  fieldsOfKind,
  type Given,
  kindOf,
  REGISTER_WORDS,
  registersOf,
  type SubjectField,
  type SubjectPart,
  subjectField,
} from '@safeground/graph-schema'
import { useState } from 'react'
import { KindIcon } from '../../drawing/kind-icon.tsx'
import { AddField } from './add-field.tsx'
import { GivenField } from './given-field.tsx'
import { replaceAt, withEntry } from './mapping-draft.ts'
import classes from './mappings.module.css'
import { PartHead } from './part-head.tsx'
import { useDraft, useFaults } from './use-draft.tsx'

const FIRST: readonly SubjectField[] = ['name', 'knownAs']
const numberLabel = (register: string) => {
  const words = REGISTER_WORDS[register] ?? register
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

/** Somebody or something that a row speaks of: which column says what of them. */
export function SubjectCard({ one, at }: { one: SubjectPart; at: number }) {
  const { change } = useDraft()
  const where = `subjects.${at}`
  const [shown, setShown] = useState<readonly string[]>([])
  const fields = fieldsOfKind(one.kind)
  const first = FIRST.filter((name) => fields.includes(name))
  const set = (next: SubjectPart) =>
    change((before) => ({ ...before, subjects: replaceAt(before.subjects, at, next) }))
  const setFact = (name: SubjectField, given: Given | null) =>
    set({ ...one, facts: withEntry(one.facts, name, given) })
  const setNumber = (name: string, given: Given | null) =>
    set({ ...one, numbers: withEntry(one.numbers, name, given) as Record<string, Given> })
  const isShown = (name: string, given: unknown) => Boolean(given) || shown.includes(name)
  const hide = (name: string) => setShown(shown.filter((other) => other !== name))
  const facts = fields.filter((name) => first.includes(name) || isShown(name, one.facts[name]))
  const registers = registersOf(one.kind).filter((name) => isShown(name, one.numbers[name]))
  const left = [
    ...(isShown('key', one.key) ? [] : [{ value: 'key', label: KEY_LABEL }]),
    ...registersOf(one.kind)
      .filter((name) => !registers.includes(name))
      .map((value) => ({ value, label: numberLabel(value) })),
    ...fields
      .filter((name) => !facts.includes(name))
      .map((value) => ({ value, label: subjectField(value).label })),
  ]
  return (
    <section className={classes.part} aria-label={`${kindOf(one.kind).label} ${one.part}`}>
      <PartHead
        key={one.part}
        part={one.part}
        where={where}
        kind={kindOf(one.kind).label}
        icon={<KindIcon kind={one.kind} />}
      />
      <div className={classes.fields}>
        {facts.map((name) => (
          <GivenField
            key={name}
            label={subjectField(name).label}
            where={`${where}.facts.${name}`}
            given={one.facts[name]}
            choices={subjectField(name).choices}
            help={subjectField(name).help}
            onChange={(given) => setFact(name, given)}
            onRemove={
              first.includes(name)
                ? undefined
                : () => {
                    hide(name)
                    setFact(name, null)
                  }
            }
          />
        ))}
        {isShown('key', one.key) && (
          <GivenField
            label={KEY_LABEL}
            help="Rows with one number are about one and the same. Never a name."
            where={`${where}.key`}
            given={one.key}
            columnOnly
            onChange={(given) =>
              set({ ...one, key: given && 'column' in given ? { column: given.column } : null })
            }
            onRemove={() => {
              hide('key')
              set({ ...one, key: null })
            }}
          />
        )}
        {registers.map((name) => (
          <GivenField
            key={name}
            label={numberLabel(name)}
            help="Joins rows and files wherever it is the same."
            where={`${where}.numbers.${name}`}
            given={one.numbers[name]}
            onChange={(given) => setNumber(name, given)}
            onRemove={() => {
              hide(name)
              setNumber(name, null)
            }}
          />
        ))}
      </div>
      <div className={classes.partFoot}>
        <AddField label={`Add to ${one.part}`} options={left} onAdd={(name) => setShown([...shown, name])} />
        <Several one={one} where={where} onChange={set} />
        {one.kind === 'Location' && (
          <Checkbox
            size="xs"
            label="It is where somebody lives or is placed"
            checked={one.isHome}
            onChange={(event) => set({ ...one, isHome: event.currentTarget.checked })}
          />
        )}
      </div>
    </section>
  )
}

const KEY_LABEL = 'Number that these files call it by'

function Several({
  one,
  where,
  onChange,
}: {
  one: SubjectPart
  where: string
  onChange: (next: SubjectPart) => void
}) {
  const fault = useFaults(`${where}.separator`)
  return (
    <NativeSelect
      size="xs"
      className={classes.add ?? ''}
      aria-label={`Several of ${one.part} in one cell`}
      value={one.separator ?? ''}
      error={fault}
      onChange={(event) =>
        onChange({ ...one, separator: (event.currentTarget.value || null) as SubjectPart['separator'] })
      }
      data={[
        { value: '', label: 'One in a cell' },
        { value: ';', label: 'Several, with ; between' },
        { value: ',', label: 'Several, with , between' },
        { value: '/', label: 'Several, with / between' },
        { value: '|', label: 'Several, with | between' },
        { value: 'line', label: 'Several, each on its own line' },
      ]}
    />
  )
}
