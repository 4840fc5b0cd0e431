import { z } from 'zod'
import { followersTold } from '../../../changes/change-log.ts'
import type { Ask } from '../../../graph/graph.ts'
import { query } from '../../../graph/query.ts'
import type { House } from '../../../house.ts'
import { goOn } from '../jobs.ts'
import { changeImport, FORGOTTEN } from '../ledger/entries.ts'
import type { Lease } from '../publishing/lease.ts'
import { IMPORT_SETTINGS } from '../settings.ts'
import { removeFolder, stagedFiles } from '../staging/staged-files.ts'
import { finishHandOver } from './hand-over-ahead.ts'

const Removed = z.object({ removed: z.number() })
const of = (file: string) => query(import.meta.url, file, Removed)
const STEPS = [
  of('./restore-claims.cypher'),
  of('./restore-nodes.cypher'),
  of('./remove-proposals.cypher'),
  of('./remove-restated.cypher'),
  of('./remove-claims.cypher'),
  of('./remove-layer-parts.cypher'),
  of('./remove-layer-sets.cypher'),
]
const removeReports = of('./remove-reports.cypher')
const removeRecords = query(
  import.meta.url,
  './remove-records.cypher',
  z.object({ subject: z.string(), stated: z.string(), keys: z.array(z.string()) }),
)
const removeLonelySubjects = query(import.meta.url, './remove-lonely-subjects.cypher', z.unknown())
const removeLonelyIdentifiers = query(import.meta.url, './remove-lonely-identifiers.cypher', z.unknown())

/**
 * Removes everything that an undone import wrote, and restores what it had replaced, in batches; then says so. It has
 * been invisible since it was undone, so stopping anywhere and going on later changes nothing for a reader.
 */
export async function removeRows(
  importId: string,
  house: House,
  lease: Lease,
  graceMs: number,
): Promise<void> {
  await finishHandOver(importId, house, lease)
  await pause(house, graceMs)
  let removed = 0
  const inBatches = async (work: (ask: Ask) => Promise<number>) => {
    while (true) {
      goOn(house)
      const now = await house.graph.write(async (ask) => {
        await lease.keep(ask)
        const count = await work(ask)
        const progress = { phase: 'Removing rows', done: removed + count, total: null }
        if (count > 0) await changeImport(ask, importId, ['undoing'], { progress })
        return count
      })
      removed += now
      if (now === 0) return
    }
  }
  for (const step of STEPS)
    await inBatches(
      async (ask) => (await ask(step, { importId, limit: IMPORT_SETTINGS.batch }))[0]?.removed ?? 0,
    )
  await inBatches((ask) => removeSomeRecords(ask, importId))
  await inBatches(
    async (ask) => (await ask(removeReports, { importId, limit: IMPORT_SETTINGS.batch }))[0]?.removed ?? 0,
  )
  // Before it is called undone: a server that ends in between does it again.
  await removeFolder(stagedFiles(house, importId))
  await house.graph.write(async (ask) => {
    await lease.keep(ask)
    // Its notes say by now only how many rows later files kept.
    const { notes: _, ...forgotten } = FORGOTTEN
    await changeImport(ask, importId, ['undoing'], { status: 'undone', ...forgotten })
  })
  await followersTold(house)
}

async function removeSomeRecords(ask: Ask, importId: string): Promise<number> {
  const removed = await ask(removeRecords, { importId, limit: IMPORT_SETTINGS.batch })
  await removeLonely(ask, [...new Set(removed.flatMap(({ subject, stated }) => [subject, stated]))])
  await ask(removeLonelyIdentifiers, { keys: [...new Set(removed.flatMap(({ keys }) => keys))] })
  return removed.length
}

/** Removes those of some subjects and events of which nothing is said any more. */
export async function removeLonely(ask: Ask, ids: readonly string[]): Promise<void> {
  await ask(removeLonelySubjects, { ids })
}

/** Waits until no read that began before is still under way; a server that closes does not wait. */
async function pause(house: House, ms: number): Promise<void> {
  const end = performance.now() + ms
  while (performance.now() < end) {
    goOn(house)
    await new Promise((done) => setTimeout(done, Math.min(200, ms)))
  }
}
