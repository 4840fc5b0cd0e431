import { type EventMonth, eventsApi } from '@safeground/graph-schema'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useMe } from '../../api/session.ts'
import { useAnswer } from '../../api/use-answer.ts'
import { counted, dayHere, formatDuration, formatMoment } from '../../format.ts'
import { Panel } from '../../parts/page.tsx'
import { Trouble, Waiting } from '../../parts/state.tsx'
import classes from './times-missing.module.css'
import { type Quarter, reckonTimesMissing, yearsBefore } from './times-missing.ts'

/** The most that one page of the contract gives; nobody in the borough comes near it in two years. */
const MOST = 200

interface TimesMissingPanelProps {
  id: string
  /** Told by the list of what happened; without a time missing in it nothing is asked. */
  months: readonly EventMonth[] | undefined
}

/** How often, how long, and back when: counts of what was reported, with how each was made. */
export function TimesMissingPanel({ id, months }: TimesMissingPanelProps) {
  const { now } = useMe()
  const isKnown = months?.some(({ counts }) => (counts.MissingEpisode ?? 0) > 0) ?? false
  const from = `${yearsBefore(dayHere(now), 2).slice(0, 4)}-01-01`
  const answer = useAnswer(
    eventsApi.ofSubject,
    { params: { id }, query: { kinds: 'MissingEpisode', from, limit: MOST } },
    { when: isKnown },
  )
  const reckoned = useMemo(
    () => answer.data && reckonTimesMissing(answer.data.events, now),
    [answer.data, now],
  )
  if (!isKnown) return null
  if (reckoned && reckoned.lastYear + reckoned.yearBefore + reckoned.open.length === 0) return null
  return (
    <Panel title="Times missing">
      {answer.isPending && <Waiting what="times missing" />}
      {answer.isError && <Trouble isQuiet error={answer.error} onRetry={() => void answer.refetch()} />}
      {reckoned && <Reckoned reckoned={reckoned} isWhole={answer.data?.next === null} />}
    </Panel>
  )
}

function Reckoned({
  reckoned,
  isWhole,
}: {
  reckoned: ReturnType<typeof reckonTimesMissing>
  isWhole: boolean
}) {
  const { lastYear, yearBefore, quarters, open } = reckoned
  return (
    <>
      {open.map((event) => (
        <p key={event.id} className={classes.open}>
          <Link to="/events/$eventId" params={{ eventId: event.id }}>
            Not recorded as returned
          </Link>{' '}
          since {formatMoment(event.start)}
        </p>
      ))}
      <div className={classes.parts}>
        <p className={classes.year}>
          <strong>{lastYear}</strong>
          <span>
            {lastYear === 1 ? 'time' : 'times'} in the last 12 months, {yearBefore} in the 12 before
          </span>
        </p>
        <Quarters quarters={quarters} />
        <Typical reckoned={reckoned} />
      </div>
      <p className={classes.made}>
        Counted from reports that you may see, by when they were last seen; one absence that was reported
        twice counts twice until somebody merges it. A count of reports says as much about who reports as
        about a child. It forecasts nothing.
        {!isWhole && ` Only the newest ${MOST} are counted.`}
      </p>
    </>
  )
}

const HIGHEST = 34

/** "34, 20, 4": by calendar quarter, the newest last. The numbers stand on the bars. */
function Quarters({ quarters }: { quarters: readonly Quarter[] }) {
  const most = Math.max(1, ...quarters.map(({ count }) => count))
  return (
    <table className={classes.quarters}>
      <caption className="out-of-sight">Times missing by quarter</caption>
      <thead>
        <tr>
          {quarters.map(({ from, words, isNow }) => (
            <th key={from} scope="col">
              {words.slice(0, -5)}
              <span>{words.slice(-4)}</span>
              {isNow && <span>so far</span>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {quarters.map(({ from, count, isNow }) => (
            <td key={from}>
              <b>{count}</b>
              <i
                data-now={isNow || undefined}
                style={{ height: `${count === 0 ? 1 : Math.max(3, Math.round((count / most) * HIGHEST))}px` }}
              />
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

function Typical({ reckoned }: { reckoned: ReturnType<typeof reckonTimesMissing> }) {
  const { durations, medianDuration, returns, returnsKnown } = reckoned
  return (
    <dl className={classes.typical}>
      <div>
        <dt>Typically away</dt>
        <dd>
          {medianDuration === null ? 'Too few to say' : formatDuration(medianDuration)}
          <span>
            {medianDuration === null
              ? `${counted(durations.length, 'time')} in 12 months with both times known`
              : `half of ${durations.length} were shorter, half longer`}
          </span>
        </dd>
      </div>
      <div>
        <dt>Usually back</dt>
        <dd>
          {returns ?? (returnsKnown < 5 ? 'Too few to say' : 'At no usual hour')}
          <span>
            {returns
              ? `at least half of ${returnsKnown} returns`
              : `${counted(returnsKnown, 'return')} with a known hour`}
          </span>
        </dd>
      </div>
    </dl>
  )
}
