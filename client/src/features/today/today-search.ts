import { z } from 'zod'
import { dayAfter, dayHere, startOfDayHere } from '../../format.ts'

const Since = z.enum(['yesterday', 'friday', 'week'])
export type Since = z.output<typeof Since>

/** The address of Today: from when on, and whose lines are opened. A part that cannot be read is left out. */
const Search = z.object({
  since: Since.optional().catch(undefined),
  open: z.string().max(4000).optional().catch(undefined),
})
export type TodaySearch = Partial<z.output<typeof Search>>

export const readTodaySearch = (raw: Record<string, unknown>): TodaySearch => Search.parse(raw)

/** The day with which a choice begins: Friday is the last one before today, so that Monday covers three nights. */
export function firstDayOf(since: Since, now: string): string {
  const today = dayHere(now)
  if (since === 'yesterday') return dayAfter(today, -1)
  if (since === 'week') return dayAfter(today, -7)
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay()
  return dayAfter(today, -((weekday + 2) % 7 || 7))
}

/** The moment to ask from; undefined leaves it to when the reader last looked. */
export const momentOf = (since: Since | undefined, now: string): string | undefined =>
  since && startOfDayHere(firstDayOf(since, now))

const idsIn = (open: string | undefined): string[] => (open ? open.split(',').filter(Boolean) : [])

export const isOpen = (open: string | undefined, id: string): boolean => idsIn(open).includes(id)

/** Opens a line that is closed and closes one that is open; undefined when none is left. */
export function toggled(open: string | undefined, id: string): string | undefined {
  const ids = idsIn(open)
  const next = ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]
  return next.join(',') || undefined
}
