import { Agency, EventName, HarmKind, type HowWellKnown, Origin, PlaceRole } from '@safeground/graph-schema'
import type { Layout, RowOf } from './blocks.ts'

/** In a byte: nothing is said. In a column of days, or of handles, that is none. */
export const NO_WORD = 255
export const NO_DAY = -(2 ** 31)
export const NONE = -1

/** Words of the vocabulary as the numbers of a byte, and back. */
function coded<Word extends string>(words: readonly Word[]) {
  const codes = new Map<string, number>(words.map((word, code) => [word, code]))
  return {
    words,
    of: (word: Word | null): number => (word === null ? NO_WORD : (codes.get(word) ?? NO_WORD)),
    wordOf: (code: number): Word | null => words[code] ?? null,
  }
}
export const AGENCIES = coded([...Agency.options].sort())
export const KINDS = coded(EventName.options)
export const HARMS = coded(HarmKind.options)
export const ORIGINS = coded(Origin.options)
export const ROLES = coded(PlaceRole.options)
/** The better known, the higher. */
export const KNOWN = coded<HowWellKnown>(['barely', 'partly', 'well'])

const layout = <const L extends Layout>(one: L): L => one

/** What a record says of an event; those of one event in the order in which they are believed. */
export const EVENT_RECORDS = layout({
  stated: 'int',
  kind: 'byte',
  agency: 'byte',
  known: 'byte',
  harm: 'byte',
  origin: 'byte',
  dayFrom: 'int',
  dayUntil: 'int',
  /** Of the 168 of a week. */
  hourFrom: 'byte',
  hoursLong: 'int',
  /** Where the event was, by the record itself. */
  role: 'byte',
  cell: 'int',
  spot: 'number',
  isStreet: 'byte',
})
/** Places of an event, by role and place. */
export const EVENT_PLACES = layout({ stated: 'int', place: 'int', role: 'byte' })
export const EVENT_PEOPLE = layout({ stated: 'int', person: 'int' })
/** What a record says of a place, newest first. */
export const PLACE_RECORDS = layout({ stated: 'int', called: 'byte', cell: 'int', spot: 'number' })
/** What a record says of a person's age, in the order in which records are believed. */
export const PERSON_RECORDS = layout({ stated: 'int', bornFrom: 'int', adultFrom: 'int' })

/** Bits of `called`: by this record somebody lives there; no map may hold it; it is a record of a place. */
export const CALLED = { home: 1, never: 2, place: 4 } as const

export type EventRecordRow = RowOf<typeof EVENT_RECORDS>
export type EventPlaceRow = RowOf<typeof EVENT_PLACES>
export type EventPersonRow = RowOf<typeof EVENT_PEOPLE>
export type PlaceRecordRow = RowOf<typeof PLACE_RECORDS>
export type PersonRecordRow = RowOf<typeof PERSON_RECORDS>
