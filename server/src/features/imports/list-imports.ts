import type { API } from '@safeground/graph-schema'
import type { UseCase } from '../../http/answer.ts'
import { whyNot } from './bring-in.ts'
import { listEntries } from './ledger/entries.ts'
import { findEntry, mayBringIn, sourcesOf, viewsOf } from './ledger/import-view.ts'
import { allSources } from './sources/find-source.ts'

/** The kinds of file that can be brought in, and whether this person may. */
export const listSources: UseCase<typeof API.imports.sources> = async (_input, asker, house) => {
  const all = await allSources(house)
  const offered = all.filter((one) => !one.mapped || (!one.mapped.isRetired && mayBringIn(asker, one)))
  const sources = offered.map((source) => {
    const isAllowed = mayBringIn(asker, source)
    const { name, label, meaning, agency, markings, columns } = source
    return {
      source: name,
      label,
      meaning,
      agency,
      markings: [...markings],
      columns: [...columns],
      fileType: source.fileType ?? ('csv' as const),
      asks: [...(source.asks ?? [])],
      mayBringIn: isAllowed,
      whyNot: isAllowed ? null : whyNot(source),
    }
  })
  return { answer: { sources }, subjects: [] }
}

/** The files brought in so far, newest first, page by page: only those of sources whose every marking this person holds. */
export const listImports: UseCase<typeof API.imports.list> = async ({ query }, asker, house) => {
  const all = await sourcesOf(house, asker)
  const sources = all.filter((source) => query.source === undefined || source === query.source)
  const after = query.after === undefined ? null : await findEntry(house, asker, query.after)
  const { entries, hasMore } = await listEntries(house, sources, { status: query.status ?? null, after })
  const next = hasMore ? (entries.at(-1)?.id ?? null) : null
  return {
    answer: { imports: await viewsOf(house, asker, entries), next },
    subjects: [],
    detail: { imports: entries.length },
  }
}
