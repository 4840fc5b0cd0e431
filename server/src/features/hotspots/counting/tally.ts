import { cellToParent } from 'h3-js'
import type { Scope } from '../../../access/scope.ts'
import type { StudyArea } from '../study-area.ts'
import { type Choice, isInDays, isOfChoice, isOurs, shareInHours } from './choice.ts'
import type { Counted, CountingSource, Spot } from './counted.ts'
import { Marks } from './distinct.ts'
import { addTo, emptyTally, hourOf, PlaceTally, type Tally } from './place-tally.ts'

export type { PlaceTally } from './place-tally.ts'

export interface Counts {
  cells: Map<string, Tally>
  places: Map<number, PlaceTally>
  total: { events: number; children: Marks }
  hours: Float64Array
  hourNotKnown: number
  leftOut: Record<keyof typeof NOTHING_LEFT_OUT, number>
  /** The events counted in the one cell that was asked about, with the day on which each may have begun first. */
  inCell: {
    events: { event: number; day: number | null }[]
    hours: Float64Array
    hourNotKnown: number
  }
  /** The first and the last day that anything counted may have begun on. */
  days: { first: number; last: number } | null
}

const NOTHING_LEFT_OUT = {
  noPlace: 0,
  streetOnly: 0,
  withheld: 0,
  outsideArea: 0,
  notDated: 0,
  hourNotKnown: 0,
  ours: 0,
}

interface Wanted {
  source: CountingSource
  scope: Scope
  choice: Choice
  area: StudyArea
  resolution: number
  /** Are details told only where enough children stand behind them? */
  isProtected: boolean
  /** The one cell whose events are wanted by name. */
  cell?: string
}

/** Counts what was asked for: each event once in each cell, once at each place. */
export async function tally({
  source,
  scope,
  choice,
  area,
  resolution,
  isProtected,
  cell,
}: Wanted): Promise<Counts> {
  const counts: Counts = {
    cells: new Map(),
    places: new Map(),
    total: { events: 0, children: new Marks() },
    hours: new Float64Array(168),
    hourNotKnown: 0,
    leftOut: { ...NOTHING_LEFT_OUT },
    inCell: { events: [], hours: new Float64Array(168), hourNotKnown: 0 },
    days: null,
  }
  const parentOf = parentsIn(area, resolution, source)
  await source.each(scope, (counted) => {
    if (!isOfChoice(counted, choice)) return
    const spots = spotsAskedFor(counted, choice)
    if (spots.length === 0) {
      if (counted.isWithheld && isCountedWhen(counted, choice) > 0) counts.leftOut.withheld += 1
      return
    }
    const weight = weightOf(counted, choice, counts)
    if (weight === 0) return
    const at = whereOf(spots, choice, parentOf, counts)
    if (at.length > 0) add(counts, counted, weight, at, { isProtected, cell })
  })
  return counts
}

type ParentOf = (handle: number) => string | null

/** The cell of one size that a finest cell belongs to, null outside of the area; each is looked up once. */
function parentsIn(area: StudyArea, resolution: number, source: CountingSource): ParentOf {
  const known: (string | null | undefined)[] = []
  return (handle) => {
    const before = known[handle]
    if (before !== undefined) return before
    const finest = source.cellId(handle)
    const parent = area.has(finest) ? cellToParent(finest, resolution) : null
    // Handles come in any order, and an array with holes is as slow as a map.
    while (known.length < handle) known.push(undefined)
    known[handle] = parent
    return parent
  }
}

/** Of most events all spots or none: only the others cost a list of their own. */
function spotsAskedFor({ spots }: Counted, { roles }: Choice): readonly Spot[] {
  let asked = 0
  for (const { role } of spots) if (roles.has(role)) asked += 1
  return asked === spots.length ? spots : asked === 0 ? NOWHERE : spots.filter(({ role }) => roles.has(role))
}
const NOWHERE: readonly Spot[] = []

