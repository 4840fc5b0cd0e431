import type { Day, Instant } from '@safeground/graph-schema'
import { Temporal } from 'temporal-polyfill'

const HOUR = 3_600_000
/** On a Monday three nights are news. */
const HOURS_BACK = 24
const HOURS_BACK_ON_MONDAY = 72
/** Further back is no news: a list of a hundred returns would hide the one of last night. */
const MOST_DAYS_BACK = 31

/** From when news is counted: as asked, else when the reader last said that they had looked, else since yesterday. */
export function sinceWhen(
  chosen: Instant | undefined,
  lookedAt: Instant | null,
  { now, today }: { now: Instant; today: Day },
): Instant {
  const isMonday = Temporal.PlainDate.from(today).dayOfWeek === 1
  const usual = hoursBefore(now, isMonday ? HOURS_BACK_ON_MONDAY : HOURS_BACK)
  const wanted = chosen ?? lookedAt ?? usual
  const first = hoursBefore(now, MOST_DAYS_BACK * 24)
  return earlierOf(laterOf(wanted, first), now)
}

export const hoursBefore = (instant: Instant, hours: number): Instant =>
  new Date(Date.parse(instant) - hours * HOUR).toISOString()

/** Text order is time order. */
export const earlierOf = (a: Instant, b: Instant): Instant => ([a, b].sort() as [Instant, Instant])[0]
const laterOf = (a: Instant, b: Instant): Instant => ([a, b].sort() as [Instant, Instant])[1]
