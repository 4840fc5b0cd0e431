import type { Day, Instant } from '@safeground/graph-schema'
import { Temporal } from 'temporal-polyfill'

/** The one source of time. Nothing else in the server reads the machine's clock for what it stores or answers. */
export interface Clock {
  now(): Instant
  /** The calendar day where the partnership is. */
  today(): Day
}

/** Where the partnership is. */
export const ZONE = 'Europe/London'

export const dayIn = (instant: Instant): Day =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE).toPlainDate().toString()

export const machineClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => dayIn(new Date().toISOString()),
}

/** A clock that stands where it is put: for tests, frozen pictures and drills. */
export function fixedClock(start: Instant): Clock & { set(instant: Instant): void } {
  let now = start
  return {
    now: () => now,
    today: () => dayIn(now),
    set(instant) {
      now = instant
    },
  }
}