/** How much of an event counts; what keeps all of it out is written down. */
function weightOf(counted: Counted, choice: Choice, { leftOut }: Counts): number {
  const isDated = isInDays(counted, choice)
  if (isDated === 'no') return 0
  const ours = isOurs(counted)
  if (choice.layer === 'ours' && !ours) return 0
  const share = choice.hours ? shareInHours(counted, choice.hours) : 1
  if (share === 0) return 0
  if (choice.layer === 'harm' && ours) leftOut.ours += 1
  else if (isDated === 'not-sure') leftOut.notDated += 1
  else if (share === null || (share < 1 && !choice.spreadsHours)) leftOut.hourNotKnown += 1
  else return share
  return 0
}

const isCountedWhen = (counted: Counted, choice: Choice): number => {
  if (isInDays(counted, choice) !== 'yes') return 0
  if ((choice.layer === 'ours') !== isOurs(counted) && choice.layer !== 'found') return 0
  return choice.hours ? (shareInHours(counted, choice.hours) ?? 0) : 1
}

interface At {
  spot: Spot
  cell: string
}

/** Where an event is counted; where it is counted nowhere, why not. */
function whereOf(
  spots: readonly Spot[],
  { countsStreets }: Choice,
  parentOf: ParentOf,
  { leftOut }: Counts,
): At[] {
  const at: At[] = []
  let why: 'noPlace' | 'streetOnly' | 'outsideArea' = 'noPlace'
  for (const spot of spots) {
    if (spot.isStreet && (spot.cell === -1 || !countsStreets)) {
      why = 'streetOnly'
      continue
    }
    if (spot.cell === -1) continue
    const cell = parentOf(spot.cell)
    if (cell === null) why = 'outsideArea'
    else at.push({ spot, cell })
  }
  if (at.length === 0) leftOut[why] += 1
  return at
}

function add(
  counts: Counts,
  counted: Counted,
  weight: number,
  at: readonly At[],
  { isProtected, cell: wanted }: { isProtected: boolean; cell: string | undefined },
): void {
  const { children } = counted
  counts.total.events += weight
  counts.total.children.add(children)
  addHour(counts, counted)
  addDays(counts, counted)
  for (const { cell } of onceEach(at, ({ cell }) => cell)) {
    addTo(cellTally(counts, cell), weight, children)
    if (cell === wanted) {
      counts.inCell.events.push({ event: counted.event, day: counted.dayFrom })
      addHour(counts.inCell, counted)
    }
  }
  for (const { spot, cell } of onceEach(at, ({ spot }) => spot.place)) {
    if (spot.place === -1) continue
    const place = placeTally(counts, spot.place, cell, isProtected)
    place.add(counted, weight)
    for (const { spot: other } of at) if (other.place === spot.place) place.addRole(other.role)
  }
}

/** Of an event with several spots, one for each cell or each place. */
const onceEach = (at: readonly At[], keyOf: (one: At) => string | number): readonly At[] =>
  at.length === 1 ? at : [...new Map(at.map((one) => [keyOf(one), one])).values()]

function cellTally({ cells }: Counts, cell: string): Tally {
  const before = cells.get(cell)
  if (before) return before
  const made = emptyTally()
  cells.set(cell, made)
  return made
}

function addHour(to: { hours: Float64Array; hourNotKnown: number }, counted: Counted): void {
  const hour = hourOf(counted)
  if (hour === null) to.hourNotKnown += 1
  else to.hours[hour] = (to.hours[hour] ?? 0) + 1
}

function addDays(counts: Counts, { dayFrom, dayUntil }: Counted): void {
  const first = dayFrom ?? dayUntil
  if (first === null) return
  const last = dayUntil ?? first
  const { days } = counts
  if (days === null) counts.days = { first, last }
  else {
    if (first < days.first) days.first = first
    if (last > days.last) days.last = last
  }
}

function placeTally({ places }: Counts, handle: number, cell: string, isProtected: boolean): PlaceTally {
  const before = places.get(handle)
  if (before) return before
  const made = new PlaceTally(handle, cell, isProtected)
  places.set(handle, made)
  return made
}
