import type { API } from '@safeground/graph-schema'
import { z } from 'zod'
import { query } from '../../../graph/query.ts'
import type { UseCase } from '../../../http/answer.ts'
import { recordsOf, toSubjectLine } from '../../subjects/index.ts'
import { findEntry } from '../ledger/import-view.ts'

const openProposals = query(
  import.meta.url,
  './open-proposals.cypher',
  z.object({ id: z.string(), left: z.string(), right: z.string(), reasons: z.array(z.string()) }),
)

const MOST = 200

/** What of a file may be the same as what is already here: questions, never answers. */
export const listProposals: UseCase<typeof API.imports.proposals> = async ({ params }, asker, house) => {
  const entry = await findEntry(house, asker, params.id)
  const { questions, subjects } = await house.graph.read(asker.scope, async (ask) => {
    const questions = await ask(openProposals, { importId: entry.id, limit: MOST })
    const ids = [...new Set(questions.flatMap(({ left, right }) => [left, right]))]
    return { questions, subjects: await recordsOf(ask, ids) }
  })
  const today = house.clock.today()
  const lines = new Map(subjects.map((subject) => [subject.id, toSubjectLine(subject, today)]))
  const proposals = questions.flatMap(({ id, reasons, left, right }) => {
    const [one, other] = [lines.get(left), lines.get(right)]
    return one && other ? [{ id, reasons, left: one, right: other }] : []
  })
  return { answer: { proposals }, subjects: [...lines.keys()], detail: { import: entry.id } }
}
