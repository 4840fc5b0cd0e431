import { z } from 'zod'
import type { Ask } from '../../graph/graph.ts'
import { query } from '../../graph/query.ts'
import { Called, isHome } from './homes.ts'

export const LonLat = z.object({ longitude: z.number(), latitude: z.number() })
export type LonLat = z.output<typeof LonLat>

const pointsOfPlaces = query(
  import.meta.url,
  './points-of-places.cypher',
  z.object({ id: z.string(), point: LonLat, called: z.array(Called) }),
)

/** Where some places are, by id. Nobody's home is among them, nor a place without a point. */
export async function pointsOf(ask: Ask, ids: readonly string[]): Promise<Map<string, LonLat>> {
  if (ids.length === 0) return new Map()
  const found = await ask(pointsOfPlaces, { ids })
  return new Map(found.flatMap(({ id, point, called }) => (isHome(called) ? [] : [[id, point] as const])))
}
