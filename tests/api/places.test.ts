import { STORY } from '@safeground/fixtures/story.ts'
import type { PlacesAnswer, Role } from '@safeground/graph-schema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Caller } from '../support/caller.ts'
import { openTestHouse, serve, type TestHouse } from '../support/house.ts'
import { bringInEvents, bringInStory } from '../support/story.ts'

let test: TestHouse
let server: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  test = await openTestHouse()
  await bringInStory(test.house)
  await bringInEvents(test.house)
  server = await serve(test.house)
})
afterAll(async () => {
  await server.close()
  await test.close()
})

const places = async (role: Role, query = '') => {
  const answer = await (await new Caller(server.url).signIn(role)).get(`/places?${query}`)
  expect(answer.status, answer.text).toBe(200)
  return answer.json as PlacesAnswer
}
const names = async (role: Role, query = '') =>
  (await places(role, query)).places.map(({ caption }) => caption)
const cypher = async (text: string, params: Record<string, unknown>) => {
  const session = test.house.graph.driver.session()
  try {
    await session.run(text, params)
  } finally {
    await session.close()
  }
}

const { bellPark, interchange, flatOverVapeShop, partyFlat, tannerCourt } = STORY.places

describe('places', () => {
  it('have a point, a name and a kind, and come by name', async () => {
    const all = await places('analyst')
    expect(all.hasMore).toBe(false)
    const captions = all.places.map(({ caption }) => caption)
    expect(captions).toEqual([...captions].sort(new Intl.Collator('en-GB', { numeric: true }).compare))
    expect(all.places.find(({ caption }) => caption === bellPark.name)).toMatchObject({
      kind: 'Location',
      placeType: 'park',
      point: { longitude: -3.9925, latitude: 53.9138, precisionMetres: null },
    })
    expect(new Set(all.places.map(({ id }) => id)).size).toBe(all.places.length)
  })

  it('are those within the part of the map that is asked for', async () => {
    const north = await names('analyst', 'south=53.91')
    expect(north).toContain(bellPark.name)
    expect(north).not.toContain(interchange.name)
    const all = await names('analyst')
    const halves = [...(await names('analyst', 'west=-3.985')), ...(await names('analyst', 'east=-3.985'))]
    expect(new Set(halves)).toEqual(new Set(all))
    expect(await names('analyst', 'west=0&east=10')).toEqual([])
  })

  it('are not more than asked for, and it says that there are more', async () => {
    const all = await names('analyst')
    const few = await places('analyst', 'limit=3')
    expect(few.places.map(({ caption }) => caption)).toEqual(all.slice(0, 3))
    expect(few.hasMore).toBe(true)
    expect((await places('analyst', `limit=${all.length}`)).hasMore).toBe(false)
  })

  it('are of the officer’s own part of the borough, and nothing where nothing is shared', async () => {
    const own = await places('neighbourhood')
    expect(own.places.map(({ caption }) => caption)).toContain(bellPark.name)
    expect(own.places.map(({ caption }) => caption)).not.toContain(interchange.name)
    expect((await places('licensing')).places).toEqual([])
  })

  it('refuses what is no part of a map, in words', async () => {
    const caller = await new Caller(server.url).signIn('analyst')
    for (const query of ['west=abc', 'west=', 'east=0x10', 'north=91', 'limit=0', 'limit=1001', 'zoom=3']) {
      expect([query, (await caller.get(`/places?${query}`)).status]).toEqual([query, 422])
    }
    expect((await (await new Caller(server.url).signIn('auditor')).get('/places')).status).toBe(403)
  })

  it('are in the audit trail, each that was shown', async () => {
    const shown = await places('chair', 'limit=5')
    const [line] = (
      await (await new Caller(server.url).signIn('auditor')).get('/audit?username=chair&limit=1')
    ).json.lines
    expect(line).toMatchObject({ what: 'GET /places', subjects: shown.places.map(({ id }) => id) })
  })
})

describe('nobody’s home', () => {
  it('is among them, whoever asks', async () => {
    for (const role of ['steward', 'chair', 'analyst'] as const) {
      const shown = await names(role)
      expect(shown.length).toBeGreaterThan(5)
      for (const { name } of [flatOverVapeShop, partyFlat, tannerCourt]) expect(shown).not.toContain(name)
    }
  })

  // Written past the importer, which stores no point of a home: the last guard has to hold by itself.
  const say = (props: Record<string, unknown>) =>
    cypher(
      `MATCH (s:Location)<-[:ABOUT]-(known:Record {name: $name})
       WITH s, known LIMIT 1
       CREATE (r:Record)-[:ABOUT]->(s)
       SET r = known {.*, id: 'r-test', key: 'test'}, r += $props`,
      { name: bellPark.name, props },
    )
  const unsay = () => cypher(`MATCH (r:Record {id: 'r-test'}) DETACH DELETE r`, {})

  it('is a place that one hidden record marks as an address, also to those who do not see the record', async () => {
    await say({ markings: ['people', 'social-care', 'address'], name: 'Where a child is placed' })
    for (const role of ['steward', 'chair', 'analyst', 'neighbourhood'] as const) {
      expect(await names(role)).not.toContain(bellPark.name)
    }
    const incident = test.house.ids.of('e', 'Incident', 'police-incident', 'CR/26/000401')
    const event = await (await new Caller(server.url).signIn('analyst')).get(`/events/${incident}`)
    expect(event.json.point).toBeNull()
    await unsay()
    expect(await names('analyst')).toContain(bellPark.name)
  })

  it('is a place that any record calls a home, by its kind or its words', async () => {
    for (const called of [
      { placeType: 'children’s home' },
      { placeType: 'flat' },
      { placeType: '', name: "Kez's mum's" },
      { placeType: 'hostel', markings: ['people', 'police', 'police-conditions'] },
    ]) {
      await say(called)
      expect([called, (await names('chair')).includes(bellPark.name)]).toEqual([called, false])
      await unsay()
    }
    await say({ placeType: 'park café' })
    expect(await names('chair')).toContain(bellPark.name)
    await unsay()
  })

  it('counts no more once the record is retracted, or its file undone', async () => {
    await say({ markings: ['address'], retractedAt: '2026-11-20T00:00:00.000Z' })
    expect(await names('chair')).toContain(bellPark.name)
    await unsay()
  })
})
