import { API, Me, SignIn } from '@safeground/graph-schema'
import type { NextFunction, Request, Response, Router } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import type { House } from '../../house.ts'
import { answer, MOUNTED } from '../../http/answer.ts'
import { askerOf, entryFor } from '../../http/asker-of.ts'
import { Problem } from '../../http/problem.ts'
import { DEMO_ACCOUNTS } from './demo-accounts.ts'
import { hasAccount, meOf, signIn } from './sign-in.ts'

const { choices, me, signIn: signInContract, signOut } = API.session

export function mountSignIn(router: Router, house: House): void {
  answer(router, house, choices, async () => ({
    answer: { isDemo: house.config.isDemo, accounts: house.config.isDemo ? [...DEMO_ACCOUNTS] : [] },
    subjects: [],
  }))
  answer(router, house, me, async (_input, asker) => ({ answer: meOf(asker, house), subjects: [] }))

  // These two change the session itself, which no other use case may touch: hence by hand.
  MOUNTED.add('POST /session').add('DELETE /session')
  router.post('/session', readSignIn, ...signInLimits(house), async (request, response) => {
    const typed = response.locals.signIn
    const asker = await signIn(typed, house).catch(async (error: unknown) => {
      await noteRefusedSignIn(typed.username, request, house)
      throw error
    })
    await renewSession(request)
    // The entry comes first: a session that could be used without one must not exist.
    await house.audit.append(entryFor(request, asker, signInContract, 'answered', { subjects: [] }, house))
    request.session.username = asker.username
    request.session.signedInAt = house.clock.now()
    // Kept before the first byte leaves: a script goes on as soon as it has the cookie, and must not be a stranger then.
    await keepSession(request)
    response.json(Me.parse(meOf(asker, house)))
  })

  router.delete('/session', async (request, response) => {
    const asker = askerOf(request, house, signOut)
    if (!asker) throw new Problem('not-signed-in', 'You are not signed in.')
    await house.audit.append(entryFor(request, asker, signOut, 'answered', { subjects: [] }, house))
    await new Promise<void>((done, failed) => {
      request.session.destroy((error) => (error ? failed(error) : done()))
    })
    response.setHeader('Clear-Site-Data', '"cache", "cookies", "storage"')
    response.status(204).end()
  })
}

/** A new session id at every sign-in, so that one planted before it is worth nothing. */
const renewSession = (request: Request) =>
  new Promise<void>((done, failed) => {
    request.session.regenerate((error) => (error ? failed(error) : done()))
  })

const keepSession = (request: Request) =>
  new Promise<void>((done, failed) => {
    request.session.save((error) => (error ? failed(error) : done()))
  })

async function noteRefusedSignIn(username: string, request: Request, house: House): Promise<void> {
  const isKnown = await hasAccount(house, username)
  await house.audit.append({
    at: house.clock.now(),
    // A name that is no account's is often a password typed into the wrong field: it is not written down.
    username: isKnown ? username.toLowerCase() : '(unknown)',
    role: '',
    agency: '',
    purpose: '',
    session: '',
    request: request.requestId,
    act: 'sign-in',
    what: 'POST /session',
    outcome: 'refused',
    subjects: [],
    detail: JSON.stringify({ username: house.ids.of('sealed', username.toLowerCase()) }),
  })
}

declare module 'express-serve-static-core' {
  interface Locals {
    signIn: SignIn
  }
}

/** Before the limits, so that they count names as they are looked up and never keep whatever was sent. */
function readSignIn(request: Request, response: Response, next: NextFunction): void {
  const parsed = SignIn.safeParse(request.body ?? {})
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => ({
      where: issue.path.join('.'),
      message: issue.message,
    }))
    throw new Problem('not-valid', faults.map((fault) => fault.message).join(' '), faults)
  }
  response.locals.signIn = parsed.data
  next()
}

const QUARTER_HOUR_MS = 15 * 60_000
/** Failed tries of one address over all names, as a multiple of those for one name: a team mistypes, guessing needs more. */
const NAMES_PER_ADDRESS = 12

/** By name and address, so that one person's typing error locks nobody else out; and by address over all names. */
function signInLimits(house: House) {
  const shared = {
    windowMs: QUARTER_HOUR_MS,
    skipSuccessfulRequests: true,
    legacyHeaders: false,
    handler: () => {
      throw new Problem(
        'too-many-requests',
        'Too many failed tries for this account. Wait a quarter of an hour.',
      )
    },
  }
  const perName = house.limits.signInsPerQuarterHour
  return [
    rateLimit({
      ...shared,
      limit: perName,
      keyGenerator: (request, response) => {
        const { username } = (response as Response).locals.signIn
        return house.ids.of('try', ipKeyGenerator(request.ip ?? ''), username.toLowerCase())
      },
    }),
    rateLimit({ ...shared, limit: perName * NAMES_PER_ADDRESS }),
  ]
}
