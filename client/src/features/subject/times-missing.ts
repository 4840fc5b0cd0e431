import type { EventLine, PartialMoment } from '@safeground/graph-schema'
import { dayHere } from '../../format.ts'
import { clockHere, hourWords } from '../events/clock-here.ts'

export interface Quarter {
  /** `2026-07-01`, the day on which it begins. */
  from: string
  words: string
  /** Not over yet. */
  isNow: boolean
  count: number
}

export interface TimesMissing {
  /** In the twelve months that end now, and in the twelve before. */
  lastYear: number
  yearBefore: number
  /** Eight calendar quarters, oldest first; the last may not be over. */
  quarters: Quarter[]
  /** Of times missing in the last twelve months whose beginning and end are known to the minute. */
  durations: number[]
  medianDuration: number | null
  /** "22:00–02:00": the shortest stretch of the day that holds half of the returns whose minute is known. */
  returns: string | null
  returnsKnown: number
  /** Without an end: still missing as far as the record goes. */
  open: EventLine[]
}

/** Fewer than this have nothing typical. */
const LEAST_TYPICAL = 5

/**
 * What the times missing of one person add up to. Only events in which that person was the one missing count: being
 * thought to be with somebody who is missing is not being missing. No score comes of it and nothing is forecast.
 */
export function reckonTimesMissing(events: readonly EventLine[], now: string): TimesMissing {
  const own = events.filter(
    (event) => event.kind === 'MissingEpisode' && event.personRoles.includes('missing'),
  )
  const today = dayHere(now)
  const yearAgo = yearsBefore(today, 1)
  const started = own.flatMap((event) => {
    const at = event.start.earliest
    return at ? [{ event, day: dayHere(at) }] : []
  })
  const recent = started.filter(({ day }) => day > yearAgo).map(({ event }) => event)
  const durations = recent.flatMap(({ start, end }) => {
    const from = minuteOf(start)
    const until = end && minuteOf(end)
    return from !== null && until !== null && until >= from ? [until - from] : []
  })
  const returned = recent.flatMap(({ end }) => {
    const at = end && minuteOf(end)
    return at === null ? [] : [clockHere(new Date(at).toISOString()).minutes]
  })
  return {
    lastYear: recent.length,
    yearBefore: started.filter(({ day }) => day <= yearAgo && day > yearsBefore(today, 2)).length,
    quarters: quartersUntil(today, 8).map((quarter, index, all) => {
      const next = all[index + 1]?.from ?? '9999'
      return { ...quarter, count: started.filter(({ day }) => day >= quarter.from && day < next).length }
    }),
    durations,
    medianDuration: durations.length < LEAST_TYPICAL ? null : median(durations),
    returns: returned.length < LEAST_TYPICAL ? null : shortestHalf(returned),
    returnsKnown: returned.length,
    open: own.filter((event) => event.isOpen),
  }
}

/** Known to the minute, or null. */
const minuteOf = ({ earliest, latest }: PartialMoment): number | null =>
  earliest !== null && earliest === latest ? Date.parse(earliest) : null

/** The same day so many years before; 29 February becomes 28 February. */
export function yearsBefore(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) - years
  return day.slice(5) === '02-29' ? `${year}-02-28` : `${year}${day.slice(4)}`
}

const QUARTER_WORDS = ['Jan–Mar', 'Apr–Jun', 'Jul–Sep', 'Oct–Dec']

/** Calendar quarters up to the one that a day lies in, oldest first. */
function quartersUntil(day: string, count: number): Omit<Quarter, 'count'>[] {
  const last = Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3)
  return Array.from({ length: count }, (_, index) => {
    const number = last - count + 1 + index
    const year = Math.floor(number / 4)
    const quarter = number % 4
    return {
      from: `${year}-${String(quarter * 3 + 1).padStart(2, '0')}-01`,
      words: `${QUARTER_WORDS[quarter]} ${year}`,
      isNow: number === last,
    }
  })
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2
}

/** The shortest stretch of whole hours, of at most eight, that holds at least half; the fuller where two are as short. */
function shortestHalf(minutes: readonly number[]): string | null {
  const hours = minutes.map((minute) => Math.floor(minute / 60))
  for (let length = 1; length <= 8; length++) {
    let best = { start: -1, count: 0 }
    for (let start = 0; start < 24; start++) {
      const count = hours.filter((hour) => (hour - start + 24) % 24 < length).length
      if (count > best.count) best = { start, count }
    }
    if (best.count * 2 >= hours.length) return `${hourWords(best.start)}–${hourWords(best.start + length)}`
  }
  return null
}
