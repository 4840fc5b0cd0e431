import { z } from 'zod'
import type { Ask } from '../../graph/graph.ts'
import { query } from '../../graph/query.ts'

const within = query(import.meta.url, './places-within.cypher', z.object({ id: z.string() }))

/** More than this are not looked through: an answer says that there are more. */
export const MOST_LOOKED_AT = 5_000

/** In degrees. */
export interface Box {
  west: number
  south: number
  east: number
  north: number
}

/** The places and schools that a visible record puts within a box; one more than are looked at where there are more. */
export const placesWithin = (ask: Ask, box: Box, stops: 'hidden' | 'shown'): Promise<{ id: string }[]> =>
  ask(within, { ...box, stops, limit: MOST_LOOKED_AT + 1 })
