import type { API } from '@safeground/graph-schema'
import type { UseCase } from '../../http/answer.ts'
import { findEntry, viewOf } from './ledger/import-view.ts'

/** One file: where it is on its way in, its faults and its changes. */
export const openImport: UseCase<typeof API.imports.open> = async ({ params }, asker, house) => {
  const entry = await findEntry(house, asker, params.id)
  return { answer: await viewOf(house, asker, entry), subjects: [], detail: { import: entry.id } }
}
