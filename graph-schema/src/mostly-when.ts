import { WEEKDAYS } from './values/hotspots.ts'

/** Fewer than this have no pattern that could be told from chance. */
const LEAST = 6
/** A stretch longer than this says nothing about when. */
const LONGEST_HOURS = 6
/** "Mostly" = at least this share. */
const SHARE = 0.6
/** Five days of seven hold seven in ten by chance: naming them needs more than that. */
const SHARE_OF_SCHOOL_DAYS = 0.9

interface Days {
  words: string
  days: readonly number[]
}
const DAYS: readonly Days[] = [
  ...Object.values(WEEKDAYS).map(({ short }, day) => ({ words: short, days: [day] })),
  { words: 'Fri and Sat', days: [4, 5] },
  { words: 'Sat and Sun', days: [5, 6] },
  { words: 'Mon to Fri', days: [0, 1, 2, 3, 4] },
]
const EVERY_DAY: Days = { words: '', days: [0, 1, 2, 3, 4, 5, 6] }

/**
 * "Fri 18–22", to be read after "mostly": the shortest stretch of the week that holds at least six in ten, or null where
 * there are too few or no such stretch. A stretch over midnight belongs to the day on which it begins. It describes what
 * was recorded; it forecasts nothing. `hours`: how many in each of the 168 hours of a week on the clock on the wall, from
 * Monday midnight on.
 */
export const mostlyWhen = (hours: ArrayLike<number>): string | null => mostlyIn(hours)?.words ?? null

/** The same, with the hours of the week that the words name: 0 to 167, from Monday midnight on. */
export function mostlyIn(hours: ArrayLike<number>): { words: string; hours: number[] } | null {
  const all = sum(hours, EVERY_DAY.days, 0, 24)
  if (all < LEAST) return null
  const enough = all * SHARE
  let best: { words: string; hours: number[]; size: number; count: number } | null = null
  for (const { words, days } of [...DAYS, EVERY_DAY]) {
    for (let length = 1; length <= LONGEST_HOURS; length++) {
      for (let start = 0; start < 24; start++) {
        const count = sum(hours, days, start, length)
        if (count < enough) continue
        const inTheseHours = sum(hours, EVERY_DAY.days, start, length)
        if (days.length === 5 && count < inTheseHours * SHARE_OF_SCHOOL_DAYS) continue
        const size = days.length * length
        if (best && (size > best.size || (size === best.size && count <= best.count))) continue
        best = {
          words: `${words} ${hoursOf(start, length)}`.trim(),
          hours: named(days, start, length),
          size,
          count,
        }
      }
    }
  }
  return best
}

/** Of some days, so many hours from one on; the hours after midnight are those of the next day. */
function sum(hours: ArrayLike<number>, days: readonly number[], start: number, length: number): number {
  let count = 0
  for (const day of days) {
    for (let hour = start; hour < start + length; hour++) count += hours[(day * 24 + hour) % 168] ?? 0
  }
  return count
}

const named = (days: readonly number[], start: number, length: number): number[] =>
  days.flatMap((day) => Array.from({ length }, (_, hour) => (day * 24 + start + hour) % 168))

function hoursOf(start: number, length: number): string {
  const until = start + length
  return [start, until > 24 ? until - 24 : until].map((hour) => String(hour).padStart(2, '0')).join('–')
}
