import type { Changed } from '../../../../changes/change-log.ts'
import type { Graph } from '../../../../graph/graph.ts'
import type { Columns } from './columns.ts'
import { type About, aroundSome, pageOfImport, touchedOtherwise } from './stored-rows.ts'

/** By id, what must be read again. */
export interface Touched {
  events: Set<string>
  places: Set<string>
  people: Set<string>
}

const PAGE = 5_000

/**
 * What some changes are about: by what the store says now, and by what the table said before them. A row that was removed
 * or has changed hands is found by the second only.
 */
export async function findTouched(
  changes: readonly Changed[],
  columns: Columns,
  graph: Pick<Graph, 'readSystem'>,
): Promise<Touched> {
  const imports = new Set(changes.flatMap((change) => change.imports))
  const subjects = new Set(changes.flatMap((change) => change.subjects))
  const touched = columns.touchedBy(imports, subjects)
  const add = (some: readonly About[]) => {
    for (const { id, labels } of some) {
      if (labels.includes('Event')) touched.events.add(id)
      else if (labels.includes('Location') || labels.includes('School')) touched.places.add(id)
      // Of people, those that an event speaks of.
      else if (columns.knows('people', id)) touched.people.add(id)
    }
  }
  for (const importId of imports) {
    for (let after = ''; ; ) {
      const page = await graph.readSystem((ask) => pageOfImport(ask, importId, after, PAGE))
      add(page)
      const last = page.at(-1)
      if (!last) break
      after = last.record
    }
    add(await graph.readSystem((ask) => touchedOtherwise(ask, importId)))
  }
  if (subjects.size > 0) {
    add(await graph.readSystem((ask) => aroundSome(ask, [...subjects])))
    // Those that have no record any more are not in the store.
    for (const id of subjects)
      for (const sort of ['places', 'people'] as const) if (columns.knows(sort, id)) touched[sort].add(id)
  }
  return touched
}
