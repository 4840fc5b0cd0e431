import {
  type Agency,
  bestKnown,
  HARM_PLACE_ROLES,
  howWellKnown,
  type PlaceRole,
} from '@safeground/graph-schema'
import { latLngToCell } from 'h3-js'
import { z } from 'zod'
import type { Scope } from '../../../access/scope.ts'
import type { Ask, Graph } from '../../../graph/graph.ts'
import { query } from '../../../graph/query.ts'
import { type EventRecords, peopleOf, placesOf, recordsOfSome, startOf } from '../../events/index.ts'
import { Called, isNeverCounted, LonLat, pointsOf } from '../../places/index.ts'
import { type Captioned, captionsOf, gradingOf, linesOf } from '../../subjects/index.ts'
import { FINEST } from '../study-area.ts'
import { begins, dayOfNumber } from './begins.ts'
import type { Counted, CountingSource, Spot } from './counted.ts'

const everyEvent = query(import.meta.url, './every-event.cypher', z.object({ id: z.string() }))
const whatPlacesAre = query(
  import.meta.url,
  './what-places-are.cypher',
  z.object({ id: z.string(), called: z.array(Called), points: z.array(LonLat) }),
)

/** Roles in which a place is on some layer of the map. */
export const ON_A_LAYER: readonly PlaceRole[] = [...HARM_PLACE_ROLES, 'found']
/** About ten metres: an event at the door of a home is at the home. */
const SAME_SPOT = 12
const BATCH = 500

/**
 * What is counted, read by the queries of the other pages, event by event: slow and plain. The column table is held equal
 * to it.
 */
export function readPlainly(graph: Graph): CountingSource {
  const [events, subjects, cells] = [new Handles(), new Handles(), new Handles()]
  return {
    eventId: (handle) => events.idOf(handle),
    subjectId: (handle) => subjects.idOf(handle),
    cellId: (handle) => cells.idOf(handle),
    async each(scope, visit) {
      for (const counted of await graph.read(scope, (ask) => readAll(ask, scope), 600_000)) visit(counted)
    },
  }

  async function readAll(ask: Ask, _scope: Scope): Promise<Counted[]> {
    const ids = (await ask(everyEvent)).map(({ id }) => id)
    const never = await ask(whatPlacesAre)
    const neverCounted = never.filter(({ called }) => isNeverCounted(called))
    const notThese = {
      places: new Set(neverCounted.map(({ id }) => id)),
      spots: new Set(neverCounted.flatMap(({ points }) => points.map(spotOf))),
    }
    const found: Counted[] = []
    for (let at = 0; at < ids.length; at += BATCH)
      found.push(...(await readSome(ask, ids.slice(at, at + BATCH), notThese)))
    return found
  }

  async function readSome(ask: Ask, ids: string[], notThese: NotThese): Promise<Counted[]> {
    const records = await recordsOfSome(ask, ids)
    const places = await placesOf(ask, ids)
    const points = await pointsOf(ask, [...new Set(places.map(({ place }) => place))])
    const people = await peopleOf(ask, ids)
    const captions = await captionsOf(ask, people.map(({ subject }) => subject)) // biome-ignore format: one line a step
    return ids.flatMap((id) => {
      const event = records.get(id)
      if (!event) return []
      const own = places.filter(({ event: of }) => of === id)
      const when = begins(startOf(event.records))
      const { spots, isWithheld } = spotsOf(event, own, points, notThese)
      const those = people.filter(({ event: of }) => of === id).map(({ subject }) => subject)
      return [
        {
          event: events.of(id),
          kind: event.kind,
          harm: event.records.find(({ harm }) => harm)?.harm ?? null,
          origin: event.records.find(({ origin }) => origin)?.origin ?? null,
          known: bestKnown(event.records.map((record) => howWellKnown(gradingOf(record)))),
          agencies: agenciesOf(event),
          ...when,
          spots,
          isWithheld,
          children: childrenAmong(those, captions, when.dayUntil ?? when.dayFrom).map((one) =>
            subjects.of(one),
          ),
        },
      ]
    })
  }

  function spotsOf(
    event: EventRecords,
    own: readonly { place: string; role: PlaceRole }[],
    points: ReadonlyMap<string, LonLat>,
    notThese: NotThese,
  ): { spots: Spot[]; isWithheld: boolean } {
    const spots: Spot[] = []
    const withheld = new Set<PlaceRole>()
    for (const { place, role } of own) {
      if (notThese.places.has(place)) withheld.add(role)
      else {
        const point = points.get(place)
        spots.push({
          role,
          place: subjects.of(place),
          cell: point ? cells.of(finestOf(point)) : -1,
          isStreet: false,
        })
      }
    }
    for (const { placeRole, longitude, latitude, precision } of event.records) {
      if (placeRole === null || withheld.has(placeRole)) continue
      const isThere = spots.some(({ role, cell }) => role === placeRole && cell !== -1)
      if (isThere) continue
      if (longitude === null || latitude === null) {
        if (!spots.some(({ role }) => role === placeRole))
          spots.push({ role: placeRole, place: -1, cell: -1, isStreet: precision === 'street' })
      } else if (notThese.spots.has(spotOf({ longitude, latitude }))) withheld.add(placeRole)
      else {
        // A place without a point has the one of its event.
        const known = spots.findIndex(({ role }) => role === placeRole)
        const [before] = known === -1 ? [] : spots.splice(known, 1)
        spots.push({
          role: placeRole,
          place: before?.place ?? -1,
          cell: cells.of(finestOf({ longitude, latitude })),
          isStreet: precision === 'street',
        })
      }
    }
    return { spots, isWithheld: ON_A_LAYER.some((role) => withheld.has(role)) }
  }
}

interface NotThese {
  places: ReadonlySet<string>
  spots: ReadonlySet<string>
}

const finestOf = ({ longitude, latitude }: LonLat) => latLngToCell(latitude, longitude, FINEST)
const spotOf = ({ longitude, latitude }: LonLat) => latLngToCell(latitude, longitude, SAME_SPOT)
const agenciesOf = ({ records }: EventRecords): Agency[] =>
  [...new Set(records.map(({ agency }) => agency))].sort()

/** Surely under 18 on the last day on which it may have begun; of somebody whose age nobody says this is not sure. */
function childrenAmong(
  ids: readonly string[],
  captions: ReadonlyMap<string, Captioned>,
  day: number | null,
): string[] {
  if (day === null) return []
  const lines = linesOf(captions, dayOfNumber(day))
  return [...new Set(ids)].filter((id) => {
    const most = lines.get(id)?.age?.most
    return most !== undefined && most !== null && most < 18
  })
}

class Handles {
  private readonly ids: string[] = []
  private readonly handles = new Map<string, number>()

  of(id: string): number {
    const known = this.handles.get(id)
    if (known !== undefined) return known
    this.handles.set(id, this.ids.length)
    return this.ids.push(id) - 1
  }

  idOf(handle: number): string {
    const id = this.ids[handle]
    if (id === undefined) throw new Error(`No such handle: ${handle}`)
    return id
  }
}
