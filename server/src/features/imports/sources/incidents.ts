import { type Marking, type PartialMoment, type PersonRole, SOURCE_WORDS } from '@safeground/graph-schema'
import { hashOf, keyPart, prefixOf } from '../planning/keys.ts'
import type { Content, Identifier, PlannedRecord, PlannedRow } from '../planning/statements.ts'
import { dateContent, gradingContent } from './content.ts'
import { isHomeBy } from './homes.ts'
import { INCIDENT_COLUMNS } from './incident-columns.ts'
import { IncidentRow } from './incident-row.ts'
import type { Named } from './people-cells.ts'
import { identify } from './registers.ts'
import { known, momentContent, placeContent, RowStatement } from './row-statement.ts'
import { defineSource, keysOf, type ReportOfRow, type Stated } from './source.ts'

const SOURCE = { name: 'incidents', agency: 'police' } as const
const MARKINGS: readonly Marking[] = ['people', 'police']
const OFFICIAL = known('official-record')

/** Crimes and incidents that the police recorded, one row for each. */
export const incidents = defineSource({
  ...SOURCE,
  label: SOURCE_WORDS.incidents,
  meaning:
    'Crimes and incidents as the police recorded them, each with one place and what the place was in it.',
  markings: MARKINGS,
  columns: INCIDENT_COLUMNS,
  schema: IncidentRow,
  toStatement: (row) => {
    const keys = keysOf(SOURCE, row.incident_reference)
    return {
      natural: keys.natural,
      naturalColumn: 'incident_reference',
      report: { key: keys.prefix.slice(0, -1), says: [] },
      state: (number, report) => state(row, number, report),
    }
  },
})

function state(row: IncidentRow, number: number, report: ReportOfRow): Stated {
  const said = new RowStatement({
    source: SOURCE,
    reference: [row.incident_reference],
    row: number,
    report,
    markings: MARKINGS,
    grading: OFFICIAL,
    locality: row.locality,
  })
  const incident = said.record({
    kind: 'Incident',
    part: 'incident',
    identifiers: identify('Incident', 'police-incident', row.incident_reference),
    content: incidentContent(row),
  })
  const day = row.recorded_on
  const beside = dateContent('learned', { earliest: day.day, latest: day.day, words: day.words })
  for (const [named, role] of rolesOf(row)) {
    said.join({
      type: 'TOOK_PART_IN',
      from: said.person(named),
      to: incident,
      as: role,
      content: { role },
      beside,
    })
  }
  const place = addPlace(row, incident, said)
  if (isHome(row) && (row.street || row.postcode || row.latitude !== null)) said.leaveOut(HOME_LEFT_OUT)
  const stated = said.done({ narrative: row.summary }, day.day)
  return { ...stated, besides: place && !isHome(row) ? placeAlone(row, number) : [] }
}

function incidentContent(row: IncidentRow): Content {
  return {
    title: row.what,
    summary: row.summary || null,
    ...momentContent('start', happened(row)),
    reportedAt: row.reported_at,
    recordedOn: row.recorded_on.day,
    origin: row.origin,
    harm: row.harm,
    isCrime: row.kind === 'crime',
    isWithinGroup: row.within_group,
    placeRole: row.place_role,
    ...(isHome(row) ? {} : { ...whereContent(row), precision: row.precision }),
  }
}

/** Known to the minute, or some time between two moments, which it stays: an evening to the morning has no middle. */
function happened({ happened_from: from, happened_until: until }: IncidentRow): PartialMoment {
  if (!until.latest || until.latest === from.latest) return from
  return {
    earliest: from.earliest,
    latest: until.latest,
    words: `${from.words} to ${until.words}`.slice(0, 200),
  }
}

const whereContent = (row: IncidentRow): Content => ({
  street: row.street || null,
  postcode: row.postcode.toUpperCase() || null,
  longitude: row.longitude,
  latitude: row.latitude,
})

/**
 * Who was what. Within a group of children nobody is suspected: they are part of it, direction not decided, and whoever
 * is named as harmed and nothing else was harmed.
 */
