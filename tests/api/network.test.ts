import { STORY } from '@safeground/fixtures/story.ts'
import type { LineView, NetworkView, SearchAnswer, SubjectView } from '@safeground/graph-schema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Callers } from '../support/caller.ts'
import { canonical, dump } from '../support/dump.ts'
import { openTestHouse, serve, type TestHouse } from '../support/house.ts'
import { bringInStory } from '../support/story.ts'

let test: TestHouse
let server: Awaited<ReturnType<typeof serve>>
const callers = new Callers(() => server.url)
const { as } = callers
beforeAll(async () => {
  test = await openTestHouse()
  await bringInStory(test.house)
  server = await serve(test.house)
})
afterAll(async () => {
  await server.close()
  await test.close()
})

const search = async (role: Parameters<typeof as>[0], q: string) =>
  (await (await as(role)).get(`/search?q=${encodeURIComponent(q)}`)).json as SearchAnswer
const first = async (role: Parameters<typeof as>[0]) => {
  const hit = (await search(role, STORY.firstChild.caseNumber)).hits[0]
  if (!hit) throw new Error('The first child is not found')
  return hit.id
}
const network = async (role: Parameters<typeof as>[0], id: string, query = '') =>
  (await (await as(role)).get(`/subjects/${id}/network?${query}`)).json as NetworkView

describe('search', () => {
  it('finds by name, part of a name, other name, reference and without accents', async () => {
    const id = await first('chair')
    for (const q of [
      'Rowan Tesfaye',
      'rowan',
      'tesf',
      'esfay',
      'RÓWAN',
      STORY.firstChild.nominal,
      'tesfaye rowan',
    ]) {
      expect(
        (await search('chair', q)).hits.map((hit) => hit.id),
        q,
      ).toContain(id)
    }
  })

  it('puts whole names first and says what matched', async () => {
    const { hits } = await search('chair', 'Rowan Tesfaye')
    expect(hits[0]).toMatchObject({
      caption: 'Rowan Tesfaye',
      kind: 'Person',
      matched: { what: 'name', words: 'Rowan Tesfaye' },
    })
  })

  it('keeps two people of one nickname apart', async () => {
    const { hits } = await search('analyst', 'Kez')
    const captions = hits.map((hit) => hit.caption)
    expect(captions).toContain(STORY.kezOne.name)
    expect(captions).toContain(STORY.kezTwo.name)
  })

  it('finds no people for place teams, and no addresses for anyone', async () => {
    for (const role of ['neighbourhood', 'licensing'] as const) {
      expect((await search(role, 'Rowan')).hits.filter((hit) => hit.kind === 'Person')).toEqual([])
    }
    expect((await search('practitioner', 'ZZ1')).hits).toEqual([])
  })

  it('takes whatever is typed as words and never as a query language', async () => {
    for (const q of [
      '*:*',
      'name:rowan OR 1',
      '""',
      '(((',
      'a AND NOT b',
      '~~',
      '\\\\',
      '}) RETURN 1 //',
      '[a TO z]',
      'x'.repeat(100),
    ]) {
      const answer = await (await as('chair')).get(`/search?q=${encodeURIComponent(q)}`)
      expect([q, answer.status]).toEqual([q, 200])
    }
    expect((await search('chair', '*:*')).hits).toEqual([])
  })
})

