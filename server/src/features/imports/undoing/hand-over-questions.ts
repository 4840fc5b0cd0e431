import { z } from 'zod'
import { query } from '../../../graph/query.ts'
import type { House } from '../../../house.ts'
import { groupBy } from '../planning/knowledge.ts'
import type { Other } from './plan-undo.ts'

const questionsRaised = query(
  import.meta.url,
  './questions-raised.cypher',
  z.object({ id: z.string(), own: z.array(z.string()), hasOther: z.boolean() }),
)

const PAGE = 500

export interface GivenQuestion {
  id: string
  import: string
  recordedAt: string
}

/**
 * Questions that stay, though the file that raised them is undone: a record that they may have come from goes to a later
 * file, and what they ask about is there without the undone one.
 */
export async function findQuestions(
  importId: string,
  others: readonly Other[],
  heirOfRecord: ReadonlyMap<string, string>,
  house: House,
): Promise<GivenQuestion[]> {
  const heirs = new Map(others.map((one, turn) => [one.id, { ...one, turn }]))
  const heirOf = (record: string) => heirs.get(heirOfRecord.get(record) ?? '')
  const found: GivenQuestion[] = []
  let after = ''
  while (true) {
    const page = await house.graph.readSystem((ask) => ask(questionsRaised, { importId, after, limit: PAGE }))
    const last = page.at(-1)
    if (!last) return found
    after = last.id
    for (const [id, sides] of groupBy(page, (side) => side.id)) {
      const given = sides.map(({ own }) => own.flatMap((record) => heirOf(record) ?? []))
      // A question about one subject, which two numbers joined, rests on two records of it.
      const least = sides.length === 1 ? 2 : 1
      const stays = sides.every(({ hasOther }, at) => (given[at]?.length ?? 0) + (hasOther ? 1 : 0) >= least)
      const [heir] = given.flat().sort((a, b) => a.turn - b.turn)
      if (stays && heir) found.push({ id, import: heir.id, recordedAt: heir.recordedAt })
    }
  }
}
