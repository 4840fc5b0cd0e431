import type { Driver } from 'neo4j-driver'
import { claimsOf, REPORTS_A_CLAIM, type StatedClaim } from './claims.ts'
import { recordsOf, type StatedRecord } from './records.ts'
import { IMPORTS, localityName, reportOf } from './reports.ts'
import { makeWorld, type World } from './world.ts'

const ROWS_A_BATCH = 5_000
const CLAIMS_A_PERSON = 5

export interface Filled {
  people: number
  records: number
  claims: number
  reports: number
  fillSeconds: number
}

/**
 * Fills an empty, migrated database by plain UNWIND batches. The path that a person uses to bring a file in has its
 * own bar and its own benchmark: here only the graph at the end matters.
 */
export async function fillGraph(driver: Driver, people: number, seed: number): Promise<Filled> {
  const started = performance.now()
  const world = makeWorld(people, seed)
  const write = (text: string, rows: readonly unknown[]) =>
    driver.executeQuery(text, { rows }).then(() => undefined)
  await write('UNWIND $rows AS row CREATE (i:Import) SET i = row', importsOf(world))
  const records = await inBatches(
    recordsOf(world),
    ({ kind }) => kind,
    (kind, batch: StatedRecord[]) =>
      write(
        `UNWIND $rows AS row MERGE (s:Subject {id: row.subject}) SET s:${kind} CREATE (r:Record)-[:ABOUT]->(s) SET r = row.properties`,
        batch,
      ),
  )
  const claims = await inBatches(
    claimsOf(world, CLAIMS_A_PERSON),
    ({ type }) => type,
    (type, batch: StatedClaim[]) =>
      write(
        `UNWIND $rows AS row MATCH (a:Subject {id: row.from}) MATCH (b:Subject {id: row.to}) CREATE (a)-[c:${type}]->(b) SET c = row.properties`,
        batch,
      ),
  )
  const reports = await inBatches(
    reportsOf(world, { R: records, C: claims }),
    () => '',
    (_, batch) => write('UNWIND $rows AS row CREATE (r:Report) SET r = row', batch),
  )
  await driver.executeQuery('CALL db.awaitIndexes(300)')
  await driver.executeQuery('CALL db.prepareForReplanning()')
  return { people, records, claims, reports, fillSeconds: Math.round((performance.now() - started) / 1000) }
}

const importsOf = (world: World) =>
  IMPORTS.map((name) => ({
    id: world.ids.of('imp', name),
    status: name === 'being-undone' ? 'undoing' : 'published',
    name: `${name}.csv`,
  }))

function* reportsOf(world: World, counts: { R: number; C: number }) {
  for (const series of ['R', 'C'] as const) {
    const last = series === 'C' ? Math.floor(counts.C * REPORTS_A_CLAIM) : counts.R
    for (let number = 0; number <= last; number++) {
      const { content, on } = reportOf(world, series, number)
      const { report, ...rest } = content
      yield {
        id: report,
        key: `${content.agency}|${content.source}|${content.reference}`,
        hash: report.slice(4),
        ...rest,
        locality: localityName(number % world.localities),
        recordedOn: on,
        narrative: `Two people were seen together near the parade in the evening. Reported under ${content.reference}.`,
      }
    }
  }
}

/** Hands rows over group by group, a batch at a time, so that a million of them are never in memory together. */
async function inBatches<Row>(
  rows: Iterable<Row>,
  groupOf: (row: Row) => string,
  write: (group: string, batch: Row[]) => Promise<void>,
): Promise<number> {
  const waiting = new Map<string, Row[]>()
  let count = 0
  for (const row of rows) {
    count += 1
    const group = groupOf(row)
    const batch = waiting.get(group) ?? []
    batch.push(row)
    waiting.set(group, batch)
    if (batch.length < ROWS_A_BATCH) continue
    waiting.delete(group)
    await write(group, batch)
  }
  for (const [group, batch] of waiting) await write(group, batch)
  return count
}
