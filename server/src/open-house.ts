import { pino } from 'pino'
import { openAuditTrail } from './audit/trail.ts'
import { type Clock, machineClock } from './clock.ts'
import type { Config } from './config.ts'
import type { Graph } from './graph/graph.ts'
import { type House, LIMITS, type Limits } from './house.ts'
import { idsWith } from './ids.ts'

/** Puts a house together around a graph. The one place that does, for the server and for tests. */
export function openHouse(parts: {
  config: Config
  graph: Graph
  installationKey: string
  clock?: Clock
  limits?: Partial<Limits>
}): House {
  return {
    config: parts.config,
    graph: parts.graph,
    clock: parts.clock ?? machineClock,
    ids: idsWith(parts.installationKey),
    audit: openAuditTrail(parts.graph),
    // What a log may never hold: names, words of reports, cookies. Requests are logged by route, never by content.
    log: pino({
      level: parts.config.logLevel,
      redact: ['req.headers.cookie', '*.narrative', '*.name', '*.password'],
    }),
    limits: { ...LIMITS, ...parts.limits },
  }
}
