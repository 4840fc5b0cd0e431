import type { API, PlaceLine } from '@safeground/graph-schema'
import type { Ask } from '../../graph/graph.ts'
import type { UseCase } from '../../http/answer.ts'
import { Problem } from '../../http/problem.ts'
import { findBoundaries, isWithin, type Outlined } from '../layers/index.ts'
import { captionsOf, linesOf } from '../subjects/index.ts'
import { MOST_LOOKED_AT, placesWithin } from './places-within.ts'
import { pointsOf } from './points-of.ts'

/** Places and schools within a part of the map. Nobody's home is one of them, whoever asks. */
export const listPlaces: UseCase<typeof API.places.list> = async ({ query: wanted }, asker, house) => {
  const { west, south, east, north, limit, stops } = wanted
  const { captions, points, hasMore } = await house.graph.read(asker.scope, async (ask) => {
    const rows = wanted.id
      ? [{ id: wanted.id }]
      : await placesWithin(ask, { west, south, east, north }, stops)
    const looked = rows.slice(0, MOST_LOOKED_AT).map(({ id }) => id)
    const points = await pointsOf(ask, looked)
    const boundary = wanted.within ? await boundaryOf(ask, wanted.within) : null
    const inBox = looked.filter((id) => {
      // Two records may put it in two places; it is where the newest puts it.
      const point = points.get(id)
      return (
        point !== undefined &&
        point.longitude >= west &&
        point.longitude <= east &&
        point.latitude >= south &&
        point.latitude <= north &&
        (boundary === null || isWithin(boundary, point.longitude, point.latitude))
      )
    })
    return {
      captions: await captionsOf(ask, inBox.slice(0, limit)),
      points,
      hasMore: inBox.length > limit || rows.length > MOST_LOOKED_AT,
    }
  })
  const places = [...linesOf(captions, house.clock.today()).values()].flatMap((line): PlaceLine[] => {
    const point = points.get(line.id)
    if (!point) return []
    const placeType = captions.get(line.id)?.records.find((record) => record.placeType)?.placeType ?? null
    return [{ ...line, placeType, point: { ...point, precisionMetres: null } }]
  })
  places.sort((a, b) => BY_NAME.compare(a.caption, b.caption) || (a.id < b.id ? -1 : 1))
  return { answer: { places, hasMore }, subjects: places.map(({ id }) => id) }
}

/** One that is no longer drawn holds nothing: the list must not go back to everywhere without a word. */
async function boundaryOf(ask: Ask, id: string): Promise<Outlined> {
  const found = (await findBoundaries(ask)).find((boundary) => boundary.id === id)
  if (found) return found
  throw new Problem(
    'not-valid',
    'This boundary is not drawn any more. Choose another, or look at all places.',
    [{ where: 'within', message: 'Choose a boundary that is drawn.' }],
  )
}

const BY_NAME = new Intl.Collator('en-GB', { numeric: true })
