import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '@safeground/server/features/sign-in/demo-accounts.ts'
import { keepLocalAccount } from '@safeground/server/features/sign-in/sign-in.ts'
import { GraphSessionStore } from '@safeground/server/http/session-store.ts'
import type { SessionData } from 'express-session'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Caller } from '../support/caller.ts'
import { openTestHouse, serve, type TestHouse } from '../support/house.ts'

let test: TestHouse
let server: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  test = await openTestHouse()
  server = await serve(test.house)
})
afterAll(async () => {
  await server.close()
  await test.close()
})
const caller = () => new Caller(server.url)

describe('signing in', () => {
  it.each(DEMO_ACCOUNTS.map(({ username }) => username))(
    '%s signs in and is told what they may do',
    async (username) => {
      const someone = await caller().signIn(username)
      const me = await someone.get('/me')
      expect(me.status).toBe(200)
      expect(me.json).toMatchObject({ username, role: username, isDemo: true })
    },
  )

  it('answers a wrong name and a wrong password alike', async () => {
    const wrongName = await caller().post('/session', { username: 'nobody', password: DEMO_PASSWORD })
    const wrongPassword = await caller().post('/session', { username: 'chair', password: 'wrong' })
    expect([wrongName.status, wrongPassword.status]).toEqual([401, 401])
    expect(wrongName.json.detail).toBe(wrongPassword.json.detail)
  })

  it('says what to type when something is missing, and takes nothing that it does not know', async () => {
    const empty = await caller().post('/session', {})
    expect(empty.status).toBe(422)
    expect(empty.json.faults.map((fault: { where: string }) => fault.where)).toEqual(['username', 'password'])
    const extra = await caller().post('/session', {
      username: 'chair',
      password: DEMO_PASSWORD,
      role: 'steward',
    })
    expect(extra.status).toBe(422)
  })

  it('keeps the cookie to itself: host only, secure, not for scripts, strict', async () => {
    const answer = await caller().post('/session', { username: 'chair', password: DEMO_PASSWORD })
    const cookie = answer.headers.getSetCookie().join()
    expect(cookie).toMatch(/^__Host-safeground=/)
    for (const flag of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(flag)
  })

  it('holds as soon as the cookie is there, before the answer has been read', async () => {
    for (let tries = 0; tries < 5; tries++) {
      const signedIn = await fetch(`${server.url}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username: 'chair', password: DEMO_PASSWORD }),
      })
      const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? ''
      const me = await fetch(`${server.url}/api/me`, { headers: { cookie } })
      expect(me.status).toBe(200)
      await Promise.all([signedIn.text(), me.text()])
    }
  })

  it('ends with signing out', async () => {
    const someone = await caller().signIn('chair')
    expect((await someone.delete('/session')).status).toBe(204)
    expect((await someone.get('/me')).status).toBe(401)
  })

  it('does not come back when a request that was under way ends after signing out', async () => {
    const store = new GraphSessionStore(test.house.graph, test.house.clock, 15)
    const session = { username: 'chair', signedInAt: test.clock.now(), cookie: {} } as SessionData
    const call = (work: (done: (error: unknown, found?: unknown) => void) => void) =>
      new Promise((done, failed) => work((error, found) => (error ? failed(error) : done(found))))
    await call((done) => store.set('one', session, done))
    expect(await call((done) => store.get('one', done))).toMatchObject({ username: 'chair' })
    await call((done) => store.destroy('one', done))
    await call((done) => store.touch('one', session, done))
    expect(await call((done) => store.get('one', done))).toBeNull()
  })

  it('ends after fifteen idle minutes, and after twelve hours whatever is done', async () => {
    const idle = await caller().signIn('chair')
    const busy = await caller().signIn('chair')
    test.clock.set('2026-11-22T08:59:00.000Z')
    expect((await busy.get('/me')).status).toBe(200)
    test.clock.set('2026-11-22T09:01:00.000Z')
    expect((await idle.get('/me')).status).toBe(401)
    expect((await busy.get('/me')).status).toBe(200)
    for (let hour = 9; hour < 21; hour++) {
      for (const minute of ['12', '24', '36', '48', '59']) {
        test.clock.set(`2026-11-22T${String(hour).padStart(2, '0')}:${minute}:00.000Z`)
        await busy.get('/me')
      }
    }
    expect((await busy.get('/me')).status).toBe(401)
    test.clock.set('2026-11-22T08:45:00.000Z')
  })

  it('is over at the next request when the account is closed', async () => {
    const someone = await caller().signIn('licensing')
    const account = {
      username: 'licensing',
      name: 'Olive Brandt',
      role: 'licensing' as const,
      sealed: null,
    }
    await keepLocalAccount(test.house, { ...account, isDisabled: true })
    expect((await someone.get('/me')).status).toBe(403)
    expect((await caller().post('/session', { username: 'licensing', password: DEMO_PASSWORD })).status).toBe(
      403,
    )
    await keepLocalAccount(test.house, account)
    expect((await someone.get('/me')).status).toBe(200)
  })

  it('names no accounts when this is no demonstration', async () => {
    const plain = await openTestHouse({ keep: true, isDemo: false })
    const served = await serve(plain.house)
    const choices = await new Caller(served.url).get('/session/choices')
    expect(choices.json).toEqual({ isDemo: false, accounts: [] })
    await served.close()
    await plain.close()
  })

  it('stops after five failed tries for one name, and for nobody else', async () => {
    const strict = await openTestHouse({ keep: true, limits: { signInsPerQuarterHour: 5 } })
    const served = await serve(strict.house)
    const tryOnce = () => new Caller(served.url).post('/session', { username: 'chair', password: 'wrong' })
    for (let i = 0; i < 5; i++) expect((await tryOnce()).status).toBe(401)
    const sixth = await tryOnce()
    expect(sixth.status).toBe(429)
    expect(sixth.headers.get('retry-after')).toBeTruthy()
    // A name with blanks around it is the same name.
    const padded = await new Caller(served.url).post('/session', {
      username: '  Chair ',
      password: DEMO_PASSWORD,
    })
    expect(padded.status).toBe(429)
    await new Caller(served.url).signIn('analyst')
    await served.close()
    await strict.close()
  })
})
