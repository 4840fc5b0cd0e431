import { createHash } from 'node:crypto'
import { AuditOutcome } from '@safeground/graph-schema'
import { z } from 'zod'

/** One line of the audit trail as it is stored. `detail` is JSON text, so that the hash is over what is stored. */
export const StoredEntry = z.object({
  seq: z.number().int(),
  at: z.string(),
  username: z.string(),
  role: z.string(),
  agency: z.string(),
  purpose: z.string(),
  session: z.string(),
  request: z.string(),
  act: z.string(),
  what: z.string(),
  outcome: AuditOutcome,
  subjects: z.array(z.string()),
  detail: z.string(),
  previous: z.string(),
  hash: z.string(),
})
export type StoredEntry = z.output<typeof StoredEntry>
export type Entry = Omit<StoredEntry, 'seq' | 'previous' | 'hash'>

/** The order of fields that the hash is taken over. Adding a field is a new migration of the chain, not an edit. */
const FIELDS = [
  'seq',
  'at',
  'username',
  'role',
  'agency',
  'purpose',
  'session',
  'request',
  'act',
  'what',
  'outcome',
  'subjects',
  'detail',
  'previous',
] as const // prettier-ignore

export function hashOf(entry: Omit<StoredEntry, 'hash'>): string {
  return createHash('sha256')
    .update(JSON.stringify(FIELDS.map((field) => entry[field])))
    .digest('hex')
}

/** Gives each entry its number and its link to the one before. */
export function chain(entries: readonly Entry[], head: { seq: number; hash: string }): StoredEntry[] {
  let { seq, hash } = head
  return entries.map((entry) => {
    seq += 1
    const numbered = { ...entry, seq, previous: hash }
    hash = hashOf(numbered)
    return { ...numbered, hash }
  })
}

/**
 * The first entry that is not as it was written, or null. Finds an entry edited, left out, put in or moved; that the
 * tail was cut is found by comparing the last entry with the head.
 */
export function firstBroken(
  entries: readonly StoredEntry[],
  before: { seq: number; hash: string },
): number | null {
  let { seq, hash } = before
  for (const entry of entries) {
    if (entry.seq !== seq + 1 || entry.previous !== hash || entry.hash !== hashOf(entry)) return seq + 1
    seq = entry.seq
    hash = entry.hash
  }
  return null
}
