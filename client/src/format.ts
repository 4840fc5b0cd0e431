import type { PartialDate, PartialMoment } from '@safeground/graph-schema'

/** The only place that formats: dates, times, counts and sizes, in British English. */

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
/** Where the partnership is: every clock on the page is the clock on its wall. */
const WALL = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Europe/London',
})
const ISO_DAY = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: 'Europe/London' })
const LONG_DAY = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
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

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY_LONG = 24 * HOUR

/** The calendar day that a moment falls on here: an evening in summer is not yet the next day of UTC. */
export const dayHere = (instant: string): string => ISO_DAY.format(new Date(instant))

/** The moment at which a calendar day begins here: 23:00 UTC of the day before in summer. */
export function startOfDayHere(day: string): string {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  const inSummer = new Date(midnight - HOUR).toISOString()
  return dayHere(inSummer) === day ? inSummer : new Date(midnight).toISOString()
}

/** A calendar day so many days later, or earlier. */
export const dayAfter = (day: string, days = 1): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_LONG).toISOString().slice(0, 10)

/** `Sunday, 22 November 2026`, as the head of a page or a list. */
export const formatLongDay = (day: string): string => {
  const [weekday, ...rest] = LONG_DAY.format(new Date(`${day}T00:00:00Z`)).split(/,? /)
  return `${weekday}, ${rest.join(' ')}`
}

/** `Sat 21 Nov, 21:40`, with the year if it is not this one; seen from a moment, `today 07:10`, `yesterday 21:40`. */
export function formatWhen(instant: string, now?: string): string {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {}
  for (const { type, value } of WALL.formatToParts(new Date(instant))) part[type] = value
  const clock = `${part.hour}:${part.minute}`
  const today = now && dayHere(now)
  if (today) {
    const near = { [today]: 'today', [dayAfter(today, -1)]: 'yesterday', [dayAfter(today)]: 'tomorrow' }
    const word = near[dayHere(instant)]
    if (word) return `${word} ${clock}`
  }
  const year = today && part.year !== today.slice(0, 4) ? ` ${part.year}` : ''
  return `${part.weekday} ${part.day} ${part.month?.replace('Sept', 'Sep')}${today ? year : ` ${part.year}`}, ${clock}`
}

/** When a source says that something was: to the minute where it knew, else in its own words. */
export function formatMoment({ earliest, latest, words }: PartialMoment, now?: string): string {
  if (!earliest || !latest) return words || 'time not known'
  if (earliest === latest) return formatWhen(earliest, now)
  if (PLAIN_DAY.test(words)) return formatDay(dayHere(earliest))
  return words || `between ${formatWhen(earliest, now)} and ${formatWhen(latest, now)}`
}

/** `40 min`, `2 h 40 min`, `31 h`, `2 days 4 h`, `16 days`: whole units that have passed, as coarse as one would say it. */
export function formatDuration(milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / MINUTE))
  const hours = Math.floor(minutes / 60)
  if (hours < 1) return `${minutes} min`
  if (hours < 6) return minutes % 60 ? `${hours} h ${minutes % 60} min` : `${hours} h`
  if (hours < 48) return `${hours} h`
  const days = Math.floor(hours / 24)
  if (days >= 7) return `${formatCount(days)} days`
  return hours % 24 ? `${days} days ${hours % 24} h` : `${days} days`
}

/** A recorded value as it stands, but for an ISO day, alone or with the time on the wall. */
export function formatValue(value: string): string {
  const [, day, clock] = value.match(/^(\d{4}-\d{2}-\d{2})(?: (\d{2}:\d{2}))?$/) ?? []
  return day ? [formatDay(day), clock].filter(Boolean).join(', ') : value
}

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
