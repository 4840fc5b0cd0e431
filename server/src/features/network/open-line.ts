import {
  Agency,
  type API,
  type ClaimCard,
  ClaimType,
  claimOf,
  howWellKnown,
  LineQuality,
  MARKINGS,
  Marking,
  type PartialDate,
  PERSONAL_SOURCES,
  type SubjectLine,
} from '@safeground/graph-schema'
import { z } from 'zod'
import { text } from '../../graph/columns.ts'
import { query } from '../../graph/query.ts'
import { NOT_FOUND, type UseCase } from '../../http/answer.ts'
import { Problem } from '../../http/problem.ts'
import { gradingOf, howKnownWords, recordsOf, toSubjectLine } from '../subjects/index.ts'
import { ClaimRow } from './rows.ts'
import { qualityOf } from './to-lines.ts'

/** A stored claim leaves out what it does not say. */
const StoredClaim = ClaimRow.extend({
  sourceGrade: text,
  assessmentGrade: text,
  handling: text,
  conditions: text,
  howKnown: text,
  quality: LineQuality.nullish().transform((value) => value ?? null),
  closeness: z
    .number()
    .nullish()
    .transform((value) => value ?? null),
  fromEarliest: text,
  fromLatest: text,
  untilLatest: text,
  type: ClaimType,
  agency: Agency,
  report: text,
  reference: text,
  basis: text,
  isSourceWithheld: z.boolean(),
  fromWords: text,
  untilEarliest: text,
  untilWords: text,
  learnedEarliest: text,
  learnedLatest: text,
  learnedWords: text,
  recordedAt: z.string(),
  reviewBy: text,
  markings: z.array(z.string()),
})
type StoredClaim = z.output<typeof StoredClaim>

const claimsBetween = query(
  import.meta.url,
  './claims-between.cypher',
  z.object({ claim: StoredClaim, narrative: text }),
)

/** Every claim between two subjects, source by source: how we know. */
export const openLine: UseCase<typeof API.network.line> = async ({ params }, asker, house) => {
  const { subjects, rows } = await house.graph.read(asker.scope, async (ask) => {
    const subjects = await recordsOf(ask, [params.id, params.other])
    if (subjects.length !== 2) throw new Problem('not-found', NOT_FOUND)
    return {
      subjects,
      rows: await ask(claimsBetween, {
        id: params.id,
        other: params.other,
        personalSources: PERSONAL_SOURCES,
      }),
    }
  })
  // No claim, no line: two people whom nothing visible joins are answered as two who are not there.
  if (rows.length === 0) throw new Problem('not-found', NOT_FOUND)
  const today = house.clock.today()
  const lines = new Map(subjects.map((subject) => [subject.id, toSubjectLine(subject, today)]))
  const between = [lines.get(params.id), lines.get(params.other)] as [SubjectLine, SubjectLine]
  return {
    answer: { between, claims: rows.map(({ claim, narrative }) => toCard(claim, narrative)) },
    subjects: [params.id, params.other],
    detail: { claims: rows.map(({ claim }) => claim.id) },
  }
}

/**
 * A claim as a card. Where the source is withheld, nothing may point back at one child's row: which end it named
 * first, when it was learned, or the minute at which it was brought in.
 */
function toCard(claim: StoredClaim, narrative: string | null): ClaimCard {
  const grading = gradingOf(claim)
  const isTold = !claim.isSourceWithheld
  const [from, to] =
    claimOf(claim.type).directed || claim.from < claim.to ? [claim.from, claim.to] : [claim.to, claim.from]
  return {
    id: claim.id,
    type: claim.type,
    from,
    to,
    agency: claim.agency,
    report: claim.report,
    reference: claim.reference,
    basis: claim.basis,
    isSourceWithheld: claim.isSourceWithheld,
    howWellKnown: howWellKnown(grading),
    howKnownWords: howKnownWords(claim),
    conditions: claim.conditions,
    spanFrom: span(claim.fromEarliest, claim.fromLatest, claim.fromWords),
    spanUntil: span(claim.untilEarliest, claim.untilLatest, claim.untilWords),
    learnedOn:
      isTold && claim.learnedWords
        ? span(claim.learnedEarliest, claim.learnedLatest, claim.learnedWords)
        : null,
    recordedAt: isTold ? claim.recordedAt : `${claim.recordedAt.slice(0, 10)}T00:00:00.000Z`,
    reviewBy: isTold ? claim.reviewBy : null,
    quality: qualityOf(claim.type, [claim]),
    closeness: claimOf(claim.type).quality === 'recorded' ? claim.closeness : null,
    markings: claim.markings.map((marking) => MARKINGS[Marking.parse(marking)].label),
    narrative,
  }
}

const span = (earliest: string | null, latest: string | null, words: string | null): PartialDate => ({
  earliest,
  latest,
  words: words ?? 'not recorded',
})
