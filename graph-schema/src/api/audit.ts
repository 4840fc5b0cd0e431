import { z } from 'zod'
import { defineEndpoint } from '../define.ts'
import { Agency } from '../values/agencies.ts'
import { SubjectId } from '../values/ids.ts'
import { Instant } from '../values/instant.ts'
import { Purpose, Role } from '../values/roles.ts'
import { ProblemCode } from './problem.ts'

const none = z.object({})

/** How a use ended: answered, a sign-in refused, or a problem. Asking for what is hidden or absent is `not-found`. */
export const AuditOutcome = z.enum(['answered', 'refused', ...ProblemCode.options])
export type AuditOutcome = z.output<typeof AuditOutcome>

export const AuditLine = z
  .object({
    seq: z.number().int(),
    at: Instant,
    username: z.string(),
    role: Role.nullable(),
    agency: Agency.nullable(),
    purpose: Purpose.nullable(),
    act: z.string(),
    what: z.string(),
    outcome: AuditOutcome,
    subjects: z.array(z.string()),
    request: z.string(),
    detail: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'AuditLine' })
export type AuditLine = z.output<typeof AuditLine>

export const auditApi = {
  list: defineEndpoint({
    method: 'GET',
    path: '/audit',
    group: 'Audit',
    summary: 'Who looked at what, when and why, newest first',
    needs: 'audit:read',
    audit: 'consultation',
    params: none,
    query: z.object({
      username: z.string().trim().min(1).max(100).optional(),
      subject: SubjectId.optional(),
      from: Instant.optional(),
      until: Instant.optional(),
      before: z.coerce.number().int().positive().optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    body: null,
    answer: z.object({ lines: z.array(AuditLine), hasMore: z.boolean() }).meta({ id: 'AuditLines' }),
  }),
  check: defineEndpoint({
    method: 'GET',
    path: '/audit/check',
    group: 'Audit',
    summary: 'Is the chain of audit entries whole? Says the first entry that is not as it was written',
    needs: 'audit:read',
    audit: 'consultation',
    params: none,
    query: none,
    body: null,
    answer: z
      .object({
        isWhole: z.boolean(),
        checked: z.number().int(),
        firstBroken: z.number().int().nullable(),
        words: z.string(),
      })
      .meta({ id: 'AuditCheck' }),
  }),
}
