import { type Marking, MISSING_FROM, type MissingFrom, SOURCE_WORDS } from '@safeground/graph-schema'
import { foldName } from '../planning/keys.ts'
import type { PlannedRecord } from '../planning/statements.ts'
import { dateContent } from './content.ts'
import { isHomeBy } from './homes.ts'
import { MISSING_COLUMNS } from './missing-columns.ts'
import { MissingRow } from './missing-row.ts'
import { MOMENT_NOT_RECORDED } from './moments.ts'
import { identify } from './registers.ts'
import { known, momentContent, placeContent, RowStatement } from './row-statement.ts'
import { defineSource, keysOf, type ReportOfRow, type Stated } from './source.ts'

const SOURCE = { name: 'missing-episodes', agency: 'police' } as const
const MARKINGS: readonly Marking[] = ['people', 'police']
/** Of what tells where somebody lives or is placed. */
const HOME_MARKINGS: readonly Marking[] = [...MARKINGS, 'address']

/** Police records of children and young people reported missing, one row for each time. */
export const missingEpisodes = defineSource({
  ...SOURCE,
  label: SOURCE_WORDS['missing-episodes'],
  meaning:
    'Each time that a child or young person was reported missing: last seen, reported, returned or not.',
  markings: HOME_MARKINGS,
  columns: MISSING_COLUMNS,
  schema: MissingRow,
  toStatement: (row) => {
    const keys = keysOf(SOURCE, row.episode_reference)
    return {
      natural: keys.natural,
      naturalColumn: 'episode_reference',
      report: { key: keys.prefix.slice(0, -1), says: [] },
      state: (number, report) => state(row, number, report),
    }
  },
})

function state(row: MissingRow, number: number, report: ReportOfRow): Stated {
  const said = new RowStatement({
    source: SOURCE,
    reference: [row.episode_reference],
    row: number,
    report,
    markings: MARKINGS,
    grading: known('official-record'),
    locality: row.locality,
  })
  const day = row.recorded_on
  const beside = dateContent('learned', { earliest: day.day, latest: day.day, words: day.words })
  const child = said.record({
    kind: 'Person',
    part: 'person',
    identifiers: identify('Person', 'police-nominal', row.person_reference),
    content: {
      name: row.person_name,
      nameKey: foldName(row.person_name),
      knownAs: row.person_known_as,
      identified: true,
      ...dateContent('born', row.person_born),
      sex: row.person_sex || null,
      ethnicity: row.person_ethnicity || null,
      placingAuthority: row.placing_authority || null,
    },
  })
  const episode = said.record({
    kind: 'MissingEpisode',
    part: 'episode',
    identifiers: identify('MissingEpisode', 'missing-episode', row.episode_reference),
    content: episodeContent(row),
  })
  said.join({ type: 'TOOK_PART_IN', from: child, to: episode, content: { role: 'missing' }, beside })
  for (const companion of row.companions) {
    const grading = known('said-by-someone-else')
    const from = said.person(companion, { grading })
    const content = { role: 'thought-with', basis: 'Thought to be with them when they were reported missing' }
    said.join({ type: 'TOOK_PART_IN', from, to: episode, content, beside, grading })
  }
  addHome(row, episode, said)
  addFoundPlace(row, episode, said)
  return said.done({ narrative: row.circumstances }, day.day)
}

const TITLES: Record<MissingFrom, string> = {
  home: 'Missing from home',
  'foster-carer': 'Missing from a foster carer',
  'childrens-home': "Missing from a children's home",
  'supported-flat': 'Missing from a supported flat',
  hospital: 'Missing from hospital',
  school: 'Missing from school',
  other: 'Missing',
}

function episodeContent(row: MissingRow) {
  const isOpen = row.returned_at === null
  const seen = row.last_seen_at
  // Last seen nobody knows when: some time before it was reported, and no guess how long before.
  const start = seen.earliest
    ? seen
    : {
        ...MOMENT_NOT_RECORDED,
        latest: row.reported_at,
        words: 'not recorded: some time before it was reported',
      }
  const point = foundPoint(row)
  return {
    title: TITLES[row.missing_from],
    summary: row.circumstances || null,
    ...momentContent('start', start),
    ...(row.returned_at ? momentContent('end', row.returned_at) : {}),
    stillOpen: isOpen ? 'MissingEpisode' : null,
    reportedAt: row.reported_at,
    recordedOn: row.recorded_on.day,
    risk: row.risk,
    riskReason: row.risk_reason || null,
    missingFrom: row.missing_from,
    placingAuthority: row.placing_authority || null,
    reportedBy: row.reported_by || null,
    clothing: row.clothing || null,
    phone: row.phone || null,
    looking: row.looking || null,
    foundAt: row.found_at,
    foundBy: row.found_by || null,
    harmFound: row.harm || null,
    preventionInterviewOn: row.prevention_interview_on,
    ...(point ? { placeRole: 'found', precision: 'point', ...point } : {}),
  }
}

const hasFoundPlace = (row: MissingRow) => row.found_place_reference !== '' || row.found_place_name !== ''

/** Found where somebody lives: a friend, the family, or an adult who is named. */
const isFoundInAHome = (row: MissingRow) =>
  ['friends-home', 'family', 'named-adults-address'].includes(row.found_at ?? '') ||
  isHomeBy('', row.found_place_name)

/** Where they were found, if that was no home: of one no point is stored. */
function foundPoint(row: MissingRow): { longitude: number; latitude: number } | null {
  const { found_longitude: longitude, found_latitude: latitude } = row
  if (longitude === null || latitude === null || isFoundInAHome(row)) return null
  return { longitude, latitude }
}

function addHome(row: MissingRow, episode: PlannedRecord, said: RowStatement): void {
  const { missing_from_reference: reference, missing_from_name: name } = row
  if (reference === '' && name === '') return
  const home = said.record({
    kind: 'Location',
    part: `missing-from:${reference || name}`,
    identifiers: identify('Location', 'police-location', reference),
    content: {
      ...placeContent(name, MISSING_FROM[row.missing_from].toLowerCase()),
      identified: true,
    },
    markings: HOME_MARKINGS,
  })
  said.join({ type: 'HAS_PLACE', from: episode, to: home, content: { role: 'missing-from' } })
}

function addFoundPlace(row: MissingRow, episode: PlannedRecord, said: RowStatement): void {
  const point = foundPoint(row)
  if (row.found_latitude !== null && !point) said.leaveOut(HOME_LEFT_OUT)
  if (!hasFoundPlace(row)) return
  const { found_place_reference: reference, found_place_name: name } = row
  const place = said.record({
    kind: 'Location',
    part: `found:${reference || name}`,
    identifiers: identify('Location', 'police-location', reference),
    content: {
      ...placeContent(name, isFoundInAHome(row) ? 'home' : null),
      identified: reference !== '',
      // The locality of the row is where they were missing from, which says nothing of where this place is.
      locality: null,
      ...(point ?? {}),
    },
    // The address of an adult who is named is told as police logs tell it; a friend's or the family's is a child's home.
    markings: isFoundInAHome(row) && row.found_at !== 'named-adults-address' ? HOME_MARKINGS : MARKINGS,
  })
  said.join({ type: 'HAS_PLACE', from: episode, to: place, content: { role: 'found' } })
}

const HOME_LEFT_OUT =
  'The point of a home was left out: where somebody lives is not told by where a child was found.'
