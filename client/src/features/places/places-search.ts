import { BoundaryId, BoundaryLevel, Month } from '@safeground/graph-schema'
import { z } from 'zod'
import { viewFrom } from '../../drawing/map/map-view.ts'

/**
 * The address of Places: where the map looks, what is selected and which types are shown. What was typed is not in it,
 * as people type names. A part that cannot be read is left out.
 */
const Search = z.object({
  place: z.string().max(200).optional().catch(undefined),
  at: z
    .string()
    .max(60)
    .refine((words) => viewFrom(words) !== undefined)
    .optional()
    .catch(undefined),
  types: z.string().max(600).optional().catch(undefined),
  /** Which boundaries are drawn, and the one that places are looked for in. */
  lines: z
    .union([BoundaryLevel, z.literal('none')])
    .optional()
    .catch(undefined),
  within: BoundaryId.optional().catch(undefined),
  stops: z.literal('shown').optional().catch(undefined),
  /** Recorded crime behind the places: 'all', or one kind of it; and which months. */
  crime: z.string().min(1).max(100).optional().catch(undefined),
  from: Month.optional().catch(undefined),
  until: Month.optional().catch(undefined),
})
export type PlacesSearch = Partial<z.output<typeof Search>>

export const readPlacesSearch = (raw: Record<string, unknown>): PlacesSearch => Search.parse(raw)

/** The types to show; empty = all. */
export const typesIn = (text: string | undefined): string[] => text?.split(',').filter(Boolean) ?? []
export const typesInWords = (types: readonly string[]): string | undefined => types.join(',') || undefined
