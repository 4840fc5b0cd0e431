import type { KindName } from '@safeground/graph-schema'
import { seeded } from '../support/seeded.ts'
import { dayBefore, localityName, type Properties, reportOf } from './reports.ts'
import type { World } from './world.ts'

export interface StatedRecord {
  subject: string
  kind: KindName
  properties: Properties
}

// Syllables, not names: enough different ones that a search finds a few people and never a real one.
const FIRST = ['Ka', 'Ro', 'Mi', 'Sa', 'Te', 'Lo', 'Da', 'Ne', 'Ju', 'Vi', 'Ze', 'Ha', 'Be', 'Fi', 'Go', 'Wy']
const SECOND = [
  'ra',
  'li',
  'men',
  'sha',
  'do',
  'vi',
  'na',
  'rek',
  'zi',
  'lo',
  'bet',
  'ya',
  'mo',
  'tan',
  'gue',
  'ss',
]
const FAMILY = [
  'Wen',
  'Ash',
  'Bram',
  'Col',
  'Dun',
  'Eld',
  'Far',
  'Gar',
  'Hol',
  'Ing',
  'Kes',
  'Lang',
  'Mar',
  'Nor',
]
const ENDING = [
  'ley',
  'combe',
  'wick',
  'dale',
  'thorpe',
  'ford',
  'by',
  'stead',
  'worth',
  'mere',
  'ton',
  'shaw',
]
const CONCERNS = ['Missing from home', 'Contextual harm', 'Child criminal exploitation', null] as const

/** Every record of the world: one to three of each person, one of each place, school and vehicle. */
export function* recordsOf(world: World): Generator<StatedRecord> {
  const chance = seeded(11)
  const any = <T>(list: readonly T[]) => list[Math.floor(chance() * list.length)] as T
  let number = 0
  const state = (kind: KindName, subject: string, locality: number, facts: Properties): StatedRecord => {
    number += 1
    const { content } = reportOf(world, 'R', number)
    const key = `${content.agency}|${content.source}|${content.reference}|1|person`
    const markings = kind === 'Person' ? content.markings : content.markings.filter((one) => one !== 'people')
    return {
      subject,
      kind,
      properties: {
        id: world.ids.of('r', key),
        key,
        hash: world.ids.of('h', key).slice(2),
        kind,
        ...content,
        markings: markings.length > 0 ? markings : ['open'],
        locality: chance() < 0.6 ? localityName(locality) : null,
        ...facts,
      },
    }
  }
  for (const [index, { id, locality }] of world.people.entries()) {
    const name = `${any(FIRST)}${any(SECOND)} ${any(FAMILY)}${any(ENDING)}`
    const born = dayBefore(365 * 8 + Math.floor(chance() * 365 * 30))
    const count = 1 + Math.floor(chance() * 3)
    for (let i = 0; i < count; i++) {
      const isIdentified = i === 0 || chance() < 0.8
      yield state('Person', id, locality, {
        name: isIdentified ? name : null,
        nameKey: isIdentified ? name.toLowerCase() : null,
        knownAs: chance() < 0.3 ? [`${any(FIRST)}${any(SECOND)}`] : [],
        references: [`CP${String(index).padStart(7, '0')}`],
        identified: isIdentified,
        bornEarliest: born,
        bornLatest: born,
        bornWords: born,
        description: chance() < 0.2 ? 'Tall, dark jacket, often with a bicycle' : null,
        openSinceWords: chance() < 0.3 ? dayBefore(Math.floor(chance() * 400)) : null,
        concern: any(CONCERNS),
        worker: chance() < 0.3 ? 'Duty worker' : null,
        team: chance() < 0.3 ? 'Adolescent team' : null,
      })
    }
  }
  for (const { id, locality } of world.places) {
    const name = `${any(FAMILY)}${any(ENDING)} ${any(['Park', 'Parade', 'Court', 'Arcade'])}`
    const placeType = chance() < 0.04 ? 'transport' : any(['park', 'shop', 'street', 'takeaway'])
    yield state('Location', id, locality, {
      name,
      nameKey: name.toLowerCase(),
      knownAs: [],
      references: [],
      placeType,
      postcode: 'ZZ1 1ZZ',
    })
  }
  for (const id of world.schools) {
    const name = `${any(FAMILY)}${any(ENDING)} School`
    yield state('School', id, 0, {
      name,
      nameKey: name.toLowerCase(),
      knownAs: [],
      references: [],
      placeType: 'school',
    })
  }
  for (const id of world.vehicles) {
    yield state('Vehicle', id, 0, {
      name: 'Silver hatchback',
      nameKey: 'silver hatchback',
      knownAs: [],
      references: [],
      index: any(['AB', 'CD', 'EF']),
      isPartialIndex: true,
    })
  }
}
