import type { Endpoint } from '../define.ts'
import { auditApi } from './audit.ts'
import { eventsApi } from './events.ts'
import { healthApi } from './health.ts'
import { importsApi } from './imports.ts'
import { networkApi } from './network.ts'
import { placesApi } from './places.ts'
import { sessionApi } from './session.ts'
import { subjectsApi } from './subjects.ts'
import { todayApi } from './today.ts'

/** Every contract, by feature. The server must mount each of them; the API pages are made from this list. */
export const API = {
  health: healthApi,
  session: sessionApi,
  today: todayApi,
  subjects: subjectsApi,
  events: eventsApi,
  places: placesApi,
  network: networkApi,
  imports: importsApi,
  audit: auditApi,
} as const

export const ENDPOINTS: readonly Endpoint[] = Object.values(API).flatMap(
  (feature) => Object.values(feature) as unknown as Endpoint[],
)
