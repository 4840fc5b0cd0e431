import { ENDPOINTS } from '@safeground/graph-schema'
import { migrations } from '@safeground/server/graph/migrate.ts'
import { MOUNTED } from '@safeground/server/http/answer.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Caller } from '../support/caller.ts'
import { openTestHouse, serve, type TestHouse } from '../support/house.ts'

let test: TestHouse
let server: Awaited<ReturnType<typeof serve>>
let chair: Caller
beforeAll(async () => {
  test = await openTestHouse()
  server = await serve(test.house)
  chair = await new Caller(server.url).signIn('chair')
})
afterAll(async () => {
  await server.close()
  await test.close()
})

const someId = `s-${'0'.repeat(26)}`

describe('the way in', () => {
  it('mounts every contract, and nothing else', () => {
    expect([...MOUNTED].sort()).toEqual(ENDPOINTS.map(({ method, path }) => `${method} ${path}`).sort())
  })

  it('lets nobody in who has not signed in, wherever a contract asks for it', async () => {
    for (const endpoint of ENDPOINTS.filter(({ needs }) => needs !== 'anyone')) {
      const path = endpoint.path.replaceAll(/:\w+/g, someId)
      const answer = await new Caller(server.url).call(endpoint.method, path)
      expect([endpoint.method, path, answer.status]).toEqual([endpoint.method, path, 401])
      expect(answer.headers.get('content-type')).toContain('application/problem+json')
    }
  })

  it('refuses each role what its permissions do not hold', async () => {
    const auditor = await new Caller(server.url).signIn('auditor')
    const admin = await new Caller(server.url).signIn('admin')
    expect((await auditor.get('/search?q=ro')).status).toBe(403)
    expect((await admin.get('/search?q=ro')).status).toBe(403)
    expect((await admin.get('/audit')).status).toBe(403)
    expect((await chair.get('/audit')).status).toBe(403)
    expect((await chair.get('/imports')).status).toBe(403)
    expect((await auditor.get('/audit')).status).toBe(200)
  })

  it('answers problems as RFC 9457 and says nothing of what is inside', async () => {
    const answer = await chair.get(`/subjects/${someId}`)
    expect(answer.status).toBe(404)
    expect(answer.json).toMatchObject({
      status: 404,
      code: 'not-found',
      request: expect.stringMatching(/^req-/),
    })
    expect(answer.text).not.toMatch(/Neo|cypher|\.ts|node_modules|stack/i)
    expect((await chair.get('/nothing/here')).status).toBe(404)
    expect((await chair.get('/subjects/not-an-id')).json.detail).toBe(answer.json.detail)
    const verb = await chair.call('PUT', `/subjects/${someId}`)
    expect(verb.status).toBe(405)
    expect(verb.headers.get('allow')).toBe('GET')
    const broken = await chair.call('POST', '/session', {
      headers: { 'content-type': 'application/json' },
      body: '{"a":',
    })
    expect(broken.status).toBe(400)
    expect(broken.json.detail).toMatch(/JSON/)
  })

  it('says in plain English what to put right', async () => {
    const short = await chair.get('/search?q=a')
    expect(short.status).toBe(422)
    expect(short.json.detail).toBe('Type at least two letters of a name or reference.')
    expect((await chair.get('/search?q=ab&q=cd')).status).toBe(400)
    expect((await chair.get('/search?q=ab&unknown=1')).status).toBe(422)
    expect((await chair.get(`/subjects/${someId}/network?steps=9`)).json.detail).toBe('Ask for 1 or 2 steps.')
    expect((await chair.get(`/subjects/${someId}/network?from=yesterday`)).status).toBe(422)
  })

  it('serves a script that says nothing of where it comes from, and no page of another site', async () => {
    const send = (headers: Record<string, string>) =>
      new Caller(server.url).post('/session', { username: 'chair', password: 'safeguard-demo' }, headers)
    expect((await send({})).status).toBe(200)
    expect((await send({ origin: server.url, 'sec-fetch-site': 'same-origin' })).status).toBe(200)
    expect((await send({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await send({ origin: 'https://elsewhere.example' })).status).toBe(403)
    expect((await send({ origin: 'null' })).status).toBe(403)
    const form = await chair.call('POST', '/session', {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'username=chair',
    })
    expect(form.status).toBe(415)
  })

  it('refuses what comes through a proxy that it was not told of', async () => {
    const through = await new Caller(server.url).get('/me', { 'x-forwarded-for': '10.0.0.1' })
    expect(through.status).toBe(400)
    expect(through.json.detail).toContain('SAFEGROUND_TRUST_PROXY')
  })

  it('answers what is not there as not there, whatever it looks like', async () => {
    for (const path of ['/assets/none.js', '/assets/..%2f..%2fpackage.json']) {
      const response = await fetch(server.url + path)
      expect([path, response.status]).toEqual([path, 404])
      expect(await response.text()).not.toMatch(/node_modules|ENOENT|\.ts:\d/)
    }
    expect((await fetch(`${server.url}/anything`, { method: 'POST' })).headers.get('content-type')).toContain(
      'problem+json',
    )
    expect(
      (await new Caller(server.url).post('/session', { username: { toString: 1 }, password: 'x' })).status,
    ).toBe(422)
  })

  it('closes the door to scripts, frames and other sites in every answer, problems and pages too', async () => {
    for (const path of ['/api/health', '/api/nothing', '/api/docs', '/', '/assets/none.js']) {
      const response = await fetch(server.url + path)
      const policy = response.headers.get('content-security-policy') ?? ''
      expect(policy, path).toContain("default-src 'none'")
      expect(policy, path).toContain("script-src 'self'")
      expect(policy, path).toContain("frame-ancestors 'none'")
      expect(policy, path).not.toMatch(/script-src[^;]*unsafe|https?:/)
      expect(response.headers.get('x-content-type-options'), path).toBe('nosniff')
      expect(response.headers.get('referrer-policy'), path).toBe('no-referrer')
      expect(response.headers.get('x-powered-by'), path).toBeNull()
    }
    expect((await fetch(`${server.url}/api/me`)).headers.get('cache-control')).toBe('no-store')
  })

  it('gives each page a nonce of its own', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => (await fetch(server.url)).headers.get('content-security-policy')),
    )
    expect(nonces[0]).not.toBe(nonces[1])
  })

  it('describes itself as OpenAPI 3.1, every contract in it, and on pages that call nobody', async () => {
    const document = (await new Caller(server.url).get('/openapi.json')).json
    expect(document.openapi).toBe('3.1.0')
    const described = Object.entries(document.paths as Record<string, object>).flatMap(([path, methods]) =>
      Object.keys(methods).map(
        (method) => `${method.toUpperCase()} ${path.replace('/api', '').replaceAll(/\{(\w+)\}/g, ':$1')}`,
      ),
    )
    expect(described.sort()).toEqual(ENDPOINTS.map(({ method, path }) => `${method} ${path}`).sort())
    const refs = JSON.stringify(document).match(/#\/components\/schemas\/\w+/g) ?? []
    for (const ref of refs)
      expect(document.components.schemas, ref).toHaveProperty(ref.split('/').at(-1) ?? '')
    const pages = await (await fetch(`${server.url}/api/docs`)).text()
    for (const { path } of ENDPOINTS) expect(pages).toContain(`/api${path}`)
    expect(pages).not.toMatch(/<script|https?:\/\//)
  })

  it('is alive and ready, and names versions on loopback', async () => {
    expect((await new Caller(server.url).get('/health')).json).toEqual({ ok: true })
    const ready = (await new Caller(server.url).get('/ready')).json
    expect(ready).toMatchObject({
      ok: true,
      schemaVersion: migrations().length,
      graphDataScience: expect.stringMatching(/^2\./),
    })
    expect(ready.database).toMatch(/^5\./)
  })
})
