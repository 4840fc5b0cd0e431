import { type EventView, PlaceRole } from '@safeground/graph-schema'
import { z } from 'zod'
import type { Ask } from '../../graph/graph.ts'
import { query } from '../../graph/query.ts'
import { Called, isHome, pointsOf } from '../places/index.ts'
import type { EventRecords } from './event-row.ts'
import { placesOf } from './read-events.ts'

const homesAmong = query(
  import.meta.url,
  './homes-among.cypher',
  z.object({ event: z.string(), role: PlaceRole, places: z.array(Called) }),
)

/** Roles of a place that is not where the event was: from where it was reported, where somebody lives. */
const ELSEWHERE: readonly PlaceRole[] = ['missing-from', 'reported-from', 'lives', 'placed']

/**
 * Where an event was, as a point: its own, or that of its place. None where the place is somebody's home, by any
 * published record of it, even one that this reader may not see.
 */
export async function pointOf(ask: Ask, event: EventRecords): Promise<EventView['point']> {
  const homes = (await ask(homesAmong, { ids: [event.id] })).filter(({ places }) => isHome(places))
  const isAtHome = (role: PlaceRole) => homes.some((home) => home.role === role)
  for (const { placeRole, longitude, latitude, precision } of event.records) {
    const role = placeRole ?? 'happened'
    if (longitude === null || latitude === null || ELSEWHERE.includes(role) || isAtHome(role)) continue
    return { longitude, latitude, precision }
  }
  const places = (await placesOf(ask, [event.id])).filter(
    ({ role }) => !ELSEWHERE.includes(role) && !isAtHome(role),
  )
  const [point] = (await pointsOf(ask, places.map(({ place }) => place))).values() // biome-ignore format: one line a step
  return point ? { ...point, precision: 'point' } : null
}
