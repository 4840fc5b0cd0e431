import type { z } from 'zod'
import {
  howKnown,
  latitude,
  list,
  longitude,
  optional,
  partialDate,
  required,
  wholeDay,
  yesNo,
} from './cells.ts'
import { readNumber } from './registers.ts'
import { type Cells, rowSchema } from './source.ts'

const NAMES_A_CASE = /^[a-z]{2,6}-?\d{3,10}$/i

const Row = rowSchema({
  case_number: required(40, 'Give the case number.'),
  listed_on: wholeDay('Give the day the list was made, as 16/11/2026 or 2026-11-16.'),
  first_name: required(100, 'Give the first name.'),
  last_name: required(100, 'Give the last name.'),
  known_as: list(),
  date_of_birth: wholeDay('Give the full date of birth, as 03/05/2011 or 2011-05-03.'),
  police_nominal: optional(40),
  upn: optional(40),
  open_since: required(200, 'Say since when the child is open to the team: a date, a month or a year.').pipe(
    partialDate,
  ),
  concern: required(200, 'Give the concern: criminal exploitation, sexual exploitation or both.'),
  locality: required(100, 'Give the locality.'),
  allocated_worker: optional(200),
  team: optional(200),
  school_urn: optional(40),
  school_name: optional(200),
  lives_with: optional(200),
  home_address: optional(300),
  home_postcode: optional(10),
  home_uprn: optional(40),
  home_latitude: latitude,
  home_longitude: longitude,
  address_protected: yesNo,
  trusted_adult_name: optional(200),
  trusted_adult_relationship: optional(200),
  family_case_numbers: list(),
  friends: list(),
  friends_how_known: howKnown,
  spends_time_at: list(20, 200),
  spends_time_how_known: howKnown,
})

export const ChildRow = Row.transform((row, context) => {
  const fault = (column: keyof z.output<typeof Row>, message: string) =>
    context.addIssue({ code: 'custom', path: [column], message })
  if (row.date_of_birth.day > row.listed_on.day)
    fault('date_of_birth', 'This is after the day of the list. Correct the date.')
  for (const column of ['case_number', 'police_nominal', 'upn', 'school_urn', 'home_uprn'] as const) {
    if (row[column] !== '' && readNumber('social-care-case', row[column]) === null) {
      fault(column, 'This is only part of a number. Give all of it, or leave the cell blank.')
    }
  }
  if (row.friends.length > 0 && row.friends_how_known === null) {
    fault('friends_how_known', 'Say how the friends are known, for example: said by a carer.')
  }
  if (row.spends_time_at.length > 0 && row.spends_time_how_known === null) {
    fault('spends_time_how_known', 'Say how this is known, for example: said by the young person.')
  }
  const own = readNumber('social-care-case', row.case_number)
  for (const column of ['friends', 'family_case_numbers'] as const) {
    if (row[column].some((one) => readNumber('social-care-case', one) === own)) {
      fault(column, 'This is the case number of the child themselves. Take it out.')
    }
  }
  if (row.family_case_numbers.some((one) => !NAMES_A_CASE.test(one))) {
    fault('family_case_numbers', 'Give case numbers only, with ; between, such as CSC-10388; CSC-10389.')
  }
  if ((row.home_latitude === null) !== (row.home_longitude === null)) {
    fault(
      row.home_latitude === null ? 'home_latitude' : 'home_longitude',
      'Give latitude and longitude, or neither.',
    )
  }
  return row
})
export type ChildRow = z.output<typeof ChildRow>

export const isCaseNumber = (text: string) => NAMES_A_CASE.test(text)

/** "Bell Park [LOC-0031]" → the name and the police location number, either of which may be missing. */
export function readPlace(text: string): { name: string; number: string } {
  const found = text.match(/^(.*?)\s*\[([^\]]*)\]\s*$/)
  return found
    ? { name: (found[1] ?? '').trim(), number: (found[2] ?? '').trim() }
    : { name: text, number: '' }
}

const ADDRESS = ['home_address', 'home_postcode', 'home_uprn', 'home_latitude', 'home_longitude'] as const

/** A protected address is dropped before anything reads it: it is in no record, no fault and no file of ours. */
export function withoutProtectedAddress(cells: Cells): Cells {
  const mark = (cells.address_protected ?? '').trim()
  // Anything but a plain no: a cell that cannot be read must not let the address through.
  if (mark === '' || /^(no|n|false|0)$/i.test(mark)) return cells
  const isPlain = /^(yes|y|true|1)$/i.test(mark)
  return {
    ...cells,
    ...Object.fromEntries(ADDRESS.map((column) => [column, ''])),
    // What stands there in place of a yes may be a piece of the address, one column too far.
    address_protected: isPlain ? 'yes' : '?',
  }
}
