import { API, Me, SignIn } from '@safeground/graph-schema'
import type { NextFunction, Request, Response, Router } from 'express'
import { ipKeyGenerator, rateLimit } from 'express-rate-limit'
import type { House } from '../../house.ts'
import { answer, MOUNTED } from '../../http/answer.ts'
import { entryFor } from '../../http/asker-of.ts'
import { Problem } from '../../http/problem.ts'
import { DEMO_ACCOUNTS } from './demo-accounts.ts'
import { meOf, signIn } from './sign-in.ts'

const { choices, me, signIn: signInContract, signOut } = API.session

export function mountSignIn(router: Router, house: House): void {
  answer(router, house, choices, async () => ({
    answer: { isDemo: house.config.isDemo, accounts: house.config.isDemo ? [...DEMO_ACCOUNTS] : [] },
    subjects: [],
  }))
  answer(router, house, me, async (_input, asker) => ({ answer: meOf(asker, house), subjects: [] }))

  // These two change the session itself, which no other use case may touch: hence by hand.
  MOUNTED.add('POST /session').add('DELETE /session')
  router.post('/session', signInLimit(house), async (request, response) => {
    const parsed = SignIn.safeParse(request.body ?? {})
    if (!parsed.success) {
      const faults = parsed.error.issues.map((issue) => ({
        where: issue.path.join('.'),
        message: issue.message,
      }))
      throw new Problem('not-valid', faults.map((fault) => fault.message).join(' '), faults)
    }
    const asker = await signIn(parsed.data, house).catch(async (error: unknown) => {
      await noteRefusedSignIn(parsed.data.username, request, house)
      throw error
    })
    await renewSession(request)
    request.session.username = asker.username
    request.session.signedInAt = house.clock.now()
    await house.audit.append(entryFor(request, asker, signInContract, 'answered', { subjects: [] }, house))
    response.json(Me.parse(meOf(asker, house)))
  })

  router.delete('/session', async (request, response) => {
    const username = request.session.username
    if (!username) throw new Problem('not-signed-in', 'You are not signed in.')
    await house.audit.append({
      ...nobody(request, house),
      username,
      act: signOut.audit,
      what: 'DELETE /session',
      outcome: 'answered',
    })
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

const nobody = (request: Request, house: House) => ({
  at: house.clock.now(),
  role: '',
  agency: '',
  purpose: '',
  session: '',
  request: request.requestId,
  subjects: [],
  detail: '{}',
})

async function noteRefusedSignIn(username: string, request: Request, house: House): Promise<void> {
  await house.audit.append({
    ...nobody(request, house),
    username: username.toLowerCase().slice(0, 100),
    act: 'sign-in',
    what: 'POST /session',
    outcome: 'refused',
  })
}

/** Counts failed tries by name and address, so that one person's typing error does not lock a whole team out. */
function signInLimit(house: House) {
  const limit = rateLimit({
    windowMs: 15 * 60_000,
    limit: house.limits.signInsPerQuarterHour,
    skipSuccessfulRequests: true,
    legacyHeaders: false,
    keyGenerator: (request) =>
      `${ipKeyGenerator(request.ip ?? '')}|${String((request.body as { username?: unknown })?.username ?? '').toLowerCase()}`,
    handler: () => {
      throw new Problem(
        'too-many-requests',
        'Too many failed tries for this account. Wait a quarter of an hour.',
      )
    },
  })
  return (request: Request, response: Response, next: NextFunction) => limit(request, response, next)
}
