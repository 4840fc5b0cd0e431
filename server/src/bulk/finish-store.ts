import { z } from 'zod'
import { stewardAsker } from '../demo/bring-in-borough.ts'
import { changeImport, createEntry } from '../features/imports/ledger/entries.ts'
import { type Lease, takeTheLease } from '../features/imports/publishing/lease.ts'
import { proposeLookalikes } from '../features/imports/publishing/propose.ts'
import { SOURCES } from '../features/imports/sources/sources.ts'
import { query } from '../graph/query.ts'
import type { House } from '../house.ts'
import type { PlannedFile } from './plan-files.ts'
import { emptyLabel } from './store-files.ts'

const fillEmptyLists = query(import.meta.url, './fill-empty-lists.cypher', z.unknown())

/** Before any index is there, which would have to follow each of them. */
export async function writeEmptyLists(properties: Iterable<string>, { graph }: Pick<House, 'graph'>) {
  const session = graph.driver.session()
  try {
    for (const property of properties) {
      const params = { label: emptyLabel(property), property, none: [] }
      await session.run(fillEmptyLists.text, params, { timeout: LONGEST_MS })
    }
  } finally {
    await session.close()
  }
}
const LONGEST_MS = 30 * 60_000

/**
 * Writes down the files in a store that has been loaded, and publishes them in their order: each raises its questions
 * when those after it are still hidden, as if it had been brought in by itself.
 */
export async function publishLoaded(
  planned: readonly PlannedFile[],
  { withQuestions, say }: { withQuestions: boolean; say: (line: string) => void },
  house: House,
): Promise<void> {
  for (const one of planned) await writeDown(one, house)
  for (const one of planned) {
    const lease = await takeTheLease(house, 0)
    if (!lease) throw new Error('Somebody else is at work in this store')
    try {
      if (withQuestions) {
        say(`  ${one.file.name}: comparing names`)
        await proposeLookalikes(
          house,
          lease,
          { importId: one.id, recordedAt: one.recordedAt },
          async () => undefined,
        )
      }
      await publishOne(one, lease, house)
    } finally {
      await lease.leave()
    }
  }
}

/** Nobody sees its rows until it is published. */
async function writeDown({ id, file, startedAt, recordedAt, staged, changes }: PlannedFile, house: House) {
  const asker = await stewardAsker(house)
  const { markings, localities } = asker.scope
  await createEntry(house, {
    id,
    source: file.source,
    agency: SOURCES[file.source].agency,
    fileName: file.name,
    by: asker.name,
    byUsername: asker.username,
    startedAt,
    recordedAt,
    status: 'publishing',
  })
  const { bytes, sha256 } = file
  await house.graph.write(async (ask) => {
    const props = { fileBytes: bytes, sha256, ...staged, changes, changesFor: { markings, localities } }
    await changeImport(ask, id, ['publishing'], props)
    await asker.record(ask, { subjects: [], detail: { import: id, bytes, sha256, rows: staged.rows } })
  })
}

async function publishOne({ id, staged }: PlannedFile, { turn, keep }: Lease, house: House): Promise<void> {
  const asker = await stewardAsker(house)
  await house.graph.write(async (ask) => {
    await keep(ask)
    const props = { status: 'published', publishedAt: house.clock.now(), turn, countedAfter: turn - 1 }
    await changeImport(ask, id, ['publishing'], props)
    const detail = { import: id, change: 'published', rows: staged.rows.good }
    await asker.record(ask, { subjects: [], detail })
  })
}
