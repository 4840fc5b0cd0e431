import { z } from 'zod'

/** Every way in which a request is not answered: code, HTTP status and title. The only such table. */
export const PROBLEMS = {
  'bad-request': [400, 'The request could not be read'],
  'not-signed-in': [401, 'Sign in first'],
  'not-permitted': [403, 'Your role may not do this'],
  'other-site': [403, 'The request came from another site'],
  'not-found': [404, 'Not found'],
  'wrong-method': [405, 'That cannot be done to this address'],
  'already-running': [409, 'Something else must finish first'],
  'wrong-content-type': [415, 'Send the kind of content that this address takes'],
  'not-valid': [422, 'Something in the request needs to be put right'],
  stale: [412, 'Somebody has changed it since you read it'],
  'no-version': [428, 'Say which version you mean'],
  'too-large': [413, 'Too large'],
  'too-many-requests': [429, 'Too many requests'],
  'no-room': [507, 'There is no room for it here'],
  unexpected: [500, 'Something went wrong here'],
  'database-unavailable': [503, 'The database is not answering'],
  'audit-unavailable': [503, 'The audit trail cannot be written'],
  'took-too-long': [503, 'That took too long'],
} as const satisfies Record<string, readonly [number, string]>

export const ProblemCode = z.enum(
  Object.keys(PROBLEMS) as [keyof typeof PROBLEMS, ...(keyof typeof PROBLEMS)[]],
)
export type ProblemCode = z.output<typeof ProblemCode>

/** One thing to put right, where it is and what to do. */
export const Fault = z.object({ where: z.string(), message: z.string() })
export type Fault = z.output<typeof Fault>

/** RFC 9457 problem details. */
export const ProblemDetails = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: ProblemCode,
    request: z.string().meta({ description: 'Quote this when you ask for help' }),
    faults: z.array(Fault).optional(),
  })
  .meta({ id: 'Problem' })
export type ProblemDetails = z.output<typeof ProblemDetails>
