import { z } from 'zod'

/** A moment in UTC to the millisecond. Always this one form, so that text order is time order in the store. */
export const Instant = z.iso
  .datetime({ precision: 3, error: 'Give a moment in UTC to the millisecond, as 2026-11-21T23:59:00.000Z.' })
  .meta({ description: 'UTC, to the millisecond: 2026-11-21T23:59:00.000Z' })
export type Instant = z.output<typeof Instant>

/** A calendar day without a time or a zone. */
export const Day = z.iso.date().meta({ description: 'A calendar day: 2026-11-21' })
export type Day = z.output<typeof Day>
