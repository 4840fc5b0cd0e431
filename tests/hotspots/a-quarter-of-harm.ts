import { bring, episode, incident } from '../imports/files.ts'
import type { TestHouse } from '../support/house.ts'

/**
 * A summer in Northmoor, small enough to count by hand: a park on Friday evenings, steps with two children, what may never
 * be on a map, what our own patrol found, what nobody can place or time, and thirty events strewn over the borough.
 */
export const PARK = {
  place_reference: 'LOC-0031',
  place_name: 'Bell Park',
  place_type: 'park',
  ...{ precision: 'point', latitude: '53.9138', longitude: '-3.9925', locality: 'Northmoor' },
}
export const STEPS = {
  place_reference: 'LOC-0777',
  place_name: 'Tannery Steps',
  place_type: 'steps',
  ...{ precision: 'point', latitude: '53.9052', longitude: '-3.9790', locality: 'Northmoor' },
}
const FLAT = { ...STEPS, place_reference: 'LOC-0801', place_name: 'Flat 3, Tanner Court', place_type: 'flat' }
const STATION = {
  place_reference: 'LOC-0802',
  place_name: 'Northmoor police station',
  place_type: 'custody',
  ...{ precision: 'point', latitude: '53.9102', longitude: '-3.9850', locality: 'Northmoor' },
}
const CARE_HOME = {
  place_reference: 'LOC-0803',
  place_name: 'Heron Lodge',
  place_type: "children's home",
  ...{ precision: 'point', latitude: '53.9160', longitude: '-3.9870', locality: 'Northmoor' },
}
export const SQUARE = {
  place_reference: 'LOC-0804',
  place_name: 'Kiln Square',
  place_type: 'town centre',
  ...{ precision: 'point', latitude: '53.8950', longitude: '-3.9830', locality: 'Kiln Town' },
}

const CHILDREN = Array.from({ length: 7 }, (_, at) => ({
  name: `Child ${'ABCDEFG'[at]}`,
  number: `N30000${at}`,
}))
const named = (...of: number[]) =>
  of.map((at) => `${CHILDREN[at]?.name} [${CHILDREN[at]?.number}]`).join('; ')

/** Fridays of the third quarter. */
const FRIDAYS = Array.from({ length: 12 }, (_, week) =>
  new Date(Date.UTC(2026, 6, 3 + 7 * week)).toISOString().slice(0, 10),
)

let number = 0
const happened = (when: string, cells: Record<string, string>) =>
  incident({
    incident_reference: `CR/26/9${String(++number).padStart(5, '0')}`,
    recorded_on: '2026-10-01',
    reported_at: '2026-09-30 23:30',
    happened_from: when,
    happened_until: when,
    harm: 'exploitation',
    origin: 'called in',
    place_role: 'happened',
    people_harmed: '',
    ...cells,
  })

/** What is in it, by what it is for. */
export const COUNTED = { park: 12, steps: 3, square: 6, strewn: 30, overnight: 5 }
export const LEFT_OUT = { noPlace: 3, streetOnly: 4, withheld: 18, ours: 8 }

export async function bringInQuarter(test: TestHouse): Promise<{ incidents: string }> {
  number = 0
  // The police know when they were born: without that nobody is surely a child.
  await bring(
    test,
    'missing-episodes',
    CHILDREN.map(({ name, number: nominal }, at) =>
      episode({
        episode_reference: `MIS/26/9${at}`,
        person_reference: nominal,
        person_name: name,
        person_born: '2011-03-09',
        last_seen_at: '2026-05-01 18:00',
        reported_at: '2026-05-01 21:00',
        returned_at: '2026-05-02 08:00',
      }),
    ),
  )
  const file = await bring(test, 'incidents', [
    ...FRIDAYS.map((day, at) =>
      happened(`${day} 19:10`, { ...PARK, people_harmed: named(at % 7, (at + 1) % 7) }),
    ),
    ...[0, 1, 0].map((who, at) =>
      happened(`2026-08-1${at} 15:00`, { ...STEPS, harm: 'drugs', people_harmed: named(who) }),
    ),
    ...[0, 1, 2, 3, 4, 5].map((who) =>
      happened(`2026-08-1${who} 23:20`, { ...SQUARE, harm: 'violence', people_harmed: named(who) }),
    ),
    // Strewn on a grid over the whole borough, none of them near another.
    ...Array.from({ length: COUNTED.strewn }, (_, at) =>
      happened(`2026-07-${String(1 + (at % 28)).padStart(2, '0')} 12:00`, {
        precision: 'point',
        latitude: String(53.866 + 0.0085 * Math.floor(at / 6)),
        longitude: String(-4.015 + 0.0145 * (at % 6)),
        locality: 'Kiln Town',
        harm: 'concern',
      }),
    ),
    ...Array.from({ length: COUNTED.overnight }, (_, at) =>
      happened(`2026-08-2${at} 20:00`, {
        ...PARK,
        happened_until: `2026-08-2${at + 1} 08:00`,
        harm: 'damage',
      }),
    ),
    ...Array.from({ length: 9 }, () => happened('2026-08-14 20:00', { ...FLAT, people_harmed: named(0) })),
    ...Array.from({ length: 9 }, () => happened('2026-08-14 20:00', STATION)),
    ...Array.from({ length: 9 }, () =>
      happened('2026-08-14 20:00', { ...CARE_HOME, place_role: 'reported from' }),
    ),
    ...Array.from({ length: LEFT_OUT.ours }, () =>
      happened('2026-08-14 20:00', { ...STEPS, origin: 'found by patrol' }),
    ),
    ...Array.from({ length: LEFT_OUT.streetOnly }, () =>
      happened('2026-08-14 20:00', { precision: 'street', street: 'Bell Lane', locality: 'Northmoor' }),
    ),
    ...Array.from({ length: LEFT_OUT.noPlace }, () =>
      happened('2026-08-14 20:00', { precision: 'none', street: '', locality: 'Northmoor' }),
    ),
  ])
  return { incidents: file.id }
}
