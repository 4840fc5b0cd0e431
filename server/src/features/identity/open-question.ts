import type { API } from '@safeground/graph-schema'
import { NOT_FOUND, type UseCase } from '../../http/answer.ts'
import { Problem } from '../../http/problem.ts'
import { findDecisions } from './reading/decisions.ts'
import { compare } from './reading/evidence.ts'
import { findQuestion, standingSides, toQuestions } from './reading/find-questions.ts'

const MOST_DECISIONS = 50

/** One question with its evidence side by side, and what was decided on it before. */
export const openQuestion: UseCase<typeof API.identity.question> = async ({ params }, asker, house) => {
  const today = house.clock.today()
  return house.graph.read(asker.scope, async (ask) => {
    const stored = await findQuestion(ask, params.id)
    const [question] = stored ? await toQuestions(ask, [stored], today) : []
    const evidence = stored && (await compare(ask, ...standingSides(stored), today))
    if (!stored || !question || !evidence) throw new Problem('not-found', NOT_FOUND)
    const { pair, left, right } = stored
    const wanted = { pair, ends: [left, right] as const, limit: MOST_DECISIONS }
    const decisions = await findDecisions(ask, wanted, asker, today)
    const mayAnswer = asker.permissions.includes('identity:decide') && pair !== null
    return {
      answer: { question, evidence, decisions, mayAnswer },
      subjects: [...new Set([question.left.id, question.right.id])],
    }
  })
}
