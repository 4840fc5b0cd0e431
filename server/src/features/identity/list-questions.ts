import { type API, QuestionState } from '@safeground/graph-schema'
import { z } from 'zod'
import type { Ask } from '../../graph/graph.ts'
import { query } from '../../graph/query.ts'
import type { UseCase } from '../../http/answer.ts'
import { toLucene } from '../search/index.ts'
import { findQuestions, type QuestionFilters, toQuestions } from './reading/find-questions.ts'

const Id = z.object({ id: z.string() })
const ofSubject = query(import.meta.url, './reading/questions-of-subject.cypher', Id)
const byWords = query(import.meta.url, './reading/questions-by-words.cypher', Id)

/** Words that more questions than this answer are too few words. */
const MOST_BY_WORDS = 2_000
const MOST_COUNTED = 200

/** Questions whether two are the same, of which the asker may see both sides. */
export const listQuestions: UseCase<typeof API.identity.questions> = async (
  { query: wanted },
  asker,
  house,
) => {
  const { state, limit, after = '' } = wanted
  return house.graph.read(asker.scope, async (ask) => {
    const filters = {
      kind: wanted.kind ?? null,
      import: wanted.import ?? null,
      agency: wanted.agency ?? null,
      only: await onlyOf(ask, wanted),
    }
    const found = await findQuestions(ask, filters, state, { after, limit: limit + 1 })
    const questions = await toQuestions(ask, found.slice(0, limit), house.clock.today())
    const last = found.length > limit ? found[limit - 1] : undefined
    return {
      answer: { questions, next: last?.pair ?? null, counts: await countsOf(ask, filters) },
      subjects: [...new Set(questions.flatMap(({ left, right }) => [left.id, right.id]))],
    }
  })
}

async function onlyOf(
  ask: Ask,
  { subject, q }: { subject?: string | undefined; q?: string | undefined },
): Promise<string[] | null> {
  const about = subject && (await ask(ofSubject, { subject })).map(({ id }) => id)
  const lucene = q && toLucene(q)
  if (!lucene) return about || null
  const named = (await ask(byWords, { lucene, limit: MOST_BY_WORDS })).map(({ id }) => id)
  return about ? about.filter((id) => named.includes(id)) : named
}

async function countsOf(ask: Ask, filters: QuestionFilters): Promise<Record<QuestionState, number>> {
  const counts = { open: 0, undecided: 0, answered: 0 }
  for (const state of QuestionState.options) {
    counts[state] = (await findQuestions(ask, filters, state, { after: '', limit: MOST_COUNTED })).length
  }
  return counts
}
