import { type Day, type Question, QuestionState } from '@safeground/graph-schema'
import { z } from 'zod'
import { text } from '../../../graph/columns.ts'
import type { Ask } from '../../../graph/graph.ts'
import { query } from '../../../graph/query.ts'
import { captionsOf, linesOf } from '../../subjects/index.ts'

export const StoredQuestion = z.object({
  id: z.string(),
  pair: text,
  left: z.string(),
  right: z.string(),
  reasons: z.array(z.string()),
  askedAt: z.string(),
  import: z.string(),
  state: QuestionState,
})
export type StoredQuestion = z.output<typeof StoredQuestion>

const listed = query(import.meta.url, './list-questions.cypher', StoredQuestion)
const one = query(import.meta.url, './one-question.cypher', StoredQuestion)

export interface QuestionFilters {
  kind: string | null
  import: string | null
  agency: string | null
  only: readonly string[] | null
}

export const findQuestions = (
  ask: Ask,
  filters: QuestionFilters,
  state: QuestionState,
  { after, limit }: { after: string; limit: number },
) => ask(listed, { ...filters, state, after, limit })

export async function findQuestion(ask: Ask, id: string): Promise<StoredQuestion | undefined> {
  const [found] = await ask(one, { id })
  return found
}

/** The two subjects that a question is about now; one and the same where one stands for both. */
export function standingSides({ pair, left, right }: StoredQuestion): [string, string] {
  const [one = left, other = right] = pair?.split('|') ?? []
  return [one, other]
}

/** Questions as a list shows them. One of which a side has just gone is left out. */
export async function toQuestions(
  ask: Ask,
  found: readonly StoredQuestion[],
  today: Day,
): Promise<Question[]> {
  const lines = linesOf(await captionsOf(ask, found.flatMap(standingSides)), today)
  return found.flatMap((question) => {
    const [one, other] = standingSides(question)
    const [left, right] = [lines.get(one), lines.get(other)]
    if (!left || !right) return []
    const { id, reasons, state, askedAt } = question
    const isOneSubject = question.left === question.right
    return [
      { id, kind: left.kind, left, right, isOneSubject, reasons, state, askedAt, importId: question.import },
    ]
  })
}
