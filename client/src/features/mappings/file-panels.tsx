import { Checkbox, NativeSelect, Radio, Textarea, TextInput } from '@mantine/core'
import { AGENCY_WORDS, type Agency, MARKINGS, type Marking } from '@safeground/graph-schema'
import { useMe } from '../../api/session.ts'
import { Panel } from '../../parts/page.tsx'
import { GivenField } from './given-field.tsx'
import classes from './mappings.module.css'
import { useDraft, useFaults } from './use-draft.tsx'

/** What makes a row itself again, so that next month's file changes it and does not double it. */
export function AgainPanel({ isNew }: { isNew: boolean }) {
  const { mapping, change, columns } = useDraft()
  const fault = useFaults('again', true)
  const { by, columns: chosen } = mapping.again
  const set = (next: Partial<typeof mapping.again>) =>
    change((before) => ({ ...before, again: { ...before.again, ...next } }))
  const all = [...new Set([...columns.map(({ name }) => name), ...chosen])]
  const toggle = (name: string) =>
    set({ columns: chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name] })
  return (
    <Panel title="3. Which row is which?">
      {!isNew && (
        <p className={classes.hint}>
          This stays as it was first said: rows that are here already are known by it.
        </p>
      )}
      <Radio.Group
        label="In the next file, a row is known again by"
        value={by}
        onChange={(value) =>
          set(
            value === 'reference'
              ? { by: 'reference', columns: [] }
              : { by: 'whole-row', columns: columns.map(({ name }) => name).slice(0, 60) },
          )
        }
      >
        <div className={classes.radios}>
          <Radio
            size="xs"
            value="reference"
            disabled={!isNew && by !== 'reference'}
            label="a number or reference of its own"
          />
          <Radio
            size="xs"
            value="whole-row"
            disabled={!isNew && by !== 'whole-row'}
            label="all that it says"
          />
        </div>
      </Radio.Group>
      {by === 'whole-row' && (
        <p className={classes.hint}>
          A row in which one letter is changed is then another row: the old one stays beside it until its file
          is undone. Choose a reference wherever the file has one.
        </p>
      )}
      <fieldset
        className={classes.checks}
        aria-label={by === 'reference' ? 'Columns of the reference' : 'Columns that count'}
      >
        {all.map((name) => (
          <Checkbox
            key={name}
            size="xs"
            label={columns.find((one) => one.name === name)?.heading ?? name}
            checked={chosen.includes(name)}
            onChange={() => toggle(name)}
          />
        ))}
      </fieldset>
      {all.length === 0 && <p className={classes.hint}>Choose a file first, to see its columns.</p>}
      {fault && <p className={classes.fault}>{fault}</p>}
    </Panel>
  )
}

/** Whose files they are, and who may see what they say. */
export function WhosePanel({ isNew }: { isNew: boolean }) {
  const { mapping, change } = useDraft()
  const me = useMe()
  const [agencyFault, markingFault, knownFault] = [
    useFaults('agency'),
    useFaults('markings'),
    useFaults('knownOnly'),
  ]
  const agencies = (Object.keys(AGENCY_WORDS) as Agency[]).filter(
    (agency) => me.role === 'steward' || agency === me.agency || agency === mapping.agency,
  )
  const toggle = (marking: Marking) =>
    change((before) => ({
      ...before,
      markings: before.markings.includes(marking)
        ? before.markings.filter((one) => one !== marking)
        : [...before.markings, marking],
    }))
  const people = mapping.subjects.filter(
    ({ kind, numbers }) => kind === 'Person' && Object.keys(numbers).length > 0,
  )
  return (
    <Panel title="4. Whose is it, and who may see it?">
      <div className={classes.fields}>
        <NativeSelect
          size="xs"
          label="The agency that the file comes from"
          disabled={!isNew}
          value={mapping.agency}
          error={agencyFault}
          data={agencies.map((value) => ({ value, label: AGENCY_WORDS[value] }))}
          onChange={(event) => {
            const agency = event.currentTarget.value as Agency
            change((before) => ({ ...before, agency }))
          }}
        />
        <GivenField
          label="Locality"
          help="Left out: the whole borough."
          where="locality"
          given={mapping.locality}
          onChange={(locality) => change((before) => ({ ...before, locality }))}
        />
        {(people.length > 0 || mapping.knownOnly !== null) && (
          <NativeSelect
            size="xs"
            label="Keep rows about people only who are known here already"
            description="Others are counted, and nothing of them is kept. Education records are kept so."
            value={mapping.knownOnly ?? ''}
            error={knownFault}
            data={[
              { value: '', label: 'No, keep all rows' },
              ...people.map(({ part }) => ({ value: part, label: `Yes: ${part} must be known` })),
            ]}
            onChange={(event) => {
              const knownOnly = event.currentTarget.value || null
              change((before) => ({ ...before, knownOnly }))
            }}
          />
        )}
      </div>
      {knownFault && people.length === 0 && <p className={classes.fault}>{knownFault}</p>}
      <fieldset className={classes.markings}>
        <legend>Markings: a reader must hold every one of them</legend>
        {(Object.keys(MARKINGS) as Marking[]).map((marking) => (
          <Checkbox
            key={marking}
            size="xs"
            label={MARKINGS[marking].label}
            description={MARKINGS[marking].meaning}
            checked={mapping.markings.includes(marking)}
            onChange={() => toggle(marking)}
          />
        ))}
      </fieldset>
      {markingFault && <p className={classes.fault}>{markingFault}</p>}
    </Panel>
  )
}

/** What others will know it by. */
export function NamePanel() {
  const { mapping, change } = useDraft()
  const [nameFault, meaningFault] = [useFaults('name'), useFaults('meaning')]
  return (
    <Panel title="5. What is it called?">
      <div className={classes.names}>
        <TextInput
          size="sm"
          label="Name of this kind of file"
          placeholder="Youth club register"
          maxLength={100}
          value={mapping.name}
          error={nameFault}
          onChange={(event) => {
            const name = event.currentTarget.value
            change((before) => ({ ...before, name }))
          }}
        />
        <Textarea
          size="sm"
          autosize
          minRows={2}
          label="What a row of it is about, in a sentence"
          maxLength={500}
          value={mapping.meaning}
          error={meaningFault}
          onChange={(event) => {
            const meaning = event.currentTarget.value
            change((before) => ({ ...before, meaning }))
          }}
        />
      </div>
    </Panel>
  )
}
