import type { API } from '@safeground/graph-schema'
import type { Asker } from '../../access/asker.ts'
import { followersTold } from '../../changes/change-log.ts'
import type { House } from '../../house.ts'
import type { UseCase } from '../../http/answer.ts'
import { Problem } from '../../http/problem.ts'
import { jobOf, runJob, Stopped, waitFor } from './jobs.ts'
import { changeImport, type Entry, FORGOTTEN } from './ledger/entries.ts'
import { findEntry, mustDispose, viewOf } from './ledger/import-view.ts'
import { busy, type Lease, takeTheLease } from './publishing/lease.ts'
import { IMPORT_SETTINGS } from './settings.ts'
import { removeFolder, stagedFiles } from './staging/staged-files.ts'
import { findHandOver, giveParts, giveQuestions } from './undoing/hand-over.ts'
import { handOverAhead } from './undoing/hand-over-ahead.ts'
import { removeRows } from './undoing/remove-rows.ts'

/** Undoes a published file, which is invisible from that moment, or discards one that is not published. */
export const undoImport: UseCase<typeof API.imports.undo> = async ({ params }, asker, house) => {
  const entry = await findEntry(house, asker, params.id)
  mustDispose(asker, entry)
  if (entry.status === 'reading' || entry.status === 'publishing') {
    const what = entry.status === 'reading' ? 'read' : 'published'
    throw new Problem(
      'already-running',
      `This file is being ${what} just now. Nothing was changed. Try again when that is done.`,
    )
  }
  // What is said of a file that could not be read may hold cells of its first row.
  if (entry.status === 'staged' || entry.status === 'failed') await discard(entry, asker, house)
  if (entry.status === 'interrupted' || entry.status === 'published') await undo(entry, asker, house)
  const after = await findEntry(house, asker, params.id)
  return { answer: await viewOf(house, asker, after), subjects: [], detail: { import: entry.id } }
}

async function discard(entry: Entry, asker: Asker, house: House): Promise<void> {
  await house.graph.write(async (ask) => {
    const changed = await changeImport(ask, entry.id, ['staged', 'failed'], {
      status: 'undone',
      ...FORGOTTEN,
    })
    if (changed) await asker.record(ask, { subjects: [], detail: { import: entry.id, change: 'discarded' } })
  })
  await removeFolder(stagedFiles(house, entry.id))
}

async function undo(entry: Entry, asker: Asker, house: House): Promise<void> {
  if (!(await isStillToUndo(entry, asker, house))) return
  const lease = await takeTheLease(house, IMPORT_SETTINGS.leaseMs)
  if (!lease) throw busy()
  try {
    const isUndone = await hide(entry, asker, house, lease)
    if (!isUndone) return await lease.leave()
    await followersTold(house)
  } catch (error) {
    await lease.leave()
    throw error
  }
  // Half-written rows were never visible: nobody can be reading them.
  void startRemoval(entry.id, house, lease, entry.status === 'published' ? IMPORT_SETTINGS.graceMs : 0)
}

/** A file that was published a moment ago may still be putting its things away: undoing waits for that. */
async function isStillToUndo({ id }: Entry, asker: Asker, house: House): Promise<boolean> {
  const job = jobOf(house, id)
  if (!job) return true
  const { status } = await findEntry(house, asker, id)
  if (status === 'undoing' || status === 'undone') return false
  // However that job ends: what is left to undo is read anew, under the lease.
  const ended = job.catch(() => undefined)
  if (!(await waitFor(ended, IMPORT_SETTINGS.leaseMs))) throw busy()
  return true
}

/** One transaction: invisible, what others state too handed over (or most of it ahead), and the entry in the audit trail. */
async function hide(entry: Entry, asker: Asker, house: House, lease: Lease): Promise<boolean> {
  const given = await findHandOver(entry, house, lease)
  const { atOnce, questions, rows: kept } = given
  // The questions first: they are found by records that are this file's still.
  if (!atOnce) {
    await house.graph.write(async (ask) => {
      await lease.keep(ask)
      await giveQuestions(ask, entry.id, questions)
    })
    await handOverAhead(entry, house, lease)
  }
  return house.graph.write(async (ask) => {
    await lease.keep(ask)
    const changed = await changeImport(ask, entry.id, ['published', 'interrupted'], {
      status: 'undoing',
      notes: kept > 0 ? [keptWords(kept)] : null,
    })
    if (!changed) return false
    if (atOnce) {
      await giveParts(ask, atOnce)
      await giveQuestions(ask, entry.id, questions)
    }
    await asker.record(ask, { subjects: [], detail: { import: entry.id, change: 'undone' } })
    return true
  })
}

/** What the import says from then on: that not all of it is gone. */
const keptWords = (rows: number) =>
  `Later files state ${rows === 1 ? '1 row' : `${rows} rows`} of this one too, in whole or in part. What they state was kept, as theirs.`

/** Removes the rows in the background. A server that closes meanwhile leaves it to the next start. */
export function startRemoval(id: string, house: House, lease: Lease, graceMs: number): Promise<void> {
  const job = runJob(house, id, async () => {
    try {
      await removeRows(id, house, lease, graceMs)
    } finally {
      await lease.leave()
    }
  })
  return job.catch((error: unknown) => {
    if (!(error instanceof Stopped))
      house.log.error({ err: error, import: id }, 'the removal of an undone import stopped')
  })
}
