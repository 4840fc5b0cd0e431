import { z } from 'zod'

/** What a place was in an event. Hotspots count happened, met, groomed and dealt; never the address that reported. */
export const PlaceRole = z.enum([
  'happened',
  'met',
  'groomed',
  'dealt',
  'travelled',
  'found',
  'missing-from',
  'reported-from',
  'lives',
  'placed',
  'safe',
])
export type PlaceRole = z.output<typeof PlaceRole>

/** Roles in which a place counts for hotspots. */
export const HARM_PLACE_ROLES: readonly PlaceRole[] = ['happened', 'met', 'groomed', 'dealt']

/** How an event came to be known: found by our own activity is shown apart and left out of tests. */
export const Origin = z.enum([
  'called-in',
  'disclosed',
  'found-by-patrol',
  'found-by-operation',
  'found-by-our-plan',
])
export type Origin = z.output<typeof Origin>

export const PLACE_ROLES: Record<PlaceRole, string> = {
  happened: 'Where it happened',
  met: 'Where they met',
  groomed: 'Where grooming took place',
  dealt: 'Where drugs were supplied',
  travelled: 'On the way',
  found: 'Where the young person was found',
  'missing-from': 'Where the young person was missing from',
  'reported-from': 'Where the report was made',
  lives: 'Where someone lives',
  placed: 'Where someone is placed',
  safe: 'A safe place',
}

export const ORIGINS: Record<Origin, string> = {
  'called-in': 'Called in',
  disclosed: 'Disclosed',
  'found-by-patrol': 'Found by patrol',
  'found-by-operation': 'Found by an operation',
  'found-by-our-plan': 'Found by our own plan',
}
