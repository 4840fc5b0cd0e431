import { z } from 'zod'
import { query } from '../../../graph/query.ts'
import type { House } from '../../../house.ts'
import { entriesIn } from '../ledger/entries.ts'
import type { Clash } from '../planning/resolve-subject.ts'
import type { Lease } from './lease.ts'
import { Likeness, lookAlike } from './look-alike.ts'
import { keepProposals, type WrittenAs } from './write-batch.ts'

const byName = query(
  import.meta.url,
  './lookalikes-by-name.cypher',
  z.object({ id: z.string(), record: Likeness, candidates: z.array(Likeness) }),
)
const byNickname = query(
  import.meta.url,
  './lookalikes-by-nickname.cypher',
  z.object({ id: z.string(), candidate: Likeness }),
)

const PAGE = 200
/**
 * Candidates looked at for one record, and questions asked about it. A steward answers five, not fifty. Both are
 * counted for each set of markings by itself: what one reader may not see takes no place from what they may.
 */
const MOST_CANDIDATES = 20
const MOST_QUESTIONS = 5

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
  let after = ''
  while (true) {
    await before()
    const page = await house.graph.readSystem((ask) =>
      ask(byName, { importId: as.importId, after, limit: PAGE, hidden, most: MOST_CANDIDATES }),
    )
    const last = page.at(-1)
    if (!last) return
    after = last.id
    const nicknamed = page.filter(
      ({ record }) => record.kind === 'Person' && record.knownAs.length > 0 && record.bornLatest,
    )
    const ids = nicknamed.map(({ id }) => id)
    const alike = await house.graph.readSystem((ask) =>
      ask(byNickname, { ids, hidden, most: MOST_CANDIDATES }),
    )
    const questions = page.flatMap(({ id, record, candidates }) =>
      questionsOf(record, [
        ...candidates,
        ...alike.filter((one) => one.id === id).map(({ candidate }) => candidate),
      ]),
    )
    if (questions.length === 0) continue
    await house.graph.write(async (ask) => {
      await lease.keep(ask)
      await keepProposals(ask, questions, as, house)
    })
  }
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
