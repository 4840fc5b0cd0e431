import { ENDPOINTS, PROBLEMS, type ProblemDetails } from '@safeground/graph-schema'
import type { NextFunction, Request, Response } from 'express'
import type { House } from '../house.ts'
import { Problem } from './problem.ts'

/** The one place where an error becomes an answer: RFC 9457, in words, without a trace of what is inside. */
export function sendProblem(house: House) {
  return (error: unknown, request: Request, response: Response, next: NextFunction): void => {
    const problem = asProblem(error)
    if (problem.status >= 500) {
      house.log.error(
        { request: request.requestId, code: problem.code, err: problem.cause ?? error },
        problem.detail,
      )
    }
    // A file that was being sent cannot be taken back: end the connection, so that it is not mistaken for whole.
    if (response.headersSent) return next(error)
    const [status, title] = PROBLEMS[problem.code]
    const details: ProblemDetails = {
      type: `about:blank#${problem.code}`,
      title,
      status,
      detail: problem.detail,
      code: problem.code,
      request: request.requestId,
      ...(problem.faults.length > 0 ? { faults: [...problem.faults] } : {}),
    }
    if (status === 429 || status === 503) response.setHeader('Retry-After', '30')
    response.status(status).type('application/problem+json').send(JSON.stringify(details))
  }
}

const BODY_ERRORS: Record<string, Problem> = {
  'entity.parse.failed': new Problem(
    'bad-request',
    'The JSON could not be read. Check quotes, commas and brackets.',
  ),
  'entity.too.large': new Problem('too-large', 'That is more than this address takes.'),
  'encoding.unsupported': new Problem('wrong-content-type', 'Send plain UTF-8 without compression.'),
  'charset.unsupported': new Problem('wrong-content-type', 'Send UTF-8.'),
}

function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error
  const type = typeof error === 'object' && error !== null && 'type' in error ? String(error.type) : ''
  const known = BODY_ERRORS[type]
  if (known) return known
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined
  if (status === 403 || status === 404) return new Problem('not-found', 'There is nothing at this address.')
  if (error instanceof URIError || status === 400) {
    return new Problem('bad-request', 'The request could not be read.')
  }
  return new Problem(
    'unexpected',
    'Something went wrong here, not with you. Nothing was changed. It has been logged.',
    [],
    {
      cause: error,
    },
  )
}

/** Nothing is mounted here: either there is no such address, or it is asked for something else. */
export function nothingHere(request: Request, response: Response): never {
  const here = ENDPOINTS.filter((endpoint) => addressOf(endpoint.path).test(request.path))
  if (here.length === 0) {
    throw new Problem('not-found', `There is nothing at ${request.method} ${request.path.slice(0, 100)}.`)
  }
  const methods = here.map(({ method }) => method).join(', ')
  response.setHeader('Allow', methods)
  throw new Problem('wrong-method', `This address takes ${methods}.`)
}

const addressOf = (path: string) =>
  new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}/?$`)
