import type { API } from '@safeground/graph-schema'
import { z } from 'zod'
import { query } from '../../graph/query.ts'
import { NOT_FOUND, type UseCase } from '../../http/answer.ts'
import { Problem } from '../../http/problem.ts'

const standingOf = query(import.meta.url, './reading/standing-of.cypher', z.object({ id: z.string() }))

/** Old links, notes and the audit trail name a subject that another stands for by now. */
export const openStanding: UseCase<typeof API.identity.standing> = async ({ params }, asker, house) => {
  const [found] = await house.graph.read(asker.scope, (ask) => ask(standingOf, { id: params.id }))
  if (!found) throw new Problem('not-found', NOT_FOUND)
  return { answer: found, subjects: [params.id, found.id] }
}
