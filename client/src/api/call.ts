import { type Endpoint, ProblemDetails } from '@safeground/graph-schema'
import type { z } from 'zod'

/** A request that was not answered, with what the server said about it. */
export class ProblemError extends Error {
  readonly details: ProblemDetails
  constructor(details: ProblemDetails) {
    super(details.detail)
    this.name = 'ProblemError'
    this.details = details
  }
}

export const isProblem = (error: unknown, code: ProblemDetails['code']): boolean =>
  error instanceof ProblemError && error.details.code === code

/** What one call sends: the parts of the path, the query string and the body, as the contract takes them. */
export interface Ask<P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType> {
  params?: z.input<P>
  query?: z.input<Q>
  body?: z.input<B>
  /** Of an endpoint that changes one version of something: which. */
  version?: number
}

/** Calls one endpoint of the contract and gives its answer, parsed. Throws a `ProblemError` and nothing else. */
export async function call<
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends z.ZodType,
  A extends z.ZodType,
>(endpoint: Endpoint<P, Q, B, A>, ask: Ask<P, Q, B> = {}, signal?: AbortSignal): Promise<z.output<A>> {
  const address = addressOf(endpoint.path, ask.params, ask.query)
  const response = await sendAgain(endpoint.method, address, ask, signal)
  if (!response.ok) throw new ProblemError(readProblem(response.status, await response.text()))
  const { answer } = endpoint
  if (answer === null || response.status === 204) return undefined as z.output<A>
  if (answer === 'csv') return (await response.text()) as z.output<A>
  const parsed = answer.safeParse(await response.json())
  if (parsed.success) return parsed.data
  console.error('An answer does not fit its contract:', endpoint.path, parsed.error.issues)
  throw new ProblemError(
    ownProblem(
      response.status,
      'The server answered in a form that this page does not know. Reload the page; if it stays, ask for help.',
      response.headers.get('x-request-id') ?? '',
    ),
  )
}

/** `/subjects/:id` and its parts to `/api/subjects/s-…?steps=2`; what is undefined is left out. */
export function addressOf(path: string, params: unknown = {}, query: unknown = {}): string {
  const parts = params as Record<string, unknown>
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(parts[name])))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query as Record<string, unknown>)) {
    if (value !== undefined && value !== '') search.set(name, String(value))
  }
  const text = search.toString()
  return `/api${filled}${text ? `?${text}` : ''}`
}

/** How long to wait before a change that may not have arrived is sent again: under the same key, so never done twice. */
const AGAIN_AFTER_MS = [500, 2_000]
const MAY_HAVE_ARRIVED = [0, 502, 504]

async function sendAgain(
  method: string,
  address: string,
  { body, version }: { body?: unknown; version?: number },
  signal?: AbortSignal,
) {
  if (method === 'GET') return send(method, address, body, {}, signal)
  const key = {
    'idempotency-key': crypto.randomUUID(),
    ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
  }
  for (const wait of AGAIN_AFTER_MS) {
    const response = await send(method, address, body, key, signal).catch((error: unknown) => {
      if (error instanceof ProblemError) return error
      throw error
    })
    const status = response instanceof ProblemError ? response.details.status : response.status
    if (response instanceof Response && !MAY_HAVE_ARRIVED.includes(status)) return response
    await new Promise((done) => setTimeout(done, wait))
  }
  return send(method, address, body, key, signal)
}

async function send(
  method: string,
  address: string,
  body: unknown,
  more: Record<string, string>,
  signal?: AbortSignal,
): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json, application/problem+json', ...more }
  if (body !== undefined) headers['content-type'] = 'application/json'
  try {
    return await fetch(address, {
      method,
      headers,
      credentials: 'same-origin',
      cache: 'no-store',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal ? { signal } : {}),
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new ProblemError(readProblem(0, ''))
  }
}

/** What the server said about a request that it did not answer; words of our own when it could not say. */
export function readProblem(status: number, text: string): ProblemDetails {
  try {
    const parsed = ProblemDetails.safeParse(JSON.parse(text))
    if (parsed.success) return parsed.data
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  const detail =
    status === 0
      ? 'The server could not be reached, or the connection broke. Check it and try again.'
      : status === 502 || status === 504
        ? 'The server is not answering. It may be starting: try again in a minute.'
        : `The server answered with status ${status} and no words.`
  return ownProblem(status, detail)
}

function ownProblem(status: number, detail: string, request = ''): ProblemDetails {
  return { type: 'about:blank', title: 'Something went wrong', status, detail, code: 'unexpected', request }
}
