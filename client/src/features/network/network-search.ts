import { networkApi } from '@safeground/graph-schema'
import { z } from 'zod'

const { steps, from, until, kinds } = networkApi.open.query.shape

/**
 * The address of a picture: what the contract takes, with what is selected and how it is shown. A part that cannot be
 * read is left out rather than failing the page. Nothing here names anybody.
 */
const Search = z.object({
  steps: steps.unwrap().optional().catch(undefined),
  from: from.catch(undefined),
  until: until.catch(undefined),
  kinds: z
    .string()
    .refine((text) => kinds.safeParse(text).success)
    .optional()
    .catch(undefined),
  selected: z.string().max(200).optional().catch(undefined),
  view: z.enum(['picture', 'both', 'table']).optional().catch(undefined),
})
export type NetworkSearch = Partial<z.output<typeof Search>>

export const readNetworkSearch = (raw: Record<string, unknown>): NetworkSearch => Search.parse(raw)

/** The kinds to draw; undefined = all. */
export function kindsIn(text: string | undefined): readonly string[] | undefined {
  return text ? text.split(',').filter(Boolean) : undefined
}
