import type { Agency, PlaceRole } from '@safeground/graph-schema'
import type { Scope } from '../../../../access/scope.ts'
import type { Point } from '../../../../changes/change-log.ts'
import { breathing } from '../../../imports/index.ts'
import type { Counted, Spot } from '../counted.ts'
import { ON_A_LAYER } from '../read-plainly.ts'
import type { View } from './blocks.ts'
import {
  AGENCIES,
  type EVENT_PEOPLE,
  type EVENT_PLACES,
  type EVENT_RECORDS,
  HARMS,
  KINDS,
  KNOWN,
  NO_DAY,
  NO_WORD,
  NONE,
  ORIGINS,
  type PERSON_RECORDS,
  type PLACE_RECORDS,
  ROLES,
} from './layouts.ts'
import { type SeenPeople, type SeenPlaces, seePeople, seePlaces } from './see-subjects.ts'
import type { Classes } from './visible-class.ts'

/** The whole table as it was at one moment. */
export interface TableView {
  /** Up to which change. */
  upTo: Point
  records: View<typeof EVENT_RECORDS>
  places: View<typeof EVENT_PLACES>
  people: View<typeof EVENT_PEOPLE>
  ofPlaces: View<typeof PLACE_RECORDS>
  ofPeople: View<typeof PERSON_RECORDS>
}

const dayOrNull = (day: number) => (day === NO_DAY ? null : day)

/** Events between two looks at the clock. */
const AT_ONCE = 2_000

/** Visits every event that a reader may see, as far as they may. Others have their turn in between. */
export async function scan(
  view: TableView,
  classes: Classes,
  scope: Scope,
  visit: (counted: Counted) => void,
): Promise<void> {
  const one = new OneReader(view, classes, scope)
  const breath = breathing()
  const { owners } = view.records
  for (let at = 0; at < owners; at += AT_ONCE) {
    one.visitSome(at, Math.min(at + AT_ONCE, owners), visit)
    await breath()
  }
}

const LAYER_BITS = ON_A_LAYER.reduce((bits, role) => bits | (1 << ROLES.of(role)), 0)

interface OwnSpot extends Spot {
  code: number
}

/** What one reader sees of one view. The same objects are filled again for every event. */
class OneReader {
  private readonly isSeen: Uint8Array
  private readonly seenPlaces: SeenPlaces
  private readonly seenPeople: SeenPeople
  private readonly spots: OwnSpot[] = []
  /** By the place of a spot in its event. */
  private readonly pool: OwnSpot[] = []
  private readonly children: number[] = []
  private readonly agencies = new Map<number, Agency[]>()
  private withheld = 0
  private readonly counted: Counted = {
    event: 0,
    kind: 'Incident',
    harm: null,
    origin: null,
    known: 'barely',
    agencies: [],
    dayFrom: null,
    dayUntil: null,
    hourFrom: null,
    hoursLong: 0,
    spots: this.spots,
    isWithheld: false,
    children: this.children,
  }

  constructor(
    private readonly view: TableView,
    classes: Classes,
    scope: Scope,
  ) {
    this.isSeen = classes.visibleTo(scope)
    this.seenPlaces = seePlaces(view.ofPlaces, this.isSeen, classes.published(scope))
    this.seenPeople = seePeople(view.ofPeople, this.isSeen)
  }

  visitSome(from: number, until: number, visit: (counted: Counted) => void): void {
    for (let event = from; event < until; event++) {
      if (!this.readRecords(event)) continue
      this.counted.event = event
      this.readPlaces(event)
      this.readOwnPoints(event)
      this.counted.isWithheld = (this.withheld & LAYER_BITS) !== 0
      this.readChildren(event)
      visit(this.counted)
    }
  }

  /** False where no record of it is visible: then it is not there. */
  private readRecords(event: number): boolean {
    const { columns, starts, lengths } = this.view.records
    const start = starts[event] as number
    const end = start + (lengths[event] as number)
    let first = NONE
    let told = NONE
    let [known, harm, origin, agencies] = [0, NO_WORD, NO_WORD, 0]
    for (let row = start; row < end; row++) {
      if (this.isSeen[columns.stated[row] as number] === 0) continue
      if (first === NONE) first = row
      known = Math.max(known, columns.known[row] as number)
      agencies |= 1 << (columns.agency[row] as number)
      if (harm === NO_WORD) harm = columns.harm[row] as number
      if (origin === NO_WORD) origin = columns.origin[row] as number
      if (told === NONE && (columns.dayFrom[row] !== NO_DAY || columns.dayUntil[row] !== NO_DAY)) told = row
    }
    if (first === NONE) return false
    const { counted } = this
    counted.kind = KINDS.wordOf(columns.kind[first] as number) ?? counted.kind
    counted.harm = HARMS.wordOf(harm)
    counted.origin = ORIGINS.wordOf(origin)
    counted.known = KNOWN.wordOf(known) ?? 'barely'
    counted.agencies = this.agenciesOf(agencies)
    this.readWhen(told)
    return true
  }

