import { Health, Ready } from '@safeground/graph-schema'
import type { Router } from 'express'
import { z } from 'zod'
import { arrivalOf } from '../../demo/arrival.ts'
import { query } from '../../graph/query.ts'
import type { House } from '../../house.ts'
import { MOUNTED } from '../../http/answer.ts'

const isReady = query(
  import.meta.url,
  './is-ready.cypher',
  z.object({ version: z.number().nullable(), database: z.string() }),
)
const hasGraphDataScience = query(
  import.meta.url,
  './graph-data-science.cypher',
  z.object({ found: z.number() }),
)
const graphDataScience = query(
  import.meta.url,
  './graph-data-science-version.cypher',
  z.object({ version: z.string() }),
)

/** A database that is slow to say no must not keep an operator waiting. */
const PATIENCE_MS = 2_000

/** Alive and ready. Without sign-in, and before sessions, so that a missing database cannot stop them. */
export function mountHealth(router: Router, house: House): void {
  MOUNTED.add('GET /health').add('GET /ready')
  router.get('/health', (_request, response) => void response.json(Health.parse({ ok: true })))
  router.get('/ready', async (_request, response) => {
    const state = await Promise.race([askShared(house), patience()])
    const isNamed = house.config.isLoopback || house.config.isDemo
    const arriving = arrivalOf(house)
    const answer = state
      ? { ok: true, ...(isNamed ? state : {}), ...(arriving ? { arriving } : {}) }
      : { ok: false }
    response.status(state ? 200 : 503).json(Ready.parse(answer))
  })
}

/** Many may look at once, without signing in: they share one answer for a second. */
let shared: { house: House; at: number; answer: ReturnType<typeof ask> } | null = null
function askShared(house: House): ReturnType<typeof ask> {
  if (shared?.house !== house || performance.now() - shared.at > 1_000) {
    shared = { house, at: performance.now(), answer: ask(house) }
  }
  return shared.answer
}

async function ask(house: House) {
  try {
    return await house.graph.readSystem(async (ask) => {
      const [row] = await ask(isReady)
      if (!row || row.version === null) return null
      const [procedures] = await ask(hasGraphDataScience)
      const [gds] = procedures?.found ? await ask(graphDataScience) : []
      return { database: row.database, schemaVersion: row.version, graphDataScience: gds?.version ?? null }
    })
  } catch (error) {
    house.log.warn({ err: error }, 'The database did not answer the readiness check')
    return null
  }
}

const patience = () => new Promise<null>((done) => setTimeout(done, PATIENCE_MS, null).unref())
