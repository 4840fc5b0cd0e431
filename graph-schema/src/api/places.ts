import { z } from 'zod'
import { defineEndpoint } from '../define.ts'
import { Point } from '../kinds/places.ts'
import { SubjectId } from '../values/ids.ts'
import { BoundaryId } from '../values/layers.ts'
import { SubjectLine } from './subjects.ts'

/** A place with where it is. Nobody's home is one of them. */
export const PlaceLine = SubjectLine.extend({ placeType: z.string().nullable(), point: Point }).meta({
  id: 'PlaceLine',
})
export type PlaceLine = z.output<typeof PlaceLine>

export const PlacesAnswer = z
  .object({
    places: z.array(PlaceLine),
    hasMore: z.boolean().meta({ description: 'There are more than the limit: look at a smaller part' }),
  })
  .meta({ id: 'Places' })
export type PlacesAnswer = z.output<typeof PlacesAnswer>

/** A blank is no number: read as 0 it would move the edge, and places would be missing without a word. */
const degrees = (most: number) =>
  z.coerce
    .string()
    .regex(/^-?\d{1,3}(\.\d{1,20})?(e-\d{1,2})?$/i, 'Give degrees, as -3.98.')
    .transform(Number)
    .pipe(z.number().min(-most).max(most))

export const placesApi = {
  list: defineEndpoint({
    method: 'GET',
    path: '/places',
    group: 'Places',
    summary: 'Places and schools within a part of the map, by name. Never anybody’s home',
    needs: 'network:read',
    audit: 'consultation',
    params: z.object({}),
    query: z.object({
      west: degrees(180).default(-180),
      south: degrees(90).default(-90),
      east: degrees(180).default(180),
      north: degrees(90).default(90),
      limit: z.coerce.number().int().min(1).max(1000).default(500),
      stops: z.enum(['hidden', 'shown']).default('hidden').meta({
        description:
          'Bus stops at the kerb, of which there are a thousand to a town; stations are always shown',
      }),
      within: BoundaryId.optional().meta({ description: 'Only places that lie in this boundary' }),
      id: SubjectId.optional().meta({ description: 'This one place only, if it lies within' }),
    }),
    body: null,
    answer: PlacesAnswer,
  }),
}
