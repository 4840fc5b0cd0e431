import type { API } from '@safeground/graph-schema'
import { z } from 'zod'
import { firstBroken, StoredEntry } from '../../audit/chain.ts'
import { query } from '../../graph/query.ts'
import type { UseCase } from '../../http/answer.ts'

const entriesAfter = query(import.meta.url, './entries-after.cypher', z.object({ line: StoredEntry }))
const chainHead = query(
  import.meta.url,
  './chain-head.cypher',
  z.object({ seq: z.number(), hash: z.string() }),
)

const PAGE = 5_000

/** Walks the whole chain from its first entry to the head as it stood at the start. */
export const checkChain: UseCase<typeof API.audit.check> = async (_input, _asker, house) => {
  const [head] = await house.graph.readSystem((ask) => ask(chainHead))
  const until = head?.seq ?? 0
  let at = { seq: 0, hash: '' }
  let broken: number | null = null
  while (at.seq < until && broken === null) {
    const page = await house.graph.readSystem((ask) =>
      ask(entriesAfter, { after: at.seq, until, limit: PAGE }),
    )
    const lines = page.map(({ line }) => line)
    const last = lines.at(-1)
    broken = last ? firstBroken(lines, at) : at.seq + 1
    if (last) at = { seq: last.seq, hash: last.hash }
  }
  // A cut tail leaves a whole chain that ends too early.
  if (broken === null && head && at.hash !== head.hash) broken = at.seq + 1
  const answer = {
    isWhole: broken === null,
    checked: at.seq,
    firstBroken: broken,
    words:
      broken === null
        ? `All ${at.seq} entries are as they were written.`
        : `Entry ${broken} is not as it was written, or is missing. Keep the database as it is and tell your information security lead.`,
  }
  return { answer, subjects: [], detail: { isWhole: answer.isWhole } }
}