  private readWhen(row: number): void {
    const { counted } = this
    const { dayFrom, dayUntil, hourFrom, hoursLong } = this.view.records.columns
    const isTold = row !== NONE
    counted.dayFrom = isTold ? dayOrNull(dayFrom[row] as number) : null
    counted.dayUntil = isTold ? dayOrNull(dayUntil[row] as number) : null
    counted.hourFrom = isTold && hourFrom[row] !== NO_WORD ? (hourFrom[row] as number) : null
    counted.hoursLong = isTold ? (hoursLong[row] as number) : 0
  }

  private agenciesOf(bits: number): readonly Agency[] {
    const known = this.agencies.get(bits)
    if (known) return known
    const words = AGENCIES.words.filter((_, code) => (bits & (1 << code)) !== 0)
    this.agencies.set(bits, words)
    return words
  }

  /** Places with a page of their own. One that may be on no map withholds its role. */
  private readPlaces(event: number): void {
    const { spots, seenPlaces } = this
    const { columns, starts, lengths, owners } = this.view.places
    this.withheld = 0
    spots.length = 0
    if (event >= owners) return
    const start = starts[event] as number
    const end = start + (lengths[event] as number)
    for (let row = start; row < end; row++) {
      if (this.isSeen[columns.stated[row] as number] === 0) continue
      const place = columns.place[row] as number
      if (seenPlaces.isSeen[place] !== 1) continue
      const code = columns.role[row] as number
      if (seenPlaces.isNever[place] === 1) this.withheld |= 1 << code
      else if (!spots.some((spot) => spot.code === code && spot.place === place))
        this.addSpot(code, place, seenPlaces.cell[place] as number, false)
    }
  }

  /** Where the records themselves put it, in roles that no place with a page has a point for. */
  private readOwnPoints(event: number): void {
    const { columns, starts, lengths } = this.view.records
    const start = starts[event] as number
    const end = start + (lengths[event] as number)
    for (let row = start; row < end; row++) {
      const code = columns.role[row] as number
      if (code === NO_WORD || this.isSeen[columns.stated[row] as number] === 0) continue
      if ((this.withheld & (1 << code)) !== 0) continue
      this.readOwnPoint(
        code,
        columns.cell[row] as number,
        columns.spot[row] as number,
        columns.isStreet[row] === 1,
      )
    }
  }

  private readOwnPoint(code: number, cell: number, spot: number, isStreet: boolean): void {
    const { spots, seenPlaces } = this
    if (spots.some((known) => known.code === code && known.cell !== NONE)) return
    const at = spots.findIndex((known) => known.code === code)
    if (cell === NONE) {
      if (at === -1) this.addSpot(code, NONE, NONE, isStreet)
    } else if (seenPlaces.neverAt.has(spot)) this.withheld |= 1 << code
    else {
      // A place without a point has the one of its event.
      const known = spots[at]
      if (!known) return this.addSpot(code, NONE, cell, isStreet)
      known.cell = cell
      known.isStreet = isStreet
    }
  }

  private addSpot(code: number, place: number, cell: number, isStreet: boolean): void {
    const { spots, pool } = this
    let spot = pool[spots.length]
    if (!spot) {
      spot = { code, role: 'happened', place, cell, isStreet }
      pool.push(spot)
    }
    spot.code = code
    spot.role = ROLES.wordOf(code) as PlaceRole
    spot.place = place
    spot.cell = cell
    spot.isStreet = isStreet
    spots.push(spot)
  }

  /** People who were surely under 18 on the last day on which it may have begun. */
  private readChildren(event: number): void {
    const { children, seenPeople } = this
    const { columns, starts, lengths, owners } = this.view.people
    children.length = 0
    const day = this.counted.dayUntil ?? this.counted.dayFrom
    if (day === null || event >= owners) return
    const start = starts[event] as number
    const end = start + (lengths[event] as number)
    for (let row = start; row < end; row++) {
      if (this.isSeen[columns.stated[row] as number] === 0) continue
      const person = columns.person[row] as number
      const born = seenPeople.bornFrom[person] ?? NO_DAY
      if (born === NO_DAY || day < born || day >= (seenPeople.adultFrom[person] as number)) continue
      if (!children.includes(person)) children.push(person)
    }
  }
}
