import { readFileSync } from 'node:fs'
import type { Mapping } from '@safeground/graph-schema'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Answer, Callers } from '../support/caller.ts'
import { openTestHouse, serve, type TestHouse } from '../support/house.ts'
import { joined, recordsOf, subjectsBy } from './files.ts'

/** Files of no kind that the product knows, described by their columns and then brought in like every other. */
let test: TestHouse
let server: Awaited<ReturnType<typeof serve>>
const callers = new Callers(() => server.url)

beforeAll(async () => {
  test = await openTestHouse()
  server = await serve(test.house)
})
afterAll(async () => {
  await server?.close()
  await test?.close()
})
beforeEach(async () => {
  const session = test.house.graph.driver.session()
  await session.run(
    'MATCH (n) WHERE n:Mapping OR n:Import OR n:Record OR n:Report OR n:Subject OR n:Event OR n:Proposal OR n:Identifier DETACH DELETE n',
  )
  await session.close()
})

type Sent = Pick<Mapping, 'name' | 'subjects'> & Record<string, unknown>
const fixture = (path: string) => readFileSync(new URL(`../../fixtures/${path}`, import.meta.url), 'utf8')
const described = (name: string): Sent => JSON.parse(fixture(`mappings/${name}.json`)) as Sent
const rows = (name: string) => fixture(`csv/mapped/${name}.csv`)

async function describeAs(
  mapping: unknown,
  role: Parameters<typeof callers.as>[0] = 'steward',
): Promise<Answer> {
  return (await callers.as(role)).post('/mappings', mapping)
}

const send = async (source: string, text: string, role: Parameters<typeof callers.as>[0] = 'steward') =>
  (await callers.as(role)).sendCsv(`/imports?source=${source}&name=list.csv`, text)

/** Describes nothing, brings in and publishes. */
async function bringIn(source: string, text: string): Promise<Answer['json']> {
  const staged = await send(source, text)
  expect(staged.status, staged.text).toBe(201)
  test.clock.set(new Date(Date.parse(test.clock.now()) + 60_000).toISOString())
  const published = await (await callers.as('steward')).post(`/imports/${staged.json.id}/commit`)
  expect(published.json.status, published.text).toBe('published')
  return published.json
}

const changeTo = async (id: string, version: number | null, mapping: unknown) =>
  (await callers.as('steward')).call('PUT', `/mappings/${id}`, {
    headers: {
      'content-type': 'application/json',
      ...(version === null ? {} : { 'if-match': `"${version}"` }),
    },
    body: JSON.stringify(mapping),
  })

async function kept(name: string): Promise<string> {
  const answer = await describeAs(described(name))
  expect(answer.status, answer.text).toBe(201)
  return answer.json.id
}

