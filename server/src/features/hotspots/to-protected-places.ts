import {
  type Band,
  HARM_KINDS,
  type HarmKind,
  mostlyIn,
  type ProtectedCell,
  type ProtectedPlace,
  SMALL_NUMBER,
} from '@safeground/graph-schema'
import { cellToParent, latLngToCell } from 'h3-js'
import type { Scope } from '../../access/scope.ts'
import type { House } from '../../house.ts'
import { placesWithin, pointsOf } from '../places/index.ts'
import type { Counting } from './count.ts'
import type { PlaceTally } from './counting/tally.ts'
import { byName, type Listed, MOST_PLACES, namedPlaces, rankOf } from './named-places.ts'
import { childrenBandOf } from './protecting/protect-cells.ts'
import { FINEST } from './study-area.ts'
import { protectedCells } from './to-cells.ts'

/**
 * The places of the map for readers who may not open the people behind it: those at which a child was, and every other
 * that lies in a coloured cell. The second are found by the map alone, whether anything is recorded of them or not, so
 * that being in the list says nothing about them. All are places that the reader may see anyway.
 */
export async function protectedPlaces(
  counting: Counting,
  scope: Scope,
  house: House,
  only: (at: { id: string; cell: string }) => boolean = () => true,
): Promise<Listed<ProtectedPlace>> {
  const cells = protectedCells(counting)
  const bands = new Map(cells.map(({ cell, band }) => [cell, band]))
  const tallies = new Map(
    [...counting.counts.places.values()]
      .filter(({ children }) => children.size > 0)
      .map((tally) => [counting.source.subjectId(tally.place), tally]),
  )
  const cellOf = new Map([
    ...(await placesInColouredCells(cells, counting, scope, house)),
    ...[...tallies].map(([id, { cell }]) => [id, cell] as const),
  ])
  const ids = [...cellOf].filter(([id, cell]) => only({ id, cell })).map(([id]) => id)
  const named = await namedPlaces(ids, scope, house)
  const places = [...named].map(([id, place]) => {
    const cell = cellOf.get(id) ?? ''
    return toProtectedPlace(place, cell, bands.get(cell) ?? 'too-few', tallies.get(id))
  })
  // By nothing that a count could be read from: how sure, whether it is enough, the name.
  places.sort(
    (a, b) =>
      rankOf(a.band) - rankOf(b.band) || MOST_FIRST[a.children] - MOST_FIRST[b.children] || byName(a, b),
  )
  return { places: places.slice(0, MOST_PLACES), hasMore: places.length > MOST_PLACES }
}

const MOST_FIRST = { '5 or more': 0, '<5': 1, none: 2 } as const

async function placesInColouredCells(
  cells: readonly ProtectedCell[],
  { reading: { resolution } }: Counting,
  scope: Scope,
  house: House,
): Promise<Map<string, string>> {
  const coloured = cells.filter(({ band }) => band.startsWith('more'))
  if (coloured.length === 0) return new Map()
  const corners = coloured.flatMap(({ outline }) => outline)
  const [east, north] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  const box = {
    west: Math.min(...east),
    south: Math.min(...north),
    east: Math.max(...east),
    north: Math.max(...north),
  }
  const points = await house.graph.read(scope, async (ask) => {
    const found = await placesWithin(ask, box, 'hidden')
    return pointsOf(ask, found.map(({ id }) => id)) // biome-ignore format: one line a step
  })
  const isColoured = new Set(coloured.map(({ cell }) => cell))
  return new Map(
    [...points].flatMap(([id, { longitude, latitude }]) => {
      // By its parent, as events are: cells of two sizes do not nest on the ground.
      const cell = cellToParent(latLngToCell(latitude, longitude, FINEST), resolution)
      return isColoured.has(cell) ? [[id, cell] as const] : []
    }),
  )
}

function toProtectedPlace(
  place: ProtectedPlace['place'],
  cell: string,
  band: Band,
  tally: PlaceTally | undefined,
): ProtectedPlace {
  const children = childrenBandOf(tally?.children.size ?? 0)
  const common = { place, cell, band, children }
  if (!tally || children !== '5 or more')
    return { ...common, mostly: null, harms: [], sentence: children === 'none' ? NOBODY : TOO_FEW }
  const mostly = mostlyOfMany(tally)
  const harms = [...tally.harms]
    .filter(([, { children: of }]) => of.size >= SMALL_NUMBER)
    .map(([harm]) => harm)
    .sort()
  return { ...common, mostly, harms, sentence: enoughWords(mostly, harms) }
}

const TOO_FEW =
  'Fewer than 5 children here in this time: too few to say more. Look at a whole quarter, or ask the police analyst.'
const NOBODY =
  'Lies where more is recorded than expected. No child is recorded at this place itself in this time: look at the places beside it.'

function enoughWords(mostly: string | null, harms: readonly HarmKind[]): string {
  const when = mostly ? `, mostly ${mostly}` : ', at no one time'
  const [first, ...others] = harms.map((harm) => HARM_KINDS[harm])
  if (!first) return `5 or more children${when}.`
  return `5 or more children${when}. ${[first, ...others.map((words) => words.toLowerCase())].join(', ')}.`
}

/** When, only where five children or more were there in those hours: one child's Friday evenings stay theirs. */
function mostlyOfMany(tally: PlaceTally): string | null {
  const mostly = mostlyIn(tally.hours)
  return mostly && tally.childrenIn(mostly.hours) >= SMALL_NUMBER ? mostly.words : null
}
