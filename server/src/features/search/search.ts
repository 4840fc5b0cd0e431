import type { API, SearchHit } from '@safeground/graph-schema'
import { z } from 'zod'
import { query } from '../../graph/query.ts'
import type { UseCase } from '../../http/answer.ts'
import { inPrecedence, recordsOf, type SubjectRecords, toSubjectLine } from '../subjects/index.ts'
import { fold, toLucene } from './words.ts'

const subjectsByWords = query(import.meta.url, './subjects-by-words.cypher', z.object({ id: z.string() }))

/**
 * Finds by name, other name, part of a name, or reference, among visible records only.
 *
 * The full-text score decides nothing: a hidden record with the same name changes the scores of visible ones, so
 * order and cut-off come from the words themselves.
 */
export const search: UseCase<typeof API.subjects.search> = async ({ query: wanted }, asker, house) => {
  const lucene = toLucene(wanted.q)
  if (!lucene) return { answer: { q: wanted.q, hits: [], hasMore: false }, subjects: [] }
  const { subjects, hasMore } = await house.graph.read(asker.scope, async (ask) => {
    const rows = await ask(subjectsByWords, {
      lucene,
      words: fold(wanted.q),
      kind: wanted.kind ?? null,
      limit: wanted.limit + 1,
    })
    const ids = rows.slice(0, wanted.limit).map(({ id }) => id)
    const found = new Map((await recordsOf(ask, ids)).map((subject) => [subject.id, subject]))
    return { subjects: ids.flatMap((id) => found.get(id) ?? []), hasMore: rows.length > wanted.limit }
  })
  const today = house.clock.today()
  const hits = subjects.map((subject) => ({
    ...toSubjectLine(subject, today),
    matched: matchedIn(subject, wanted.q),
  }))
  return {
    answer: { q: wanted.q, hits, hasMore },
    subjects: hits.map(({ id }) => id),
    detail: { hits: hits.length },
  }
}

/** Which of the visible words answers the search best. */
function matchedIn(subject: SubjectRecords, q: string): SearchHit['matched'] {
  const wanted = fold(q)
  const words: SearchHit['matched'][] = inPrecedence(subject.records).flatMap((record) => [
    ...(record.name ? [{ what: 'name' as const, words: record.name }] : []),
    ...record.knownAs.map((name) => ({ what: 'known as' as const, words: name })),
    ...record.references.map((reference) => ({ what: 'reference' as const, words: reference })),
  ])
  const holds = (test: (text: string) => boolean) => words.find((one) => test(fold(one.words)))
  return (
    holds((text) => text === wanted) ??
    holds((text) => text.startsWith(wanted)) ??
    holds((text) => wanted.split(' ').every((word) => text.includes(word))) ??
    holds((text) => wanted.split(' ').some((word) => text.includes(word))) ??
    words[0] ?? { what: 'name', words: '' }
  )
}
