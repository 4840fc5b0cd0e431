import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Endpoint, Fault } from '@safeground/graph-schema'
import type { Request, Response, Router } from 'express'
import type { z } from 'zod'
import type { Asker, Noted } from '../access/asker.ts'
import { decide } from '../access/decide.ts'
import type { House } from '../house.ts'
import { askerOf, entryFor } from './asker-of.ts'
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
    ? { params: z.output<P>; query: z.output<Q>; body: E extends { body: 'file' } ? Readable : z.output<B> }
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
      const answered = await useCase(input as InputOf<E>, scoped as Asker, house)
      await finish(contract, answered as Answered<unknown>, asker, request, response, house)
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
  return { params: params.data, query: query.data, body: file ?? (body?.success ? body.data : undefined) }
}

export const NOT_FOUND = 'There is no such record, or you may not see it.'

function faultsOf(parsed: z.ZodSafeParseResult<unknown>): Fault[] {
  if (parsed.success) return []
  return parsed.error.issues.map((issue) => ({ where: issue.path.join('.'), message: issue.message }))
}

async function finish(
  contract: AnyEndpoint,
  answered: Answered<unknown>,
  asker: Asker | null,
  request: Request,
  response: Response,
  house: House,
): Promise<void> {
  const isSchema = contract.answer !== null && contract.answer !== 'csv'
  // Parsing drops whatever the contract does not name: nothing leaves by accident.
  const body = isSchema ? (contract.answer as z.ZodType).parse(answered.answer) : null
  if (asker && contract.audit !== 'none' && !request.isAudited) {
    await house.audit.append(entryFor(request, asker, contract, 'answered', answered, house))
  }
  if (contract.answer === 'csv') return sendCsv(answered.answer as CsvAnswer, response)
  if (contract.answer === null) response.status(contract.status ?? 204).end()
  else response.status(contract.status ?? 200).json(body)
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
