import { howWellKnown, type Instant } from '@safeground/graph-schema'
import { h3IndexToSplitLong, latLngToCell } from 'h3-js'
import { keepersFirst } from '../../../events/index.ts'
import { isHome, isNeverCounted } from '../../../places/index.ts'
import { gradingOf, inPrecedence } from '../../../subjects/index.ts'
import { FINEST } from '../../study-area.ts'
import { begins, dayNumber } from '../begins.ts'
import type { Handles } from './handles.ts'
import {
  AGENCIES,
  CALLED,
  type EventPersonRow,
  type EventPlaceRow,
  type EventRecordRow,
  HARMS,
  KINDS,
  KNOWN,
  NO_DAY,
  NO_WORD,
  NONE,
  ORIGINS,
  type PersonRecordRow,
  type PlaceRecordRow,
  ROLES,
} from './layouts.ts'
import type { StoredEvent, StoredEventRecord, StoredPerson, StoredPlace } from './stored-rows.ts'
import type { Classes } from './visible-class.ts'

/** What numbers in columns stand for. */
export interface Meanings {
  classes: Classes
  events: Handles
  subjects: Handles
  cells: Handles
}

/** About ten metres: an event at the door of a home is at the home. */
const SAME_SPOT = 12

export interface EventColumns {
  records: EventRecordRow[]
  places: EventPlaceRow[]
  people: EventPersonRow[]
}

export function columnsOfEvent(event: StoredEvent, meanings: Meanings): EventColumns {
  const { classes, subjects } = meanings
  const kind = KINDS.of(event.kind)
  return {
    records: keepersFirst(event.kind, event.records).map((record) => ({
      kind,
      ...recordRow(record, meanings),
    })),
    places: [...event.places]
      .sort((a, b) => before(a.role, b.role) || before(a.place, b.place))
      .map((one) => ({
        stated: classes.of(one),
        place: subjects.of(one.place),
        role: ROLES.of(one.role),
      })),
    people: event.people.map((one) => ({ stated: classes.of(one), person: subjects.of(one.person) })),
  }
}

function recordRow(record: StoredEventRecord, { classes, cells }: Meanings): Omit<EventRecordRow, 'kind'> {
  const { startEarliest: earliest, startLatest: latest } = record
  return {
    stated: classes.of(record),
    agency: AGENCIES.of(record.agency),
    known: KNOWN.of(howWellKnown(gradingOf({ ...record, conditions: null }))),
    harm: HARMS.of(record.harm),
    origin: ORIGINS.of(record.origin),
    ...whenRow(earliest, latest),
    role: ROLES.of(record.placeRole),
    ...pointRow(record, cells),
    isStreet: Number(record.precision === 'street'),
  }
}

function whenRow(earliest: Instant | null, latest: Instant | null) {
  const { dayFrom, dayUntil, hourFrom, hoursLong } = begins({ earliest, latest })
  return {
    dayFrom: dayFrom ?? NO_DAY,
    dayUntil: dayUntil ?? NO_DAY,
    hourFrom: hourFrom ?? NO_WORD,
    hoursLong,
  }
}

function pointRow(
  { longitude, latitude }: { longitude: number | null; latitude: number | null },
  cells: Handles,
) {
  if (longitude === null || latitude === null) return { cell: NONE, spot: NONE }
  return {
    cell: cells.of(latLngToCell(latitude, longitude, FINEST)),
    spot: spotNumber(latLngToCell(latitude, longitude, SAME_SPOT)),
  }
}

/** The 43 bits of a cell of size 12 that tell it from others of that size: base cell and twelve digits. */
function spotNumber(cell: string): number {
  const [low, high] = h3IndexToSplitLong(cell)
  return (high & 0xfffff) * 2 ** 23 + (low >>> 9)
}

/** Newest first, as `points-of-places.cypher` takes them. */
export function columnsOfPlace({ records }: StoredPlace, { classes, cells }: Meanings): PlaceRecordRow[] {
  return [...records]
    .sort((a, b) => before(b.recordedAt, a.recordedAt) || before(a.id, b.id))
    .map((record) => {
      const isPlace = record.kind === 'Location' || record.kind === 'School'
      const called = [{ ...record, isAddress: record.markings?.includes('address') ?? false }]
      const home = isHome(called) ? CALLED.home : 0
      const never = isPlace && isNeverCounted(called) ? CALLED.never : 0
      const place = isPlace ? CALLED.place : 0
      return { stated: classes.of(record), called: home | never | place, ...pointRow(record, cells) }
    })
}

export function columnsOfPerson({ records }: StoredPerson, { classes }: Meanings): PersonRecordRow[] {
  return inPrecedence(records).map((record) => ({
    stated: classes.of(record),
    ...(record.bornEarliest && record.bornLatest
      ? { bornFrom: dayNumber(record.bornEarliest), adultFrom: eighteenOn(record.bornEarliest) }
      : { bornFrom: NO_DAY, adultFrom: NO_DAY }),
  }))
}

/** The first day on which they may be 18, as `yearsBetween` counts: born on 29 February, on 1 March. */
function eighteenOn(born: string): number {
  const [year, month, day] = born.split('-').map(Number) as [number, number, number]
  return Date.UTC(year + 18, month - 1, day) / 86_400_000
}

const before = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
