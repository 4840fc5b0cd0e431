import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Endpoint, Fault } from '@safeground/graph-schema'
import type { Request, Response, Router } from 'express'
import type { z } from 'zod'
import type { Asker, Noted } from '../access/asker.ts'
import { decide } from '../access/decide.ts'
import type { House } from '../house.ts'
import { askerOf, entryFor } from './asker-of.ts'
import { Once } from './once.ts'
import { Problem } from './problem.ts'

/** What a use case gives back: the answer, and whose details are in it (for the audit trail). */
export interface Answered<A> extends Noted {
  answer: A
}

/** A CSV file that is written as it is read. */
export interface CsvAnswer {
  fileName: string
  lines: AsyncIterable<string>
}

type AnyEndpoint = Endpoint<z.ZodObject, z.ZodObject, z.ZodType, z.ZodType>
type InputOf<E> =
  E extends Endpoint<infer P, infer Q, infer B, z.ZodType>
    ? {
        params: z.output<P>
        query: z.output<Q>
        body: E extends { body: 'file' } ? Readable : z.output<B>
        /** The version that is meant, of an endpoint that takes one. */
        version?: number
      }
    : never
type AnswerOf<E> =
  E extends Endpoint<z.ZodObject, z.ZodObject, z.ZodType, infer A>
    ? 'csv' extends E['answer']
      ? [A] extends [never]
        ? CsvAnswer | null
        : z.input<A>
      : z.input<A>
    : never

/** One thing that can be asked of the house. No HTTP in it. */
export type UseCase<E> = (input: InputOf<E>, asker: Asker, house: House) => Promise<Answered<AnswerOf<E>>>

/** Mounts an endpoint: who may, what was sent, the use case, the contract's answer, the audit entry, then the answer. */
export function answer<E extends Endpoint<never, never, never, never> | AnyEndpoint>(
  router: Router,
  house: House,
  endpoint: E,
  useCase: UseCase<E>,
): void {
  const contract = endpoint as unknown as AnyEndpoint
  const method = contract.method.toLowerCase() as 'get' | 'post' | 'put' | 'delete'
  MOUNTED.add(`${contract.method} ${contract.path}`)
  router[method](contract.path, async (request, response) => {
    const asker = askerOf(request, house, contract)
    try {
      permit(asker, contract)
      const input = readInput(contract, request)
      const scoped = asker && withKnownOn(asker, input.query)
      const work = (once: Once | null) => {
        const body = once?.body ?? input.body
        const by = once ? { ...scoped, onceKey: once.idKey } : scoped
        return useCase({ ...input, body } as InputOf<E>, by as Asker, house) as Promise<Answered<unknown>>
      }
      const once = asker && Once.of(request, contract, asker, house)
      const answered = once ? await atMostOnce(once, contract, work) : toSend(contract, await work(null))
      await finish(contract, answered, asker, request, response, house)
    } catch (error) {
      await noteRefusal(error, contract, asker, request, house)
      throw error
    }
  })
}

/** Every endpoint that has been mounted since the start: a test compares it with the contracts. */
export const MOUNTED = new Set<string>()

function permit(asker: Asker | null, contract: AnyEndpoint): void {
  const decision = decide(asker?.person ?? null, { needs: contract.needs })
  if (decision.allowed) return
  throw new Problem(decision.because === 'not-signed-in' ? 'not-signed-in' : 'not-permitted', decision.words)
}

/** "As it was known on T" is part of the scope, so that no query can forget it. Never later than now. */
function withKnownOn(asker: Asker, given: Record<string, unknown>): Asker {
  const asKnownOn = given.asKnownOn
  if (typeof asKnownOn !== 'string' || asKnownOn >= asker.scope.asKnownOn) return asker
  return { ...asker, scope: { ...asker.scope, asKnownOn } }
}

