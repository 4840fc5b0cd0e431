import { PERSONAL_SOURCES } from '@safeground/graph-schema'
import type { Ask } from '../../graph/graph.ts'
import { query } from '../../graph/query.ts'
import { SubjectRecords } from './record-row.ts'

const recordsOfSubjects = query(import.meta.url, './records-of.cypher', SubjectRecords)

/** The visible records of each of these subjects; a subject without one is not in the answer. */
export const recordsOf = (ask: Ask, ids: readonly string[]): Promise<SubjectRecords[]> =>
  ids.length === 0 ? Promise.resolve([]) : ask(recordsOfSubjects, { ids, personalSources: PERSONAL_SOURCES })
