import { z } from 'zod'
import { defineEndpoint } from '../define.ts'

const none = z.object({})

export const Health = z.object({ ok: z.literal(true) }).meta({ id: 'Health' })

export const Ready = z
  .object({
    ok: z.boolean(),
    database: z.string().optional(),
    schemaVersion: z.number().int().optional(),
    graphDataScience: z.string().nullable().optional(),
    /** The demonstration's files that are in, while they are being brought in. Until all are, what is absent says nothing. */
    arriving: z.object({ done: z.number().int(), of: z.number().int().nullable() }).optional(),
  })
  .meta({ id: 'Ready' })

export const healthApi = {
  live: defineEndpoint({
    method: 'GET',
    path: '/health',
    group: 'Running it',
    summary: 'Is the server alive?',
    needs: 'anyone',
    audit: 'none',
    params: none,
    query: none,
    body: null,
    answer: Health,
  }),
  ready: defineEndpoint({
    method: 'GET',
    path: '/ready',
    group: 'Running it',
    summary: 'Can it answer? Versions are named on loopback and in the demonstration only',
    needs: 'anyone',
    audit: 'none',
    params: none,
    query: none,
    body: null,
    answer: Ready,
  }),
}
