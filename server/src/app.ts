import express, { type Express, Router } from 'express'
import { rateLimit } from 'express-rate-limit'
import session from 'express-session'
import { mountAuditTrail } from './features/audit-trail/routes.ts'
import { mountEvents } from './features/events/routes.ts'
import { mountHealth } from './features/health/routes.ts'
import { mountHotspots } from './features/hotspots/routes.ts'
import { mountIdentity } from './features/identity/routes.ts'
import { mountImports } from './features/imports/routes.ts'
import { mountLayers } from './features/layers/routes.ts'
import { mountNetwork } from './features/network/routes.ts'
import { mountPlaces } from './features/places/routes.ts'
import { mountSearch } from './features/search/routes.ts'
import { mountSignIn } from './features/sign-in/routes.ts'
import { mountSubjects } from './features/subjects/routes.ts'
import { mountToday } from './features/today/routes.ts'
import type { House } from './house.ts'
import { sendApiPages } from './http/api-pages.ts'
import { serveBaseMap } from './http/base-map.ts'
import { openApi } from './http/open-api.ts'
import { servePage } from './http/page.ts'
import { Problem } from './http/problem.ts'
import { logRequests } from './http/request-log.ts'
import {
  countLoopbackAsSecure,
  endSlowBodies,
  headers,
  refuseOtherSites,
  refuseUndeclaredProxy,
} from './http/security.ts'
import { nothingHere, sendProblem } from './http/send-problem.ts'
import { GraphSessionStore } from './http/session-store.ts'

export const COOKIE = '__Host-safeground'

/** The way of a request: this file is its table of contents. */
export function makeApp(house: House, options: { sessionSecret: string; version: string }): Express {
  const app = express()
  app.disable('x-powered-by')
  app.disable('etag')
  app.set('query parser', 'simple')
  if (house.config.trustProxy !== null) app.set('trust proxy', house.config.trustProxy)

  app.use(logRequests(house), ...headers(), countLoopbackAsSecure(house.config))
  const api = Router({ caseSensitive: true })
  app.use('/api', (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store')
    next()
  })
  mountHealth(api, house)
  const description = openApi(options.version)
  api.get('/openapi.json', (_request, response) => void response.json(description))

  api.use(refuseUndeclaredProxy(house.config), refuseOtherSites, addressLimit(house), endSlowBodies)
  api.get('/docs', sendApiPages)
  api.use('/session', express.json({ limit: '4kb', strict: true }))
  api.use(express.json({ limit: '256kb', strict: true }))
  api.use(
    session({
      name: COOKIE,
      secret: options.sessionSecret,
      store: new GraphSessionStore(house.graph, house.clock, house.config.idleMinutes),
      genid: () => `${house.ids.fresh('sid')}${house.ids.fresh('sid')}`,
      cookie: { path: '/', httpOnly: true, secure: true, sameSite: 'strict' },
      resave: false,
      saveUninitialized: false,
    }),
  )
  api.use(personLimit(house))
  mountSignIn(api, house)
  mountSearch(api, house)
  mountSubjects(api, house)
  mountEvents(api, house)
  mountPlaces(api, house)
  mountLayers(api, house)
  mountHotspots(api, house)
  mountToday(api, house)
  mountNetwork(api, house)
  mountIdentity(api, house)
  mountImports(api, house)
  mountAuditTrail(api, house)
  api.use(nothingHere)
  app.use('/api', api)

  serveBaseMap(app, house.config.baseMapFolder)
  servePage(app)
  app.use(nothingHere)
  app.use(sendProblem(house))
  return app
}

const tooMany = () => {
  throw new Problem('too-many-requests', 'That is more than this server answers in a minute. Wait a little.')
}

/** By address, generously: a whole team may sit behind one. */
const addressLimit = (house: House) =>
  rateLimit({
    windowMs: 60_000,
    limit: house.limits.requestsPerMinute * 10,
    legacyHeaders: false,
    handler: tooMany,
  })

/** By person, once we know who asks: nobody uses up what their colleagues need. */
const personLimit = (house: House) =>
  rateLimit({
    windowMs: 60_000,
    limit: house.limits.requestsPerMinute,
    legacyHeaders: false,
    skip: (request) => !request.session.username,
    keyGenerator: (request) => request.session.username ?? '',
    handler: tooMany,
  })
