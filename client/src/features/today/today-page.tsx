import { todayApi } from '@safeground/graph-schema'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useAnswer } from '../../api/use-answer.ts'
import { dayHere, formatLongDay, formatWhen } from '../../format.ts'
import { Page } from '../../parts/page.tsx'
import { PrintedBy } from '../../parts/printed.tsx'
import { Trouble, Waiting } from '../../parts/state.tsx'
import { Again, AsKnown, isOld } from './how-fresh.tsx'
import { NotShared } from './not-shared.tsx'
import classes from './today.module.css'
import { TodayBoard } from './today-board.tsx'
import { momentOf, type TodaySearch } from './today-search.ts'
import { useNow } from './use-now.ts'

const route = getRouteApi('/today')

/**
 * The first page of the day: who is missing now, who returned, which conversations are due, what came in. Each reading
 * is written into the audit trail, so the page asks when it is opened and when somebody presses "Look again", and never
 * by itself; it says how old its answer is. Only its clocks move.
 */
export function TodayPage() {
  const search = route.useSearch()
  const navigate = useNavigate({ from: '/today' })
  const now = useNow()
  const since = momentOf(search.since, now)
  const answer = useAnswer(todayApi.open, { query: since ? { since } : {} }, { keepLast: true })
  const change = useCallback(
    (changes: Partial<TodaySearch>) =>
      void navigate({
        search: (before: TodaySearch) => ({ ...before, ...changes }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  )
  const { data } = answer
  return (
    <Page
      title="Today"
      width="full"
      lead={
        <>
          {formatLongDay(dayHere(now))}
          {data && <AsKnown asOf={data.asOf} now={now} />}
        </>
      }
      actions={
        data && <Again isOld={isOld(data.asOf, now)} isAsking={answer.isFetching} onAgain={answer.refetch} />
      }
    >
      {answer.isPending && <Waiting what="today" />}
      {answer.isError && (
        <div className={classes.trouble}>
          <Trouble isQuiet error={answer.error} onRetry={() => void answer.refetch()} />
          {data && <p>What stands below is as it was known {formatWhen(data.asOf, now)}.</p>}
        </div>
      )}
      {data && (
        <div className={classes.answer} data-stale={answer.isPlaceholderData || undefined}>
          <div className={classes.paperOnly}>
            <PrintedBy asKnownOn={data.asOf}>It names children: do not leave it lying.</PrintedBy>
          </div>
          {data.seesChildren ? (
            <TodayBoard view={data} now={now} search={search} onChange={change} />
          ) : (
            <NotShared view={data} now={now} search={search} onChange={change} />
          )}
        </div>
      )}
    </Page>
  )
}
