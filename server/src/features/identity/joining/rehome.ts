import { z } from 'zod'
import type { Ask } from '../../../graph/graph.ts'
import { query } from '../../../graph/query.ts'
import { Problem } from '../../../http/problem.ts'
import { removeLonely } from '../../imports/index.ts'
import { type Join, standings } from './standings.ts'

const of = (file: string) => query(import.meta.url, file, z.unknown())
const joinsTouching = query(
  import.meta.url,
  './joins-touching.cypher',
  z.object({ left: z.string(), right: z.string() }),
)
const countParts = query(import.meta.url, './count-parts.cypher', z.object({ parts: z.number() }))
const keepStandings = of('./keep-standings.cypher')
const rehomeRecords = of('./rehome-records.cypher')
const rehomeClaims = of('./rehome-claims.cypher')
const rehomeQuestions = of('./rehome-questions.cypher')

/** What one transaction moves at most, in the minute that a writing transaction has: see decision 0018. */
export const JOINING = { mostParts: 20_000 }

/**
 * Puts everything about some stated subjects, and all that decisions connect with them, where it belongs by the decisions
 * in force. Inside a transaction of the caller, who has changed a decision in it: readers see all of it or nothing.
 */
export async function rehome(ask: Ask, ends: readonly string[], kind: string): Promise<Map<string, string>> {
  const joins = await joinsOf(ask, ends)
  const ids = [...new Set([...ends, ...joins.flatMap(({ left, right }) => [left, right])])].sort()
  const found = standings(joins)
  const rows = ids.map((stated) => ({ stated, standing: found.get(stated) ?? stated, kind }))
  const [count] = await ask(countParts, { rows })
  if ((count?.parts ?? 0) > JOINING.mostParts) throw tooLarge()
  await ask(keepStandings, { rows })
  await ask(rehomeRecords, { rows })
  await ask(rehomeClaims, { ids })
  await ask(rehomeQuestions, { ids })
  await removeLonely(ask, ids)
  return new Map(rows.map(({ stated, standing }) => [stated, standing]))
}

/** Every join that connects some stated subjects with others, step by step. */
async function joinsOf(ask: Ask, ends: readonly string[]): Promise<Join[]> {
  const joins = new Map<string, Join>()
  const asked = new Set<string>()
  let next = [...ends]
  while (next.length > 0) {
    for (const id of next) asked.add(id)
    for (const join of await ask(joinsTouching, { ids: next })) joins.set(`${join.left}|${join.right}`, join)
    const reached = [...joins.values()].flatMap(({ left, right }) => [left, right])
    next = [...new Set(reached)].filter((id) => !asked.has(id))
  }
  return [...joins.values()]
}

const tooLarge = () =>
  new Problem(
    'too-large',
    'More is recorded of these two than can change hands at one moment. Nothing was changed. Ask your administrator: one of the files can be undone and brought in again with the number of the other.',
  )
