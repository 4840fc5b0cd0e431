import { z } from 'zod'
import { defineEndpoint } from '../define.ts'
import { HowWellKnown } from '../how-well-known.ts'
import { ClaimType, KindName } from '../model.ts'
import { Agency } from '../values/agencies.ts'
import { ClaimId, ReportId, SubjectId } from '../values/ids.ts'
import { Day, Instant } from '../values/instant.ts'
import { Closeness, LineQuality } from '../values/line-quality.ts'
import { PartialDate } from '../values/partial-date.ts'
import { SubjectLine } from './subjects.ts'

/** A subject in a picture, and how many steps from the centre it is. */
export const NetworkNode = SubjectLine.extend({ step: z.number().int().min(0).max(3) }).meta({
  id: 'NetworkNode',
})
export type NetworkNode = z.output<typeof NetworkNode>

/** One line: the sum of the claims of one type between two subjects that this reader may see. No claim, no line. */
export const NetworkLine = z
  .object({
    id: z.string(),
    type: ClaimType,
    from: SubjectId,
    to: SubjectId,
    /** Does an arrow say something true? Not between two children: harm within, direction not decided. */
    isDirected: z.boolean(),
    quality: LineQuality,
    closeness: Closeness.nullable(),
    howWellKnown: HowWellKnown,
    claims: z.number().int().positive(),
    /** Distinct reports. */
    sources: z.number().int().positive(),
    agencies: z.array(Agency),
    /** First and last day that any claim may speak of; null = undated. */
    first: Day.nullable(),
    last: Day.nullable(),
    hasUndated: z.boolean(),
  })
  .meta({ id: 'NetworkLine' })
export type NetworkLine = z.output<typeof NetworkLine>

export const NetworkView = z
  .object({
    centre: SubjectId,
    steps: z.number().int(),
    from: Day.nullable(),
    until: Day.nullable(),
    asKnownOn: Instant,
    nodes: z.array(NetworkNode),
    lines: z.array(NetworkLine),
    /** Said in words when not everything is drawn; null when all is. */
    leftOut: z.string().nullable(),
  })
  .meta({ id: 'Network' })
export type NetworkView = z.output<typeof NetworkView>

/** What one source said, as a card. */
export const ClaimCard = z
  .object({
    id: ClaimId,
    type: ClaimType,
    from: SubjectId,
    to: SubjectId,
    agency: Agency,
    /** Null with `isSourceWithheld` where naming it would say which person told us. */
    report: ReportId.nullable(),
    reference: z.string().nullable(),
    basis: z.string().nullable(),
    isSourceWithheld: z.boolean(),
    howWellKnown: HowWellKnown,
    howKnownWords: z.string(),
    conditions: z.string().nullable(),
    spanFrom: PartialDate,
    spanUntil: PartialDate,
    learnedOn: PartialDate.nullable(),
    recordedAt: Instant,
    reviewBy: Day.nullable(),
    quality: LineQuality,
    closeness: Closeness.nullable(),
    markings: z.array(z.string()),
    /** The report's own words; null when it has none or they are withheld. */
    narrative: z.string().nullable(),
  })
  .meta({ id: 'Claim' })
export type ClaimCard = z.output<typeof ClaimCard>

export const LineView = z
  .object({ between: z.tuple([SubjectLine, SubjectLine]), claims: z.array(ClaimCard) })
  .meta({ id: 'Line' })
export type LineView = z.output<typeof LineView>

const kindList = z
  .string()
  .transform((text) => text.split(',').filter(Boolean))
  .pipe(z.array(KindName).max(20))

export const networkApi = {
  open: defineEndpoint({
    method: 'GET',
    path: '/subjects/:id/network',
    group: 'Network',
    summary: 'Who and what is around one subject, one or two steps away',
    description:
      'A step is a claim. Schools and organisations are drawn but not walked through. Undated claims are in every window, and marked.',
    needs: 'network:read',
    audit: 'consultation',
    params: z.object({ id: SubjectId }),
    query: z.object({
      steps: z.coerce
        .number()
        .int()
        .min(1, 'Ask for 1 or 2 steps.')
        .max(2, 'Ask for 1 or 2 steps.')
        .default(1),
      from: Day.optional(),
      until: Day.optional(),
      kinds: kindList
        .optional()
        .meta({ description: 'Kinds to draw, with commas between; all when left out' }),
      asKnownOn: Instant.optional().meta({ description: 'The picture as it was known then' }),
    }),
    body: null,
    answer: NetworkView,
  }),
  line: defineEndpoint({
    method: 'GET',
    path: '/subjects/:id/lines/:other',
    group: 'Network',
    summary: 'Every claim between two subjects, source by source',
    needs: 'network:read',
    audit: 'consultation',
    params: z.object({ id: SubjectId, other: SubjectId }),
    query: z.object({ asKnownOn: Instant.optional() }),
    body: null,
    answer: LineView,
  }),
}
