import type { API } from '@safeground/graph-schema'
import { z } from 'zod'
import { query } from '../../graph/query.ts'
import type { UseCase } from '../../http/answer.ts'
import { earlierOf } from './since.ts'

const keepLookedAt = query(import.meta.url, './keep-looked-at.cypher', z.unknown())

/** Keeps until when somebody has looked: never in the future, or news would be missed, and never moved back. */
export const markLooked: UseCase<typeof API.today.looked> = async ({ body }, asker, house) => {
  const at = earlierOf(body.at, house.clock.now())
  await house.graph.write(async (ask) => {
    await ask(keepLookedAt, { username: asker.username, at })
    await asker.record(ask, { subjects: [], detail: { at } })
  })
  return { answer: null, subjects: [] }
}
