import { z } from 'zod'
import { query } from '../../../graph/query.ts'
import type { House } from '../../../house.ts'
import { entriesIn } from '../ledger/entries.ts'
import { groupBy } from '../planning/knowledge.ts'
import type { Clash } from '../planning/resolve-subject.ts'
import { CompactTable } from '../staging/compact-table.ts'
import type { Lease } from './lease.ts'
import { birthdaysOf, Likeness, lookAlike } from './look-alike.ts'
import { keepProposals, type WrittenAs } from './write-batch.ts'

const likenesses = query(
  import.meta.url,
  './likenesses.cypher',
  z.object({ id: z.string(), record: Likeness }),
)
const Alike = z.object({ id: z.string(), candidate: Likeness })
const byName = query(import.meta.url, './lookalikes-by-name.cypher', Alike)
const byNickname = query(import.meta.url, './lookalikes-by-nickname.cypher', Alike)

const byBirthday = query(import.meta.url, './lookalikes-by-birthday.cypher', Alike)

const PAGE = 1_000
/** Records asked about at once: the answer may be many candidates for each. */
const SOME = 200
/**
 * Candidates looked at for one record, and questions asked about it. A steward answers five, not fifty. Both are
 * counted for each set of markings by itself: what one reader may not see takes no place from what they may.
 */
const MOST_CANDIDATES = 20
const MOST_QUESTIONS = 5

type Named = z.output<typeof Likeness>

/** Asks about what looks alike and is not joined. Never joins: that is a person's decision. */
export async function proposeLookalikes(
  house: House,
  lease: Lease,
  as: WrittenAs,
  before: () => Promise<void>,
): Promise<void> {
  const unpublished = await entriesIn(house, [
    'reading',
    'staged',
    'publishing',
    'interrupted',
    'undoing',
    'failed',
  ])
  const hidden = unpublished.map(({ id }) => id).filter((id) => id !== as.importId)
  // A park is in a thousand records that all say the same of it: it is looked for once.
  const seen = new CompactTable(0)
  let after = ''
  while (true) {
    const page = await house.graph.readSystem((ask) =>
      ask(likenesses, { importId: as.importId, after, limit: PAGE }),
    )
    const last = page.at(-1)
    if (!last) return
    after = last.id
    const fresh = page.filter(({ record }) => {
      const says = JSON.stringify(record)
      if (seen.has(says)) return false
      seen.set(says)
      return true
    })
    for (let at = 0; at < fresh.length; at += SOME) {
      await before()
      await proposeSome(fresh.slice(at, at + SOME), hidden, house, lease, as)
    }
  }
}

async function proposeSome(
  some: readonly { id: string; record: Named }[],
  hidden: readonly string[],
  house: House,
  lease: Lease,
  as: WrittenAs,
): Promise<void> {
  const nicknamed = some.filter(
    ({ record }) => record.kind === 'Person' && record.knownAs.length > 0 && record.bornLatest,
  )
  const alike = await house.graph.readSystem(async (ask) => {
    const of = (records: typeof some) => ({ ids: records.map(({ id }) => id), hidden, most: MOST_CANDIDATES })
    const born = some.flatMap(({ id, record }) => {
      const days = record.kind === 'Person' ? birthdaysOf(record) : []
      return days.length > 0 ? [{ id, days }] : []
    })
    return [
      ...(await ask(byName, of(some))),
      ...(await ask(byNickname, of(nicknamed))),
      ...(await ask(byBirthday, { rows: born, hidden, most: MOST_CANDIDATES })),
    ]
  })
  const candidates = groupBy(alike, ({ id }) => id)
  const questions = some.flatMap(({ id, record }) =>
    questionsOf(
      record,
      (candidates.get(id) ?? []).map(({ candidate }) => candidate),
    ),
  )
  if (questions.length === 0) return
  await house.graph.write(async (ask) => {
    await lease.keep(ask)
    await keepProposals(ask, questions, as, house)
  })
}

function questionsOf(record: Likeness, candidates: readonly Likeness[]): Clash[] {
  const questions = new Map<string, Map<string, Clash>>()
  for (const other of candidates) {
    const reasons = lookAlike(record, other)
    const markings = [...new Set([...record.markings, ...other.markings])].sort()
    const reach = [...markings, other.locality].join('|')
    const alike = questions.get(reach) ?? new Map<string, Clash>()
    questions.set(reach, alike)
    if (!reasons || alike.has(other.subject) || alike.size >= MOST_QUESTIONS) continue
    alike.set(other.subject, { subject: record.subject, other: other.subject, reasons, markings })
  }
  return [...questions.values()].flatMap((alike) => [...alike.values()])
}
