import { type Instant, type PartialMoment, readPartialDate } from '@safeground/graph-schema'
import { Temporal } from 'temporal-polyfill'

/** Where the clocks hang that sources read their times from. */
const ZONE = 'Europe/London'
const HOUR = 3_600_000

export const MOMENT_NOT_RECORDED: PartialMoment = { earliest: null, latest: null, words: 'not recorded' }

export const MOMENT_HELP =
  'Write a time as 2026-11-21 21:40 or 21/11/2026 21:40, or a day alone, each with "about" before it if it is not exact.'

export type ReadMoment = { ok: true; moment: PartialMoment } | { ok: false; message: string }

/**
 * Reads a time as agencies write it, on the clock of the partnership, into instants.
 *
 * `2026-11-21 21:40`, `21/11/2026 21:40` and ISO with an offset are known to the minute. A day, a month or a year alone
 * lasts from its first instant to its last. `about` widens a time by an hour either way, a day as a partial date does.
 * A time that came twice when the clocks went back is both of them; one that was skipped when they went forward is what
 * it was on either clock. A blank is not recorded; nothing is guessed.
 */
export function readMoment(text: string): ReadMoment {
  const words = text.trim().replace(/\s+/g, ' ')
  if (words.length > 200) return { ok: false, message: MOMENT_HELP }
  const zoned = words.match(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/i)
  if (zoned) return exact(words)
  const timed = words.match(
    /^(about |circa |approx\.? |~ ?)?(.*\d)(?:T|,? at |,? )(\d{1,2})[:.](\d{2})(?::(\d{2})(?:\.\d+)?)?$/i,
  )
  if (timed) {
    const [, about, day = '', hour, minute, second = '0'] = timed
    return atTime(words, day, [Number(hour), Number(minute), Number(second)], about !== undefined)
  }
  const days = readPartialDate(words)
  if (!days) return { ok: false, message: MOMENT_HELP }
  if (!days.earliest || !days.latest)
    return { ok: true, moment: { ...MOMENT_NOT_RECORDED, words: days.words } }
  return {
    ok: true,
    moment: { earliest: startOf(days.earliest), latest: endOf(days.latest), words: days.words },
  }
}

function exact(words: string): ReadMoment {
  const at = Date.parse(words.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'))
  if (Number.isNaN(at)) return { ok: false, message: MOMENT_HELP }
  const instant = new Date(at).toISOString()
  return { ok: true, moment: { earliest: instant, latest: instant, words } }
}

function atTime(
  words: string,
  dayWords: string,
  [hour, minute, second]: readonly [number, number, number],
  isAbout: boolean,
): ReadMoment {
  const days = readPartialDate(dayWords)
  const isOneDay = days?.earliest != null && days.earliest === days.latest
  if (!isOneDay || hour > 23 || minute > 59 || second > 59) return { ok: false, message: MOMENT_HELP }
  const [first, last] = timesOf(days.earliest as string, { hour, minute, second })
  const by = isAbout ? HOUR : 0
  return { ok: true, moment: { earliest: text(first - by), latest: text(last + by), words } }
}

/** All that a time of the clock can mean on a day: two where the clocks changed, else one twice. */
function timesOf(day: string, time: { hour: number; minute: number; second: number }): [number, number] {
  const { start, next } = dayHere(day)
  if (next - start === 24 * HOUR) {
    const at = start + time.hour * HOUR + time.minute * 60_000 + time.second * 1_000
    return [at, at]
  }
  const local = Temporal.PlainDate.from(day).toPlainDateTime(time)
  return [
    local.toZonedDateTime(ZONE, { disambiguation: 'earlier' }).epochMilliseconds,
    local.toZonedDateTime(ZONE, { disambiguation: 'later' }).epochMilliseconds,
  ]
}

const text = (milliseconds: number): Instant => new Date(milliseconds).toISOString()

/** Days of one file are few and asked for again and again, and reckoning one takes long. */
const DAYS = new Map<string, { start: number; next: number }>()
const MOST_DAYS = 10_000

function dayHere(day: string): { start: number; next: number } {
  const held = DAYS.get(day)
  if (held) return held
  const date = Temporal.PlainDate.from(day)
  const reckoned = {
    start: date.toZonedDateTime(ZONE).epochMilliseconds,
    next: date.add({ days: 1 }).toZonedDateTime(ZONE).epochMilliseconds,
  }
  if (DAYS.size >= MOST_DAYS) DAYS.clear()
  DAYS.set(day, reckoned)
  return reckoned
}

/** The first and the last instant of a day here. */
const startOf = (day: string): Instant => text(dayHere(day).start)
const endOf = (day: string): Instant => text(dayHere(day).next - 1)
