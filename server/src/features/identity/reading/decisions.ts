import {
  Agency,
  type Day,
  IdentityAnswer,
  type IdentityDecision,
  PERSONAL_SOURCES,
} from '@safeground/graph-schema'
import { z } from 'zod'
import type { Asker } from '../../../access/asker.ts'
import { text } from '../../../graph/columns.ts'
import type { Ask } from '../../../graph/graph.ts'
import { query } from '../../../graph/query.ts'
import { SubjectRecords, toSubjectLine } from '../../subjects/index.ts'

const Stored = z.object({
  id: z.string(),
  left: z.string(),
  right: z.string(),
  answer: IdentityAnswer,
  recordedAt: z.string(),
  by: z.string(),
  agency: Agency,
  reason: z.string(),
  reversedAt: text,
  reversedBy: text,
  reversedReason: text,
})
const decisions = query(import.meta.url, './identity-decisions.cypher', z.object({ decision: Stored }))
const recordsStatedOf = query(import.meta.url, './records-stated-of.cypher', SubjectRecords)

interface Wanted {
  subject?: string | undefined
  pair?: string | null
  ends?: readonly [string, string]
  id?: string
  after?: string | undefined
  limit: number
}

const LAST = '9999-12-31T23:59:59.999Z'

/** Decisions as this reader may see them, newest first; one more than wanted says that there are more. */
export async function findDecisions(
  ask: Ask,
  { subject, pair, ends, id, after, limit }: Wanted,
  asker: Asker,
  today: Day,
): Promise<IdentityDecision[]> {
  const [before = LAST, beforeId = ''] = after?.split('|') ?? []
  const found = await ask(decisions, {
    subject: subject ?? null,
    pair: ends ? (pair ?? '') : null,
    ends: ends ?? [],
    id: id ?? null,
    before,
    beforeId,
    limit,
  })
  const ids = [...new Set(found.flatMap(({ decision }) => [decision.left, decision.right]))]
  const sides = ids.length > 0 ? await ask(recordsStatedOf, { ids, personalSources: PERSONAL_SOURCES }) : []
  const lines = new Map(sides.map((side) => [side.id, toSubjectLine(side, today)]))
  return found.flatMap(({ decision }) => {
    const [left, right] = [lines.get(decision.left), lines.get(decision.right)]
    if (!left || !right) return []
    const { reversedAt, reversedBy, reversedReason } = decision
    return [
      {
        id: decision.id,
        answer: decision.answer,
        at: decision.recordedAt,
        by: decision.by,
        agency: decision.agency,
        reason: decision.reason,
        left,
        right,
        reversed: reversedAt && { at: reversedAt, by: reversedBy ?? '', reason: reversedReason ?? '' },
        mayReverse: reversedAt === null && asker.permissions.includes('identity:decide'),
      } as IdentityDecision,
    ]
  })
}
