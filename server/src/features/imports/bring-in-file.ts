import { createReadStream } from 'node:fs'
import type { ImportView } from '@safeground/graph-schema'
import type { Asker } from '../../access/asker.ts'
import type { House } from '../../house.ts'
import { type Sent, stage } from './bring-in.ts'
import { runJob } from './jobs.ts'
import { viewNow } from './ledger/import-view.ts'
import { type PublishOptions, publish } from './publishing/publish-job.ts'

/** Reads and publishes a file of this machine, on the same path that a person's upload takes. */
export async function bringInFile(
  { file, ...sent }: Omit<Sent, 'body'> & { file: string | URL },
  asker: Asker,
  house: House,
  options: PublishOptions = {},
): Promise<ImportView> {
  const entry = await stage({ ...sent, body: createReadStream(file) }, asker, house)
  await runJob(house, entry.id, () => publish(entry, asker, house, options))
  return viewNow(house, asker, entry.id)
}
