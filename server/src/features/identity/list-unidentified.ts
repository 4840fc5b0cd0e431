import type { API, UnidentifiedPerson } from '@safeground/graph-schema'
import { z } from 'zod'
import { query } from '../../graph/query.ts'
import type { UseCase } from '../../http/answer.ts'
import { recordsOf, type SubjectRecords, toFacts, toSubjectLine, withoutRepeats } from '../subjects/index.ts'
import { heardOf } from './reading/compare-facts.ts'
import { withDays } from './reading/recorded-days.ts'

const unidentified = query(
  import.meta.url,
  './reading/unidentified-people.cypher',
  z.object({ id: z.string(), last: z.string() }),
)
const questionsPer = query(
  import.meta.url,
  './reading/open-questions-per-subject.cypher',
  z.object({ id: z.string(), questions: z.number() }),
)

/** People whom no source has identified, as far as the asker may see, those heard of last first. */
export const listUnidentified: UseCase<typeof API.identity.unidentified> = async (
  { query: wanted },
  asker,
  house,
) => {
  const [lastDay = '9999-12-31', lastId = ''] = wanted.after?.split('|') ?? []
  return house.graph.read(asker.scope, async (ask) => {
    const found = await ask(unidentified, {
      words: wanted.q?.toLowerCase() || null,
      agency: wanted.agency ?? null,
      since: wanted.since ?? null,
      lastDay,
      lastId,
      limit: wanted.limit + 1,
    })
    const shown = found.slice(0, wanted.limit)
    const ids = shown.map(({ id }) => id)
    const records = new Map(
      (await withDays(ask, await recordsOf(ask, ids))).map((subject) => [subject.id, subject]),
    )
    const counts = new Map(
      (await ask(questionsPer, { ids })).map(({ id, questions }) => [id, questions] as const),
    )
    const last = found.length > wanted.limit ? shown.at(-1) : undefined
    const people = ids.flatMap((id) => {
      const subject = records.get(id)
      return subject ? [toUnidentified(subject, counts.get(id) ?? 0, house.clock.today())] : []
    })
    return { answer: { people, next: last ? `${last.last}|${last.id}` : null }, subjects: ids }
  })
}

function toUnidentified(subject: SubjectRecords, questions: number, today: string): UnidentifiedPerson {
  const records = withoutRepeats(subject.records)
  const facts = toFacts(records)
  const said = (field: string) => facts.filter((fact) => fact.field === field).map(({ value }) => value)
  const { first, last, records: count } = heardOf(records, 0)
  return {
    person: toSubjectLine(subject, today),
    description: said('description'),
    born: said('born')[0] ?? null,
    numbers: said('references'),
    first,
    last,
    records: count,
    questions,
  }
}
