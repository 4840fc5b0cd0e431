import { isEventName, type RecordedKind } from '@safeground/graph-schema'
import { z } from 'zod'
import type { Ask } from '../../../graph/graph.ts'
import { query } from '../../../graph/query.ts'
import type { House } from '../../../house.ts'
import type { BatchPlan } from '../planning/plan-batch.ts'
import type { Clash } from '../planning/resolve-subject.ts'

const of = (file: string) => query(import.meta.url, file, z.unknown())
const writeReports = of('./write-reports.cypher')
const writeRecords = of('./write-records.cypher')
const writeEventRecords = of('./write-event-records.cypher')
const writeIdentifiers = of('./write-identifiers.cypher')
const writeClaims = of('./write-claims.cypher')
const rewriteClaims = of('./rewrite-claims.cypher')
const writeProposals = of('./write-proposals.cypher')
const restateRows = of('./restate-rows.cypher')
const retractReports = of('./retract-reports.cypher')
const retractRecords = of('./retract-records.cypher')
const retractClaims = of('./retract-claims.cypher')

export interface WrittenAs {
  importId: string
  recordedAt: string
}

/** Rows of one statement: the driver turns them into bytes at one go, and others wait for it. */
const AT_ONCE = 250

/** Writes one planned batch inside the caller's transaction. */
export async function writeBatch(
  ask: Ask,
  plan: BatchPlan,
  as: WrittenAs,
  house: Pick<House, 'ids'>,
): Promise<void> {
  const some = async (query: typeof writeReports, rows: readonly unknown[]) => {
    for (let at = 0; at < rows.length; at += AT_ONCE) await ask(query, { rows: rows.slice(at, at + AT_ONCE) })
  }
  await some(writeReports, plan.reports)
  const isEvent = ({ kind }: { kind: RecordedKind }) => isEventName(kind)
  await some(
    writeRecords,
    plan.records.filter((record) => !isEvent(record)),
  )
  await some(writeEventRecords, plan.records.filter(isEvent))
  await some(
    writeIdentifiers,
    plan.records.flatMap(({ id, identifiers }) => identifiers.map((key) => ({ id, key }))),
  )
  const isThere = (claim: { isThere: boolean }) => claim.isThere
  await some(
    writeClaims,
    plan.claims.filter((claim) => !isThere(claim)),
  )
  await some(rewriteClaims, plan.claims.filter(isThere))
  const retracting = { at: as.recordedAt, importId: as.importId }
  const { reports, records, claims } = plan.retract
  if (reports.length > 0) await ask(retractReports, { ids: reports, ...retracting })
  if (records.length > 0) await ask(retractRecords, { ids: records, ...retracting })
  if (claims.length > 0) await ask(retractClaims, { ids: claims, ...retracting })
  if (plan.restated.length > 0) await ask(restateRows, { rows: plan.restated, importId: as.importId })
  await keepProposals(ask, plan.clashes, as, house)
}

/**
 * Questions for a steward: the same pair asked twice for the same readers is one question. One for fewer readers does
 * not take the place of one for more.
 */
export async function keepProposals(
  ask: Ask,
  clashes: readonly Clash[],
  as: WrittenAs,
  house: Pick<House, 'ids'>,
): Promise<void> {
  const rows = new Map<string, object>()
  for (const { subject, other, reasons, markings } of clashes) {
    const [left, right] = subject < other ? [subject, other] : [other, subject]
    const id = house.ids.of('prop', left, right, ...markings)
    rows.set(id, { id, left, right, reasons, markings })
  }
  if (rows.size > 0) await ask(writeProposals, { rows: [...rows.values()], ...as })
}
