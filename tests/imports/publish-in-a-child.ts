import { IMPORT_SETTINGS, publish, recoverImports } from '@safeground/server/features/imports/index.ts'
import { findEntry } from '@safeground/server/features/imports/ledger/import-view.ts'
import { askerAs, openTestHouse } from '../support/house.ts'

/** A server of its own for `killed.test.ts`: takes up one file where the last one was killed, and publishes it. */
const [uri = '', username = '', password = '', dataFolder = '', importId = '', now = ''] =
  process.argv.slice(2)
const { house, clock } = await openTestHouse({
  database: { uri, username, password },
  keep: true,
  dataFolder,
})
clock.set(now)
IMPORT_SETTINGS.batch = 4
await recoverImports(house)
const asker = await askerAs('steward', house)
const entry = await findEntry(house, asker, importId)
await publish(entry, asker, house, { beforeBatch: (batch) => console.log(`batch ${batch}.`) })
console.log('published')
process.exit(0)
