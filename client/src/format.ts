import type { PartialDate } from '@safeground/graph-schema'

/** The only place that formats: dates, counts and sizes, in British English. */

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
const INSTANT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
})
const SECONDS = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZone: 'Europe/London',
})
const COUNT = new Intl.NumberFormat('en-GB')
const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** `2026-11-21` → `21 Nov 2026`. */
export const formatDay = (day: string): string =>
  DAY.format(new Date(`${day}T00:00:00Z`)).replace('Sept', 'Sep')

/** A moment in UTC → `21 Nov 2026, 09:05` as the clock on the wall showed it. */
export const formatInstant = (instant: string): string =>
  INSTANT.format(new Date(instant)).replace('Sept', 'Sep')

/** The same to the second, for the audit trail. */
export const formatToSecond = (instant: string): string =>
  SECONDS.format(new Date(instant)).replace('Sept', 'Sep')

export const formatCount = (count: number): string => COUNT.format(count)

/** `2 sources`, `1 source`; the plural adds an s unless it is given. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`

/** `a, b and c`. */
export const listed = (words: readonly string[]): string => LIST.format(words)

/** `1.2 MB`; thousands, as file managers show. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  const units = ['kB', 'MB', 'GB']
  let size = bytes / 1000
  let unit = 0
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000
    unit += 1
  }
  return `${size >= 100 ? Math.round(size) : Number(size.toFixed(1))} ${units[unit]}`
}

/** First and last day that anything speaks of; says so when there is none, or when some have none. */
export function formatSpan(first: string | null, last: string | null, hasUndated: boolean): string {
  if (!first && !last) return 'Undated'
  const extra = hasUndated ? ', some undated' : ''
  if (first && last) {
    return `${first === last ? formatDay(first) : `${startOfSpan(first, last)} to ${formatDay(last)}`}${extra}`
  }
  return `${first ? `From ${formatDay(first)}` : `Until ${formatDay(last ?? '')}`}${extra}`
}

/** The year is said once when it is the same. */
const startOfSpan = (first: string, last: string): string =>
  first.slice(0, 4) === last.slice(0, 4) ? formatDay(first).slice(0, -5) : formatDay(first)

/** A day and nothing but a day, as agencies write it. */
const PLAIN_DAY = /^(\d{4}-\d{2}-\d{2}|\d{1,2}[/.]\d{1,2}[/.]\d{4})$/

/** What a source said about when, in its own words; a bare day is put into ours. */
export function formatPartial(date: PartialDate): string {
  if (!date.earliest && !date.latest) return 'undated'
  if (date.earliest && date.earliest === date.latest && PLAIN_DAY.test(date.words)) {
    return formatDay(date.earliest)
  }
  return date.words
}

/** From when until when a claim speaks of. */
export function formatPeriod(from: PartialDate, until: PartialDate): string {
  const start = formatPartial(from)
  const end = formatPartial(until)
  if (start === 'undated' && end === 'undated') return 'Undated'
  if (start === end) return start
  if (end === 'undated') return `From ${start}; no end recorded`
  if (start === 'undated') return `Until ${end}; no beginning recorded`
  return `From ${start} until ${end}`
}

/** A recorded value as it stands, but for an ISO day. */
export const formatValue = (value: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value) : value

/** `2, 3, 4, 7` → `2–4`, `7`: each run with the number it begins at. */
export function inRuns(numbers: readonly number[]): { start: number; words: string }[] {
  const runs: { start: number; end: number }[] = []
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && number <= last.end + 1) last.end = number
    else runs.push({ start: number, end: number })
  }
  return runs.map(({ start, end }) => ({ start, words: start === end ? `${start}` : `${start}–${end}` }))
}
