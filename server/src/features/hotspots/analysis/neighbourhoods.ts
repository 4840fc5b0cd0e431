import { gridDisk } from 'h3-js'

/** For each cell, by its place in the list, the places in the list of itself and of the ring of cells around it. */
export type Neighbourhoods = readonly (readonly number[])[]

/**
 * What lies in and right around each cell: itself and its first ring, as far as they belong to the list. A cell at the
 * edge of the study area so has fewer than seven, and is expected to hold less. Depends on the cells only: reckon it
 * once for a study area.
 */
export function neighbourhoodsOf(cells: readonly string[]): Neighbourhoods {
  const placeOf = new Map(cells.map((cell, place) => [cell, place]))
  return cells.map((cell) => gridDisk(cell, 1).flatMap((near) => placeOf.get(near) ?? []))
}