function readInput(contract: AnyEndpoint, request: Request) {
  const params = contract.params.safeParse(request.params)
  // An id of the wrong shape is answered as one that is not there: the two must not be told apart.
  if (!params.success) throw new Problem('not-found', NOT_FOUND)
  for (const [name, value] of Object.entries(request.query)) {
    if (typeof value !== 'string') throw new Problem('bad-request', `Give "${name}" once, as plain text.`)
  }
  const query = contract.query.strict().safeParse(request.query)
  const body =
    contract.body === 'file' || contract.body === null ? null : contract.body.safeParse(request.body ?? {})
  const faults = [...faultsOf(query), ...(body ? faultsOf(body) : [])]
  if (faults.length > 0 || !query.success) {
    throw new Problem('not-valid', faults.map((fault) => fault.message).join(' '), faults)
  }
  const file = contract.body === 'file' ? request : undefined
  return {
    params: params.data,
    query: query.data,
    body: file ?? (body?.success ? body.data : undefined),
    ...(contract.takesVersion ? { version: versionOf(request) } : {}),
  }
}

/** `If-Match: "3"`: without it one would write over what one has not read. */
function versionOf(request: Request): number {
  const given = request.get('if-match')
  if (given === undefined) throw new Problem('no-version', NO_VERSION)
  const version = given.match(/^(?:W\/)?"?(\d{1,9})"?$/)?.[1]
  // A version of another form is one that this never had.
  if (version === undefined) throw new Problem('stale', STALE)
  return Number(version)
}

const NO_VERSION = 'Read it first, and send its version along, as If-Match: "1".'
export const STALE =
  'Somebody has changed it since you read it. Read it again, then make your change to what it says now.'

export const NOT_FOUND = 'There is no such record, or you may not see it.'

function faultsOf(parsed: z.ZodSafeParseResult<unknown>): Fault[] {
  if (parsed.success) return []
  return parsed.error.issues.map((issue) => ({ where: issue.path.join('.'), message: issue.message }))
}

/** An answer as it leaves: parsed by the contract, which drops whatever it does not name, so nothing leaves by accident. */
interface ToSend extends Noted {
  status: number
  body: unknown
}

function toSend(contract: AnyEndpoint, { answer: given, subjects, detail }: Answered<unknown>): ToSend {
  const isSchema = contract.answer !== null && contract.answer !== 'csv'
  const body = isSchema ? (contract.answer as z.ZodType).parse(given) : given
  const status = contract.status ?? (contract.answer === null ? 204 : 200)
  return { status, body, subjects, ...(detail ? { detail } : {}) }
}

/** Carries out what was sent under an Idempotency-Key, or gives the answer of the first time. */
async function atMostOnce(
  once: Once,
  contract: AnyEndpoint,
  work: (once: Once) => Promise<Answered<unknown>>,
): Promise<ToSend> {
  const before = await once.begin()
  if (before) return { ...before, detail: { ...before.detail, repeated: true } }
  try {
    const sent = toSend(contract, await work(once))
    await once.keep({ ...sent, subjects: [...sent.subjects] })
    return sent
  } catch (error) {
    await once.forget(error)
    throw error
  }
}

async function finish(
  contract: AnyEndpoint,
  { status, body, ...noted }: ToSend,
  asker: Asker | null,
  request: Request,
  response: Response,
  house: House,
): Promise<void> {
  if (asker && contract.audit !== 'none' && !request.isAudited) {
    await house.audit.append(entryFor(request, asker, contract, 'answered', noted, house))
  }
  if (contract.answer === 'csv') return sendCsv(body as CsvAnswer, response)
  if (contract.answer === null) response.status(status).end()
  else response.status(status).json(body)
}

async function sendCsv({ fileName, lines }: CsvAnswer, response: Response): Promise<void> {
  response.type('text/csv; charset=utf-8')
  response.attachment(fileName)
  await pipeline(Readable.from(lines), response)
}

/** A refusal, and a record that is hidden or absent, leave an entry too: asking is part of what the law logs. */
async function noteRefusal(
  error: unknown,
  contract: AnyEndpoint,
  asker: Asker | null,
  request: Request,
  house: House,
) {
  if (!(error instanceof Problem) || !asker || contract.audit === 'none' || request.isAudited) return
  if (error.code === 'audit-unavailable' || error.code === 'database-unavailable') return
  const asked = Object.values(request.params).filter((value) => typeof value === 'string')
  await house.audit.append(
    entryFor(request, asker, contract, error.code, { subjects: [], detail: { asked } }, house),
  )
}
