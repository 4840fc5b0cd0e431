import type { API } from '@safeground/graph-schema'
import type { UseCase } from '../../http/answer.ts'
import { findDecisions } from './reading/decisions.ts'

/** What was decided on who is the same, newest first, as far as the asker may know. */
export const listDecisions: UseCase<typeof API.identity.decisions> = async ({ query }, asker, house) => {
  const wanted = { subject: query.subject, after: query.after, limit: query.limit + 1 }
  const found = await house.graph.read(asker.scope, (ask) =>
    findDecisions(ask, wanted, asker, house.clock.today()),
  )
  const decisions = found.slice(0, query.limit)
  const last = decisions.at(-1)
  return {
    answer: { decisions, next: found.length > query.limit && last ? `${last.at}|${last.id}` : null },
    subjects: [...new Set(decisions.flatMap(({ left, right }) => [left.id, right.id]))],
  }
}
