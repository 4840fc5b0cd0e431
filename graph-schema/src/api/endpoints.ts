import type { Endpoint } from '../define.ts'
import { auditApi } from './audit.ts'
import { eventsApi } from './events.ts'
import { healthApi } from './health.ts'
import { hotspotsApi } from './hotspots.ts'
import { identityApi } from './identity.ts'
import { importsApi } from './imports.ts'
import { layersApi } from './layers.ts'
import { mappingsApi } from './mappings.ts'
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
  layers: layersApi,
  hotspots: hotspotsApi,
  network: networkApi,
  identity: identityApi,
  imports: importsApi,
  mappings: mappingsApi,
  audit: auditApi,
} as const

export const ENDPOINTS: readonly Endpoint[] = Object.values(API).flatMap(
  (feature) => Object.values(feature) as unknown as Endpoint[],
)
