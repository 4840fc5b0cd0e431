import { type Ids, idsWith } from '@safeground/server/ids.ts'
import { seeded } from '../support/seeded.ts'

/** Known to everybody: the people of the benchmark are invented, and every run must fill the same graph. */
export const BENCH_KEY = 'safeground-bench'
/** When every run of the benchmark begins, whatever the machine's own clock says: what is recorded lies before it. */
export const BENCH_STARTS = '2026-11-22T08:45:00.000Z'

const PEOPLE_A_LOCALITY = 500
const PEOPLE_A_PLACE = 25
const PEOPLE_A_VEHICLE = 25
const PEOPLE_A_SCHOOL = 1_250
/** The school that must not make any neighbourhood slow: nobody is walked to through it. */
const PUPILS_OF_THE_LARGEST_SCHOOL = 1_500

export interface Someone {
  id: string
  locality: number
  /** How often sources speak of them. Long-tailed: a few people are in many reports, most in few. */
  weight: number
}

/** Who and what there is, without what is recorded about them: small enough to hold for a million people. */
export interface World {
  people: readonly Someone[]
  places: readonly Someone[]
  schools: readonly string[]
  vehicles: readonly string[]
  localities: number
  ids: Ids
  /** Somebody, near or anywhere, in proportion to how often they are spoken of. */
  someone(chance: () => number, locality: number | null): Someone
  place(chance: () => number, locality: number | null): Someone
  /** The school of a person of school age, or null. The first 1,500 go to one school. */
  schoolOf(person: number): string | null
}

export function makeWorld(size: number, seed: number): World {
  const chance = seeded(seed)
  const ids = idsWith(BENCH_KEY)
  const localities = Math.max(2, Math.round(size / PEOPLE_A_LOCALITY))
  const some = (prefix: string, count: number, spread: number): Someone[] =>
    Array.from({ length: Math.max(2, Math.round(count)) }, (_, number) => ({
      id: ids.of('s', prefix, String(number)),
      locality: Math.floor(chance() * localities),
      weight: Math.exp(spread * normal(chance)),
    }))
  const people = some('person', size, 0.9)
  const places = some('place', size / PEOPLE_A_PLACE, 0.7)
  const schools = some('school', size / PEOPLE_A_SCHOOL, 0).map(({ id }) => id)
  const vehicles = some('vehicle', size / PEOPLE_A_VEHICLE, 0).map(({ id }) => id)
  return {
    people,
    places,
    schools,
    vehicles,
    localities,
    ids,
    someone: drawFrom(people, localities),
    place: drawFrom(places, localities),
    schoolOf(person) {
      if (person < Math.min(PUPILS_OF_THE_LARGEST_SCHOOL, size / 4)) return schools[0] ?? null
      return person % 3 === 0 ? (schools[1 + (person % (schools.length - 1))] ?? null) : null
    },
  }
}

function normal(chance: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())
}

/** Draws by weight, from one locality or from all. */
function drawFrom(all: readonly Someone[], localities: number): World['someone'] {
  const pools = [...Array(localities).keys()].map((here) => pool(all.filter((one) => one.locality === here)))
  const everywhere = pool(all)
  return (chance, locality) => {
    const here = locality === null ? everywhere : pools[locality]
    return (here && here.members.length > 1 ? here : everywhere).draw(chance)
  }
}

function pool(members: readonly Someone[]) {
  let sum = 0
  const upTo = members.map(({ weight }) => {
    sum += weight
    return sum
  })
  return {
    members,
    draw(chance: () => number): Someone {
      const wanted = chance() * sum
      let [low, high] = [0, members.length - 1]
      while (low < high) {
        const middle = (low + high) >> 1
        if ((upTo[middle] as number) < wanted) low = middle + 1
        else high = middle
      }
      return members[low] as Someone
    },
  }
}
