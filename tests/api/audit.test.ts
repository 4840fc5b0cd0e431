import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Caller } from '../support/caller.ts'
import { openTestHouse, serve, type TestHouse } from '../support/house.ts'
import { bringInStory } from '../support/story.ts'

let test: TestHouse
let server: Awaited<ReturnType<typeof serve>>
let chair: Caller
let auditor: Caller
beforeAll(async () => {
  test = await openTestHouse()
  await bringInStory(test.house)
  server = await serve(test.house)
  chair = await new Caller(server.url).signIn('chair')
  auditor = await new Caller(server.url).signIn('auditor')
})
afterAll(async () => {
  await server.close()
  await test.close()
})

const newest = async () => (await auditor.get('/audit?limit=1&username=chair')).json.lines[0]
const cypher = async (text: string, params = {}) => {
  const session = test.house.graph.driver.session()
  try {
    await session.run(text, params)
  } finally {
    await session.close()
  }
}

describe('the audit trail', () => {
  it('holds who, when, why, what was asked and whose details were in the answer', async () => {
    const found = await chair.get('/search?q=rowan')
    const id = found.json.hits[0].id
    expect(await newest()).toMatchObject({
      username: 'chair',
      role: 'chair',
      agency: 'social-care',
      purpose: 'daily-meeting',
      act: 'consultation',
      what: 'GET /search',
      outcome: 'answered',
      subjects: found.json.hits.map((hit: { id: string }) => hit.id),
      request: found.headers.get('x-request-id'),
    })
    const network = await chair.get(`/subjects/${id}/network?steps=2`)
    const line = await newest()
    expect(line.subjects.sort()).toEqual(network.json.nodes.map((node: { id: string }) => node.id).sort())
    expect(JSON.parse(line.detail)).toMatchObject({ params: { id }, query: { steps: '2' } })
  })

  it('holds that someone asked for what they may not see or what is not there', async () => {
    const absent = `s-${'1'.repeat(26)}`
    await chair.get(`/subjects/${absent}`)
    const line = await newest()
    expect(line).toMatchObject({ outcome: 'not-found', subjects: [] })
    expect(line.detail).toContain(absent)
  })

  it('holds failed sign-ins, and its own reading', async () => {
    await new Caller(server.url).post('/session', { username: 'Chair', password: 'wrong' })
    expect(await newest()).toMatchObject({ act: 'sign-in', outcome: 'refused' })
    await auditor.get('/audit?username=chair')
    const own = (await auditor.get('/audit?username=auditor&limit=1')).json.lines[0]
    expect(own).toMatchObject({ what: 'GET /audit', act: 'consultation' })
  })

  it('does not hold what was typed: it may name a child, or be a password in the wrong field', async () => {
    await chair.get('/search?q=Rowan%20Tesfaye')
    const [one] = (await auditor.get('/audit?limit=1&username=chair')).json.lines
    expect(JSON.stringify(one)).not.toMatch(/rowan|tesfaye/i)
    await chair.get('/search?q=rowan%20tesfaye&limit=3')
    const [other] = (await auditor.get('/audit?limit=1&username=chair')).json.lines
    // The same words can be found again by whoever knows them.
    expect(JSON.parse(other.detail).query.q).toBe(JSON.parse(one.detail).query.q)
    await new Caller(server.url).post('/session', { username: 'correct-horse-battery', password: 'x' })
    const all = (await auditor.get('/audit?limit=20')).json.lines
    expect(all.find((line: { outcome: string }) => line.outcome === 'refused').username).toBe('(unknown)')
    expect(JSON.stringify(all)).not.toContain('correct-horse')
  })

  it('finds an entry by whose details it gave', async () => {
    const { id } = (await chair.get('/search?q=rowan')).json.hits[0]
    const lines = (await auditor.get(`/audit?subject=${id}`)).json.lines
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.every((line: { subjects: string[] }) => line.subjects.includes(id))).toBe(true)
  })

  it('is whole after many readers at once, each entry once', async () => {
    const asked = await Promise.all(
      Array.from({ length: 60 }, (_, i) => chair.get(`/search?q=ro&limit=${(i % 50) + 1}`)),
    )
    expect(asked.every(({ status }) => status === 200)).toBe(true)
    const requests = (await auditor.get('/audit?limit=500&username=chair')).json.lines.map(
      (line: { request: string }) => line.request,
    )
    for (const answer of asked) {
      expect(
        requests.filter((request: string) => request === answer.headers.get('x-request-id')),
      ).toHaveLength(1)
    }
    expect((await auditor.get('/audit/check')).json).toMatchObject({ isWhole: true, firstBroken: null })
  })

  it('shows an entry that was changed, one that was taken out, and a tail that was cut', async () => {
    const check = async () => (await auditor.get('/audit/check')).json
    await cypher('MATCH (e:AuditEntry {seq: 5}) SET e.kept = e.username, e.username = "someone-else"')
    expect(await check()).toMatchObject({ isWhole: false, firstBroken: 5 })
    await cypher('MATCH (e:AuditEntry {seq: 5}) SET e.username = e.kept REMOVE e.kept')
    expect(await check()).toMatchObject({ isWhole: true })
    await cypher('MATCH (e:AuditEntry {seq: 7}) SET e.seq = -7')
    expect(await check()).toMatchObject({ isWhole: false, firstBroken: 7 })
    await cypher('MATCH (e:AuditEntry {seq: -7}) SET e.seq = 7')
    await cypher('MATCH (h:AuditHead) MATCH (e:AuditEntry {seq: h.seq}) SET e.seq = -1')
    expect((await check()).isWhole).toBe(false)
    await cypher('MATCH (e:AuditEntry {seq: -1}) WITH e MATCH (h:AuditHead) SET e.seq = e.seq')
  })

  it('gives nothing when the entry cannot be written', async () => {
    await cypher('MATCH (h:AuditHead) SET h:Away REMOVE h:AuditHead')
    const answer = await chair.get('/search?q=rowan')
    await cypher('MATCH (h:Away) SET h:AuditHead REMOVE h:Away')
    expect(answer.status).toBe(503)
    expect(answer.json.code).toBe('audit-unavailable')
    expect(answer.text).not.toMatch(/rowan/i)
    expect((await chair.get('/search?q=rowan')).status).toBe(200)
  })
})
