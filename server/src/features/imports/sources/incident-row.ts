import {
  HARM_KINDS,
  type HarmKind,
  ORIGINS,
  type Origin,
  type PlacePrecision,
  type PlaceRole,
} from '@safeground/graph-schema'
import type { z } from 'zod'
import {
  byWords,
  instant,
  latitude,
  longitude,
  moment,
  mustBeOneOf,
  optional,
  required,
  wholeDay,
  yesNo,
} from './cells.ts'
import { people } from './people-cells.ts'
import { readNumber } from './registers.ts'
import { rowSchema } from './source.ts'

const HARM: Record<string, HarmKind> = { ...byWords(HARM_KINDS), concern: 'concern' }
const ORIGIN: Record<string, Origin> = {
  ...byWords(ORIGINS),
  'found by operation': 'found-by-operation',
  'found by our plan': 'found-by-our-plan',
}
const PLACE_ROLE: Record<string, PlaceRole> = {
  happened: 'happened',
  met: 'met',
  groomed: 'groomed',
  dealt: 'dealt',
  travelled: 'travelled',
  found: 'found',
  'reported from': 'reported-from',
  safe: 'safe',
}
const PRECISION: Record<string, PlacePrecision> = { point: 'point', street: 'street', none: 'none' }

const Row = rowSchema({
  incident_reference: required(40, 'Give the number of the crime or incident.'),
  recorded_on: wholeDay('Give the day it was entered, as 21/11/2026 or 2026-11-21.'),
  reported_at: instant('Give the day and time it was reported, as 2026-11-21 22:10.'),
  happened_from: required(200, 'Say when it happened, as exactly as known, or "not known".').pipe(moment),
  happened_until: moment,
  kind: mustBeOneOf({ crime: 'crime', incident: 'incident' }),
  what: required(200, 'Say what it was, in a few words.'),
  harm: mustBeOneOf(HARM),
  origin: mustBeOneOf(ORIGIN),
  place_role: mustBeOneOf(PLACE_ROLE),
  place_reference: optional(40),
  place_name: optional(200),
  place_type: optional(100),
  street: optional(200),
  postcode: optional(10),
  precision: mustBeOneOf(PRECISION),
  latitude,
  longitude,
  locality: required(100, 'Give the locality.'),
  summary: optional(10_000),
  people_harmed: people,
  people_present: people,
  people_suspected: people,
  within_group: yesNo,
})

export const IncidentRow = Row.transform((row, context) => {
  const fault = (column: keyof z.output<typeof Row>, message: string) =>
    context.addIssue({ code: 'custom', path: [column], message })
  const { happened_from: from, happened_until: until } = row
  if (from.earliest && until.latest && until.latest < from.earliest)
    fault('happened_until', 'This is before happened_from. Swap the two or correct one.')
  if (from.earliest && from.earliest > row.reported_at)
    fault('happened_from', 'This is after reported_at. Correct one of the two.')
  if (row.place_reference !== '' && readNumber('police-location', row.place_reference) === null)
    fault('place_reference', 'This is only part of a number. Give all of it, or leave the cell blank.')
  if ((row.latitude === null) !== (row.longitude === null))
    fault(row.latitude === null ? 'latitude' : 'longitude', 'Give latitude and longitude, or neither.')
  else if (row.precision === 'point' && row.latitude === null)
    fault(
      'precision',
      'A place known to the point needs latitude and longitude. Give them, or write street or none.',
    )
  return row
})
export type IncidentRow = z.output<typeof IncidentRow>
