import type { ProtectedPlace } from '@safeground/graph-schema'
import { isMore } from '../band-words.ts'

/** As many as somebody can go to in an afternoon. */
const MOST = 3

/**
 * Where to go first, of places in the order of the answer: those of which enough is known to say something, in cells
 * with more than expected before others. Of places with fewer than five children nothing useful can be said here.
 */
export function firstPlaces(places: readonly ProtectedPlace[]): ProtectedPlace[] {
  const told = places.filter(({ children }) => children === '5 or more')
  const more = told.filter(({ band }) => isMore(band))
  return [...more, ...told.filter(({ band }) => !isMore(band))].slice(0, MOST)
}

export type Standing = 'more' | 'told' | 'too-few' | 'nothing'

/** What the whole answer amounts to: which sentence stands above it. */
export function standingOf({
  places,
  cells,
}: {
  places: readonly ProtectedPlace[]
  cells: readonly unknown[]
}): Standing {
  const first = firstPlaces(places)
  if (first.some(({ band }) => isMore(band))) return 'more'
  if (first.length > 0) return 'told'
  return places.length > 0 || cells.length > 0 ? 'too-few' : 'nothing'
}
