import type { z } from 'zod'
import type { Ask } from '../../../graph/graph.ts'
import { query } from '../../../graph/query.ts'
import { identifierKey } from '../sources/registers.ts'
import { ClaimVersion, type Knowledge, NumberedSubject, RecordVersion, ReportVersion } from './knowledge.ts'
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

/** What the database holds about some rows: `all` of it for the writer, the `visible` part for a preview. */
export async function findKnowledge(
  ask: Ask,
  rows: readonly PlannedRow[],
  view: keyof typeof QUESTIONS,
): Promise<Knowledge> {
  const questions = QUESTIONS[view]
  const prefixes = unique(rows.map(({ prefix }) => prefix))
  const numbers = rows.flatMap(({ records }) =>
    records.flatMap(({ identifiers }) => identifiers.map(identifierKey)),
  )
  return {
    reports: await ask(questions.reports, { keys: unique(rows.map(({ report }) => report.key)) }),
    records: await ask(questions.records, { prefixes }),
    claims: await ask(questions.claims, { prefixes }),
    numbered: await ask(questions.numbered, { keys: unique(numbers) }),
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
