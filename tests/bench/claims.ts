import type { ClaimType } from '@safeground/graph-schema'
import { seeded } from '../support/seeded.ts'
import { dayBefore, localityName, type Properties, pick, reportOf } from './reports.ts'
import type { Someone, World } from './world.ts'

export interface StatedClaim {
  type: ClaimType
  from: string
  to: string
  properties: Properties
}

interface Pair {
  from: Someone
  to: Someone
}

/** Two claims in three have a report of their own; one in three shares it with the claim before. */
export const REPORTS_A_CLAIM = 2 / 3
const PLACES_A_PERSON = 2

/** Every claim of the world, one at a time: about five a person to other people, and to places, schools, vehicles. */
export function* claimsOf(world: World, claimsAPerson: number): Generator<StatedClaim> {
  const chance = seeded(7)
  let number = 0
  const say = (type: ClaimType, from: Someone, to: string): StatedClaim => {
    number += 1
    const { content, on } = reportOf(world, 'C', Math.floor(number * REPORTS_A_CLAIM))
    return {
      type,
      from: from.id,
      to,
      properties: claimContent(world, chance, { type, number, from, content, on }),
    }
  }
  let before: Pair | null = null
  for (let i = 0; i < world.people.length * claimsAPerson; i++) {
    // A quarter of what sources say, another source has said already.
    const pair: Pair = before && chance() < 0.25 ? before : meet(world, chance)
    before = pair
    const type = pick<ClaimType>(chance, [
      [0.75, 'KNOWS'],
      [0.6, 'FAMILY_OF'],
      [0.5, 'TRUSTED_ADULT_FOR'],
      [1, 'SUSPECTED_OF_EXPLOITING'],
    ])
    if (pair.from !== pair.to) yield say(type, pair.from, pair.to.id)
  }
  for (const [index, person] of world.people.entries()) {
    for (let i = 0; i < PLACES_A_PERSON; i++) {
      const place = world.place(chance, chance() < 0.9 ? person.locality : null)
      if (chance() < 0.9) yield say('SPENDS_TIME_AT', person, place.id)
    }
    const school = world.schoolOf(index)
    if (school) yield say('ATTENDS', person, school)
    if (chance() < 0.08)
      yield say('USES', person, world.vehicles[Math.floor(chance() * world.vehicles.length)] as string)
  }
}

/** Most people are spoken of together with people of their own locality. */
function meet(world: World, chance: () => number): Pair {
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
    quality:
      type === 'SUSPECTED_OF_EXPLOITING'
        ? 'harmful'
        : pick(chance, [
            [0.7, 'unknown'],
            [0.5, 'mixed'],
            [1, 'protective'],
          ]),
    closeness: chance() < 0.2 ? 1 + Math.floor(chance() * 4) : null,
    statedFrom: from.id,
  }
}
