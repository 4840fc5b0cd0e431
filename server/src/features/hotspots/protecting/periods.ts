import type { Day, FixedPeriod } from '@safeground/graph-schema'
import { Temporal } from 'temporal-polyfill'
import { Problem } from '../../../http/problem.ts'

export interface DaysOf {
  from: Day
  /** The last day of it. */
  until: Day
}

/** First and last day of a month, as 2026-10, or of a quarter, as 2026-Q3. */
export function daysOf(period: FixedPeriod): DaysOf {
  const [year = '', part = ''] = period.split('-')
  const isQuarter = part.startsWith('Q')
  const month = isQuarter ? (Number(part.slice(1)) - 1) * 3 + 1 : Number(part)
  const first = Temporal.PlainDate.from({ year: Number(year), month, day: 1 })
  const last = first.add({ months: isQuarter ? 3 : 1 }).subtract({ days: 1 })
  return { from: first.toString(), until: last.toString() }
}

/**
 * The months and quarters that are over on a day, newest first, from the month of the first event on: of two that end
 * together the quarter first, since it says more. Empty before the first month with an event is over.
 */
export function periodsThatAreOver(firstEvent: Day | null, today: Day): FixedPeriod[] {
  if (firstEvent === null) return []
  const periods: FixedPeriod[] = []
  const first = Temporal.PlainDate.from(firstEvent).with({ day: 1 })
  let month = Temporal.PlainDate.from(today).with({ day: 1 }).subtract({ months: 1 })
  while (Temporal.PlainDate.compare(month, first) >= 0) {
    if (month.month % 3 === 0) periods.push(`${month.year}-Q${month.month / 3}`)
    periods.push(month.toString().slice(0, 7))
    month = month.subtract({ months: 1 })
  }
  return periods
}

/** The days of a period that can be answered; a Problem that says what to ask for instead where it is not over yet. */
export function daysOfPeriodThatIsOver(period: FixedPeriod, today: Day): DaysOf {
  const days = daysOf(period)
  if (days.until >= today) {
    throw new Problem('not-valid', `${period} is not over yet. Choose a month or a quarter that has ended.`)
  }
  return days
}
