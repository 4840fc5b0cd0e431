import { z } from 'zod'
import type { Ask, Graph } from '../graph/graph.ts'
import { query } from '../graph/query.ts'
import { Problem } from '../http/problem.ts'
import { chain, type Entry } from './chain.ts'

const lockHead = query(import.meta.url, './lock-head.cypher', z.object({ seq: z.number(), hash: z.string() }))
const appendAfter = query(import.meta.url, './append-after.cypher', z.object({ seq: z.number() }))
const appendEntries = query(import.meta.url, './append-entries.cypher', z.unknown())

/** Who looked at what. Every read waits for its entry to be durable; every change commits with its own. */
export interface AuditTrail {
  /** Durable when the promise resolves; Problem `audit-unavailable` when it cannot be written. */
  append(entry: Entry): Promise<void>
  /** Inside a transaction of the caller's: written when that is. */
  appendIn(ask: Ask, entries: readonly Entry[]): Promise<void>
}

/** Most entries that one transaction of the writer takes. */
const GROUP = 200

/**
 * One writer, group commit: entries that arrive while a transaction is under way share the next. Chaining inside each
 * read's own transaction was three times slower at 16 clients, because all of them queue for the head of the chain.
 */
export function openAuditTrail(graph: Pick<Graph, 'write'>): AuditTrail {
  const waiting: { entry: Entry; done: () => void; failed: (error: unknown) => void }[] = []
  let isWriting = false
  /** Where this writer left the head: a guess, because another server, or a change, may have moved it since. */
  let left: { seq: number; hash: string } | null = null

  const appendIn = async (ask: Ask, entries: readonly Entry[]): Promise<void> => {
    await appendHere(ask, entries)
  }

  async function appendHere(ask: Ask, entries: readonly Entry[]) {
    const [head] = await ask(lockHead)
    if (!head) throw new Error('The audit chain has no head: the database has not been migrated')
    const stored = chain(entries, head)
    const last = stored.at(-1)
    if (last) await ask(appendEntries, { entries: stored, seq: last.seq, hash: last.hash })
    return last ? { seq: last.seq, hash: last.hash } : head
  }

  async function appendGroup(ask: Ask, entries: readonly Entry[]): Promise<void> {
    if (left) {
      const stored = chain(entries, left)
      const last = stored.at(-1)
      if (!last) return
      const { seq, hash } = last
      const head = { after: left.seq, afterHash: left.hash }
      left = null
      const written = await ask(appendAfter, { ...head, entries: stored, seq, hash })
      if (written.length > 0) {
        left = { seq, hash }
        return
      }
    }
    left = await appendHere(ask, entries)
  }

  async function writeWaiting(): Promise<void> {
    if (isWriting) return
    isWriting = true
    while (waiting.length > 0) {
      const group = waiting.splice(0, GROUP)
      try {
        await graph.write((ask) =>
          appendGroup(
            ask,
            group.map(({ entry }) => entry),
          ),
        )
        for (const { done } of group) done()
      } catch (cause) {
        const problem = new Problem(
          'audit-unavailable',
          'Nothing can be shown, because who sees it cannot be written down just now. Try again in a minute.',
          [],
          { cause },
        )
        for (const { failed } of group) failed(problem)
      }
    }
    isWriting = false
  }

  return {
    appendIn,
    append: (entry) =>
      new Promise((done, failed) => {
        waiting.push({ entry, done, failed })
        // Never rejects: each entry's own promise carries what happened.
        void writeWaiting()
      }),
  }
}
