import {
  type Day,
  HOW_KNOWN_WORDS,
  HowKnown,
  type Instant,
  isHourKnown,
  type PartialDate,
  type PartialMoment,
  readPartialDate,
} from '@safeground/graph-schema'
import { z } from 'zod'
import { readMoment } from './moments.ts'
import { readNumber } from './registers.ts'

/** Building blocks of row schemas. Each takes the text of a cell; a message says what to do about it. */

const cell = z.string().transform((text) => text.normalize('NFC').trim())

export const optional = (most: number) =>
  cell.pipe(z.string().max(most, `Shorten this to at most ${most} characters.`))

export const required = (most: number, message: string) =>
  cell.pipe(z.string().min(1, message).max(most, `Shorten this to at most ${most} characters.`))

/** "Tee; Little T" */
export const list = (most = 20, longest = 100) =>
  cell
    .transform((text) => [
      ...new Set(
        text
          .split(';')
          .map((one) => one.trim().replaceAll(/\s+/g, ' '))
          .filter(Boolean),
      ),
    ])
    .pipe(
      z
        .array(z.string().max(longest, `Shorten each to at most ${longest} characters.`))
        .max(most, `Give at most ${most}, with ; between them.`),
    )

/** All of a number of a register, or a blank: part of one joins nothing. */
export const register = (name: string) =>
  optional(40).refine((text) => text === '' || readNumber(name, text) !== null, {
    message: 'This is only part of a number. Give all of it, or leave the cell blank.',
  })

/** When something was, as exactly as the source says; a blank is not recorded. */
export const moment = cell.transform((text, context): PartialMoment => {
  const read = readMoment(text)
  if (read.ok) return read.moment
  context.addIssue({ code: 'custom', message: read.message })
  return z.NEVER
})

/** When something ended; a blank (null) means that it goes on, so words without a day will not do. */
export const momentOrBlank = (message: string) =>
  cell.transform((text, context): PartialMoment | null => {
    if (text === '') return null
    const read = readMoment(text)
    if (read.ok && read.moment.earliest) return read.moment
    context.addIssue({ code: 'custom', message: read.ok ? message : read.message })
    return z.NEVER
  })

/** A day and time, in full. Of a time that came twice when the clocks went back it is the first. */
export const instant = (message: string) =>
  cell.transform((text, context): Instant => {
    const read = readMoment(text)
    if (read.ok && read.moment.earliest && isHourKnown(read.moment)) return read.moment.earliest
    const isTwice = read.ok && /\d[:.]\d\d/.test(text) && read.moment.earliest
    if (isTwice && !/^(about|circa|approx|~)/i.test(text)) return read.moment.earliest as Instant
    context.addIssue({ code: 'custom', message: read.ok ? message : read.message })
    return z.NEVER
  })

/** As instant, or blank (null). */
export const optionalInstant = (message: string) =>
  cell.transform((text, context): Instant | null => {
    if (text === '') return null
    const read = instant(message).safeParse(text)
    if (read.success) return read.data
    context.addIssue({ code: 'custom', message: read.error.issues[0]?.message ?? message })
    return z.NEVER
  })

const DATE_HELP = 'Write a date as 14/11/2026, 2026-11-14, November 2026, about 2026 or undated.'

export const partialDate = cell.transform((text, context): PartialDate => {
  const read = text.length > 200 ? null : readPartialDate(text)
  if (read) return read
  context.addIssue({ code: 'custom', message: DATE_HELP })
  return z.NEVER
})

/** A whole day, not a month or "about". */
export const wholeDay = (message: string) =>
  cell.transform((text, context): { day: Day; words: string } => {
    const read = text === '' || text.length > 200 ? null : readPartialDate(text)
    if (read?.earliest && read.earliest === read.latest) return { day: read.earliest, words: read.words }
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

/** A whole day, or blank (null). */
export const optionalDay = cell.transform((text, context): Day | null => {
  const read = text.length > 200 ? null : readPartialDate(text)
  if (read && read.earliest === read.latest) return read.earliest
  context.addIssue({
    code: 'custom',
    message: 'Give one day, as 21/11/2026 or 2026-11-21, or leave it blank.',
  })
  return z.NEVER
})

/** Yes, no, or blank (null). */
export const yesNo = cell.transform((text, context): boolean | null => {
  if (text === '') return null
  if (/^(yes|y|true|1)$/i.test(text)) return true
  if (/^(no|n|false|0)$/i.test(text)) return false
  context.addIssue({ code: 'custom', message: 'Write yes or no, or leave it blank.' })
  return z.NEVER
})

/** One of a list of words, whatever their case; blank gives null. */
export function oneOf<Value extends string>(table: Record<string, Value>, message: string) {
  return cell.transform((text, context): Value | null => {
    if (text === '') return null
    const word = foldWord(text)
    const found = Object.hasOwn(table, word) ? table[word] : undefined
    if (found !== undefined) return found
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })
}

const foldWord = (text: string) => text.toLowerCase().replaceAll(/\s+/g, ' ').replaceAll('’', "'")

/** What the vocabulary calls its values, the other way round: "no apparent risk" → no-apparent-risk. */
export const byWords = <Value extends string>(table: Record<Value, string>): Record<string, Value> =>
  Object.fromEntries(Object.entries<string>(table).map(([value, words]) => [foldWord(words), value as Value]))

/** As oneOf, and a blank is a fault too. */
export function mustBeOneOf<Value extends string>(table: Record<string, Value>) {
  const message = `Write one of: ${Object.keys(table).join(', ')}.`
  return required(100, message)
    .pipe(oneOf(table, message))
    .transform((value) => value as Value)
}

export const howKnown = oneOf<HowKnown>(
  Object.fromEntries(HowKnown.options.map((value) => [HOW_KNOWN_WORDS[value].toLowerCase(), value])),
  `Write one of: ${HowKnown.options.map((value) => HOW_KNOWN_WORDS[value].toLowerCase()).join(', ')}.`,
)

/** From nothing to the most there can be, or blank (null). */
export const number = (most: number, message: string) =>
  cell.transform((text, context): number | null => {
    if (text === '') return null
    const value = /^\d{1,6}(\.\d{1,4})?%?$/.test(text) ? Number.parseFloat(text) : Number.NaN
    if (value <= most) return value
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

const degrees = (most: number, message: string) =>
  cell.transform((text, context): number | null => {
    if (text === '') return null
    const value = /^-?\d{1,3}(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
    if (Math.abs(value) <= most) return value
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

export const latitude = degrees(
  90,
  'Write the latitude in degrees (WGS84), such as 53.9876, or leave it blank.',
)
export const longitude = degrees(
  180,
  'Write the longitude in degrees (WGS84), such as -4.1234, or leave it blank.',
)
