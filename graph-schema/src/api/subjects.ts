import { z } from 'zod'
import { defineEndpoint } from '../define.ts'
import { KindName } from '../model.ts'
import { Age } from '../values/age.ts'
import { Agency } from '../values/agencies.ts'
import { RecordId, SubjectId } from '../values/ids.ts'
import { Instant } from '../values/instant.ts'

const none = z.object({})

/** A subject as a list or a picture shows it. */
export const SubjectLine = z
  .object({
    id: SubjectId,
    kind: KindName,
    caption: z.string(),
    /** Other names that visible records give. */
    otherNames: z.array(z.string()),
    /** People only; null for everything else. */
    age: Age.nullable(),
    /** False for people who are not yet identified. */
    isIdentified: z.boolean(),
    /** A few words that tell namesakes apart: a description, a kind of place, the log that names them. */
    about: z.string().nullable(),
    agencies: z.array(Agency),
  })
  .meta({ id: 'SubjectLine' })
export type SubjectLine = z.output<typeof SubjectLine>

export const SearchHit = SubjectLine.extend({
  /** Which of its visible words answered the search. */
  matched: z.object({ what: z.enum(['name', 'known as', 'reference']), words: z.string() }),
}).meta({ id: 'SearchHit' })
export type SearchHit = z.output<typeof SearchHit>

export const SearchAnswer = z
  .object({
    q: z.string(),
    hits: z.array(SearchHit),
    hasMore: z.boolean().meta({ description: 'There are more than the limit: type more of the name' }),
  })
  .meta({ id: 'SearchAnswer' })
export type SearchAnswer = z.output<typeof SearchAnswer>

/** One thing that one source says about a subject. */
export const Fact = z.object({
  field: z.string(),
  label: z.string(),
  value: z.string(),
  records: z.array(RecordId).min(1),
})
export type Fact = z.output<typeof Fact>

/** Where a fact comes from. The reference is withheld where it would say which person told us. */
export const RecordLine = z.object({
  id: RecordId,
  agency: Agency,
  source: z.string(),
  reference: z.string().nullable(),
  howKnownWords: z.string(),
  recordedAt: Instant,
  markings: z.array(z.string()),
})
export type RecordLine = z.output<typeof RecordLine>

export const SubjectView = SubjectLine.extend({
  facts: z.array(Fact),
  records: z.array(RecordLine),
}).meta({ id: 'Subject' })
export type SubjectView = z.output<typeof SubjectView>

export const subjectsApi = {
  search: defineEndpoint({
    method: 'GET',
    path: '/search',
    group: 'Finding',
    summary: 'Find people, places and things by name, other name, part of a name or reference',
    description:
      'Answers only with what the reader may see. Order: exact names, then names that begin with the words, then the rest, by name.',
    needs: 'network:read',
    audit: 'consultation',
    sealed: ['q'],
    params: none,
    query: z.object({
      q: z
        .string({ error: 'Type at least two letters of a name or reference.' })
        .trim()
        .min(2, 'Type at least two letters of a name or reference.')
        .max(100, 'Search for at most 100 letters.'),
      kind: KindName.optional(),
      limit: z.coerce.number().int().min(1).max(50).default(20),
    }),
    body: null,
    answer: SearchAnswer,
  }),
  open: defineEndpoint({
    method: 'GET',
    path: '/subjects/:id',
    group: 'Finding',
    summary: 'What is recorded about one subject, fact by fact, with where each fact comes from',
    needs: 'network:read',
    audit: 'consultation',
    params: z.object({ id: SubjectId }),
    query: none,
    body: null,
    answer: SubjectView,
  }),
}
