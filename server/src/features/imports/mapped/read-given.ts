import {
  type Choices,
  chosen,
  type DateOrder,
  type Given,
  isColumn,
  type PartialDate,
  type PartialMoment,
} from '@safeground/graph-schema'
import { readAge } from '../sources/age-words.ts'
import type { Cells } from '../sources/source.ts'
import { readDate, readDayAndTime } from './date-order.ts'

/** One row as it is read: its cells, and where to say what is wrong with one. */
export interface RowReading {
  cells: Cells
  order: DateOrder
  fault(column: string, message: string): void
}

type MaybeGiven = Given | null | undefined

/** What a fault of a value points at; a value that is the same in every row has no column. */
const columnOf = (given: Given) => (isColumn(given) ? given.column : '')

const foldWord = (text: string) => text.normalize('NFC').trim().toLowerCase().replaceAll(/\s+/g, ' ')

const TABLES = new WeakMap<object, Map<string, string>>()

function tableOf(words: Readonly<Record<string, string>>): Map<string, string> {
  const held = TABLES.get(words)
  if (held) return held
  const made = new Map(Object.entries(words).map(([word, value]) => [foldWord(word), value]))
  TABLES.set(words, made)
  return made
}

/** The text that a value has in this row; blank where there is none. */
export function textOf(row: RowReading, given: MaybeGiven): string {
  if (!given) return ''
  if (!isColumn(given)) return given.fixed
  const text = (row.cells[given.column] ?? '').normalize('NFC').trim()
  if (!given.words) return text
  const value = tableOf(given.words).get(foldWord(text))
  if (value !== undefined || text === '') return value ?? ''
  row.fault(
    given.column,
    `This word is not in the description. It knows: ${listed(Object.keys(given.words).filter(Boolean))}. Correct the cell, or add the word.`,
  )
  return ''
}

const MOST_LISTED = 12
const listed = (words: readonly string[]) =>
  words.slice(0, MOST_LISTED).join(', ') + (words.length > MOST_LISTED ? ' …' : '')

export function textUpTo(row: RowReading, given: MaybeGiven, most: number): string {
  const text = textOf(row, given)
  if (text.length <= most) return text
  row.fault(given ? columnOf(given) : '', `Shorten this to at most ${most} characters.`)
  return ''
}

/** Each piece of a cell of several, once. */
export function piecesOf(row: RowReading, given: MaybeGiven, separator: string, longest: number): string[] {
  const pieces = textOf(row, given)
    .split(separator)
    .map((one) => one.trim().replaceAll(/\s+/g, ' '))
    .filter(Boolean)
  if (given && pieces.length > MOST_PIECES)
    row.fault(columnOf(given), `Give at most ${MOST_PIECES} in one cell.`)
  if (given && pieces.some((one) => one.length > longest))
    row.fault(columnOf(given), `Shorten each to at most ${longest} characters.`)
  return [...new Set(pieces)].slice(0, MOST_PIECES)
}
const MOST_PIECES = 20

/** One of the values that the vocabulary has for this, or null where the cell is blank. */
export function choiceOf(row: RowReading, given: MaybeGiven, choices: Choices): string | null {
  const text = textOf(row, given)
  if (!given || text === '') return null
  const value = chosen(choices, text)
  if (value === null)
    row.fault(
      columnOf(given),
      `This is not known here. Write one of: ${Object.keys(choices).join(', ')}; or say in the description what the word stands for.`,
    )
  return value
}

export function yesNoOf(row: RowReading, given: MaybeGiven): boolean | null {
  const text = textOf(row, given)
  if (text === '') return null
  if (/^(yes|y|true|1)$/i.test(text)) return true
  if (/^(no|n|false|0)$/i.test(text)) return false
  if (given) row.fault(columnOf(given), 'Write yes or no, or leave it blank.')
  return null
}

export function dateOf(row: RowReading, given: MaybeGiven): PartialDate | null {
  const read = readDate(textOf(row, given), row.order)
  if (read.ok) return read.value
  if (given) row.fault(columnOf(given), read.message)
  return null
}

/** One whole day, or null where there is none. */
export function dayOf(row: RowReading, given: MaybeGiven): PartialDate | null {
  const date = dateOf(row, given)
  if (!date || (date.earliest !== null && date.earliest === date.latest)) return date
  if (given) row.fault(columnOf(given), 'Give one whole day here, such as 2026-11-14, or leave it blank.')
  return null
}

export function momentOf(row: RowReading, day: MaybeGiven, time: MaybeGiven): PartialMoment {
  const [dayText, timeText] = [textOf(row, day), textOf(row, time)]
  const read = readDayAndTime(dayText, timeText, row.order)
  if (read.ok) return read.value
  // Where the day can be read by itself, it is the time that cannot.
  const isTime = timeText !== '' && dayText !== '' && readDayAndTime(dayText, '', row.order).ok
  faultAt(row, isTime ? time : day, read.message)
  return { earliest: null, latest: null, words: '' }
}

export function ageOf(row: RowReading, given: MaybeGiven): string {
  const text = textUpTo(row, given, 40)
  if (text === '' || readAge(text) !== null) return text
  if (given) row.fault(columnOf(given), 'Write an age as 15, 14-15, about 15, early 20s or late teens.')
  return ''
}

/** A number with its decimals; null where the cell is blank, NaN where it is none, which has been told. */
export function numberOf(
  row: RowReading,
  given: MaybeGiven,
  [least, most]: readonly [number, number],
  example: string,
): number | null {
  const text = textOf(row, given)
  if (!given || text === '') return null
  const plain = text.replaceAll(/(?<=\d),(?=\d{3}\b)/g, '')
  const value = /^-?\d{1,7}(\.\d{1,15})?$/.test(plain) ? Number(plain) : Number.NaN
  if (value >= least && value <= most) return value
  row.fault(columnOf(given), `Write a number such as ${example}, or leave it blank.`)
  return Number.NaN
}

/** Does the row say nothing here at all? A word that it does not know is something. */
export const isBlank = (row: RowReading, given: MaybeGiven): boolean =>
  !given || (isColumn(given) && (row.cells[given.column] ?? '').trim() === '' && !given.words?.[''])

export const faultAt = (row: RowReading, given: MaybeGiven, message: string): void =>
  row.fault(given ? columnOf(given) : '', message)
