import { type Day, PERSONAL_SOURCES, type SubjectLine } from '@safeground/graph-schema'
import type { Ask } from '../../graph/graph.ts'
import { query } from '../../graph/query.ts'
import { type Captioned, toSubjectLine } from './caption.ts'
import { SubjectRow } from './caption-row.ts'

const captionsOfSubjects = query(import.meta.url, './captions-of.cypher', SubjectRow)

/** What the captions of these subjects are made from, by id; a subject that is hidden is not among them. */
export async function captionsOf(ask: Ask, ids: Iterable<string>): Promise<Map<string, Captioned>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const found = await ask(captionsOfSubjects, { ids: wanted, personalSources: PERSONAL_SOURCES })
  return new Map(found.map((subject) => [subject.id, subject]))
}

/** The subjects of `captionsOf` as lists show them on a day. */
export const linesOf = (captions: ReadonlyMap<string, Captioned>, today: Day): Map<string, SubjectLine> =>
  new Map([...captions].map(([id, subject]) => [id, toSubjectLine(subject, today)]))
