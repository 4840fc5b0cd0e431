import { z } from 'zod'
import { noteChange } from '../../../changes/change-log.ts'
import { query } from '../../../graph/query.ts'
import type { House } from '../../../house.ts'
import { goOn } from '../jobs.ts'
import { changeImport, type Entry, entriesIn } from '../ledger/entries.ts'
import { groupBy } from '../planning/knowledge.ts'
import type { Lease } from '../publishing/lease.ts'
import { IMPORT_SETTINGS } from '../settings.ts'
import { giveParts, othersOf, plans, restatedOf } from './hand-over.ts'
import { type Change, type HandOver, type Other, rowOf } from './plan-undo.ts'

const restateRows = query(import.meta.url, '../publishing/restate-rows.cypher', z.unknown())
const notYetTheirs = query(
  import.meta.url,
  './not-yet-theirs.cypher',
  z.object({ id: z.string(), key: z.string(), isClaim: z.boolean() }),
)
const retimeRetractions = query(
  import.meta.url,
  './retime-retractions.cypher',
  z.object({ done: z.number() }),
)

/**
 * Gives parts of a file that is about to be undone to others, in batches, with its own times still: as both files are
 * published, no reader sees a difference, now or as known then. Stopped anywhere, the file is as published as it was: it
 * is noted as stating what it gave away, so that it gets it back should the other file be undone first.
 */
export async function handOverAhead(entry: Entry, house: House, lease: Lease): Promise<void> {
  await house.graph.write(async (ask) => {
    await lease.keep(ask)
    await changeImport(ask, entry.id, ['published'], { handsOver: true })
  })
  for await (const found of plans(entry, await othersOf(entry, house), house)) {
    goOn(house)
    await house.graph.write(async (ask) => {
      await lease.keep(ask)
      const restated = givenRecords(found).map((id) => ({ id, days: {} }))
      await ask(restateRows, { rows: restated, importId: entry.id })
      await giveParts(ask, { nodes: found.nodes.map(ahead), claims: found.claims.map(ahead) })
    })
  }
}

/** Whose it is, and no more. */
const ahead = ({ id, props }: Change): Change => ({
  id,
  props: 'import' in props ? { import: props.import } : { retractedIn: props.retractedIn },
  days: null,
})

const givenRecords = ({ nodes, records }: HandOver) =>
  nodes.flatMap(({ id, props }) => ('import' in props && records.has(id) ? [id] : []))

/** Once the file is undone: what it gave away ahead gets the times and days of the files that have it. */
export async function finishHandOver(importId: string, house: House, lease: Lease): Promise<void> {
  const entry = (await entriesIn(house, ['undoing'])).find(({ id }) => id === importId)
  if (!entry?.handsOver) return
  const heirs = await othersOf(entry, house)
  for (const heir of heirs) {
    while (await retimeSome(heir, house, lease)) goOn(house)
    while (await retimeRest(heir, house, lease)) goOn(house)
  }
  await house.graph.write(async (ask) => {
    await lease.keep(ask)
    await changeImport(ask, importId, ['undoing'], { handsOver: null })
    await noteChange(ask, { imports: heirs.map(({ id }) => id) })
  })
}

async function retimeSome(heir: Other, house: House, lease: Lease): Promise<boolean> {
  const { id, recordedAt } = heir
  const limit = IMPORT_SETTINGS.batch
  const found = await house.graph.readSystem(async (ask) => {
    const parts = await ask(notYetTheirs, { heir: id, recordedAt, limit })
    // The key of a report is that of its rows.
    const rows = parts.map((part) => ({ ...part, rows: [rowOf(part.key), `${part.key}|`] }))
    const restated = await restatedOf(ask, [...new Set(rows.flatMap((part) => part.rows))])
    const byRow = groupBy(
      restated.filter((one) => one.import === id),
      ({ key }) => rowOf(key),
    )
    return rows.map((part) => ({
      ...part,
      days: part.rows.flatMap((row) => byRow.get(row) ?? [])[0]?.days ?? null,
    }))
  })
  const changes = (isClaim: boolean) =>
    found
      .filter((part) => part.isClaim === isClaim)
      .map((part): Change => ({ id: part.id, props: { import: heir.id, recordedAt }, days: part.days }))
  await house.graph.write(async (ask) => {
    await lease.keep(ask)
    await giveParts(ask, { nodes: changes(false), claims: changes(true) })
  })
  return found.length > 0
}

async function retimeRest(heir: Other, house: House, lease: Lease): Promise<boolean> {
  const [found] = await house.graph.write(async (ask) => {
    await lease.keep(ask)
    const { id, recordedAt } = heir
    return ask(retimeRetractions, { heir: id, recordedAt, limit: IMPORT_SETTINGS.batch })
  })
  return (found?.done ?? 0) > 0
}
