import { hasEnded } from '../../holders.ts'
import type { House } from '../../house.ts'
import { jobOf } from './jobs.ts'
import { type Entry, entriesIn, forgetEntry } from './ledger/entries.ts'
import { takeTheLease } from './publishing/lease.ts'
import { markDeadRuns } from './publishing/publish-job.ts'
import { IMPORT_SETTINGS } from './settings.ts'
import { removeFolder, stagedFiles } from './staging/staged-files.ts'
import { startRemoval } from './undo-import.ts'

/**
 * Puts in order what a server that ended left half done: files being read are gone, files being published are
 * interrupted, undone ones go on being removed. Runs at the start, and again once a dead server's lease has run out.
 */
export async function recoverImports(house: House): Promise<void> {
  await recoverNow(house)
  setTimeout(() => {
    recoverNow(house).catch((error: unknown) =>
      house.log.error({ err: error }, 'imports could not be put in order'),
    )
  }, IMPORT_SETTINGS.aliveMs + 5_000).unref()
}

async function recoverNow(house: House): Promise<void> {
  for (const entry of await entriesIn(house, ['reading'])) {
    if (!isDead(entry, house)) continue
    await removeFolder(stagedFiles(house, entry.id))
    await forgetEntry(house, entry.id)
  }
  // Discarded, and the server ended before its folder was gone.
  for (const { id } of await entriesIn(house, ['undone'])) await removeFolder(stagedFiles(house, id))
  const left = await entriesIn(house, ['publishing', 'undoing'])
  if (left.length === 0) return
  const lease = await takeTheLease(house, 0)
  // Somebody alive is at work: it is theirs.
  if (!lease) return
  try {
    await markDeadRuns(house)
  } finally {
    await lease.leave()
  }
  void resumeRemovals(house)
}

async function resumeRemovals(house: House): Promise<void> {
  for (const { id } of await entriesIn(house, ['undoing'])) {
    if (jobOf(house, id)) continue
    const lease = await takeTheLease(house, IMPORT_SETTINGS.leaseMs)
    if (!lease) return
    await startRemoval(id, house, lease, IMPORT_SETTINGS.graceMs)
  }
}

const isDead = ({ holder, aliveUntil }: Entry, house: House) =>
  (holder !== null && hasEnded(holder)) || (aliveUntil ?? '') < house.clock.now()
