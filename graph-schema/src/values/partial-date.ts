import { z } from 'zod'
import { Day } from './instant.ts'

/**
 * What a source said about when: the earliest and latest day it can mean, and its own words.
 * Both days null = undated. Windows test *possible* overlap, so an undated claim is in every window and is marked.
 */
export const PartialDate = z.object({
  earliest: Day.nullable(),
  latest: Day.nullable(),
  words: z.string().max(200),
})
export type PartialDate = z.output<typeof PartialDate>

export const UNDATED: PartialDate = { earliest: null, latest: null, words: 'undated' }

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] // prettier-ignore

const pad = (n: number, width = 2) => String(n).padStart(width, '0')
const lastDayOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

function day(year: number, month: number, date: number): string | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || date < 1 || date > lastDayOf(year, month))
    return null
  return `${pad(year, 4)}-${pad(month)}-${pad(date)}`
}

function wholeMonth(year: number, month: number, words: string): PartialDate | null {
  const first = day(year, month, 1)
  return first === null ? null : { earliest: first, latest: day(year, month, lastDayOf(year, month)), words }
}

function oneDay(found: string | null, words: string): PartialDate | null {
  return found === null ? null : { earliest: found, latest: found, words }
}

function monthNumber(name: string): number {
  const wanted = name.toLowerCase()
  return wanted.length < 3 ? 0 : MONTHS.findIndex((month) => month.startsWith(wanted)) + 1
}

/**
 * Reads a date as agencies write it. Returns null when it cannot be read: the importer then says so, row and column.
 *
 * Understood: `2026-11-14`, `2026-11-14 21:40`, `14/11/2026`, `14 November 2026`, `November 2026`, `11/2026`,
 * `2026-11`, `2026`, each with `about`, `circa`, `approx` or `~` before it (which widens by a seventh of the period
 * it names, at least a day), and `undated`, `unknown`, `not known` or an empty cell. Day before month: UK order.
 */
export function readPartialDate(text: string): PartialDate | null {
  const words = text.trim().replace(/\s+/g, ' ')
  if (words === '' || /^(undated|unknown|not known|not recorded|n\/k)\.?$/i.test(words)) {
    return { ...UNDATED, words: words === '' ? 'not recorded' : words }
  }
  const about = words.match(/^(?:about|circa|approx\.?|~)\s*(.+)$/i)
  if (about?.[1]) {
    const read = readExact(about[1], words)
    return read && widen(read)
  }
  return readExact(words, words)
}

function readExact(text: string, words: string): PartialDate | null {
  let m = text.match(/^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/)
  if (m) return oneDay(day(Number(m[1]), Number(m[2]), Number(m[3])), words)
  m = text.match(/^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?: \d{1,2}:\d{2}(?::\d{2})?)?$/)
  if (m) return oneDay(day(Number(m[3]), Number(m[2]), Number(m[1])), words)
  m = text.match(/^(\d{1,2})(?:st|nd|rd|th)? ([a-z]+),? (\d{4})$/i)
  if (m) return oneDay(day(Number(m[3]), monthNumber(m[2] ?? ''), Number(m[1])), words)
  m = text.match(/^([a-z]+),? (\d{4})$/i)
  if (m) return wholeMonth(Number(m[2]), monthNumber(m[1] ?? ''), words)
  m = text.match(/^(\d{4})-(\d{1,2})$/)
  if (m) return wholeMonth(Number(m[1]), Number(m[2]), words)
  m = text.match(/^(\d{1,2})\/(\d{4})$/)
  if (m) return wholeMonth(Number(m[2]), Number(m[1]), words)
  m = text.match(/^(\d{4})$/)
  if (m && day(Number(m[1]), 1, 1)) return { earliest: `${m[1]}-01-01`, latest: `${m[1]}-12-31`, words }
  return null
}

function widen(date: PartialDate): PartialDate {
  if (!date.earliest || !date.latest) return date
  const first = Date.parse(date.earliest)
  const last = Date.parse(date.latest)
  const DAY = 86_400_000
  const by = Math.max(DAY, Math.round((last - first) / 7 / DAY) * DAY)
  return {
    earliest: new Date(first - by).toISOString().slice(0, 10),
    latest: new Date(last + by).toISOString().slice(0, 10),
    words: date.words,
  }
}

/** May something that began and ended at these partial dates have been so at any time between two days? */
export function mayOverlap(
  span: { from: PartialDate; until: PartialDate },
  window: { from?: Day | undefined; until?: Day | undefined },
): boolean {
  const startsInTime = !window.until || !span.from.earliest || span.from.earliest <= window.until
  const endsInTime = !window.from || !span.until.latest || span.until.latest >= window.from
  return startsInTime && endsInTime
}
