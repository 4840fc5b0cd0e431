import { placesApi } from '@safeground/graph-schema'
import { useAnswer } from '../../api/use-answer.ts'
import type { Bounds } from '../../drawing/map/map-view.ts'
import type { PlacesSearch } from './places-search.ts'
import { roundedOut } from './to-shown.ts'

/** As many as a map shows well and one answer may hold. */
const LIMIT = 1000

/**
 * All places at once, as most areas have some hundreds: then moving the map asks for nothing. Only where there are more
 * than one answer holds, those of the part in view are asked for.
 */
export function usePlaces(bounds: Bounds | null, { stops, within }: Pick<PlacesSearch, 'stops' | 'within'>) {
  const wanted = { limit: LIMIT, ...(stops ? { stops } : {}), ...(within ? { within } : {}) }
  const all = useAnswer(placesApi.list, { query: wanted }, { keepLast: true })
  const hasMore = all.data?.hasMore === true
  const part = useAnswer(
    placesApi.list,
    { query: { ...(bounds ? roundedOut(bounds) : {}), ...wanted } },
    { when: hasMore && bounds !== null, keepLast: true },
  )
  return { answer: all, shown: hasMore && part.data ? part.data : all.data }
}
