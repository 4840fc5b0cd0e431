import type { Agency, ClaimType, KindName, Marking } from '@safeground/graph-schema'
import { seeded } from '../support/seeded.ts'
import type { Someone, World } from './world.ts'

type Properties = Record<string, string | number | boolean | readonly string[] | null>

export interface StatedRecord {
  subject: string
  kind: KindName
  properties: Properties
}
export interface StatedClaim {
  type: ClaimType
  from: string
  to: string
  properties: Properties
}

/** The files that were brought in. Of the last, nobody may see a row: it is being undone. */
export const IMPORTS = ['0', '1', '2', '3', 'being-undone'] as const
/** Two claims in three have a report of their own; one in three shares it with the claim before. */
const REPORTS_A_CLAIM = 2 / 3
const PLACES_A_PERSON = 2

/** What everything from one source report has in common, worked out from its number alone. */
export function reportOf(world: World, series: string, number: number) {
  const chance = seeded(number * 2_654_435_761 + series.length)
  const agency = pick<Agency>(chance, [[0.55, 'police'], [0.3, 'social-care'], [0.08, 'education'], [1, 'youth-justice']])
  const hasConditions = agency === 'police' && chance() < 0.12
  const markings: Marking[] = ['people']
  if (agency === 'police') markings.push('police')
  if (hasConditions) markings.push('police-conditions')
  if (agency === 'social-care') markings.push('social-care')
  const on = dayBefore(Math.floor(chance() ** 2 * 900) + 1)
  const isRetracted = chance() < 0.02
  const reference = `${agency === 'police' ? 'INT' : 'REF'}/${on.slice(2, 4)}/${series}${String(number).padStart(7, '0')}`
  const file = chance() < 0.01 ? 4 : Math.floor(chance() * 4)
  return {
    on,
    content: {
      source: agency === 'police' ? 'police-intelligence' : 'children-open',
      agency,
      report: world.ids.of('rep', series, String(number)),
      reference,
      ...gradingOf(chance, agency, hasConditions),
      markings,
      import: world.ids.of('imp', IMPORTS[file] as string),
      recordedAt: `${on}T09:00:00.000Z`,
      ...(isRetracted ? { retractedAt: `${dayBefore(0)}T07:00:00.000Z` } : {}),
    } satisfies Properties,
  }
}

function gradingOf(chance: () => number, agency: Agency, hasConditions: boolean): Properties {
  if (agency !== 'police') {
    const howKnown = pick(chance, [[0.4, 'official-record'], [0.6, 'seen-by-professional'], [0.3, 'said-by-carer'], [1, 'said-by-young-person']])
    return { gradingScheme: 'not-police-graded', howKnown }
  }
  return {
    gradingScheme: '3x5x2',
    sourceGrade: pick(chance, [[0.4, '1'], [0.8, '2'], [1, '3']]),
    assessmentGrade: pick(chance, [[0.4, 'A'], [0.4, 'B'], [0.6, 'C'], [1, 'D']]),
    handling: hasConditions ? 'C' : 'P',
    conditions: hasConditions ? 'Ask the originator before anything is done with it.' : null,
  }
}

/** Every claim of the world, one at a time: about five a person to other people, and to places, schools, vehicles. */
export function* claimsOf(world: World, claimsAPerson: number): Generator<StatedClaim> {
  const chance = seeded(7)
  let number = 0
  const say = (type: ClaimType, from: Someone, to: string): StatedClaim => {
    number += 1
    const { content, on } = reportOf(world, 'C', Math.floor(number * REPORTS_A_CLAIM))
    return { type, from: from.id, to, properties: claimContent(world, chance, { type, number, from, content, on }) }
  }
  let before: { from: Someone; to: Someone } | null = null
  for (let i = 0; i < world.people.length * claimsAPerson; i++) {
    // A quarter of what sources say, another source has said already.
    const pair = before && chance() < 0.25 ? before : meet(world, chance)
    before = pair
    const type = pick<ClaimType>(chance, [[0.75, 'KNOWS'], [0.6, 'FAMILY_OF'], [0.5, 'TRUSTED_ADULT_FOR'], [1, 'SUSPECTED_OF_EXPLOITING']])
    if (pair.from !== pair.to) yield say(type, pair.from, pair.to.id)
  }
  for (const [index, person] of world.people.entries()) {
    for (let i = 0; i < PLACES_A_PERSON; i++) {
      const place = world.place(chance, chance() < 0.9 ? person.locality : null)
      if (chance() < 0.9) yield say('SPENDS_TIME_AT', person, place.id)
    }
    const school = world.schoolOf(index)
    if (school) yield say('ATTENDS', person, school)
    if (chance() < 0.08) yield say('USES', person, world.vehicles[Math.floor(chance() * world.vehicles.length)] as string)
  }
}

/** Most people are spoken of together with people of their own locality. */
function meet(world: World, chance: () => number) {
  const from = world.someone(chance, null)
  return { from, to: world.someone(chance, chance() < 0.85 ? from.locality : null) }
}

function claimContent(
  world: World,
  chance: () => number,
  said: { type: ClaimType; number: number; from: Someone; content: Properties; on: string },
): Properties {
  const { type, number, from, content, on } = said
  const key = `${content.agency}|${content.source}|${content.reference}|${number}|link`
  const since = chance() < 0.8 ? dayBefore(Math.floor(chance() * 1_200)) : null
  return {
    id: world.ids.of(type, key),
    key,
    hash: world.ids.of('h', key).slice(2),
    ...content,
    locality: chance() < 0.6 ? localityName(from.locality) : null,
    basis: 'Named together in the report.',
    fromEarliest: since,
    fromLatest: since,
    fromWords: since ?? 'not recorded',
    untilEarliest: null,
    untilLatest: null,
    untilWords: 'not recorded',
    learnedEarliest: on,
    learnedLatest: on,
    learnedWords: on,
    reviewBy: on.replace(/^\d+/, (year) => String(Number(year) + 1)),
    quality: type === 'SUSPECTED_OF_EXPLOITING' ? 'harmful' : pick(chance, [[0.7, 'unknown'], [0.5, 'mixed'], [1, 'protective']]),
    closeness: chance() < 0.2 ? 1 + Math.floor(chance() * 4) : null,
    statedFrom: from.id,
  }
}

export const localityName = (number: number) => `Locality ${number + 1}`

export function dayBefore(days: number): string {
  return new Date(Date.UTC(2026, 10, 21) - days * 86_400_000).toISOString().slice(0, 10)
}

/** The first whose chance comes up; each chance counts among those that are left. */
export function pick<T>(chance: () => number, options: readonly (readonly [number, T])[]): T {
  const found = options.find(([likely]) => chance() < likely) ?? options.at(-1)
  return (found as readonly [number, T])[1]
}
