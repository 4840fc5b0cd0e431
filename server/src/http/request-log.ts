import type { NextFunction, Request, Response } from 'express'
import type { House } from '../house.ts'

/** Gives each request an id, and logs what was asked without what was in it: no query, no names, no bodies. */
export function logRequests(house: House) {
  return (request: Request, response: Response, next: NextFunction): void => {
    request.requestId = house.ids.fresh('req')
    request.isAudited = false
    response.setHeader('X-Request-Id', request.requestId)
    const started = performance.now()
    response.on('finish', () => {
      house.log.info({
        request: request.requestId,
        method: request.method,
        route: request.route?.path ?? 'none',
        status: response.statusCode,
        milliseconds: Math.round(performance.now() - started),
      })
    })
    next()
  }
}
