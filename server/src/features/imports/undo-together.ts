import type { Asker } from '../../access/asker.ts'
import { followersTold } from '../../changes/change-log.ts'
import type { House } from '../../house.ts'
import { goOn, runJob } from './jobs.ts'
import { changeImport, entriesIn } from './ledger/entries.ts'
import { type Lease, takeTheLease } from './publishing/lease.ts'
import { IMPORT_SETTINGS } from './settings.ts'
import { removeRows } from './undoing/remove-rows.ts'

/**
 * Undoes several files, known by their bytes, at one moment: nobody sees some of them without the others. Comes back when
 * their rows are gone. Only for files that no later file has changed anything of.
 */
export async function undoTogether(sha256: readonly string[], asker: Asker, house: House): Promise<void> {
  const lease = await takeWhenFree(house)
  try {
    const isOneOf = (entry: { sha256: string | null }) =>
      entry.sha256 !== null && sha256.includes(entry.sha256)
    const entries = (await entriesIn(house, ['staged', 'interrupted', 'published', 'undoing'])).filter(
      isOneOf,
    )
    await house.graph.write(async (ask) => {
      await lease.keep(ask)
      for (const { id } of entries) {
        const changed = await changeImport(ask, id, ['staged', 'interrupted', 'published'], {
          status: 'undoing',
          notes: null,
        })
        if (changed) await asker.record(ask, { subjects: [], detail: { import: id, change: 'undone' } })
      }
    })
    await followersTold(house)
    // No read that began before is still under way once this has been waited for, so once is enough.
    let graceMs = entries.some(({ status }) => status === 'published') ? IMPORT_SETTINGS.graceMs : 0
    for (const { id } of entries) {
      const grace = graceMs
      graceMs = 0
      await runJob(house, id, () => removeRows(id, house, lease, grace))
    }
  } finally {
    await lease.leave()
  }
}

/** An earlier removal may be going on from a start that was stopped. */
async function takeWhenFree(house: House): Promise<Lease> {
  while (true) {
    goOn(house)
    const lease = await takeTheLease(house, 1_000)
    if (lease) return lease
  }
}
