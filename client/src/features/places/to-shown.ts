import { kindOf, type PlaceLine } from '@safeground/graph-schema'
import { type Bounds, isIn } from '../../drawing/map/map-view.ts'

/** What kind of place this is, as its sources call it; else what we call its kind. */
export const typeOf = (place: Pick<PlaceLine, 'placeType' | 'kind'>): string =>
  place.placeType?.toLowerCase() ?? kindOf(place.kind).label.toLowerCase()

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** `Park (8)` for each type that there is, by name. */
export function typesAmong(places: readonly PlaceLine[]): { value: string; label: string }[] {
  const counts = new Map<string, number>()
  for (const place of places) counts.set(typeOf(place), (counts.get(typeOf(place)) ?? 0) + 1)
  return [...counts]
    .sort(([a], [b]) => a.localeCompare(b, 'en-GB'))
    .map(([type, count]) => ({ value: type, label: `${capital(type)} (${count})` }))
}

const plain = (words: string): string => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Those of these types, with every typed word at the beginning of some word of their names or types. */
export function matching(places: readonly PlaceLine[], typed: string, types: readonly string[]): PlaceLine[] {
  const wanted = plain(typed).split(/\s+/).filter(Boolean)
  return places.filter((place) => {
    if (types.length > 0 && !types.includes(typeOf(place))) return false
    const words = plain([place.caption, ...place.otherNames, typeOf(place)].join(' ')).split(
      /[^\p{L}\p{N}]+/u,
    )
    return wanted.every((one) => words.some((word) => word.startsWith(one)))
  })
}

/** Those that the map shows now; all of them as long as there is no map. */
export const inView = (places: readonly PlaceLine[], bounds: Bounds | null): PlaceLine[] =>
  bounds ? places.filter(({ point }) => isIn(bounds, point)) : [...places]

/** Outward to hundredths of a degree: looking around a little asks for nothing new. */
export function roundedOut([west, south, east, north]: Bounds) {
  const down = (degrees: number) => Math.floor(degrees * 100) / 100
  const up = (degrees: number) => Math.ceil(degrees * 100) / 100
  return { west: down(west), south: down(south), east: up(east), north: up(north) }
}
