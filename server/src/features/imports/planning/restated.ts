import { z } from 'zod'
import type { Content, PlannedRow } from './statements.ts'

const day = z.string().nullish()

/**
 * When a file says that its agency wrote down or learned what it states. A change of these alone is no change of what is
 * said, so a file that states a row again leaves them as they are; they become true when the row becomes its own.
 */
export const Days = z.object({
  recordedOn: day,
  learnedEarliest: day,
  learnedLatest: day,
  learnedWords: day,
  reviewBy: day,
})
export type Days = z.output<typeof Days>

const NAMES = Object.keys(Days.shape) as (keyof Days)[]

/** The days of one row: the same in each part of it that has them. */
export function daysOf({ report, records, claims }: PlannedRow): Days {
  const days: Days = {}
  for (const { content } of [report, ...records, ...claims]) if (content) takeDays(days, content)
  return days
}

function takeDays(days: Days, content: Content): void {
  for (const name of NAMES) {
    const value = content[name]
    if (typeof value === 'string') days[name] ??= value
  }
}