describe('a script describes a file and brings it in', () => {
  it('a list of links: whoever has one number in it is one person, and each link says how it is known', async () => {
    const id = await kept('links-between-people')
    const view = await bringIn(id, rows('links-between-people'))
    expect(view.rows).toEqual({ read: 3, good: 3, faulty: 0 })
    expect(view.sourceLabel).toContain('Links from the youth team')
    expect(await subjectsBy(test, 'n2')).toHaveLength(1)
    expect(await recordsOf(test, 'Person')).toHaveLength(6)
    const steward = await callers.as('steward')
    const [kez] = await subjectsBy(test, 'n1')
    const network = await steward.get(`/subjects/${kez}/network?steps=1`)
    expect(network.json.nodes).toHaveLength(3)
    const opened = await steward.get(`/subjects/${kez}`)
    expect(opened.json.caption).toBe('Kez')
    expect(opened.json.records.map(({ source }: { source: string }) => source)).toEqual([
      described('links-between-people').name,
      described('links-between-people').name,
    ])
  })

  it('a table of points of the national grid: places with numbers, and no point at 0, 0', async () => {
    const id = await kept('places-with-points')
    await bringIn(id, rows('places-with-points'))
    const places = await recordsOf(test, 'Location')
    const grill = places.find(({ name }) => name === 'Kiln Grill')
    expect(grill).toMatchObject({ placeType: 'takeaway', locality: 'Northmoor', markings: ['open'] })
    // 270000, 445000 on the national grid, worked out apart from the product: within five metres.
    expect(grill?.latitude).toBeCloseTo(53.88484, 4)
    expect(grill?.longitude).toBeCloseTo(-3.97932, 4)
    expect(places.find(({ name }) => name === 'Harbour Gym')).not.toHaveProperty('latitude')
    const licensing = await (await callers.as('licensing')).get('/search?q=Kiln%20Grill')
    expect(licensing.json.hits).toHaveLength(1)
  })

  it('a contact sheet: several people of one cell, each in their role, the place in its own', async () => {
    const id = await kept('contact-sheet')
    const view = await bringIn(id, rows('contact-sheet'))
    expect(view.rows.good).toBe(3)
    const all = await joined(test)
    expect(all.filter(([type]) => type === 'TOOK_PART_IN').map(([, role]) => role)).toEqual([
      'present',
      'seen',
      'seen',
      'seen',
      'seen',
    ])
    expect(all.filter(([type]) => type === 'HAS_PLACE').map(([, role]) => role)).toEqual([
      'met',
      'met',
      'met',
    ])
    const [first] = await recordsOf(test, 'Sighting')
    expect(first).toMatchObject({ origin: 'found-by-patrol', placeRole: 'met' })
    const times = (await recordsOf(test, 'Sighting')).map(({ startEarliest }) => startEarliest)
    expect(times).toContain('2026-11-20T19:40:00.000Z')
    expect(times).toContain('2026-11-21T21:05:00.000Z')
    // Two who are called Kez in two rows are not taken for one: that is asked.
    expect(await subjectsBy(test, 'Kez')).toHaveLength(2)
  })

  it.each([
    ['links-between-people', ['how_known', '~end_node_id', 'entered', 'strength', 'link_id']],
    ['places-with-points', ['type', 'uprn', 'northing', 'easting', 'list_date']],
    ['contact-sheet', ['time', 'date', 'line', 'worry']],
  ])(
    'tells what is wrong with the rows of %s, column by column, and takes the good ones',
    async (name, columns) => {
      const staged = await send(await kept(name), rows(`${name}-faulty`))
      expect(staged.status, staged.text).toBe(201)
      expect(staged.json.rows.good).toBe(1)
      const told = staged.json.faultGroups.map(({ column }: { column: string }) => column)
      expect(told).toEqual(expect.arrayContaining(columns))
    },
  )

  it('says which columns are missing, in the words of the description', async () => {
    const staged = await send(await kept('places-with-points'), 'Premises,Type\nKiln Grill,TAW\n')
    expect(staged.status).toBe(422)
    expect(staged.json.detail).toContain('"licence_number"')
    expect(staged.json.detail).toContain('Late-night premises')
  })

  it('shows what rows would state, in words, and keeps nothing of it, not even in the trail', async () => {
    const steward = await callers.as('steward')
    const before = await recordsOf(test, 'Person')
    const text = rows('contact-sheet')
    const { json } = await steward.post('/mappings/preview', { mapping: described('contact-sheet'), text })
    expect(json.rows[0].states).toContain('Kez in “Seen by street workers”: seen')
    expect(json.rows[0].states).toContain('“Seen by street workers” at Bell Park: where they met')
    expect(await recordsOf(test, 'Person')).toEqual(before)
    const session = test.house.graph.driver.session()
    const trail = await session.run(
      'MATCH (a:AuditEntry) WHERE a.what ENDS WITH "/mappings/preview" RETURN a.detail AS detail',
    )
    await session.close()
    expect(trail.records).toHaveLength(1)
    expect(String(trail.records[0]?.get('detail'))).not.toContain('Kez')
  })

  it('suggests what columns are, and nothing of it without being told', async () => {
    const steward = await callers.as('steward')
    const { json } = await steward.post('/mappings/suggest', {
      text: 'source,target,label\nn1,n2,knows\nn2,n3,knows\n',
    })
    expect(json.columns.map(({ name }: { name: string }) => name)).toEqual(['source', 'target', 'label'])
    expect(json.draft.mapping.links).toEqual([{ type: 'KNOWS', from: 'one', to: 'other' }])
    expect((await steward.get('/mappings')).json.mappings).toEqual([])
  })
})

describe('a description is improved', () => {
  it('brings the same file in as changes, not as doubles, and every file says which version read it', async () => {
    const id = await kept('places-with-points')
    const first = await bringIn(id, rows('places-with-points'))
    const better = described('places-with-points')
    const [place] = better.subjects
    if (place) place.facts.description = { fixed: 'Has a late licence' }
    const changed = await changeTo(id, 1, better)
    expect(changed.status, changed.text).toBe(200)
    expect(changed.json.version).toBe(2)
    const second = await bringIn(id, rows('places-with-points'))
    expect(second.changes.records).toEqual({ fresh: 0, changed: 3, same: 2 })
    expect(second.sourceLabel).toContain('version 2')
    const now = await (await callers.as('steward')).get(`/imports/${first.id}`)
    expect(now.json.sourceLabel).toContain('version 1')
    expect(await subjectsBy(test, 'Kiln Grill')).toHaveLength(1)
  })

  it('refuses a change of what nobody has read, and one that does not say which version it means', async () => {
    const id = await kept('contact-sheet')
    const mapping = described('contact-sheet')
    expect((await changeTo(id, null, mapping)).status).toBe(428)
    expect((await changeTo(id, 7, mapping)).status).toBe(412)
    const both = await Promise.all([changeTo(id, 1, mapping), changeTo(id, 1, mapping)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412])
  })

  it('refuses to change whose files they are, or what makes a row itself: rows would come in twice', async () => {
    const id = await kept('contact-sheet')
    const answer = await changeTo(id, 1, {
      ...described('contact-sheet'),
      agency: 'health',
      again: { by: 'reference', columns: ['sheet'] },
    })
    expect(answer.status).toBe(422)
    expect(answer.json.faults.map(({ where }: { where: string }) => where).sort()).toEqual([
      'again',
      'agency',
    ])
  })

  it('is retired: no file more is read by it, and those that were stay and can be undone', async () => {
    const id = await kept('contact-sheet')
    const { id: file } = await bringIn(id, rows('contact-sheet'))
    const steward = await callers.as('steward')
    expect((await steward.delete(`/mappings/${id}`)).status).toBe(428)
    const retired = await steward.delete(`/mappings/${id}`, { 'if-match': '"1"' })
    expect(retired.json.retiredAt).not.toBeNull()
    const again = await send(id, rows('contact-sheet'))
    expect(again.status).toBe(422)
    expect(again.json.detail).toContain('retired')
    const sources = (await steward.get('/import-sources')).json.sources
    expect(sources.filter(({ source }: { source: string }) => source === id)).toEqual([])
    expect((await steward.get(`/imports/${file}`)).json.sourceLabel).toContain('contact sheet')
    expect((await steward.delete(`/imports/${file}`)).status).toBe(200)
  })
})

