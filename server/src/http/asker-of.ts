import type { AuditOutcome, Endpoint, Instant } from '@safeground/graph-schema'
import type { Request } from 'express'
import { z } from 'zod'
import { type Account, scopeOf } from '../access/account.ts'
import type { Asker, Noted } from '../access/asker.ts'
import { PERMISSIONS, PURPOSE_OF } from '../access/permissions.ts'
import type { Entry } from '../audit/chain.ts'
import { query } from '../graph/query.ts'
import type { House } from '../house.ts'

declare module 'express-serve-static-core' {
  interface Request {
    requestId: string
    /** True once this request's audit entry is written, by the use case or by `answer`. */
    isAudited: boolean
  }
}
declare module 'express-session' {
  interface SessionData {
    username: string
    signedInAt: Instant
  }
}

const hiddenImports = query(import.meta.url, '../access/hidden-imports.cypher', z.object({ id: z.string() }))

/** The signed-in person of a request, read anew each time: a closed account or a changed role counts at once. */
export function askerOf(request: Request, house: House, contract: Endpoint): Asker | null {
  const { who } = request
  if (!who?.account || request.session?.username !== who.account.username) return null
  const asker = makeAsker(who.account, who.hiddenImports, house.clock.now())
  asker.record = async (ask, noted) => {
    await house.audit.appendIn(ask, [entryFor(request, asker, contract, 'answered', noted, house)])
    request.isAudited = true
  }
  return asker
}

/** An asker without a request, for jobs of the house itself: the first start, tests. It records nothing by itself. */
export function makeAsker(account: Account, hiddenImports: readonly string[], now: Instant): Asker {
  return {
    username: account.username,
    name: account.name,
    role: account.role,
    agency: account.agency,
    purpose: PURPOSE_OF[account.role],
    permissions: PERMISSIONS[account.role],
    person: {
      role: account.role,
      agency: account.agency,
      isDisabled: account.isDisabled,
      markings: account.markings,
    },
    scope: scopeOf(account, hiddenImports, now),
    record: async () => {
      throw new Error('This asker has no request to record')
    },
  }
}

/** The audit entry of a request: who, why, what they asked for, whose details they were given. */
export function entryFor(
  request: Request,
  asker: Asker,
  contract: Pick<Endpoint, 'audit' | 'method' | 'path' | 'sealed'>,
  outcome: AuditOutcome,
  noted: Noted,
  house: House,
): Entry {
  return {
    at: house.clock.now(),
    username: asker.username,
    role: asker.role,
    agency: asker.agency,
    purpose: asker.purpose,
    session: request.sessionID ? house.ids.of('ses', request.sessionID) : '',
    request: request.requestId,
    act: contract.audit,
    what: `${contract.method} ${contract.path}`,
    outcome,
    subjects: [...noted.subjects],
    detail: JSON.stringify({
      params: request.params,
      query: sealedQuery(request, contract, house),
      ...noted.detail,
    }),
  }
}

/** What was typed names people, and the chain never forgets: it keeps a keyed hash, by which the same is found again. */
function sealedQuery(request: Request, { sealed = [] }: Pick<Endpoint, 'sealed'>, house: House) {
  const entries = Object.entries(request.query).map(([name, value]) => [
    name,
    sealed.includes(name) ? house.ids.of('sealed', String(value).trim().toLowerCase()) : value,
  ])
  return Object.fromEntries(entries)
}

/**
 * An asker for a job of the house itself, such as the first start. Its changes are written to the audit trail like
 * anyone's, with the job in place of a request.
 */
export async function jobAsker(account: Account, house: House, job: string): Promise<Asker> {
  const hidden = await house.graph.readSystem((ask) => ask(hiddenImports))
  const ids = hidden.map(({ id }) => id)
  const asker = makeAsker(account, ids, house.clock.now())
  asker.record = (ask, noted) =>
    house.audit.appendIn(ask, [
      {
        at: house.clock.now(),
        username: asker.username,
        role: asker.role,
        agency: asker.agency,
        purpose: asker.purpose,
        session: '',
        request: job,
        act: 'collection',
        what: job,
        outcome: 'answered',
        subjects: [...noted.subjects],
        detail: JSON.stringify(noted.detail ?? {}),
      },
    ])
  return asker
}
