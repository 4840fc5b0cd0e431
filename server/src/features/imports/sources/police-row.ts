import {
  ASSESSMENT_3X5X2,
  ASSESSMENT_5X5X5,
  type ClaimType,
  claimOf,
  Grading,
  HANDLING_3X5X2,
  type KindName,
  kindOf,
  mayJoin,
  SOURCE_3X5X2,
  SOURCE_5X5X5,
} from '@safeground/graph-schema'
import { z } from 'zod'
import { readAge } from './age-words.ts'
import {
  latitude,
  list,
  longitude,
  oneOf,
  optional,
  partialDate,
  required,
  wholeDay,
  yesNo,
} from './cells.ts'
import { readNumber } from './registers.ts'
import { rowSchema } from './source.ts'

const LINKS: Record<string, ClaimType> = {
  knows: 'KNOWS',
  'family of': 'FAMILY_OF',
  'is family of': 'FAMILY_OF',
  'trusted adult for': 'TRUSTED_ADULT_FOR',
  'suspected of exploiting': 'SUSPECTED_OF_EXPLOITING',
  'belongs to': 'BELONGS_TO',
  attends: 'ATTENDS',
  'spends time at': 'SPENDS_TIME_AT',
  uses: 'USES',
  'works with': 'WORKS_WITH',
  'looks after': 'LOOKS_AFTER',
  runs: 'RUNS',
}
const OTHER_KINDS: Record<string, KindName> = {
  person: 'Person',
  place: 'Location',
  school: 'School',
  organisation: 'Organisation',
  'peer group': 'PeerGroup',
  'exploitation group': 'ExploitationGroup',
  'county line': 'CountyLine',
  'online space': 'OnlineSpace',
  vehicle: 'Vehicle',
  phone: 'Phone',
}
/** The register whose number `other_reference` is, by kind. */
export const OTHER_REGISTER: Record<KindName, string> = {
  Person: 'police-nominal',
  Location: 'police-location',
  School: 'urn',
  Organisation: 'company-number',
  PeerGroup: 'police-group',
  ExploitationGroup: 'police-group',
  CountyLine: 'police-line',
  OnlineSpace: 'police-online',
  Vehicle: 'vrm',
  Phone: 'telephone',
}

const age = optional(40).refine((text) => text === '' || readAge(text) !== null, {
  message: 'Write an age as 15, 14-15, about 15, early 20s or late teens.',
})
const shared = {
  name: optional(200),
  known_as: list(),
  identified: yesNo,
  born: partialDate,
  age,
  description: optional(1000),
}

const Cells = rowSchema({
  log_reference: required(60, 'Give the reference of the log.'),
  statement: required(10, 'Give the number of the statement inside the log: 1, 2, 3 …').pipe(
    z
      .string()
      .regex(/^\d+$/, 'Write the number of the statement in digits: 1, 2, 3 …')
      .transform((text) => String(Number(text))),
  ),
  recorded_on: wholeDay('Give the day the log was recorded, as 14/11/2026 or 2026-11-14.'),
  seen_from: partialDate,
  seen_until: partialDate,
  grading_scheme: oneOf({ '3x5x2': '3x5x2', '5x5x5': '5x5x5' }, 'Write 3x5x2 or 5x5x5. Blank means 3x5x2.'),
  source_grade: required(5, 'Give the grade of the source.').transform((text) => text.toUpperCase()),
  intelligence_grade: required(5, 'Give the grade of the intelligence.').transform((text) =>
    text.toUpperCase(),
  ),
  handling: required(5, 'Give the handling code.').transform((text) => text.toUpperCase()),
  conditions: optional(1000),
  narrative: optional(10_000),
  locality: optional(100),
  person_reference: optional(40),
  person_name: shared.name,
  person_known_as: shared.known_as,
  person_identified: shared.identified,
  person_born: shared.born,
  person_age: shared.age,
  person_description: shared.description,
  link: oneOf(
    LINKS,
    `Leave it blank or write one of: ${Object.keys(LINKS)
      .filter((word) => !word.startsWith('is '))
      .join(', ')}.`,
  ),
  link_quality: oneOf(
    { protective: 'protective', mixed: 'mixed', unknown: 'unknown' },
    'Write protective, mixed or unknown, or leave it blank.',
  ),
  link_closeness: oneOf({ '1': '1', '2': '2', '3': '3', '4': '4' }, 'Write 1, 2, 3 or 4, or leave it blank.'),
  basis: optional(500),
  other_kind: oneOf(OTHER_KINDS, `Write one of: ${Object.keys(OTHER_KINDS).join(', ')}.`),
  other_reference: optional(40),
  other_name: shared.name,
  other_known_as: shared.known_as,
  other_identified: shared.identified,
  other_born: shared.born,
  other_age: shared.age,
  other_description: shared.description,
  other_partial_index: optional(20),
  other_place_type: optional(100),
  other_address: optional(300),
  other_postcode: optional(10),
  other_latitude: latitude,
  other_longitude: longitude,
})
type Cells = z.output<typeof Cells>

export const hasPerson = (row: Cells) =>
  Boolean(
    row.person_reference ||
      row.person_name ||
      row.person_known_as.length ||
      row.person_description ||
      row.person_age,
  ) || row.person_born.words !== 'not recorded'

