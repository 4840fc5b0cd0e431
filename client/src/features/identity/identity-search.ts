import { Agency, ImportId, KindName, ProposalId, QuestionState, SubjectId } from '@safeground/graph-schema'
import { z } from 'zod'

/** What the page shows: questions in a state, or what was decided. */
export const Shown = z.enum([...QuestionState.options, 'decisions'])
export type Shown = z.output<typeof Shown>

/**
 * The address of the questions: which are listed and which is open. What was typed is not in it, as people type names. A
 * part that cannot be read is left out.
 */
const Search = z.object({
  show: Shown.optional().catch(undefined),
  kind: KindName.optional().catch(undefined),
  agency: Agency.optional().catch(undefined),
  import: ImportId.optional().catch(undefined),
  subject: SubjectId.optional().catch(undefined),
  question: ProposalId.optional().catch(undefined),
})
export type IdentitySearch = Partial<z.output<typeof Search>>

export const readIdentitySearch = (raw: Record<string, unknown>): IdentitySearch => Search.parse(raw)

const Unidentified = z.object({ agency: Agency.optional().catch(undefined) })
export type UnidentifiedSearch = Partial<z.output<typeof Unidentified>>

export const readUnidentifiedSearch = (raw: Record<string, unknown>): UnidentifiedSearch =>
  Unidentified.parse(raw)