describe('the network around one child', () => {
  it('is the sum of both agencies’ claims, within what each reader may see', async () => {
    const id = await first('analyst')
    const analyst = await network('analyst', id)
    const chair = await network('chair', id)
    expect(analyst.nodes.length).toBeGreaterThanOrEqual(10)
    expect(new Set(analyst.lines.flatMap((line) => line.agencies))).toEqual(
      new Set(['police', 'social-care']),
    )
    // The chair holds home addresses; the analyst holds reports with conditions.
    expect(chair.lines.some((line) => line.type === 'LIVES_AT')).toBe(true)
    expect(analyst.lines.some((line) => line.type === 'LIVES_AT')).toBe(false)
  })

  it('has a line for each pair and type, and no line to anything that is not drawn', async () => {
    const view = await network('analyst', await first('analyst'), 'steps=2')
    const ids = new Set(view.nodes.map((node) => node.id))
    expect(view.lines.every((line) => ids.has(line.from) && ids.has(line.to))).toBe(true)
    expect(new Set(view.lines.map((line) => line.id)).size).toBe(view.lines.length)
    expect(view.nodes.length).toBeGreaterThan((await network('analyst', view.centre)).nodes.length)
    expect(view.leftOut).toBeNull()
  })

  it('does not walk through a school', async () => {
    const view = await network('analyst', await first('analyst'), 'steps=2')
    const school = view.nodes.find((node) => node.kind === 'School' && node.step === 1)
    expect(school).toBeDefined()
    const pupils = view.lines.filter((line) => line.type === 'ATTENDS' && line.to === school?.id)
    const onlyBySchool = view.nodes.filter(
      (node) =>
        node.step === 2 &&
        view.lines
          .filter((line) => line.from === node.id || line.to === node.id)
          .every((line) => pupils.includes(line)),
    )
    expect(onlyBySchool).toEqual([])
  })

  it('leaves out what ended before the window, keeps what may overlap it, and keeps and marks the undated', async () => {
    const id = await first('analyst')
    const all = await network('analyst', id)
    const early = await network('analyst', id, 'until=2020-01-01')
    expect(early.lines.every((line) => line.hasUndated)).toBe(true)
    expect(early.lines.length).toBeLessThan(all.lines.length)
    const late = await network('analyst', id, 'from=2026-11-01')
    const kept = new Set(late.lines.map((line) => line.id))
    const dropped = all.lines.filter((line) => !kept.has(line.id))
    expect(dropped.length).toBeGreaterThan(0)
    expect(dropped.filter((line) => line.hasUndated || (line.last ?? '') >= '2026-11-01')).toEqual([])
  })

  it('draws only the kinds that are asked for', async () => {
    const view = await network('analyst', await first('analyst'), 'kinds=Person')
    expect(new Set(view.nodes.map((node) => node.kind))).toEqual(new Set(['Person']))
  })

  it('is empty before anything was known', async () => {
    const answer = await (await as('analyst')).get(
      `/subjects/${await first('analyst')}/network?asKnownOn=2026-01-01T00:00:00.000Z`,
    )
    expect(answer.status).toBe(404)
  })

  it('is the same answer twice', async () => {
    const id = await first('analyst')
    expect(await network('analyst', id, 'steps=2')).toEqual(await network('analyst', id, 'steps=2'))
  })

  it('never says that a child harms: no arrow and no colour of harm between two who may be children', async () => {
    for (const hit of (await search('steward', 'CSC')).hits) {
      const view = await network('steward', hit.id, 'steps=2')
      const isYoung = (id: string) =>
        ['young-person', 'under-10'].includes(view.nodes.find((node) => node.id === id)?.age?.group ?? '')
      const between = view.lines.filter((line) => isYoung(line.from) && isYoung(line.to))
      expect(between.filter((line) => line.quality === 'harmful')).toEqual([])
    }
  })

  it('keeps the cuckooed tenant and his brother apart from Tee', async () => {
    const brother = (await search('steward', STORY.theBrother.name)).hits[0]
    const tenant = (await search('steward', STORY.cuckooedTenant.name)).hits[0]
    expect(brother?.id).not.toBe(tenant?.id)
    expect(brother?.otherNames).not.toContain('Tee')
  })
})

