import { z } from 'zod'
import { type Bounds, boundsOf } from './map-view.ts'

const Position = z.tuple([z.number(), z.number()]).rest(z.number())
const Outline = z.object({
  features: z
    .array(
      z.object({
        properties: z.object({ name: z.string(), attribution: z.string().default('') }),
        geometry: z.union([
          z.object({ type: z.literal('Polygon'), coordinates: z.array(z.array(Position)) }),
          z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(Position))) }),
        ]),
      }),
    )
    .min(1),
})

export interface Borough {
  name: string
  /** Whose map this is: shown on every one. */
  attribution: string
  bounds: Bounds
}

/** What every map needs to know of the outline of its area. */
export function readBorough(json: unknown): Borough {
  const { features } = Outline.parse(json)
  const rings = features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat(),
  )
  const bounds = boundsOf(rings.flat().map(([longitude, latitude]) => ({ longitude, latitude })))
  if (!bounds) throw new Error('The outline of the base map is empty')
  const [first] = features
  return { name: first?.properties.name ?? '', attribution: first?.properties.attribution ?? '', bounds }
}
