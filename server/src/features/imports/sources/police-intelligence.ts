import {
  claimOf,
  type Day,
  type KindName,
  type Marking,
  type PartialDate,
  SOURCE_WORDS,
} from '@safeground/graph-schema'
import { foldName, hashOf } from '../planning/keys.ts'
import {
  type Content,
  type PlannedClaim,
  type PlannedRecord,
  type Reach,
  unionOf,
} from '../planning/statements.ts'
import { bornFromAge } from './age-words.ts'
import { dateContent, gradingContent, reviewDay } from './content.ts'
import { isHomeBy } from './homes.ts'
import { POLICE_COLUMNS } from './police-columns.ts'
import { hasConditions, hasPerson, mayHaveConditions, OTHER_REGISTER, PoliceRow } from './police-row.ts'
import { identify } from './registers.ts'
import { defineSource, keysOf, plannedReport, type ReportOfRow, type Stated } from './source.ts'

const AGENCY = 'police'
const NAME = 'police-intelligence'

/** Police intelligence logs, one row per statement. */
export const policeIntelligence = defineSource({
  name: NAME,
  label: SOURCE_WORDS['police-intelligence'],
  meaning:
    'Graded intelligence, one row for each statement of a log: who or what it names, and what it says between them.',
  agency: AGENCY,
  markings: ['people', 'police', 'police-conditions'],
  columns: POLICE_COLUMNS,
  schema: PoliceRow,
  reachOf: ({ log_reference: reference = '', locality = '', handling = '' }) =>
    reference.trim() === ''
      ? null
      : {
          key: keysOf({ agency: AGENCY, name: NAME }, reference).prefix.slice(0, -1),
          reach: reachWith(mayHaveConditions(handling), locality.normalize('NFC').trim()),
        },
  toStatement: (row) => {
    const log = keysOf({ agency: AGENCY, name: NAME }, row.log_reference)
    return {
      natural: keysOf({ agency: AGENCY, name: NAME }, row.log_reference, row.statement).natural,
      naturalColumn: 'statement',
      report: {
        key: log.prefix.slice(0, -1),
        says: [{ column: 'narrative', value: row.narrative }],
      },
      state: (number, report) => state(row, number, report),
    }
  },
})

function state(row: PoliceRow, number: number, report: ReportOfRow): Stated {
  const keys = keysOf({ agency: AGENCY, name: NAME }, row.log_reference, row.statement)
  const log = keysOf({ agency: AGENCY, name: NAME }, row.log_reference).prefix.slice(0, -1)
  const common = commonOf(row)
  const person = hasPerson(row) ? personOf(row, 'person', keys.part('person'), log) : null
  const other = row.other_kind === null ? null : otherOf(row, row.other_kind, keys.part('other'), log)
  const claims: PlannedClaim[] = []
  if (row.link !== null && person && other) {
    const markings = unionOf(
      rowMarkings(row),
      person.content.markings as Marking[],
      other.content.markings as Marking[],
    )
    const type = claimOf(row.link)
    const content: Content = {
      ...common,
      markings,
      basis: row.basis || null,
      ...dateContent('from', row.seen_from),
      ...dateContent('until', row.seen_until),
      ...dateContent('learned', learned(row)),
      reviewBy: reviewDay(row.recorded_on.day),
      quality: type.quality === 'recorded' ? (row.link_quality ?? 'unknown') : type.quality,
      closeness: row.link_closeness === null ? null : Number(row.link_closeness),
    }
    const hash = hashOf({ ...content, type: row.link })
    claims.push({ key: keys.part('link'), hash, type: row.link, from: person.key, to: other.key, content })
  }
  const reach = reachWith(hasConditions(row.grading), row.locality)
  // Who may see the words depends on the other rows of the log too, and is no part of what they say.
  const { locality: _, ...words }: Content = { ...common, narrative: row.narrative || null }
  return {
    planned: {
      row: number,
      prefix: keys.prefix,
      // A statement may be added to a log on a later day: that is no change of the log's words.
      report: plannedReport(log, words, report, { recordedOn: row.recorded_on.day }, reach),
      records: [person, other].filter((record) => record !== null),
      claims,
    },
    leftOut: isHome(row) && hasAddress(row) ? [HOME_LEFT_OUT] : [],
  }
}

const commonOf = (row: PoliceRow): Content => ({
  source: NAME,
  agency: AGENCY,
  reference: row.log_reference,
  ...gradingContent(row.grading),
  locality: row.locality || null,
})

const rowMarkings = (row: PoliceRow): Marking[] =>
  hasConditions(row.grading) ? ['police', 'police-conditions'] : ['police']

/** The words of a log name people, so its report carries `people`, even where a row names only a place. */
const reachWith = (conditions: boolean, locality: string): Reach => ({
  markings: conditions ? ['people', 'police', 'police-conditions'] : ['people', 'police'],
  locality: locality || null,
})

const learned = (row: PoliceRow): PartialDate => ({
  earliest: row.recorded_on.day,
  latest: row.recorded_on.day,
  words: row.recorded_on.words,
})

