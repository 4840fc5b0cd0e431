import type { API } from '@safeground/graph-schema'
import { NOT_FOUND, type UseCase } from '../../http/answer.ts'
import { Problem } from '../../http/problem.ts'
import { compare } from './reading/evidence.ts'

/** Any two of one kind side by side. */
export const compareSubjects: UseCase<typeof API.identity.compare> = async ({ query }, asker, house) => {
  const { left, right } = query
  const found = await house.graph.read(asker.scope, (ask) => compare(ask, left, right, house.clock.today()))
  if (!found) throw new Problem('not-found', NOT_FOUND)
  return { answer: found, subjects: [left, right] }
}
