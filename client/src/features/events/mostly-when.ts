import { type ClockTime, hourWords, WEEKDAYS } from './clock-here.ts'

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
  ...WEEKDAYS.map((words, day) => ({ words, days: [day] })),
  { words: 'Fri and Sat', days: [4, 5] },
  { words: 'Sat and Sun', days: [5, 6] },
  { words: 'Mon to Fri', days: [0, 1, 2, 3, 4] },
]
const EVERY_DAY: Days = { words: '', days: [0, 1, 2, 3, 4, 5, 6] }

/**
 * "Fri 18:00–22:00": the shortest stretch of the week that holds at least six in ten of these, or null where there are
 * too few or no such stretch. A stretch over midnight belongs to the day on which it begins. It describes what was
 * recorded; it forecasts nothing.
 */
export function mostlyWhen(times: readonly ClockTime[]): string | null {
  if (times.length < LEAST) return null
  const enough = Math.ceil(times.length * SHARE)
  const grid = toGrid(times)
  let best: { words: string; cells: number; count: number } | null = null
  for (const { words, days } of [...DAYS, EVERY_DAY]) {
    for (let length = 1; length <= LONGEST_HOURS; length++) {
      for (let start = 0; start < 24; start++) {
        const count = countIn(grid, days, start, length)
        const inTheseHours = countIn(grid, EVERY_DAY.days, start, length)
        if (days.length === 5 && count < inTheseHours * SHARE_OF_SCHOOL_DAYS) continue
        const cells = days.length * length
        const isBetter = !best || cells < best.cells || (cells === best.cells && count > best.count)
        if (count >= enough && isBetter) {
          best = {
            words: `${words} ${hourWords(start)}–${hourWords(start + length)}`.trim(),
            cells,
            count,
          }
        }
      }
    }
  }
  return best?.words ?? null
}

/** Seven days, Monday first, of 24 hours. */
export function toGrid(times: readonly ClockTime[]): number[][] {
  const grid = WEEKDAYS.map(() => Array<number>(24).fill(0))
  for (const { weekday, minutes } of times) {
    const row = grid[weekday]
    const hour = Math.floor(minutes / 60)
    if (row) row[hour] = (row[hour] ?? 0) + 1
  }
  return grid
}

function countIn(grid: number[][], days: readonly number[], start: number, length: number): number {
  const cells = new Set<number>()
  for (const day of days) {
    for (let hour = start; hour < start + length; hour++) {
      cells.add(((day + Math.floor(hour / 24)) % 7) * 24 + (hour % 24))
    }
  }
  let count = 0
  for (const cell of cells) count += grid[Math.floor(cell / 24)]?.[cell % 24] ?? 0
  return count
}
