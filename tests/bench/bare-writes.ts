import { createReadStream } from 'node:fs'
import { stage } from '@safeground/server/features/imports/index.ts'
import { planBatch } from '@safeground/server/features/imports/planning/plan-batch.ts'
import { writeBatch } from '@safeground/server/features/imports/publishing/write-batch.ts'
import { readBatches, stagedFiles } from '@safeground/server/features/imports/staging/staged-files.ts'
import type { House } from '@safeground/server/house.ts'
import { askerAs } from '../support/house.ts'
import { IMPORT_SOURCE } from './import-file.ts'
import { timed } from './percentiles.ts'

const NOTHING = { reports: [], records: [], claims: [], numbered: [] }

/**
 * Rows a second of the same statements in the same batches, with the same constraints and indexes, and with nothing else:
 * no reading, no planning, no lease, no progress, no audit. Only the writing is timed.
 */
export async function bareRowsPerSecond(file: string, house: House): Promise<number> {
  const asker = await askerAs('steward', house)
  const sent = { source: IMPORT_SOURCE, name: 'bare.csv', body: createReadStream(file) } as const
  const { id, rows } = await stage(sent, asker, house)
  const as = { importId: id, recordedAt: house.clock.now() }
  const importerMarkings = asker.scope.markings
  let spent = 0
  for await (const batch of readBatches(stagedFiles(house, id))) {
    const plan = await planBatch(batch, NOTHING, { ids: house.ids, ...as, importerMarkings })
    spent += (await timed(() => house.graph.write((ask) => writeBatch(ask, plan, as, house)))).ms
  }
  return (rows.good / spent) * 1000
}
