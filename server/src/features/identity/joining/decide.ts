import type { IdentityAnswer, KindName, Marking } from '@safeground/graph-schema'
import { z } from 'zod'
import type { Asker } from '../../../access/asker.ts'
import { followersTold, noteChange } from '../../../changes/change-log.ts'
import type { Ask } from '../../../graph/graph.ts'
import { query } from '../../../graph/query.ts'
import type { House } from '../../../house.ts'
import { NOT_FOUND } from '../../../http/answer.ts'
import { Problem } from '../../../http/problem.ts'
import { busy, IMPORT_SETTINGS, type Lease, takeTheLease } from '../../imports/index.ts'
import { rehome } from './rehome.ts'

const writeDecision = query(import.meta.url, './write-identity-decision.cypher', z.unknown())
const reverseDecision = query(
  import.meta.url,
  './reverse-identity-decision.cypher',
  z.object({ left: z.string(), right: z.string(), kind: z.string(), answer: z.string() }),
)

/** What a decision is about, and who may read of it: whoever may see all of the evidence that it rests on. */
export interface Deciding {
  left: string
  right: string
  kind: KindName
  answer: IdentityAnswer
  reason: string
  reach: { markings: readonly Marking[]; locality: string | null }
}

/** Writes down a decision and does what it says, in one transaction with its entry in the audit trail. */
export async function decide(deciding: Deciding, asker: Asker, house: House, lease: Lease) {
  const { left, right, kind, answer, reason, reach } = deciding
  const id = house.ids.fresh('dec')
  const decision = {
    ...{ id, left, right, kind, answer, reason },
    by: asker.name,
    byUsername: asker.username,
    agency: asker.agency,
    recordedAt: house.clock.now(),
    markings: [...reach.markings],
    locality: reach.locality,
  }
  const standing = await house.graph.write(async (ask) => {
    await lease.keep(ask)
    await ask(writeDecision, { decision })
    return settle(ask, { id, left, right, kind, change: answer }, asker)
  })
  await followersTold(house)
  return { id, standing: answer === 'same' ? standing : null }
}

/** Takes a decision back: what rests on it alone stands apart again. */
export async function reverse(id: string, reason: string, asker: Asker, house: House, lease: Lease) {
  const reversed = {
    reversedAt: house.clock.now(),
    reversedBy: asker.name,
    reversedByUsername: asker.username,
    reversedReason: reason,
  }
  const taken = await house.graph.write(async (ask) => {
    await lease.keep(ask)
    const [was] = await ask(reverseDecision, { id, reversed })
    if (!was) throw new Problem('not-found', NOT_FOUND)
    const standing = await settle(ask, { id, ...was, change: 'reversed' }, asker)
    return { id, standing: was.answer === 'same' ? standing : null }
  })
  await followersTold(house)
  return taken
}

interface Change {
  id: string
  left: string
  right: string
  kind: string
  change: string
}

async function settle(ask: Ask, { id, left, right, kind, change }: Change, asker: Asker): Promise<string> {
  const standings = await rehome(ask, [left, right], kind)
  const standing = standings.get(left) ?? left
  await noteChange(ask, { subjects: [...standings.keys()] })
  const subjects = [...new Set([left, right, standing])]
  await asker.record(ask, { subjects, detail: { decision: id, change } })
  return standing
}

/** One writer at a time: while a file is written or undone, no row of it may change hands. */
export async function alone<T>(house: House, work: (lease: Lease) => Promise<T>): Promise<T> {
  const lease = await takeTheLease(house, IMPORT_SETTINGS.leaseMs)
  if (!lease) throw busy()
  try {
    return await work(lease)
  } finally {
    await lease.leave()
  }
}
