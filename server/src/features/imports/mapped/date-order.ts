import {
  DATE_ORDERS,
  type DateOrder,
  type PartialDate,
  type PartialMoment,
  readPartialDate,
} from '@safeground/graph-schema'
import { MOMENT_NOT_RECORDED, readMoment } from '../sources/moments.ts'

type Read<Value> = { ok: true; value: Value } | { ok: false; message: string }

const NUMBERS = /^((?:about|circa|approx\.?|~)\s*)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)(.*)$/i
const YEAR_FIRST = /^((?:about|circa|approx\.?|~)\s*)?(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)(.*)$/i
const SHORT_YEAR = /^\D*\d{1,2}[/.-]\d{1,2}[/.-]\d{2}(?!\d)/
const MONTH_NAME_FIRST = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})(.*)$/i
const HALF_DAY = /(\d{1,2})(?:[:.](\d{2}))?(?:[:.](\d{2}))?\s*([ap])\.?m\.?$/i
const MOST = 200

const pad = (number: number | string) => String(number).padStart(2, '0')

/**
 * A date of digits put year first, by the order that the description says its files are written in. 03/04/2026 is two
 * days to two offices: the order is never guessed, and a date that cannot be of that order is told.
 */
export function inOrder(text: string, order: DateOrder): Read<string> {
  const plain = twentyFourHours(text)
  if (SHORT_YEAR.test(plain) && !YEAR_FIRST.test(plain))
    return { ok: false, message: 'Write the year with four digits: 2026, not 26.' }
  const yearFirst = plain.match(YEAR_FIRST)
  if (yearFirst) {
    const [, about = '', year, month, day, rest = ''] = yearFirst
    return { ok: true, value: `${about}${year}-${month}-${day}${rest}` }
  }
  const named = plain.match(MONTH_NAME_FIRST)
  if (named) return { ok: true, value: `${named[2]} ${named[1]} ${named[3]}${named[4]}` }
  const digits = plain.match(NUMBERS)
  if (!digits) return { ok: true, value: plain }
  const [, about = '', first, second, year, rest = ''] = digits
  if (order === 'iso')
    return {
      ok: false,
      message:
        'Dates of these files are written year first, as 2026-11-14. Correct the cell, or the order in the description.',
    }
  const [day, month] = order === 'day-first' ? [first, second] : [second, first]
  if (Number(month) > 12) {
    return {
      ok: false,
      message: `There is no month ${month}. Dates of these files are said to be written ${DATE_ORDERS[order].toLowerCase()}. Correct the cell, or the order in the description.`,
    }
  }
  return { ok: true, value: `${about}${year}-${pad(month ?? '')}-${pad(day ?? '')}${rest}` }
}

/** "9:40 PM" → 21:40. */
function twentyFourHours(text: string): string {
  const words = text.trim().replaceAll(/\s+/g, ' ')
  return words.replace(
    HALF_DAY,
    (all, hour: string, minute = '00', second: string | undefined, half: string) => {
      if (Number(hour) < 1 || Number(hour) > 12) return all
      const hours = (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
      return `${pad(hours)}:${minute}${second ? `:${second}` : ''}`
    },
  )
}

const DATE_HELP = 'Write a date as a day, a month or a year, such as 2026-11-14, November 2026 or 2026.'

/** A date as exactly as it is written; a blank is not recorded (null). */
export function readDate(text: string, order: DateOrder): Read<PartialDate | null> {
  if (text === '') return { ok: true, value: null }
  const ordered = text.length > MOST ? { ok: false as const, message: DATE_HELP } : inOrder(text, order)
  if (!ordered.ok) return ordered
  const read = readPartialDate(ordered.value)
  return read ? { ok: true, value: { ...read, words: text } } : { ok: false, message: DATE_HELP }
}

/** A day with the time beside it, or in a cell of its own; a blank is not recorded. */
export function readDayAndTime(day: string, time: string, order: DateOrder): Read<PartialMoment> {
  if (day === '') {
    return time === ''
      ? { ok: true, value: MOMENT_NOT_RECORDED }
      : { ok: false, message: 'There is a time and no day. Give the day too, or leave the time blank.' }
  }
  if (day.length + time.length > MOST) return { ok: false, message: DATE_HELP }
  const words = [day, time].filter(Boolean).join(' ')
  const clock = time.replace(/^(\d{1,2})(\d{2})(?: ?h(?:rs|ours)?)?$/i, '$1:$2')
  // Spreadsheets write a day without a time as midnight; beside a time of its own that midnight says nothing.
  const alone = time === '' ? day : day.replace(/[T ]00:00(?::00(?:\.0+)?)?$/, '')
  const ordered = inOrder([alone, clock].filter(Boolean).join(' '), order)
  if (!ordered.ok) return ordered
  const read = readMoment(ordered.value)
  return read.ok ? { ok: true, value: { ...read.moment, words } } : read
}
