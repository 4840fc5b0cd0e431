import type { ImportView, SourceName } from '@safeground/graph-schema'
import type { Asker } from '../../access/asker.ts'
import type { House } from '../../house.ts'
import { bringInFile } from './bring-in-file.ts'
import { jobOf, runJob } from './jobs.ts'
import { type Entry, entriesIn } from './ledger/entries.ts'
import { viewNow } from './ledger/import-view.ts'
import { publish } from './publishing/publish-job.ts'

/** A file of this machine, known again by its bytes. */
export interface KnownFile {
  source: SourceName
  file: string | URL
  name: string
  sha256: string
}

/**
 * Brings in a file of this machine unless that has been done: one that was left half way goes on from there, one that
 * somebody has undone stays undone. However often it is asked, and wherever it was stopped, the end is the same.
 */
export async function takeUpFile(known: KnownFile, asker: Asker, house: House): Promise<ImportView> {
  const before = await furthest(known, house)
  if (!before) return bringInFile(known, asker, house)
  if (before.status === 'staged' || before.status === 'interrupted')
    await (jobOf(house, before.id) ?? runJob(house, before.id, () => publish(before, asker, house)))
  return viewNow(house, asker, before.id)
}

const STEPS = ['published', 'publishing', 'interrupted', 'staged', 'undoing', 'undone'] as const

/** The furthest that a file with these bytes has come. */
async function furthest({ source, sha256 }: KnownFile, house: House): Promise<Entry | undefined> {
  const all = await entriesIn(house, STEPS)
  const same = all.filter((entry) => entry.source === source && entry.sha256 === sha256)
  return STEPS.flatMap((status) => same.filter((entry) => entry.status === status))[0]
}
