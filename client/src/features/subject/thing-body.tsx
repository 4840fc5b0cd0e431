import { networkApi } from '@safeground/graph-schema'
import { useMemo } from 'react'
import { useMe } from '../../api/session.ts'
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
import { AroundPanel, Concerns, Strengths } from './around-panels.tsx'
import classes from './subject.module.css'
import type { BodyProps } from './subject-page.tsx'
import { toAround } from './to-around.ts'

/** A group, a line, an organisation, a vehicle or a telephone: who it is tied to, and what it was part of. */
export function ThingBody({ subject, search, onChange }: BodyProps) {
  const found = useSubjectEvents(subject.id, {
    from: search.from,
    until: search.until,
    kinds: eventKindsIn(search.kinds),
    limit: 30,
  })
  const records = useRecords(subject.records)
  return (
    <>
      <FactsPanel
        title="At a glance"
        facts={subject.facts}
        records={records}
        none="No facts are recorded, only that it was named."
      />
      <div className={classes.columns}>
        <AroundThing id={subject.id} open={{ id: search.line, onOpen: (line) => onChange({ line }) }} />
        <div className={classes.main}>
          <Chronology found={found} search={search} onChange={onChange} pageOf={subject.id} />
        </div>
      </div>
      <RecordsBySource records={records} />
    </>
  )
}

function AroundThing({ id, open }: { id: string; open: OpenLine }) {
  const answer = useAnswer(networkApi.open, { params: { id }, query: { steps: 1 } })
  const seesPeople = useMe().markings.includes('people')
  const view = answer.data
  const around = useMemo(() => view && toAround(view), [view])
  if (answer.isError) return <Trouble isQuiet error={answer.error} onRetry={() => void answer.refetch()} />
  if (!view || !around) return <Waiting what="who is around it" />
  return (
    <div className={classes.side}>
      <Strengths title="Strengths" around={around.strengths} open={open} />
      <Concerns title="Concerns" around={around.concerns} open={open} />
      <AroundPanel
        title="People"
        around={around.people}
        open={open}
        none={seesPeople ? 'Nobody that you may see.' : 'Children and adults are not shared with your role.'}
      />
      <AroundPanel title="Groups" around={around.groups} open={open} />
      <AroundPanel title="Places" around={[...around.places, ...around.online]} open={open} />
      <AroundPanel title="Things and organisations" around={around.things} open={open} />
      {view.leftOut && <Notice>{view.leftOut}</Notice>}
    </div>
  )
}