describe('how we know', () => {
  it('shows every claim of a line with its source, in words', async () => {
    const id = await first('analyst')
    const view = await network('analyst', id)
    for (const line of view.lines) {
      const shown = (await (await as('analyst')).get(`/subjects/${line.from}/lines/${line.to}`))
        .json as LineView
      const ofType = shown.claims.filter((claim) => claim.type === line.type)
      expect(ofType.length).toBe(line.claims)
      for (const claim of ofType) {
        expect(claim.howKnownWords.length).toBeGreaterThan(5)
        expect(claim.isSourceWithheld ? claim.reference : (claim.reference ?? '')).toBe(
          claim.isSourceWithheld ? null : claim.reference,
        )
      }
    }
  })

  it('tells only the agency that holds the case who told us', async () => {
    const id = await first('analyst')
    const seenBy = async (role: 'analyst' | 'practitioner') => {
      const view = await network(role, id)
      const lines = await Promise.all(
        view.lines.map(
          async (line) =>
            (await (await as(role)).get(`/subjects/${line.from}/lines/${line.to}`)).json as LineView,
        ),
      )
      return lines.flatMap((line) => line.claims)
    }
    const told = (await seenBy('practitioner')).filter((claim) => /^Said by/.test(claim.howKnownWords))
    expect(told.length).toBeGreaterThan(0)
    const analyst = new Map((await seenBy('analyst')).map((claim) => [claim.id, claim]))
    for (const claim of told) {
      const other = analyst.get(claim.id)
      if (!other) continue
      expect(other).toMatchObject({
        isSourceWithheld: true,
        report: null,
        reference: null,
        basis: null,
        narrative: null,
      })
      expect(other.howKnownWords).not.toMatch(/said|young person|carer/i)
    }
    expect([...analyst.values()].some((claim) => claim.isSourceWithheld)).toBe(true)
    // Nor does the order of the two ends tell whose row it was, nor when that row was learned or brought in.
    for (const claim of analyst.values()) {
      if (!claim.isSourceWithheld) continue
      if (claim.type === 'KNOWS') expect(claim.from < claim.to).toBe(true)
      expect(claim).toMatchObject({ learnedOn: null, reviewBy: null })
      expect(claim.recordedAt).toMatch(/T00:00:00\.000Z$/)
    }
  })

  it('shows each fact with the records that it comes from', async () => {
    const subject = (await (await as('chair')).get(`/subjects/${await first('chair')}`)).json as SubjectView
    const records = new Set(subject.records.map((record) => record.id))
    expect(subject.facts.length).toBeGreaterThan(3)
    expect(subject.facts.every((fact) => fact.records.every((id) => records.has(id)))).toBe(true)
    expect(new Set(subject.records.map((record) => record.agency))).toEqual(
      new Set(['police', 'social-care']),
    )
  })

  it('does not tell by a count of records how many hidden statements name a place', async () => {
    const { hits } = await search('neighbourhood', 'park')
    expect(hits.length).toBeGreaterThan(0)
    for (const hit of hits) {
      const { records } = (await (await as('neighbourhood')).get(`/subjects/${hit.id}`)).json as SubjectView
      const said = records.map(({ agency, reference, howKnownWords }) =>
        JSON.stringify([agency, reference, howKnownWords]),
      )
      expect(new Set(said).size).toBe(said.length)
    }
  })

  it('shows place teams nobody’s telephone, vehicle or group, and no case number', async () => {
    for (const role of ['neighbourhood', 'licensing'] as const) {
      for (const q of ['0770', 'golf', 'seen around', 'CSC-10', STORY.firstChild.nominal]) {
        const { hits } = await search(role, q)
        expect([
          role,
          q,
          hits.filter((hit) => hit.kind !== 'Location' && hit.kind !== 'Organisation'),
        ]).toEqual([role, q, []])
      }
    }
  })

  it('does not store a protected address at all', async () => {
    const stored = canonical(await dump(test.house.graph.driver))
    for (const words of STORY.addressProtected.mustNotBeStored) expect(stored).not.toContain(words)
    expect(stored).toContain(STORY.addressProtected.caseNumber)
  })
})
