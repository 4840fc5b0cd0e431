import { randomBytes } from 'node:crypto'
import { FILE_TYPES } from '@safeground/graph-schema'
import type { NextFunction, Request, Response } from 'express'
import helmet from 'helmet'
import type { Config } from '../config.ts'
import { Problem } from './problem.ts'

declare module 'express-serve-static-core' {
  interface Locals {
    nonce: string
  }
}

/** Headers of every answer. Nothing is loaded from elsewhere, and nothing of ours is framed or read elsewhere. */
export function headers() {
  return [
    (_request: Request, response: Response, next: NextFunction) => {
      response.locals.nonce = randomBytes(18).toString('base64')
      next()
    },
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'", (_request, response) => `'nonce-${(response as Response).locals.nonce}'`],
          // The interface kit sets style attributes; scripts and style sheets stay closed to inline text.
          styleSrcAttr: ["'unsafe-inline'"],
          imgSrc: ["'self'", 'data:'],
          fontSrc: ["'self'"],
          connectSrc: ["'self'"],
          workerSrc: ["'self'"],
          manifestSrc: ["'self'"],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
        },
      },
      crossOriginEmbedderPolicy: false,
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
      referrerPolicy: { policy: 'no-referrer' },
      strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: true },
    }),
  ]
}

/**
 * A `__Host-` cookie needs a secure request. On a loopback listener, where nothing crosses a network, plain HTTP
 * counts as one; anywhere else `readConfig` has refused to start without a proxy that ends TLS.
 */
export function countLoopbackAsSecure(config: Config) {
  return (request: Request, _response: Response, next: NextFunction) => {
    if (config.isLoopback) Object.defineProperty(request, 'secure', { value: true, configurable: true })
    next()
  }
}

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])
const CHANGING_TYPES = ['application/json', ...FILE_TYPES]

/**
 * Refuses a change that another site's page makes in a signed-in person's name. Browsers send Origin or
 * Sec-Fetch-Site with such a request; a script that sends neither is served.
 */
export function refuseOtherSites(request: Request, _response: Response, next: NextFunction): void {
  if (READING.has(request.method)) return next()
  const site = request.get('sec-fetch-site')
  const origin = request.get('origin')
  const isElsewhere =
    (site !== undefined && site !== 'same-origin' && site !== 'none') ||
    (origin !== undefined && hostOf(origin) !== request.get('host'))
  if (isElsewhere)
    throw new Problem('other-site', 'This request came from a page of another site and was not carried out.')
  const hasBody =
    request.get('transfer-encoding') !== undefined || Number(request.get('content-length') ?? 0) > 0
  if (hasBody && !request.is(CHANGING_TYPES)) {
    throw new Problem(
      'wrong-content-type',
      'Send JSON (application/json), or a file as text/csv or application/geo+json.',
    )
  }
  next()
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}

/** Longest that the body of anything but a file may take. */
const BODY_WITHIN_MS = 30_000

/** A sender who gives a byte now and then must not hold a connection open: files have a limit of their own. */
export function endSlowBodies(request: Request, response: Response, next: NextFunction): void {
  if (READING.has(request.method) || request.is([...FILE_TYPES])) return next()
  const timer = setTimeout(() => request.destroy(), BODY_WITHIN_MS)
  request.on('end', () => clearTimeout(timer))
  response.on('close', () => clearTimeout(timer))
  next()
}

/** Behind a proxy that we do not know of, every address would be the proxy's, and a limit would lock everyone out. */
export function refuseUndeclaredProxy(config: Config) {
  return (request: Request, _response: Response, next: NextFunction): void => {
    if (config.trustProxy === null && request.get('x-forwarded-for') !== undefined) {
      throw new Problem(
        'bad-request',
        'A proxy stands in front of this server that it was not told of: set SAFEGROUND_TRUST_PROXY.',
      )
    }
    next()
  }
}