const hasOther = (row: Cells) =>
  Boolean(row.other_reference || row.other_name || row.other_known_as.length || row.other_description) ||
  Boolean(row.other_partial_index || row.other_address || row.other_postcode || row.other_age) ||
  row.other_latitude !== null ||
  row.other_born.words !== 'not recorded'

export const PoliceRow = Cells.transform((row, context) => {
  const fault = (column: keyof Cells, message: string) =>
    context.addIssue({ code: 'custom', path: [column], message })
  checkSides(row, fault)
  checkLink(row, fault)
  const { seen_from: from, seen_until: until } = row
  if (from.earliest && until.latest && from.earliest > until.latest) {
    fault('seen_until', 'This is before seen_from. Swap the two dates or correct one.')
  }
  if ((row.other_latitude === null) !== (row.other_longitude === null)) {
    fault(
      row.other_latitude === null ? 'other_latitude' : 'other_longitude',
      'Give latitude and longitude, or neither.',
    )
  }
  return { ...row, grading: gradingOf(row, fault) }
})
export type PoliceRow = z.output<typeof PoliceRow>

type AddFault = (column: keyof Cells, message: string) => void

function checkSides(row: Cells, fault: AddFault): void {
  if (!hasPerson(row) && !hasOther(row)) {
    fault(
      'person_name',
      'The row names nobody and nothing. Fill in a person, or other_kind and what is known of it.',
    )
  }
  if (hasOther(row) && row.other_kind === null) {
    fault('other_kind', 'Say what kind of thing the other_ columns speak of: person, place, school …')
  }
  if (row.other_kind !== null && !hasOther(row)) {
    fault('other_name', 'Say something of the other: its number, its name, or what it looks like.')
  }
  if (row.person_reference && readNumber('police-nominal', row.person_reference) === null) {
    fault(
      'person_reference',
      'This is only part of a number. Leave it blank and put what is known in person_description.',
    )
  }
  const partMay = row.other_kind === null || row.other_kind === 'Vehicle' || row.other_kind === 'Phone'
  if (!partMay && row.other_reference && readNumber('police-nominal', row.other_reference) === null) {
    fault(
      'other_reference',
      'This is only part of a number. Leave it blank and put what is known in other_description.',
    )
  }
}

function checkLink(row: Cells, fault: AddFault): void {
  if (row.link === null) return
  const claim = claimOf(row.link)
  if (!hasPerson(row)) fault('link', 'A link needs the person that it starts from.')
  if (row.other_kind === null) return fault('other_kind', 'A link needs the kind that it leads to.')
  if (!mayJoin(row.link, 'Person', row.other_kind)) {
    const kinds = claim.to.map((kind) => kindOf(kind as KindName).label.toLowerCase()).join(' or ')
    fault('link', `"${claim.reads}" can only lead to: ${kinds}. Correct the link or other_kind.`)
  }
  if (row.link_quality !== null && row.link_quality !== 'unknown' && claim.quality !== 'recorded') {
    fault('link_quality', `Leave this blank: "${claim.reads}" has no quality of its own.`)
  }
  const [one, other] = [row.person_reference, row.other_reference].map((text) =>
    readNumber('police-nominal', text),
  )
  if (row.other_kind === 'Person' && one && one === other) {
    fault('other_reference', 'Both sides of the link are the same person. Correct one of the two numbers.')
  }
}

const HANDLING_5X5X5 = { '1': '', '2': '', '3': '', '4': '', '5': '' }

function gradingOf(row: Cells, fault: AddFault): Grading {
  const isOld = row.grading_scheme === '5x5x5'
  const words = (table: object) => Object.keys(table).join(', ')
  const tables = isOld
    ? { source: SOURCE_5X5X5, assessment: ASSESSMENT_5X5X5, handling: HANDLING_5X5X5 }
    : { source: SOURCE_3X5X2, assessment: ASSESSMENT_3X5X2, handling: HANDLING_3X5X2 }
  const scheme = isOld ? '5x5x5' : '3x5x2'
  const check = (column: 'source_grade' | 'intelligence_grade' | 'handling', table: object) => {
    if (!Object.hasOwn(table, row[column])) fault(column, `In ${scheme} this is one of: ${words(table)}.`)
  }
  check('source_grade', tables.source)
  check('intelligence_grade', tables.assessment)
  check('handling', tables.handling)
  if (!isOld && row.handling === 'C' && row.conditions === '') {
    fault('conditions', 'Handling C needs its conditions: what the receiver must and must not do.')
  }
  const grading = Grading.safeParse({
    scheme,
    source: row.source_grade,
    assessment: row.intelligence_grade,
    handling: row.handling,
    conditions: row.conditions === '' ? null : row.conditions,
  })
  // The faults above have already said what is wrong; the row is not used.
  return grading.success ? grading.data : { scheme: 'not-police-graded', howKnown: 'said-by-someone-else' }
}

/** As `hasConditions`, of a row that may have faults: whatever is not plainly without conditions has them. */
export const mayHaveConditions = (handling: string) => !/^\s*[P123]\s*$/i.test(handling)

/** Handling C, and 4 and 5 of the old scheme, carry conditions: police and the data steward only. */
export const hasConditions = (grading: Grading) =>
  grading.scheme !== 'not-police-graded' && ['C', '4', '5'].includes(grading.handling)
