import { z } from 'zod'
import { defineEndpoint } from '../define.ts'
import { SubjectId } from '../values/ids.ts'
import { BoundaryId, BoundaryLevel, Month } from '../values/layers.ts'

const Position = z.tuple([z.number(), z.number()])
const Ring = z.array(Position).min(4)
/** As in RFC 7946: longitude and latitude, WGS84. */
export const AreaGeometry = z.union([
  z.object({ type: z.literal('Polygon'), coordinates: z.array(Ring).min(1) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(Ring).min(1)).min(1) }),
])
export type AreaGeometry = z.output<typeof AreaGeometry>

export const BoundaryView = z
  .object({ id: BoundaryId, name: z.string(), code: z.string().nullable(), geometry: AreaGeometry })
  .meta({ id: 'Boundary' })
export type BoundaryView = z.output<typeof BoundaryView>

export const BoundarySet = z
  .object({
    level: BoundaryLevel,
    /** Whose lines these are and under which licence: shown wherever they are drawn. */
    attribution: z.string(),
    boundaries: z.array(BoundaryView),
  })
  .meta({ id: 'BoundarySet' })
export type BoundarySet = z.output<typeof BoundarySet>

export const AroundPlace = z
  .object({
    liesIn: z.array(
      z.object({ id: BoundaryId, level: BoundaryLevel, name: z.string(), code: z.string().nullable() }),
    ),
    attributions: z.array(z.string()),
  })
  .meta({ id: 'AroundPlace' })
export type AroundPlace = z.output<typeof AroundPlace>

/** H3 cells of these sizes; finer ones would say more than the snapped points of the source do. */
export const BACKGROUND_RESOLUTIONS = [6, 7, 8] as const

export const BackgroundCell = z.object({
  cell: z.string(),
  outline: z.array(Position),
  count: z.number().int(),
  /** Per month that is covered: what the class is chosen by, so that a colour means the same in every window. */
  perMonth: z.number(),
})
export type BackgroundCell = z.output<typeof BackgroundCell>

export const BackgroundAnswer = z
  .object({
    cells: z.array(BackgroundCell),
    neighbourhoods: z.array(z.object({ code: z.string(), name: z.string(), count: z.number().int() })),
    types: z.array(z.object({ type: z.string(), count: z.number().int() })),
    /** Lowest number a month of each class but the first, which begins above nothing. */
    breaks: z.array(z.number()),
    /** Every month that there is anything of, whatever was asked for. */
    available: z.array(Month),
    covered: z.array(Month),
    missing: z.array(z.object({ month: Month, force: z.string() })),
    method: z.object({
      from: Month.nullable(),
      until: Month.nullable(),
      /** Crimes counted on the map. */
      n: z.number().int(),
      withoutPlace: z.number().int(),
      cellAreaKm2: z.number(),
      words: z.string(),
      caveat: z.string(),
      attribution: z.string(),
    }),
  })
  .meta({ id: 'Background' })
export type BackgroundAnswer = z.output<typeof BackgroundAnswer>

export const layersApi = {
  boundaries: defineEndpoint({
    method: 'GET',
    path: '/boundaries',
    group: 'Places',
    summary: 'The boundaries that are drawn on maps, one set of each level, with whose they are',
    needs: 'network:read',
    audit: 'consultation',
    params: z.object({}),
    query: z.object({ level: BoundaryLevel.optional() }),
    body: null,
    answer: z.object({ sets: z.array(BoundarySet) }).meta({ id: 'Boundaries' }),
  }),
  aroundPlace: defineEndpoint({
    method: 'GET',
    path: '/places/:id/boundaries',
    group: 'Places',
    summary: 'Which ward, locality and authority a place lies in',
    needs: 'network:read',
    audit: 'consultation',
    params: z.object({ id: SubjectId }),
    query: z.object({}),
    body: null,
    answer: AroundPlace,
  }),
  background: defineEndpoint({
    method: 'GET',
    path: '/background',
    group: 'Places',
    summary: 'Recorded crime (police.uk) by month, as a background: counts of coarse cells, never of streets',
    needs: 'network:read',
    audit: 'consultation',
    params: z.object({}),
    query: z.object({
      from: Month.optional(),
      until: Month.optional(),
      type: z.string().trim().min(1).max(100).optional(),
      resolution: z.coerce.number().int().min(6).max(8).default(8),
    }),
    body: null,
    answer: BackgroundAnswer,
  }),
}
