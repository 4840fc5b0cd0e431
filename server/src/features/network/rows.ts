import { Agency, ClaimType, LineQuality } from '@safeground/graph-schema'
import { z } from 'zod'

const text = z.string().nullable()
/** A claim as the lines of a picture need it. */
export const ClaimRow = z.object({
  type: ClaimType,
  from: z.string(),
  to: z.string(),
  id: z.string(),
  report: z.string(),
  agency: Agency,
  gradingScheme: z.string(),
  sourceGrade: text,
  assessmentGrade: text,
  handling: text,
  conditions: text,
  howKnown: text,
  quality: LineQuality.nullable(),
  closeness: z.number().nullable(),
  fromEarliest: text,
  fromLatest: text,
  untilLatest: text,
})
export type ClaimRow = z.output<typeof ClaimRow>

/** The order of a claim in the lists of claims-among.cypher. */
const CLAIM_FIELDS = [
  'type',
  'to',
  'id',
  'report',
  'agency',
  'gradingScheme',
  'sourceGrade',
  'assessmentGrade',
  'handling',
  'conditions',
  'howKnown',
  'quality',
  'closeness',
  'fromEarliest',
  'fromLatest',
  'untilLatest',
] as const // prettier-ignore

export const ClaimsRow = z
  .object({ from: z.string(), claims: z.array(z.array(z.unknown()).length(CLAIM_FIELDS.length)) })
  .transform(({ from, claims }) =>
    claims.map((values) => {
      const claim: Record<string, unknown> = { from }
      CLAIM_FIELDS.forEach((field, index) => {
        claim[field] = values[index]
      })
      return claim
    }),
  )
  .pipe(z.array(ClaimRow))