function bornOf(born: PartialDate, age: string, on: Day): PartialDate | null {
  if (born.earliest !== null) return born
  return age === '' ? null : bornFromAge(age, on)
}

function personOf(row: PoliceRow, side: 'person' | 'other', key: string, log: string): PlannedRecord {
  const reference = row[`${side}_reference`]
  const identifiers = identify('Person', 'police-nominal', reference)
  const [name, knownAs] = [row[`${side}_name`], row[`${side}_known_as`]]
  const content: Content = {
    ...commonOf(row),
    markings: unionOf(['people'], rowMarkings(row)),
    name: name || null,
    nameKey: foldName(name || (knownAs[0] ?? '')) || null,
    knownAs,
    references: [...identifiers.map(({ value }) => value), row.log_reference],
    identified: row[`${side}_identified`] ?? (name !== '' || identifiers.length > 0),
    ...dateContent('born', bornOf(row[`${side}_born`], row[`${side}_age`], row.recorded_on.day)),
    description: row[`${side}_description`] || null,
  }
  return record(
    'Person',
    key,
    identifiers,
    subjectKey('Person', log, key, name || knownAs.join(';')),
    content,
  )
}

function otherOf(row: PoliceRow, kind: KindName, key: string, log: string): PlannedRecord {
  if (kind === 'Person') return personOf(row, 'other', key, log)
  const identifiers = identify(kind, OTHER_REGISTER[kind], row.other_reference)
  const part =
    kind === 'Vehicle' && identifiers.length === 0 ? row.other_partial_index || row.other_reference : ''
  const index = kind === 'Vehicle' ? (identifiers[0]?.value ?? part.toUpperCase()) : ''
  const name = row.other_name || (kind === 'Phone' ? row.other_reference : '')
  const content: Content = {
    ...commonOf(row),
    markings: thingMarkings(row, kind),
    name: name || null,
    nameKey: foldName(kind === 'Vehicle' ? part : name || (row.other_known_as[0] ?? '')) || null,
    knownAs: row.other_known_as,
    references: [
      ...identifiers.map(({ value }) => value),
      ...(index ? [index] : []),
      row.log_reference,
    ].filter(once),
    identified: row.other_identified ?? (identifiers.length > 0 || (kind !== 'Vehicle' && name !== '')),
    description: row.other_description || null,
    ...(kind === 'Vehicle' ? { index: index || null, isPartialIndex: part !== '' } : {}),
    ...(kind === 'Location' || kind === 'School' ? placeContent(row) : {}),
  }
  const words = [name, row.other_known_as.join(';'), part, whereOf(row)].find((text) => text !== '') ?? ''
  return record(kind, key, identifiers, subjectKey(kind, log, key, words), content)
}

const once = (value: string, at: number, all: readonly string[]) => all.indexOf(value) === at

/** Of a home no address is stored: it would need `address`, which whoever brings in logs need not hold. */
const placeContent = (row: PoliceRow): Content => ({
  placeType: row.other_place_type || null,
  ...(isHome(row)
    ? {}
    : {
        address: row.other_address || null,
        postcode: row.other_postcode.toUpperCase() || null,
        longitude: row.other_longitude,
        latitude: row.other_latitude,
      }),
})

/**
 * A vehicle and a telephone are somebody's, a group is its members, a home is where somebody lives, and a description
 * or another name may say who: all of these carry `people`. What is left to a place team is places and organisations.
 */
function thingMarkings(row: PoliceRow, kind: KindName): Marking[] {
  const isSomebodys = !NOBODYS.includes(kind) || (kind === 'Location' && isHome(row))
  const mayName = row.other_description !== '' || row.other_known_as.length > 0
  return isSomebodys || mayName ? unionOf(['people'], rowMarkings(row)) : rowMarkings(row)
}
const NOBODYS: readonly KindName[] = ['Location', 'School', 'Organisation']

const HOME_LEFT_OUT = 'The address of a home was left out: a police log does not tell where somebody lives.'
const isHome = (row: PoliceRow) =>
  row.other_kind === 'Location' &&
  isHomeBy(row.other_place_type, row.other_name, row.other_address, ...row.other_known_as)

const hasAddress = (row: PoliceRow) =>
  row.other_address !== '' || row.other_postcode !== '' || row.other_latitude !== null

/** What tells one place from another by where it is; of a home not in words. */
const whereOf = (row: PoliceRow) =>
  row.other_address !== '' && isHome(row) ? hashOf(row.other_address) : row.other_address

/** Without a number, somebody is who that log calls by that name; without a name either, they are that row's. */
function subjectKey(kind: KindName, log: string, key: string, words: string): string {
  const folded = foldName(words)
  return folded === '' ? `${key}|${kind}` : `${log}|${kind}|${folded}`
}

const record = (
  kind: KindName,
  key: string,
  identifiers: PlannedRecord['identifiers'],
  subject: string,
  content: Content,
): PlannedRecord => ({
  key,
  hash: hashOf({ ...content, kind, subject, identifiers }),
  kind,
  identifiers,
  subjectKey: subject,
  content,
})
