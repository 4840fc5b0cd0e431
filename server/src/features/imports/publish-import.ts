import type { API } from '@safeground/graph-schema'
import type { UseCase } from '../../http/answer.ts'
import { Problem } from '../../http/problem.ts'
import { jobOf, runJob, waitFor } from './jobs.ts'
import type { Entry } from './ledger/entries.ts'
import { findEntry, mustDispose, viewNow } from './ledger/import-view.ts'
import { publish } from './publishing/publish-job.ts'
import { IMPORT_SETTINGS } from './settings.ts'

/** Publishes a file: all of its good rows at once, or none. A long one goes on after the answer. */
export const publishImport: UseCase<typeof API.imports.publish> = async ({ params }, asker, house) => {
  const entry = await findEntry(house, asker, params.id)
  mustDispose(asker, entry)
  refuse(entry)
  const job = entry.status === 'published' ? undefined : (jobOf(house, entry.id) ?? start())
  // A second press waits for the first; on another server it only says how far that one is.
  function start() {
    return entry.status === 'publishing'
      ? undefined
      : runJob(house, entry.id, () => publish(entry, asker, house))
  }
  if (job) await waitFor(job, IMPORT_SETTINGS.answerMs)
  return {
    answer: await viewNow(house, asker, params.id),
    subjects: [],
    detail: { import: entry.id },
  }
}

function refuse({ status, rows }: Entry): void {
  if (status === 'undone' || status === 'undoing' || status === 'failed') {
    throw new Problem(
      'already-running',
      'This file was undone or discarded. Bring it in again to publish it.',
    )
  }
  if (status === 'reading')
    throw new Problem('already-running', 'This file is still being read. Try again when it has been.')
  if (rows.good === 0)
    throw new Problem('not-valid', 'No row of this file could be read, so there is nothing to publish.')
}
