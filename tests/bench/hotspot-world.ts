import { EventName, HarmKind, type Origin, type PlaceRole } from '@safeground/graph-schema'
import type {
  StoredEvent,
  StoredPerson,
  StoredPlace,
} from '@safeground/server/features/hotspots/counting/table/stored-rows.ts'
import { cellToLatLng } from 'h3-js'
import { seeded } from '../support/seeded.ts'

const IMPORTS = 60
const LOCALITIES = ['Northmoor', 'Kiln Town', 'Harbourside', 'Eastfold', 'Sorrel Vale']
const ROLES: readonly PlaceRole[] = ['happened', 'happened', 'happened', 'met', 'groomed', 'dealt', 'found']
const ORIGINS: readonly Origin[] = [
  'called-in',
  'called-in',
  'disclosed',
  'found-by-patrol',
  'found-by-operation',
]
const MARKINGS = [['people', 'police'], ['people', 'police'], ['people', 'social-care'], ['people', 'police', 'police-conditions']] // biome-ignore format: a table
const YEARS = 3
const LAST = Date.parse('2026-11-21T23:59:00.000Z')

/**
 * Events of three years over the cells of an area, one in five of them at thirty places: each worked out from its number, so
 * that a million of them need not be held anywhere but where they are measured.
 */
export class HotspotWorld {
  readonly people: number
  readonly places: number

  constructor(
    readonly events: number,
    private readonly cells: readonly string[],
    private readonly seed: number,
  ) {
    this.people = Math.max(50, Math.round(events / 8))
    this.places = Math.max(40, Math.round(events / 60))
  }

  readonly imports = Array.from({ length: IMPORTS }, (_, number) => ({
    id: `imp-${number}`,
    status: 'published',
    source: 'incidents',
  }))

  event(number: number): StoredEvent {
    const chance = seeded(this.seed + number * 3)
    const start = LAST - Math.floor(chance() * YEARS * 365 * 24) * 3_600_000
    // One in eight is known to a night, one in twenty to no time at all.
    const span = pick([0, 0, 0, 0, 0, 0, 0, 9 * 3_600_000], chance)
    const isDated = chance() > 0.05
    const [hasPlace, place] = [chance() < 0.7, this.somePlace(chance)]
    const role = pick(ROLES, chance)
    const record = (part: number) => ({
      ...this.stated(number, part),
      id: `r-${number}-${part}`,
      agency: pick(['police', 'police', 'social-care', 'education'] as const, chance),
      ...{ gradingScheme: 'not-police-graded', sourceGrade: null, assessmentGrade: null, handling: null },
      howKnown: pick(['official-record', 'seen-by-professional', 'said-by-carer'], chance),
      harm: pick(HarmKind.options, chance),
      origin: pick(ORIGINS, chance),
      startEarliest: isDated ? new Date(start).toISOString() : null,
      startLatest: isDated ? new Date(start + span).toISOString() : null,
      placeRole: role,
      ...(hasPlace ? { longitude: null, latitude: null } : this.pointNear(Math.floor(chance() * 1e6))),
      precision: chance() < 0.8 ? ('point' as const) : ('street' as const),
    })
    return {
      id: idOf('e', number),
      kind: pick(EventName.options, chance),
      records: chance() < 0.2 ? [record(0), record(1)] : [record(0)],
      places: hasPlace ? [{ ...this.stated(number, 0), role, place: idOf('p', place) }] : [],
      people: Array.from({ length: Math.floor(chance() * 4) }, () => ({
        ...this.stated(number, 0),
        person: idOf('s', Math.floor(chance() ** 2 * this.people)),
      })),
    }
  }

  place(number: number): StoredPlace {
    const isHome = number > 40 && number % 9 === 0
    return {
      id: idOf('p', number),
      records: [
        {
          ...this.stated(number, 0),
          markings: ['open'],
          ...{
            id: `rp-${number}`,
            kind: 'Location',
            agency: 'police',
            placeType: isHome ? 'flat' : 'shop',
            name: `Place ${number}`,
          },
          ...{ knownAs: [], address: null },
          ...this.pointNear(number),
        },
      ],
    }
  }

  person(number: number): StoredPerson {
    const born = `${2007 + (number % 8)}-0${1 + (number % 9)}-1${number % 9}`
    const common = { agency: 'police' as const, identified: true }
    const one = {
      ...this.stated(number, 0),
      ...common,
      id: `rs-${number}`,
      bornEarliest: born,
      bornLatest: born,
    }
    const other = {
      ...this.stated(number, 1),
      ...common,
      id: `rt-${number}`,
      bornEarliest: null,
      bornLatest: null,
    }
    return { id: idOf('s', number), records: number % 4 === 0 ? [one, other] : [one] }
  }

  /** One in twenty has been replaced by a later file. */
  private stated(number: number, part: number) {
    const file = (number * 7 + part) % IMPORTS
    const isReplaced = part === 1 && number % 4 === 0
    return {
      markings: MARKINGS[(number + part) % MARKINGS.length] as string[],
      locality: LOCALITIES[number % LOCALITIES.length] as string,
      import: `imp-${file}`,
      recordedAt: dayAt(file),
      retractedAt: isReplaced ? dayAt(file + 1) : null,
      retractedIn: isReplaced ? `imp-${(file + 1) % IMPORTS}` : null,
    }
  }

  private somePlace(chance: () => number): number {
    return Math.floor(chance() < 0.2 ? chance() * 30 : chance() * this.places)
  }

  private pointNear(number: number): { longitude: number; latitude: number } {
    const chance = seeded(this.seed + number)
    const [latitude, longitude] = cellToLatLng(pick(this.cells, chance))
    return { latitude: latitude + chance() / 5e3, longitude: longitude + chance() / 5e3 }
  }
}

/** In the order of their numbers, as the store gives them page by page. */
export const idOf = (prefix: string, number: number) => `${prefix}-${String(number).padStart(26, '0')}`
export const numberOf = (id: string) => Number(id.slice(id.indexOf('-') + 1))

const dayAt = (file: number) =>
  new Date(Date.parse('2026-09-01T06:00:00.000Z') + file * 86_400_000).toISOString()
const pick = <T>(from: readonly T[], chance: () => number): T => from[Math.floor(chance() * from.length)] as T
