import type { Day, Instant } from '@safeground/graph-schema'
import { ZONE } from '../../clock.ts'

const FORMAT = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** A moment as a sentence says it: "Sat 21 Nov 2026, 21:40", by the clock on the wall. */
export function momentWords(instant: Instant): string {
  const parts = new Map(FORMAT.formatToParts(Date.parse(instant)).map(({ type, value }) => [type, value]))
  const day = [
    parts.get('weekday'),
    parts.get('day'),
    parts.get('month')?.slice(0, 3),
    parts.get('year'),
  ].join(' ')
  return `${day}, ${parts.get('hour')}:${parts.get('minute')}`
}

const DAY = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
})

/** A day as a sentence says it: "21 Nov 2026". */
export const dayWords = (day: Day): string =>
  DAY.format(Date.parse(`${day}T00:00:00Z`)).replace('Sept', 'Sep')

/** How long between two moments, as people say it: "40 min", "7 h 20 min", "2 days 4 h". */
export function durationWords(from: Instant, until: Instant): string {
  const minutes = Math.max(0, Math.round((Date.parse(until) - Date.parse(from)) / 60_000))
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  if (hours < 48) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`
  const days = Math.floor(hours / 24)
  return hours % 24 === 0 ? `${days} days` : `${days} days ${hours % 24} h`
}
