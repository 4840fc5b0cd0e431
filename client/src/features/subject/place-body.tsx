import { SegmentedControl } from '@mantine/core'
import { networkApi, type SubjectView } from '@safeground/graph-schema'
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
import { AroundPanel, Concerns, HomePanel, Strengths } from './around-panels.tsx'
import { LiesIn } from './lies-in.tsx'
import { type As, asOf, reckonPlace } from './place-events.ts'
import { PlaceOnMap } from './place-on-map.tsx'
import { PlaceReckoning } from './place-reckoning.tsx'
import classes from './subject.module.css'
import type { BodyProps } from './subject-page.tsx'
import type { SubjectSearch } from './subject-search.ts'
import { toAround } from './to-around.ts'
import { WhereItIs } from './where-it-is.tsx'

/** So many at once that what most places have is whole; more are shown when one asks. */
const AT_ONCE = 200

/** One place: who looks after it, what happened in which role, when, and who is said to spend time there. */
export function PlaceBody({ subject, search, onChange }: BodyProps) {
  const found = useSubjectEvents(subject.id, {
    from: search.from,
    until: search.until,
    kinds: eventKindsIn(search.kinds),
    limit: AT_ONCE,
  })
  const records = useRecords(subject.records)
  const reckoned = useMemo(() => reckonPlace(found.events), [found.events])
  const as = search.as
  return (
    <>
      <FactsPanel
        title="At a glance"
        facts={subject.facts}
        records={records}
        none="No facts are recorded, only that it was named."
      />
      <div className={classes.columns}>
        <AroundPlace subject={subject} open={{ id: search.line, onOpen: (line) => onChange({ line }) }} />
        <div className={classes.main}>
          <PlaceOnMap subject={subject} search={search} />
          {found.events.length > 0 && <PlaceReckoning reckoned={reckoned} isWhole={!found.hasEarlier} />}
          <Chronology
            found={found}
            search={search}
            onChange={onChange}
            pageOf={subject.id}
            only={(event) => as === undefined || asOf(event) === as}
            filter={<AsFilter as={as} counts={reckoned.counts} onChange={onChange} />}
          />
        </div>
      </div>
      <RecordsBySource records={records} />
    </>
  )
}

const AS_WORDS: Record<As, string> = {
  harm: 'Harm here',
  found: 'Found here',
  reported: 'Reported or missing from here',
  other: 'Other',
}

interface AsFilterProps {
  as: As | undefined
  counts: Record<As, number>
  onChange: (changes: Partial<SubjectSearch>) => void
}

function AsFilter({ as, counts, onChange }: AsFilterProps) {
  const present = (Object.keys(AS_WORDS) as As[]).filter((each) => counts[each] > 0 || each === as)
  if (present.length < 2) return null
  return (
    <SegmentedControl
      size="xs"
      aria-label="What the place was"
      value={as ?? 'all'}
      onChange={(value) => onChange({ as: value === 'all' ? undefined : (value as As) })}
      data={[
        { value: 'all', label: 'All' },
        ...present.map((each) => ({ value: each, label: `${AS_WORDS[each]} (${counts[each]})` })),
      ]}
    />
  )
}

function AroundPlace({ subject, open }: { subject: SubjectView; open: OpenLine }) {
  const answer = useAnswer(networkApi.open, { params: { id: subject.id }, query: { steps: 1 } })
  const seesPeople = useMe().markings.includes('people')
  const view = answer.data
  const around = useMemo(() => view && toAround(view), [view])
  if (answer.isError) return <Trouble isQuiet error={answer.error} onRetry={() => void answer.refetch()} />
  if (!view || !around) return <Waiting what="who is around it" />
  return (
    <div className={classes.side}>
      <WhereItIs subject={subject} />
      <LiesIn id={subject.id} />
      <Strengths
        title="Who looks after it, and what is good there"
        around={around.strengths}
        open={open}
        none="Nobody is recorded who looks after it. Who could is worth asking."
      />
      <Concerns title="Concerns about it" around={around.concerns} open={open} />
      <AroundPanel
        title={subject.kind === 'School' ? 'Known to attend it' : 'Said to spend time there'}
        around={around.people}
        open={open}
        none={seesPeople ? 'Nobody that you may see.' : 'Children and adults are not shared with your role.'}
      />
      <AroundPanel title="Groups" around={around.groups} open={open} />
      <AroundPanel
        title="Run by, and other links"
        around={[...around.things, ...around.places]}
        open={open}
      />
      <HomePanel title="Who lives there" what="who lives there" around={around.lives} open={open} />
      {view.leftOut && <Notice>{view.leftOut}</Notice>}
    </div>
  )
}
