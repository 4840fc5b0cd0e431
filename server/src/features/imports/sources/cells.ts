import {
  type Day,
  HOW_KNOWN_WORDS,
  HowKnown,
  type PartialDate,
  readPartialDate,
} from '@safeground/graph-schema'
import { z } from 'zod'

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
    const found = table[text.toLowerCase().replaceAll(/\s+/g, ' ')]
    if (found !== undefined && Object.hasOwn(table, text.toLowerCase().replaceAll(/\s+/g, ' '))) return found
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })
}

export const howKnown = oneOf<HowKnown>(
  Object.fromEntries(HowKnown.options.map((value) => [HOW_KNOWN_WORDS[value].toLowerCase(), value])),
  `Write one of: ${HowKnown.options.map((value) => HOW_KNOWN_WORDS[value].toLowerCase()).join(', ')}.`,
)

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