describe('who may', () => {
  it('does not tell whoever lacks one of its markings that there is such a description, or a file of it', async () => {
    const mapping = { ...described('contact-sheet'), markings: ['people', 'address'] }
    const { id } = (await describeAs(mapping)).json
    const file = await bringIn(id, rows('contact-sheet'))
    const analyst = await callers.as('analyst')
    expect((await analyst.get('/mappings')).json.mappings).toEqual([])
    const sources = JSON.stringify((await analyst.get('/import-sources')).json)
    expect(sources).not.toContain(id)
    expect(JSON.stringify((await analyst.get('/imports')).json)).not.toContain(file.id)
    const absent = id.replace(/.$/, id.endsWith('0') ? '1' : '0')
    const [hidden, none] = [await send(id, 'a\n1\n', 'analyst'), await send(absent, 'a\n1\n', 'analyst')]
    expect([hidden.status, hidden.json.detail]).toEqual([none.status, none.json.detail])
    expect(hidden.status).toBe(404)
    const put = (of: string) =>
      analyst.call('PUT', `/mappings/${of}`, {
        headers: { 'content-type': 'application/json', 'if-match': '"1"' },
        body: JSON.stringify({ ...described('contact-sheet'), agency: 'police' }),
      })
    const [one, other] = [await put(id), await put(absent)]
    expect([one.status, one.json.detail]).toEqual([other.status, other.json.detail])
    // A name that only a hidden description has is free to whoever does not know of it.
    const same = { ...described('contact-sheet'), agency: 'police' }
    expect((await describeAs(same, 'analyst')).status).toBe(201)
  })

  it('keeps what an earlier version could hold from those who may see the newest one only', async () => {
    const { id } = (await describeAs({ ...described('contact-sheet'), markings: ['people', 'address'] })).json
    expect((await changeTo(id, 1, described('contact-sheet'))).status).toBe(200)
    const analyst = await callers.as('analyst')
    expect((await analyst.get('/mappings')).json.mappings).toEqual([])
  })

  it('lets an agency describe its own files, and the data steward any', async () => {
    const ofPolice = { ...described('contact-sheet'), agency: 'police' }
    expect((await describeAs(ofPolice, 'practitioner')).status).toBe(403)
    expect((await describeAs(ofPolice, 'chair')).status).toBe(403)
    expect((await describeAs(ofPolice, 'analyst')).status).toBe(201)
  })

  it('lets nobody describe what they may not see', async () => {
    const mapping = { ...described('contact-sheet'), agency: 'police', markings: ['people', 'in-confidence'] }
    expect((await describeAs(mapping, 'analyst')).status).toBe(403)
  })

  it('shows of what a mapping brought in only what a reader may see: a home to nobody without the marking for it', async () => {
    const mapping = {
      name: 'Homes of members',
      meaning: 'Where the members of the club live, as they told it.',
      agency: 'voluntary-sector',
      markings: ['people', 'address'],
      dateOrder: 'iso',
      again: { by: 'reference', columns: ['id'] },
      grading: { scheme: 'not-police-graded', howKnown: { fixed: 'said-by-carer' } },
      subjects: [
        { part: 'member', kind: 'Person', key: { column: 'id' }, facts: { name: { column: 'name' } } },
        { part: 'home', kind: 'Location', isHome: true, facts: { address: { column: 'home' } } },
      ],
      links: [{ type: 'LIVES_AT', from: 'member', to: 'home' }],
    }
    const answer = await describeAs(mapping)
    expect(answer.status, answer.text).toBe(201)
    await bringIn(answer.json.id, 'id,name,home\nM1,Rowan Tesfaye,12 Kiln Row\n')
    const [analyst, chair] = [await callers.as('analyst'), await callers.as('chair')]
    const [rowan] = await subjectsBy(test, 'Rowan Tesfaye')
    expect((await analyst.get(`/subjects/${rowan}/network`)).json.nodes).toHaveLength(1)
    expect((await chair.get(`/subjects/${rowan}/network`)).json.nodes).toHaveLength(2)
    expect((await analyst.get(`/subjects/${rowan}`)).text).not.toContain('Kiln Row')
  })
})
