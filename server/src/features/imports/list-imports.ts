import type { API } from '@safeground/graph-schema'
import type { UseCase } from '../../http/answer.ts'
import { whyNot } from './bring-in.ts'
import { readEntries } from './ledger/entries.ts'
import { mayBringIn, sourcesOf, viewsOf } from './ledger/import-view.ts'
import { allSources } from './sources/find-source.ts'

/** The kinds of file that can be brought in, and whether this person may. */
export const listSources: UseCase<typeof API.imports.sources> = async (_input, asker, house) => {
  const sources = (await allSources(house)).map((source) => {
    const isAllowed = mayBringIn(asker, source)
    const { name, label, meaning, agency, markings, columns } = source
    return {
      source: name,
      label,
      meaning,
      agency,
      markings: [...markings],
      columns: [...columns],
      mayBringIn: isAllowed,
      whyNot: isAllowed ? null : whyNot(source),
    }
  })
  return { answer: { sources }, subjects: [] }
}

/** The files brought in so far, newest first: only those of sources whose every marking this person holds. */
export const listImports: UseCase<typeof API.imports.list> = async (_input, asker, house) => {
  const entries = await readEntries(house, await sourcesOf(house, asker))
  return {
    answer: { imports: await viewsOf(house, asker, entries) },
    subjects: [],
    detail: { imports: entries.length },
  }
}
