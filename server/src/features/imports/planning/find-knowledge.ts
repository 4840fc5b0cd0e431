import type { z } from 'zod'
import type { Ask } from '../../../graph/graph.ts'
import { query } from '../../../graph/query.ts'
import { identifierKey } from '../sources/registers.ts'
import { ClaimVersion, type Knowledge, NumberedSubject, RecordVersion, ReportVersion } from './knowledge.ts'
import type { Numbers } from './numbers.ts'
import type { PlannedRow } from './statements.ts'

const of = <Row>(file: string, row: z.ZodType<Row>) => query(import.meta.url, file, row)

/** Two sets of the same four questions: what is there, and what this reader can see of it. */
const QUESTIONS = {
  all: {
    reports: of('./find-reports.cypher', ReportVersion),
    records: of('./find-records.cypher', RecordVersion),
    claims: of('./find-claims.cypher', ClaimVersion),
    numbered: of('./find-numbered.cypher', NumberedSubject),
  },
  visible: {
    reports: of('./seen-reports.cypher', ReportVersion),
    records: of('./seen-records.cypher', RecordVersion),
    claims: of('./seen-claims.cypher', ClaimVersion),
    numbered: of('./seen-numbered.cypher', NumberedSubject),
  },
}

/**
 * What the database holds about some rows: `all` of it for the writer, the `visible` part for a preview. Numbers that have
 * come up before are not asked about again.
 */
export async function findKnowledge(
  ask: Ask,
  rows: readonly PlannedRow[],
  view: keyof typeof QUESTIONS,
  numbers?: Numbers,
): Promise<Knowledge> {
  const questions = QUESTIONS[view]
  const prefixes = unique(rows.map(({ prefix }) => prefix))
  const given = rows.flatMap(({ records }) =>
    records.flatMap(({ identifiers }) => identifiers.map(identifierKey)),
  )
  const fresh = unique(given.filter((key) => !numbers?.has(key)))
  const reports = await ask(questions.reports, { keys: unique(rows.map(({ report }) => report.key)) })
  const records = await ask(questions.records, { prefixes })
  // No row has ever been written without a record, and a claim is looked for among every type of it. But whoever does not
  // see everything may see a claim and not the record.
  const written = view === 'all' ? unique(records.map(({ asked }) => asked)) : prefixes
  return {
    reports,
    records,
    claims: written.length > 0 ? await ask(questions.claims, { prefixes: written }) : [],
    numbered: fresh.length > 0 ? await ask(questions.numbered, { keys: fresh }) : [],
  }
}

/** Every version of the rows that some keys belong to: what undoing must know. */
export async function findVersions(
  ask: Ask,
  keys: { reports: readonly string[]; prefixes: readonly string[] },
) {
  const { reports, records, claims } = QUESTIONS.all
  return {
    reports: await ask(reports, { keys: keys.reports }),
    records: await ask(records, { prefixes: keys.prefixes }),
    claims: await ask(claims, { prefixes: keys.prefixes }),
  }
}

const unique = (all: readonly string[]) => [...new Set(all)]