function rolesOf(row: IncidentRow): [Named, PersonRole][] {
  const idOf = ({ number, words }: Named) => keyPart(number || words)
  const named = (column: 'people_harmed' | 'people_present' | 'people_suspected') =>
    new Map(row[column].map((one) => [idOf(one), one]))
  const [harmed, present, suspected] = [
    named('people_harmed'),
    named('people_present'),
    named('people_suspected'),
  ]
  const roles: [Named, PersonRole][] = []
  for (const [id, one] of harmed) {
    const isMore = present.has(id) || suspected.has(id)
    roles.push([one, row.within_group && isMore ? 'involved' : 'harmed'])
  }
  for (const [id, one] of suspected) {
    if (!row.within_group) roles.push([one, 'suspected'])
    else if (!harmed.has(id)) roles.push([one, 'involved'])
  }
  for (const [id, one] of present) {
    if (harmed.has(id) || suspected.has(id)) continue
    roles.push([one, row.within_group ? 'involved' : 'present'])
  }
  return roles
}

const isSchool = ({ place_type: type, place_reference: reference }: IncidentRow) =>
  /\b(school|college|academy|sixth form|pupil referral)\b/i.test(type) && !/^LOC/i.test(reference)

const isHome = (row: IncidentRow) => !isSchool(row) && isHomeBy(row.place_type, row.place_name)

function whichPlace(row: IncidentRow): { kind: 'School' | 'Location'; identifiers: Identifier[] } {
  return isSchool(row)
    ? { kind: 'School', identifiers: identify('School', 'urn', row.place_reference) }
    : { kind: 'Location', identifiers: identify('Location', 'police-location', row.place_reference) }
}

/** The place as this incident names it. Street and point without a name or number stay with the incident. */
function addPlace(row: IncidentRow, incident: PlannedRecord, said: RowStatement): PlannedRecord | null {
  if (row.place_reference === '' && row.place_name === '') return null
  const { kind, identifiers } = whichPlace(row)
  const place = said.record({
    kind,
    part: `place:${row.place_reference || row.place_name}`,
    identifiers,
    content: {
      ...placeContent(row.place_name, row.place_type || null, kind),
      identified: identifiers.length > 0,
      ...(isHome(row) ? {} : addressContent(row)),
    },
  })
  said.join({ type: 'HAS_PLACE', from: incident, to: place, content: { role: row.place_role } })
  return place
}

const addressContent = (row: IncidentRow): Content => {
  const { street, ...where } = whereContent(row)
  return { address: street ?? null, ...where }
}

/**
 * A public place with a number, once for the whole file and apart from any incident: so that those who look after places
 * and may not know of incidents know that it is there, and cannot count how many name it.
 */
function placeAlone(row: IncidentRow, number: number): PlannedRow[] {
  const { kind, identifiers } = whichPlace(row)
  const [first] = identifiers
  if (!first) return []
  const prefix = prefixOf(SOURCE.agency, `${SOURCE.name}:places`, keyPart(first.value))
  const common: Content = {
    source: SOURCE.name,
    agency: SOURCE.agency,
    reference: first.value,
    ...gradingContent(OFFICIAL),
    markings: ['police'],
    locality: row.locality,
  }
  const content: Content = {
    ...common,
    references: [first.value],
    ...placeContent(row.place_name, row.place_type || null, kind),
    identified: true,
    ...addressContent(row),
  }
  const key = `${prefix}PLACE`
  const hash = hashOf({ ...content, kind, identifiers })
  const report = {
    key: prefix.slice(0, -1),
    hash: hashOf(common),
    hasWords: false,
    content: common,
    reach: null,
  }
  const record = { key, hash, kind, identifiers, subjectKey: `${key}|${kind}`, content }
  return [{ row: number, prefix, report, records: [record], claims: [] }]
}

const HOME_LEFT_OUT =
  'Street and point of a home were left out: a crime record does not tell where somebody lives.'
