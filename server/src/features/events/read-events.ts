import {
  Agency,
  type Day,
  type EventLine,
  PERSONAL_SOURCES,
  PersonRole,
  PlaceRole,
} from '@safeground/graph-schema'
import { z } from 'zod'
import type { Ask } from '../../graph/graph.ts'
import { query } from '../../graph/query.ts'
import { captionsOf, linesOf } from '../subjects/index.ts'
import { type Around, toEventLine } from './event-line.ts'
import { EventRecords } from './event-row.ts'

const recordsOfEvents = query(import.meta.url, './records-of-events.cypher', EventRecords)
const placesOfEvents = query(
  import.meta.url,
  './places-of-events.cypher',
  z.object({ event: z.string(), place: z.string(), role: PlaceRole }),
)
const peopleOfEvents = query(
  import.meta.url,
  './people-of-events.cypher',
  z.object({ event: z.string(), subject: z.string(), role: PersonRole, agencies: z.array(Agency) }),
)
const linkedEvents = query(
  import.meta.url,
  './linked-events.cypher',
  z.object({ later: z.string(), earlier: z.string() }),
)

/** What is visible of some events, by id. An event that is hidden is not among them. */
export async function recordsOfSome(ask: Ask, ids: readonly string[]): Promise<Map<string, EventRecords>> {
  if (ids.length === 0) return new Map()
  const found = await ask(recordsOfEvents, { ids, personalSources: PERSONAL_SOURCES })
  return new Map(found.map((event) => [event.id, event]))
}

export const placesOf = (ask: Ask, ids: readonly string[]) =>
  ids.length === 0 ? Promise.resolve([]) : ask(placesOfEvents, { ids })

/** Who was part of some events; in these roles, or in any. */
export const peopleOf = (ask: Ask, ids: readonly string[], roles: readonly PersonRole[] | null = null) =>
  ids.length === 0 ? Promise.resolve([]) : ask(peopleOfEvents, { ids, roles })

export const linksOf = (ask: Ask, ids: readonly string[]) =>
  ids.length === 0 ? Promise.resolve([]) : ask(linkedEvents, { ids })

type Roles = Pick<Around, 'personRoles' | 'placeRoles'>

/** Some events as a list shows them, in the order of their ids as given, with the subjects that the lines name. */
export async function eventLines(
  ask: Ask,
  ids: readonly string[],
  today: Day,
  rolesOf: (id: string) => Roles = () => ({}),
): Promise<{ lines: EventLine[]; subjects: string[] }> {
  const events = await recordsOfSome(ask, ids)
  const places = await placesOf(ask, [...events.keys()])
  const captions = linesOf(await captionsOf(ask, places.map(({ place }) => place)), today) // biome-ignore format: one line a step
  const lines = ids.flatMap((id) => {
    const event = events.get(id)
    if (!event) return []
    const own = places.flatMap(({ event: of, place, role }) => {
      const line = of === id ? captions.get(place) : undefined
      if (!line) return []
      const { kind, caption } = line
      return [{ role, place: { id: place, kind, caption }, words: caption }]
    })
    return [toEventLine(event, { ...rolesOf(id), places: own })]
  })
  return { lines, subjects: [...captions.keys()] }
}
