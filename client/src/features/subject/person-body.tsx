import { mayBeChild, type NetworkView, networkApi } from '@safeground/graph-schema'
import { useMemo } from 'react'
import { useAnswer } from '../../api/use-answer.ts'
import { Notice } from '../../parts/notice.tsx'
import { Trouble, Waiting } from '../../parts/state.tsx'
import { Chronology } from '../events/chronology.tsx'
import { eventKindsIn } from '../events/kind-filter.tsx'
import { useSubjectEvents } from '../events/use-subject-events.ts'
import { FactsPanel } from '../records/facts-panel.tsx'
import { RecordsBySource } from '../records/records-by-source.tsx'
import { useRecords } from '../records/use-records.ts'
import type { OpenLine } from './around-list.tsx'
import { AroundPanel, Concerns, HomePanel, Strengths } from './around-panels.tsx'
import classes from './subject.module.css'
import type { BodyProps } from './subject-page.tsx'
import { TimesMissingPanel } from './times-missing-panel.tsx'
import { type Around, toAround } from './to-around.ts'

/** What a practitioner looks for first: how old, open for what and since when, who works with them, and school. */
const FIRST_FACTS = [
  'born',
  'concern',
  'openSince',
  'worker',
  'team',
  'placingAuthority',
  'attendance',
  'timetable',
]

/** One person: strengths and concerns side by side, who and what is around them, what happened, where it all comes from. */
export function PersonBody({ subject, search, onChange }: BodyProps) {
  const around = useAnswer(networkApi.open, { params: { id: subject.id }, query: { steps: 1 } })
  const found = useSubjectEvents(subject.id, {
    from: search.from,
    until: search.until,
    kinds: eventKindsIn(search.kinds),
    limit: 30,
  })
  const records = useRecords(subject.records)
  const open: OpenLine = { id: search.line, onOpen: (line) => onChange({ line }) }
  const mayBeYoung = subject.age === null || mayBeChild(subject.age)
  return (
    <>
      <FactsPanel
        title="At a glance"
        facts={subject.facts}
        records={records}
        none="No facts are recorded, only that they were named."
        first={FIRST_FACTS}
      />
      {around.isPending && <Waiting what="who is around them" />}
      {around.isError && <Trouble isQuiet error={around.error} onRetry={() => void around.refetch()} />}
      <div className={classes.columns}>
        <AroundPerson view={around.data} open={open} mayBeYoung={mayBeYoung} />
        <div className={classes.main}>
          <TimesMissingPanel id={subject.id} months={found.first?.months} />
          <Chronology found={found} search={search} onChange={onChange} pageOf={subject.id} />
        </div>
      </div>
      <RecordsBySource records={records} />
    </>
  )
}

interface AroundPersonProps {
  view: NetworkView | undefined
  open: OpenLine
  mayBeYoung: boolean
}

function AroundPerson({ view, open, mayBeYoung }: AroundPersonProps) {
  const around = useMemo(() => view && toAround(view), [view])
  if (!view || !around) return null
  return (
    <>
      <div className={classes.pair}>
        <Strengths
          title="Strengths"
          around={around.strengths}
          open={open}
          none="No strength is recorded. Who is on their side is worth asking."
        />
        <Concerns
          title={mayBeYoung ? 'Concerns around them' : 'Concerns that name them'}
          around={around.concerns}
          open={open}
          none="No concern is recorded that you may see."
        />
      </div>
      {view.leftOut && (
        <div className={classes.pair}>
          <Notice>{view.leftOut}</Notice>
        </div>
      )}
      <div className={classes.side}>
        <AroundPanel title="Family and friends" around={familyFirst(around.people)} open={open} />
        <AroundPanel title="Groups" around={around.groups} open={open} />
        <AroundPanel title="Places and school" around={[...around.places, ...around.online]} open={open} />
        <AroundPanel title="Things and work" around={around.things} open={open} />
        <HomePanel title="Where they live" what="where they live" around={around.lives} open={open} />
      </div>
    </>
  )
}

const familyFirst = (people: readonly Around[]): Around[] => [
  ...people.filter(({ line }) => line.type === 'FAMILY_OF'),
  ...people.filter(({ line }) => line.type !== 'FAMILY_OF'),
]
