import { type Day, type EventMonth, isHourKnown } from '@safeground/graph-schema'
import { type Happening, momentOf } from './happenings.ts'
import { lastMonths, wallTime } from './local-time.ts'

const MONTHS = 24

/**
 * How much began in each of the last 24 months, by kind. An event that is known to an interval counts in the month in
 * which the interval begins; one that cannot be dated counts in none.
 */
export function countByMonth(all: readonly Happening[], today: Day): EventMonth[] {
  const months = new Map(
    lastMonths(today, MONTHS).map((month): [string, EventMonth] => [month, { month, counts: {} }]),
  )
  for (const { start, kind } of all) {
    const moment = momentOf(start)
    const month = moment && months.get(wallTime(moment).month)
    if (month) month.counts[kind] = (month.counts[kind] ?? 0) + 1
  }
  return [...months.values()]
}

/** Of those whose hour is known, how many began in each hour of the week; the others are counted apart. */
export function countByHour(some: readonly Happening[]): { hours: number[][]; hourNotKnown: number } {
  const hours = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0))
  let hourNotKnown = 0
  for (const { start } of some) {
    if (start.earliest === null || !isHourKnown(start)) {
      hourNotKnown += 1
      continue
    }
    const { weekday, hour } = wallTime(start.earliest)
    const day = hours[weekday]
    if (day) day[hour] = (day[hour] ?? 0) + 1
  }
  return { hours, hourNotKnown }
}
