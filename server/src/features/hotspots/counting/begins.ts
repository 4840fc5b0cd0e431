import { type Day, type Instant, isHourKnown } from '@safeground/graph-schema'
import { Temporal } from 'temporal-polyfill'
import { ZONE } from '../../../clock.ts'
import type { Counted } from './counted.ts'

type Begins = Pick<Counted, 'dayFrom' | 'dayUntil' | 'hourFrom' | 'hoursLong'>

const NOT_KNOWN: Begins = { dayFrom: null, dayUntil: null, hourFrom: null, hoursLong: 0 }
const HOUR_MS = 3_600_000

/** When something may have begun, by the clock on the wall of the partnership: days, and hours of the week. */
export function begins({ earliest, latest }: { earliest: Instant | null; latest: Instant | null }): Begins {
  if (earliest === null || latest === null) {
    const only = earliest ?? latest
    if (only === null) return NOT_KNOWN
    // "After nine" and "before nine" say a day and no hour.
    const { day } = wall(only)
    return { dayFrom: earliest === null ? null : day, dayUntil: latest === null ? null : day, hourFrom: null, hoursLong: 0 } // biome-ignore format: one thing a line
  }
  const [from, until] = [wall(earliest), wall(latest)]
  const hours = until.day * 24 + until.hour - (from.day * 24 + from.hour) + 1
  return {
    dayFrom: from.day,
    dayUntil: until.day,
    hourFrom: weekdayOf(from.day) * 24 + from.hour,
    hoursLong: isHourKnown({ earliest, latest }) ? 1 : Math.max(hours, 1),
  }
}

/** Days since 1970-01-01, which was a Thursday. */
export const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / (24 * HOUR_MS)
export const dayOfNumber = (number: number): Day => new Date(number * 24 * HOUR_MS).toISOString().slice(0, 10)
/** 0 = Monday. */
export const weekdayOf = (number: number): number => (((number + 3) % 7) + 7) % 7

/** The clock is moved on the hour only, so that what holds for one instant of an hour holds for all of it. */
const OFFSETS = new Map<number, number>()
const MOST_KEPT = 200_000

function wall(instant: Instant): { day: number; hour: number } {
  const at = Date.parse(instant)
  const slot = Math.floor(at / HOUR_MS)
  let offset = OFFSETS.get(slot)
  if (offset === undefined) {
    const zoned = Temporal.Instant.fromEpochMilliseconds(slot * HOUR_MS).toZonedDateTimeISO(ZONE)
    offset = zoned.offsetNanoseconds / 1e6
    if (OFFSETS.size >= MOST_KEPT) OFFSETS.clear()
    OFFSETS.set(slot, offset)
  }
  const local = Math.floor((at + offset) / HOUR_MS)
  return { day: Math.floor(local / 24), hour: ((local % 24) + 24) % 24 }
}
