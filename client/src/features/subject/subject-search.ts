import { eventsApi } from '@safeground/graph-schema'
import { z } from 'zod'

const { from, until, kinds } = eventsApi.ofSubject.query.shape

/**
 * The address of a page about one subject: which happenings are listed, and which line is open. A part that cannot be
 * read is left out. Nothing here names anybody, and nothing here shows where somebody lives.
 */
const Search = z.object({
  from: from.catch(undefined),
  until: until.catch(undefined),
  kinds: z
    .string()
    .refine((text) => kinds.safeParse(text).success)
    .optional()
    .catch(undefined),
  /** At a place: only what happened there, what was found there, or what was reported from there. */
  as: z.enum(['harm', 'found', 'reported', 'other']).optional().catch(undefined),
  line: z.string().max(200).optional().catch(undefined),
})
export type SubjectSearch = Partial<z.output<typeof Search>>

export const readSubjectSearch = (raw: Record<string, unknown>): SubjectSearch => Search.parse(raw)

/** The days that the page is about, as other pages take them. */
export const windowOf = ({ from, until }: SubjectSearch): { from?: string; until?: string } => ({
  ...(from ? { from } : {}),
  ...(until ? { until } : {}),
})
