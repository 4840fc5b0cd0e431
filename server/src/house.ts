import type { Logger } from 'pino'
import type { AuditTrail } from './audit/trail.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Graph } from './graph/graph.ts'
import type { Ids } from './ids.ts'

/** What every use case may need of the house it runs in. Made once at start; tests make their own. */
export interface House {
  config: Config
  clock: Clock
  ids: Ids
  graph: Graph
  audit: AuditTrail
  log: Logger
  limits: Limits
}

/** How often something may be asked for. Settings, so that a test of one thing does not trip over another. */
export interface Limits {
  signInsPerQuarterHour: number
  searchesPerMinute: number
  requestsPerMinute: number
}

export const LIMITS: Limits = { signInsPerQuarterHour: 5, searchesPerMinute: 120, requestsPerMinute: 1200 }
