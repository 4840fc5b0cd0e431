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
})
export type PlacesSearch = Partial<z.output<typeof Search>>

export const readPlacesSearch = (raw: Record<string, unknown>): PlacesSearch => Search.parse(raw)

/** The types to show; empty = all. */
export const typesIn = (text: string | undefined): string[] => text?.split(',').filter(Boolean) ?? []
export const typesInWords = (types: readonly string[]): string | undefined => types.join(',') || undefined
