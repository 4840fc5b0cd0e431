import { Agency, type API, Purpose, Role } from '@safeground/graph-schema'
import { z } from 'zod'
import { StoredEntry } from '../../audit/chain.ts'
import { query } from '../../graph/query.ts'
import type { UseCase } from '../../http/answer.ts'

const entries = query(import.meta.url, './list-entries.cypher', z.object({ line: StoredEntry }))

/** The audit trail, newest first. It names ids, never what was in the answers. */
export const listEntries: UseCase<typeof API.audit.list> = async ({ query: wanted }, _asker, house) => {
  const rows = await house.graph.readSystem((ask) =>
    ask(entries, {
      username: wanted.username?.toLowerCase() ?? null,
      subject: wanted.subject ?? null,
      from: wanted.from ?? null,
      until: wanted.until ?? null,
      before: wanted.before ?? null,
      limit: wanted.limit + 1,
    }),
  )
  const lines = rows.slice(0, wanted.limit).map(({ line }) => ({
    ...line,
    // A refused sign-in has nobody behind it.
    role: Role.safeParse(line.role).data ?? null,
    agency: Agency.safeParse(line.agency).data ?? null,
    purpose: Purpose.safeParse(line.purpose).data ?? null,
  }))
  return { answer: { lines, hasMore: rows.length > wanted.limit }, subjects: [] }
}
