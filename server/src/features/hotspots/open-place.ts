import type { API } from '@safeground/graph-schema'
import { NOT_FOUND, type UseCase } from '../../http/answer.ts'
import { Problem } from '../../http/problem.ts'
import { captionsOf } from '../subjects/index.ts'
import { count } from './count.ts'
import { methodOf } from './method.ts'
import { readingOf } from './reading.ts'
import { openPlaces } from './to-open-places.ts'
import { protectedPlaces } from './to-protected-places.ts'

/** What the map says of one place. A place that the reader may not see is not there for them. */
export const openPlaceOfMap: UseCase<typeof API.hotspots.place> = async (
  { params: { id }, query },
  asker,
  house,
) => {
  const seen = await house.graph.read(asker.scope, (ask) => captionsOf(ask, [id]))
  if (!seen.has(id)) throw new Problem('not-found', NOT_FOUND)
  const reading = readingOf(query, asker, house.clock.today())
  const counting = await count(reading, asker, house)
  const { places } =
    reading.kind === 'open'
      ? await openPlaces(counting, asker.scope, house, ({ place }) => counting.source.subjectId(place) === id)
      : await protectedPlaces(counting, asker.scope, house, (place) => place.id === id)
  const answer = { place: places[0] ?? null, method: methodOf(counting, house) }
  return { answer, subjects: [id] }
}
