import { FOUND_AT, type FoundAt, MISSING_FROM, MISSING_RISKS } from '@safeground/graph-schema'
import type { z } from 'zod'
import {
  byWords,
  instant,
  latitude,
  list,
  longitude,
  moment,
  momentOrBlank,
  mustBeOneOf,
  oneOf,
  optional,
  optionalDay,
  partialDate,
  register,
  required,
  wholeDay,
} from './cells.ts'
import { people } from './people-cells.ts'
import { readNumber } from './registers.ts'
import { rowSchema } from './source.ts'

/** As the form has them. */
const FOUND_FORM = {
  'not recorded': 'not-recorded',
  "friend's home": 'friends-home',
  family: 'family',
  'street or park': 'street-or-park',
  'centre or station': 'centre-or-station',
  'out of area': 'out-of-area',
  "named adult's address": 'named-adults-address',
} as const satisfies Record<string, FoundAt>
const FOUND_WORDS = Object.keys(FOUND_FORM)
const FOUND: Record<string, FoundAt> = { ...byWords(FOUND_AT), ...FOUND_FORM }

const Row = rowSchema({
  episode_reference: required(40, 'Give the reference of the episode.'),
  recorded_on: wholeDay('Give the day it was entered, as 21/11/2026 or 2026-11-21.'),
  person_reference: register('police-nominal'),
  person_name: required(200, 'Give the name of the young person.'),
  person_known_as: list(),
  person_born: required(200, 'Give the date of birth, as exactly as known: a date, a month or a year.').pipe(
    partialDate,
  ),
  person_sex: optional(50),
  person_ethnicity: optional(100),
  locality: required(100, 'Give the locality of the address missing from.'),
  missing_from: mustBeOneOf(byWords(MISSING_FROM)),
  missing_from_reference: register('police-location'),
  missing_from_name: optional(200),
  placing_authority: optional(200),
  last_seen_at: moment,
  reported_at: instant('Give the time it was reported, as 2026-11-21 23:20.'),
  reported_by: optional(200),
  risk: mustBeOneOf(byWords(MISSING_RISKS)),
  risk_reason: optional(500),
  circumstances: optional(10_000),
  clothing: optional(500),
  phone: optional(500),
  companions: people,
  looking: optional(500),
  returned_at: momentOrBlank(
    'Leave it blank while they are missing; else give at least the day of the return.',
  ),
  found_at: oneOf(FOUND, `Leave it blank or write one of: ${FOUND_WORDS.join(', ')}.`),
  found_place_reference: register('police-location'),
  found_place_name: optional(200),
  found_latitude: latitude,
  found_longitude: longitude,
  found_by: optional(200),
  harm: optional(200),
  prevention_interview_on: optionalDay,
})

export const MissingRow = Row.transform((row, context) => {
  const fault = (column: keyof z.output<typeof Row>, message: string) =>
    context.addIssue({ code: 'custom', path: [column], message })
  const { last_seen_at: seen, reported_at: reported, returned_at: returned } = row
  if (seen.earliest && seen.earliest > reported)
    fault('last_seen_at', 'This is after reported_at. Correct one of the two.')
  if (returned?.latest && seen.earliest && returned.latest < seen.earliest)
    fault('returned_at', 'This is before last_seen_at. Correct one of the two.')
  if (/^(none|no|nil|n\/a)$/i.test(row.harm))
    fault('harm', 'Write "none recorded": that nothing was recorded does not say that nothing happened.')
  if (row.person_born.earliest && row.person_born.earliest > row.recorded_on.day)
    fault('person_born', 'This is after the day it was entered. Correct the date.')
  const own = readNumber('police-nominal', row.person_reference)
  if (own && row.companions.some(({ number }) => readNumber('police-nominal', number) === own))
    fault('companions', 'This is the number of the young person themselves. Take it out.')
  if ((row.found_latitude === null) !== (row.found_longitude === null))
    fault(
      row.found_latitude === null ? 'found_latitude' : 'found_longitude',
      'Give latitude and longitude, or neither.',
    )
  if (returned === null) {
    for (const column of [
      'found_at',
      'found_place_reference',
      'found_place_name',
      'found_by',
      'harm',
    ] as const) {
      if (row[column])
        fault(
          column,
          'This speaks of a return. Give returned_at, or leave this blank while they are missing.',
        )
    }
  }
  return row
})
export type MissingRow = z.output<typeof MissingRow>
