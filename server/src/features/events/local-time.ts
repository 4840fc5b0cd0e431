import type { Day, Instant } from '@safeground/graph-schema'
import { Temporal } from 'temporal-polyfill'
import { ZONE } from '../../clock.ts'

/** A moment as the clock on the wall of the partnership shows it. */
export interface WallTime {
  /** `2026-11` */
  month: string
  /** 0 = Monday. */
  weekday: number
  hour: number
}

/** Made once: parsing of zones is what takes the time, and a place may have two thousand events. */
const PARTS = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  weekday: 'short',
  hour: '2-digit',
  hourCycle: 'h23',
})
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

export function wallTime(instant: Instant): WallTime {
  const parts = new Map(PARTS.formatToParts(Date.parse(instant)).map(({ type, value }) => [type, value]))
  return {
    month: `${parts.get('year')}-${parts.get('month')}`,
    weekday: WEEKDAYS.indexOf(parts.get('weekday') ?? ''),
    hour: Number(parts.get('hour')),
  }
}

/** Text order is time order within these years only; beyond them nothing happens. */
const EARLIEST = '0000-01-01T00:00:00.000Z'
const LATEST = '9999-12-31T23:59:59.999Z'

/** The first moment of a day where the partnership is; `days` later or earlier. */
export function startOfDay(day: Day, days = 0): Instant {
  const { epochMilliseconds } = Temporal.PlainDate.from(day).add({ days }).toZonedDateTime(ZONE)
  const within = Math.min(Math.max(epochMilliseconds, Date.parse(EARLIEST)), Date.parse(LATEST))
  return new Date(within).toISOString()
}

/** The last 24 months up to that of a day, oldest first. */
export function lastMonths(today: Day, count: number): string[] {
  const month = Temporal.PlainYearMonth.from(today.slice(0, 7))
  return Array.from({ length: count }, (_, at) => month.subtract({ months: count - 1 - at }).toString())
}
