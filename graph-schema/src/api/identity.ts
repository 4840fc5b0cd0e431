import { z } from 'zod'
import { defineEndpoint } from '../define.ts'
import { KindName } from '../model.ts'
import { Agency } from '../values/agencies.ts'
import { DecisionId, ImportId, ProposalId, SubjectId } from '../values/ids.ts'
import { Day, Instant } from '../values/instant.ts'
import { SubjectLine } from './subjects.ts'

const none = z.object({})

/** What somebody may answer when asked whether two are the same. */
export const IdentityAnswer = z.enum(['same', 'not-same', 'undecided'])
export type IdentityAnswer = z.output<typeof IdentityAnswer>

export const IDENTITY_ANSWERS: Record<IdentityAnswer, string> = {
  same: 'The same',
  'not-same': 'Not the same',
  undecided: 'Cannot be told yet',
}

/** Where a question stands, for this reader: by the decisions that they may see. */
export const QuestionState = z.enum(['open', 'undecided', 'answered'])
export type QuestionState = z.output<typeof QuestionState>

export const Reason = z
  .string({ error: 'Say why, in a sentence that somebody else can check.' })
  .trim()
  .min(10, 'Say why, in a sentence that somebody else can check: at least ten letters.')
  .max(1000, 'Keep the reason to 1,000 letters.')

/** Who decided, when and why. What it was about is named as the reader may see it now. */
export const IdentityDecision = z
  .object({
    id: DecisionId,
    answer: IdentityAnswer,
    at: Instant,
    by: z.string(),
    agency: Agency,
    reason: z.string(),
    left: SubjectLine,
    right: SubjectLine,
    reversed: z.object({ at: Instant, by: z.string(), reason: z.string() }).nullable(),
    mayReverse: z.boolean(),
  })
  .meta({ id: 'IdentityDecision' })
export type IdentityDecision = z.output<typeof IdentityDecision>

export const Question = z
  .object({
    id: ProposalId,
    kind: KindName,
    left: SubjectLine,
    right: SubjectLine,
    /** One subject that an exact number joined, and whose dates of birth cannot both be right. */
    isOneSubject: z.boolean(),
    reasons: z.array(z.string()),
    state: QuestionState,
    askedAt: Instant,
    importId: ImportId,
  })
  .meta({ id: 'Question' })
export type Question = z.output<typeof Question>

/** One value and who says it, each with the day on which they wrote it down where they gave one. */
export const SaidValue = z.object({
  value: z.string(),
  by: z.array(z.object({ agency: Agency, source: z.string(), on: Day.nullable() })),
})
export type SaidValue = z.output<typeof SaidValue>

export const ComparedFact = z.object({
  field: z.string(),
  label: z.string(),
  verdict: z.enum(['agree', 'differ', 'one-side']),
  left: z.array(SaidValue),
  right: z.array(SaidValue),
})
export type ComparedFact = z.output<typeof ComparedFact>

export const Heard = z.object({
  records: z.number().int(),
  events: z.number().int(),
  first: Day.nullable(),
  last: Day.nullable(),
})
export type Heard = z.output<typeof Heard>

/** Both sides, fact by fact, from what this reader may see and from nothing else. */
export const Comparison = z
  .object({
    left: SubjectLine,
    right: SubjectLine,
    facts: z.array(ComparedFact),
    warnings: z.array(z.string()),
    heard: z.object({ left: Heard, right: Heard }),
    shared: z.array(SubjectLine),
    hasMoreShared: z.boolean(),
    sharedEvents: z.number().int(),
    /** Said before "the same" is confirmed. */
    consequence: z.string(),
  })
  .meta({ id: 'IdentityComparison' })
export type Comparison = z.output<typeof Comparison>

export const Decided = z
  .object({
    decision: IdentityDecision,
    /** The subject that stands for both from now on, or for each again; null where nothing changed. */
    standing: SubjectId.nullable(),
  })
  .meta({ id: 'IdentityDecided' })
export type Decided = z.output<typeof Decided>

/** Somebody whom no visible source has identified. */
export const UnidentifiedPerson = z
  .object({
    person: SubjectLine,
    description: z.array(z.string()),
    born: z.string().nullable(),
    numbers: z.array(z.string()),
    first: Day.nullable(),
    last: Day.nullable(),
    records: z.number().int(),
    /** Open questions that ask about them. */
    questions: z.number().int(),
  })
  .meta({ id: 'UnidentifiedPerson' })
export type UnidentifiedPerson = z.output<typeof UnidentifiedPerson>

const limit = z.coerce.number().int().min(1).max(100).default(40)
const words = z.string().trim().max(100, 'Search for at most 100 letters.').optional()
const group = 'Who is the same'

