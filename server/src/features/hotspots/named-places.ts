import type { Band, OpenPlace } from '@safeground/graph-schema'
import type { Scope } from '../../access/scope.ts'
import type { House } from '../../house.ts'
import { type LonLat, pointsOf } from '../places/index.ts'
import { captionsOf, linesOf } from '../subjects/index.ts'

/** As many as anybody reads; the map shows the rest. */
export const MOST_PLACES = 100

export interface Listed<Place> {
  places: Place[]
  hasMore: boolean
}

type PlaceOfMap = OpenPlace['place']

/**
 * Some places with name and point, as a reader may see them by their own scope. One that they may not see, or that has
 * no point, is none of them.
 */
export async function namedPlaces(
  ids: readonly string[],
  scope: Scope,
  house: House,
): Promise<Map<string, PlaceOfMap>> {
  if (ids.length === 0) return new Map()
  const { captions, points } = await house.graph.read(scope, async (ask) => ({
    captions: await captionsOf(ask, ids),
    points: await pointsOf(ask, ids),
  }))
  const lines = linesOf(captions, house.clock.today())
  return new Map(
    ids.flatMap((id): [string, PlaceOfMap][] => {
      const [line, point] = [lines.get(id), points.get(id)]
      if (!line || !point) return []
      const { kind, caption } = line
      const placeType = captions.get(id)?.records.find((record) => record.placeType)?.placeType ?? null
      return [[id, { id, kind, caption, placeType, ...pointOnly(point) }]]
    }),
  )
}

const pointOnly = ({ longitude, latitude }: LonLat) => ({ longitude, latitude })

const STRONGEST_FIRST: readonly Band[] = ['more-99', 'more-95', 'more-90', 'not-more', 'too-few']
export const rankOf = (band: Band): number => STRONGEST_FIRST.indexOf(band)

const BY_NAME = new Intl.Collator('en-GB', { numeric: true })
export const byName = (a: { place: PlaceOfMap }, b: { place: PlaceOfMap }): number =>
  BY_NAME.compare(a.place.caption, b.place.caption) || (a.place.id < b.place.id ? -1 : 1)

/** 7 × 24 as a table. */
export const weekOf = (hours: Float64Array): number[][] =>
  Array.from({ length: 7 }, (_, day) => [...hours.subarray(day * 24, day * 24 + 24)])
