import { NativeSelect } from '@mantine/core'
import { choicesAt, DATE_ORDERS, type DateOrder, type Given, type Mapping } from '@safeground/graph-schema'
import { Panel } from '../../parts/page.tsx'
import { GivenField } from './given-field.tsx'
import classes from './mappings.module.css'
import { useDraft, useFaults } from './use-draft.tsx'

type Grading = Mapping['grading']
const FRESH: Record<Grading['scheme'], Grading> = {
  'not-police-graded': { scheme: 'not-police-graded', howKnown: { fixed: 'official-record' } },
  '3x5x2': { scheme: '3x5x2', source: { fixed: '2' }, assessment: { fixed: 'D' }, handling: { fixed: 'P' } },
  '5x5x5': { scheme: '5x5x5', source: { fixed: 'E' }, assessment: { fixed: '4' }, handling: { fixed: '1' } },
}
const GRADES = {
  source: 'Grade of the source',
  assessment: 'Grade of the intelligence',
  handling: 'Handling',
} as const

/** How what the rows say is known, when it was written down, and how the file writes its dates. */
export function KnownPanel() {
  const { mapping, change } = useDraft()
  const { grading } = mapping
  const [fault, dateFault] = [useFaults('grading'), useFaults('dateOrder')]
  const setGrading = (next: Grading) => change((before) => ({ ...before, grading: next }))
  const set = (name: 'recordedOn' | 'learnedOn' | 'narrative', given: Given | null) =>
    change((before) => ({ ...before, [name]: given }))
  return (
    <Panel title="2. How is it known, and since when?">
      <div className={classes.fields}>
        <NativeSelect
          size="xs"
          label="Grading"
          description="Only police information carries police grades."
          value={grading.scheme}
          error={fault}
          data={[
            { value: 'not-police-graded', label: 'Not police-graded' },
            { value: '3x5x2', label: 'Police, 3x5x2' },
            { value: '5x5x5', label: 'Police, old scheme 5x5x5' },
          ]}
          onChange={(event) => setGrading(FRESH[event.currentTarget.value as Grading['scheme']])}
        />
        {grading.scheme === 'not-police-graded' ? (
          <GivenField
            label="How it is known"
            where="grading.howKnown"
            given={grading.howKnown}
            choices={choicesAt('grading.howKnown', grading.scheme) ?? {}}
            isNeeded
            onChange={(given) => given && setGrading({ ...grading, howKnown: given })}
          />
        ) : (
          <PoliceGrades grading={grading} onChange={setGrading} />
        )}
        <NativeSelect
          size="xs"
          label="How dates are written"
          description="3/4/2026 is two days to two offices. A date that cannot be of this order is a fault of its row."
          value={mapping.dateOrder}
          error={dateFault}
          data={Object.entries(DATE_ORDERS).map(([value, label]) => ({ value, label }))}
          onChange={(event) => {
            const dateOrder = event.currentTarget.value as DateOrder
            change((before) => ({ ...before, dateOrder }))
          }}
        />
        <GivenField
          label="The day on which it was written down"
          help="Left out: it is not shown among what came in, and no age can be counted."
          where="recordedOn"
          given={mapping.recordedOn}
          onChange={(given) => set('recordedOn', given)}
        />
        <GivenField
          label="The day on which it was learned"
          help="Left out: the day on which it was written down."
          where="learnedOn"
          given={mapping.learnedOn}
          onChange={(given) => set('learnedOn', given)}
        />
        <GivenField
          label="What was written down, in words"
          where="narrative"
          given={mapping.narrative}
          columnOnly
          onChange={(given) => set('narrative', given)}
        />
      </div>
    </Panel>
  )
}

type Police = Exclude<Grading, { scheme: 'not-police-graded' }>

function PoliceGrades({ grading, onChange }: { grading: Police; onChange: (next: Grading) => void }) {
  const { conditions, ...rest } = grading
  return (
    <>
      {(Object.keys(GRADES) as (keyof typeof GRADES)[]).map((name) => (
        <GivenField
          key={name}
          label={GRADES[name]}
          where={`grading.${name}`}
          given={grading[name]}
          choices={choicesAt(`grading.${name}`, grading.scheme) ?? {}}
          isNeeded
          onChange={(given) => given && onChange({ ...grading, [name]: given })}
        />
      ))}
      <GivenField
        label="Handling conditions"
        where="grading.conditions"
        given={conditions}
        onChange={(given) => onChange(given ? { ...rest, conditions: given } : rest)}
      />
    </>
  )
}