export const identityApi = {
  questions: defineEndpoint({
    method: 'GET',
    path: '/identity/questions',
    group,
    summary: 'Questions whether two are the same, of which the reader may see both sides',
    description:
      'Each pair once. A question is there only for readers who hold all markings of what it rests on; an answer that they may not see leaves it open for them.',
    needs: 'network:read',
    audit: 'consultation',
    sealed: ['q'],
    params: none,
    query: z.object({
      state: QuestionState.default('open'),
      kind: KindName.optional(),
      import: ImportId.optional(),
      agency: Agency.optional(),
      subject: SubjectId.optional(),
      q: words,
      after: z.string().max(80).optional(),
      limit,
    }),
    body: null,
    answer: z
      .object({
        questions: z.array(Question),
        next: z.string().nullable(),
        /** Of these filters, in each state; counted no further than 200. */
        counts: z.record(QuestionState, z.number().int()),
      })
      .meta({ id: 'Questions' }),
  }),
  question: defineEndpoint({
    method: 'GET',
    path: '/identity/questions/:id',
    group,
    summary: 'One question with its evidence side by side, and what was decided on it before',
    needs: 'network:read',
    audit: 'consultation',
    params: z.object({ id: ProposalId }),
    query: none,
    body: null,
    answer: z
      .object({
        question: Question,
        evidence: Comparison,
        decisions: z.array(IdentityDecision),
        mayAnswer: z.boolean(),
      })
      .meta({ id: 'OpenQuestion' }),
  }),
  answer: defineEndpoint({
    method: 'POST',
    path: '/identity/questions/:id/answers',
    group,
    summary: 'Answer a question: the same, not the same, or that it cannot be told yet',
    needs: 'identity:decide',
    audit: 'alteration',
    params: z.object({ id: ProposalId }),
    query: none,
    body: z.object({ answer: IdentityAnswer, reason: Reason }),
    answer: Decided,
    status: 201,
  }),
  compare: defineEndpoint({
    method: 'GET',
    path: '/identity/comparison',
    group,
    summary: 'Two people, places or things side by side, before somebody says that they are the same',
    needs: 'network:read',
    audit: 'consultation',
    params: none,
    query: z.object({ left: SubjectId, right: SubjectId }),
    body: null,
    answer: Comparison,
  }),
  decide: defineEndpoint({
    method: 'POST',
    path: '/identity/decisions',
    group,
    summary: 'Say of any two of one kind that they are the same, or are not, without having been asked',
    needs: 'identity:decide',
    audit: 'alteration',
    params: none,
    query: none,
    body: z.object({ left: SubjectId, right: SubjectId, answer: IdentityAnswer, reason: Reason }),
    answer: Decided,
    status: 201,
  }),
  decisions: defineEndpoint({
    method: 'GET',
    path: '/identity/decisions',
    group,
    summary: 'What was decided, newest first; of one subject, or of all that the reader may see',
    needs: 'network:read',
    audit: 'consultation',
    params: none,
    query: z.object({ subject: SubjectId.optional(), after: z.string().max(80).optional(), limit }),
    body: null,
    answer: z
      .object({ decisions: z.array(IdentityDecision), next: z.string().nullable() })
      .meta({ id: 'IdentityDecisions' }),
  }),
  reverse: defineEndpoint({
    method: 'POST',
    path: '/identity/decisions/:id/reversal',
    group,
    summary: 'Reverse a decision: what it joined stands apart again',
    needs: 'identity:decide',
    audit: 'alteration',
    params: z.object({ id: DecisionId }),
    query: none,
    body: z.object({ reason: Reason }),
    answer: Decided,
  }),
  standing: defineEndpoint({
    method: 'GET',
    path: '/subjects/:id/standing',
    group,
    summary: 'Which subject stands for this one since a decision joined it, if the reader may see it',
    needs: 'network:read',
    audit: 'consultation',
    params: z.object({ id: SubjectId }),
    query: none,
    body: null,
    answer: z.object({ id: SubjectId }).meta({ id: 'Standing' }),
  }),
  unidentified: defineEndpoint({
    method: 'GET',
    path: '/identity/unidentified',
    group,
    summary: 'People whom no source has identified yet, those heard of last first',
    needs: 'network:read',
    audit: 'consultation',
    sealed: ['q'],
    params: none,
    query: z.object({
      q: words,
      agency: Agency.optional(),
      since: Day.optional(),
      after: z.string().max(80).optional(),
      limit,
    }),
    body: null,
    answer: z
      .object({ people: z.array(UnidentifiedPerson), next: z.string().nullable() })
      .meta({ id: 'UnidentifiedPeople' }),
  }),
}
