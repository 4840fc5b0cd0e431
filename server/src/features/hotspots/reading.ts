import {
  type Against,
  type Day,
  type FixedPeriod,
  HotspotQuery,
  type HotspotQuery as Query,
} from '@safeground/graph-schema'
import { Temporal } from 'temporal-polyfill'
import type { Asker } from '../../access/asker.ts'
import type { Scope } from '../../access/scope.ts'
import { Problem } from '../../http/problem.ts'
import { type Choice, choiceOf } from './counting/choice.ts'
import { daysOf, daysOfPeriodThatIsOver, periodsThatAreOver } from './protecting/periods.ts'

interface Common {
  /** What is counted for this reader. */
  scope: Scope
  choice: Choice
  resolution: 7 | 8 | 9
  against: Against
  from: Day | null
  until: Day | null
}
export interface OpenReading extends Common {
  kind: 'open'
}
export interface ProtectedReading extends Common {
  kind: 'protected'
  period: FixedPeriod
  periods: FixedPeriod[]
}
export type Reading = OpenReading | ProtectedReading

/** How far back a reader under suppression can look: what is older says nothing about next week. */
const YEARS_BACK = 2

/**
 * How somebody reads the map. Who may open the people behind the counts counts what they may see, and chooses freely. To
 * others more is counted than they may open: the people in events of their own agencies' markings and localities, and
 * only in a few fixed choices, so that no two answers can be subtracted (decision 0024).
 */
export function readingOf(query: Query, { scope }: Pick<Asker, 'scope'>, today: Day): Reading {
  const resolution = query.resolution as 7 | 8 | 9
  if (scope.markings.includes('people')) {
    const days = daysAsked(query)
    return {
      kind: 'open',
      scope,
      choice: choiceOf({ ...query, ...days }),
      resolution,
      against: query.against,
      ...nullable(days),
    }
  }
  refuseWhatIsFree(query)
  const first = Temporal.PlainDate.from(today).subtract({ years: YEARS_BACK }).toString()
  const periods = periodsThatAreOver(first, today)
  const period = query.period ?? periods.find((each) => each.includes('Q')) ?? periods[0]
  if (!period || !periods.includes(period)) {
    daysOfPeriodThatIsOver(period ?? '', today)
    throw new Problem(
      'not-valid',
      `${period} is too long ago. Choose a month or quarter of the last two years.`,
    )
  }
  refuseTwoNarrowings(query, period)
  const days = daysOf(period)
  return {
    kind: 'protected',
    scope: { ...scope, markings: [...scope.markings, 'people'] },
    choice: choiceOf({ ...query, ...days }),
    resolution,
    against: query.against,
    ...days,
    period,
    periods,
  }
}

function daysAsked({ period, from, until }: Query): { from?: Day; until?: Day } {
  if (period && (from || until))
    throw new Problem('not-valid', 'Choose a period, or a first and a last day; not both.', [
      { where: 'period', message: 'Leave this out, or leave out the days.' },
    ])
  if (period) return daysOf(period)
  return { ...(from ? { from } : {}), ...(until ? { until } : {}) }
}

const nullable = ({ from, until }: { from?: Day; until?: Day }) => ({
  from: from ?? null,
  until: until ?? null,
})

/**
 * One narrowing of a quarter, and none of a month: answers that are narrowed in two ways at once cross others, and what
 * two small answers share is known the better the more of them cross (decision 0024, measured).
 */
function refuseTwoNarrowings({ harm, daypart }: Query, period: FixedPeriod): void {
  const narrowed = [...(harm ? ['harm'] : []), ...(daypart === 'all' ? [] : ['daypart'])]
  const isQuarter = period.includes('Q')
  if (narrowed.length === 0 || (isQuarter && narrowed.length === 1)) return
  throw new Problem(
    'not-valid',
    isQuarter
      ? 'Choose one kind of harm, or day or night; not both.'
      : 'One kind of harm, and day or night, are answered for whole quarters. Choose a quarter, or leave them out.',
    narrowed.map((where) => ({ where, message: 'Leave this out.' })),
  )
}

const FREE = ['from', 'until', 'days', 'hours', 'roles', 'agencies', 'kinds', 'known'] as const
/** What says the same to everyone: these may be given, and mean what they mean when left out. */
const USUAL = HotspotQuery.parse({})

function refuseWhatIsFree(query: Query): void {
  const free: string[] = FREE.filter((name) => query[name] !== undefined)
  if (query.layer !== USUAL.layer) free.push('layer')
  if (query.against !== USUAL.against) free.push('against')
  if (query.streets !== USUAL.streets) free.push('streets')
  if (query.unknownHours !== USUAL.unknownHours) free.push('unknownHours')
  if ((query.harm?.length ?? 0) > 1) free.push('harm')
  if (free.length === 0) return
  throw new Problem(
    'not-valid',
    'Your role sees whole months and quarters, all kinds of harm or one, and all hours, day or night. Leave out the rest.',
    free.map((where) => ({
      where,
      message: where === 'harm' ? 'Choose one kind of harm, or all.' : 'Leave this out.',
    })),
  )
}
