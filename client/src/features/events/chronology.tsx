import { Button } from '@mantine/core'
import type { EventName, SubjectEvents } from '@safeground/graph-schema'
import { IconCalendarOff, IconEyeOff } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useMe } from '../../api/session.ts'
import { counted } from '../../format.ts'
import { Panel } from '../../parts/page.tsx'
import { useIsPrinting } from '../../parts/printed.tsx'
import { State, Trouble, Waiting } from '../../parts/state.tsx'
import { DateWindow } from '../network/date-window.tsx'
import { EventList } from './event-list.tsx'
import classes from './events.module.css'
import { eventKindsIn, KindFilter } from './kind-filter.tsx'
import { MonthsTable } from './months-table.tsx'
import { toMonthRows } from './to-months.ts'
import type { useSubjectEvents } from './use-subject-events.ts'

/** Which happenings are listed: the part of the address that is about them. */
interface EventsSearch {
  from?: string | undefined
  until?: string | undefined
  kinds?: string | undefined
}

interface ChronologyProps {
  found: ReturnType<typeof useSubjectEvents>
  search: EventsSearch
  onChange: (changes: EventsSearch) => void
  /** The one whose page this is. */
  pageOf: string
  title?: string
  /** Of those found, only these are listed. */
  only?: (event: SubjectEvents['events'][number]) => boolean
  /** More switches. */
  filter?: ReactNode
}

/** What happened: two years by month, then everything, newest first. */
export function Chronology(props: ChronologyProps) {
  const { answer, first } = props.found
  return (
    <Panel title={props.title ?? 'What happened'}>
      {answer.isPending && <Waiting what="what happened" />}
      {answer.isError && !first && (
        <Trouble isQuiet error={answer.error} onRetry={() => void answer.refetch()} />
      )}
      {first && <Found {...props} first={first} />}
    </Panel>
  )
}

/** So many in a list before one asks for more. */
const AT_ONCE = 30

function Found(props: ChronologyProps & { first: SubjectEvents }) {
  const { found, first, search, onChange, pageOf, only, filter } = props
  const seesPeople = useMe().markings.includes('people')
  const isNarrowed = search.from !== undefined || search.until !== undefined || search.kinds !== undefined
  const chosen = only ? found.events.filter(only) : found.events
  const [most, setMost] = useState(AT_ONCE)
  const isPrinting = useIsPrinting()
  const listed = isPrinting ? chosen : chosen.slice(0, most)
  const hasAny = found.events.length > 0 || toMonthRows(first.months).length > 0
  if (!hasAny && !isNarrowed) return seesPeople ? <NothingRecorded /> : <NotShared />
  return (
    <>
      <MonthsTable months={first.months} isCapped={first.isCapped} />
      <div className={classes.controls}>
        <KindFilter
          present={kindsPresent(first, found.events)}
          wanted={eventKindsIn(search.kinds)}
          onChange={(kinds) => onChange({ kinds })}
        />
        {filter}
        <DateWindow from={search.from} until={search.until} onChange={onChange} />
      </div>
      <div className={found.isOlderShown ? classes.stale : undefined} aria-busy={found.isOlderShown}>
        {listed.length === 0 ? (
          <State
            isQuiet
            icon={<IconCalendarOff size={24} />}
            title="Nothing recorded answers this choice"
            actions={
              isNarrowed && (
                <Button
                  variant="default"
                  size="xs"
                  onClick={() => onChange({ from: undefined, until: undefined, kinds: undefined })}
                >
                  Show all dates and kinds
                </Button>
              )
            }
          />
        ) : (
          <EventList events={listed} pageOf={pageOf} />
        )}
      </div>
      <Below
        found={found}
        shown={listed.length}
        hasMore={chosen.length > listed.length}
        onMore={() => {
          setMost(most + AT_ONCE)
          if (chosen.length <= most + AT_ONCE && found.hasEarlier) found.showEarlier()
        }}
        isCapped={first.isCapped}
      />
    </>
  )
}

interface BelowProps {
  found: ChronologyProps['found']
  shown: number
  /** There are more that have been asked for already. */
  hasMore: boolean
  onMore: () => void
  isCapped: boolean
}

function Below({ found, shown, hasMore, onMore, isCapped }: BelowProps) {
  const isMore = hasMore || found.hasEarlier
  if (shown === 0 && !isMore) return null
  return (
    <div className={classes.below}>
      {isMore && (
        <Button variant="default" size="xs" loading={found.answer.isFetchingNextPage} onClick={onMore}>
          Show earlier
        </Button>
      )}
      <span role="status">
        {counted(shown, 'event')} shown{isMore ? ', and there are earlier ones.' : ', no earlier ones.'}
        {isCapped && ' Only the newest 2,000 can be listed: choose dates to see those before.'}
      </span>
      {found.answer.isFetchNextPageError && (
        <span role="alert">The earlier ones could not be opened. Try again.</span>
      )}
    </div>
  )
}

function NothingRecorded() {
  return (
    <State isQuiet icon={<IconCalendarOff size={24} />} title="Nothing that you may see is recorded here">
      <p>
        Nothing recorded is not the same as nothing happened. Agencies may know more than their files say.
      </p>
    </State>
  )
}

/** Told to those who do not hold what events are about: an empty list would say something about the world. */
function NotShared() {
  return (
    <State isQuiet icon={<IconEyeOff size={24} />} title="What happened here is not shared with your role">
      <p>
        Your role sees places and organisations. Events name children and adults, and are left out for you.
        That nothing is listed does not say that nothing happened.
      </p>
    </State>
  )
}

function kindsPresent(first: SubjectEvents, events: SubjectEvents['events']): EventName[] {
  const kinds = new Set<EventName>([
    ...toMonthRows(first.months).map(({ kind }) => kind),
    ...events.map(({ kind }) => kind),
  ])
  return [...kinds]
}
