import type { Role } from '@safeground/graph-schema'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { bring, child, statement, subjectsBy, undo } from '../imports/files.ts'
import { type Caller, Callers } from '../support/caller.ts'
import { openTestHouse, serve, type TestHouse } from '../support/house.ts'

/** Who is the same, over the API: asked, answered, remembered, reversed; and what others learn of it. */
let test: TestHouse
let server: Awaited<ReturnType<typeof serve>>
let callers: Callers
beforeEach(async () => {
  await server?.close()
  await test?.close()
  test = await openTestHouse()
  server = await serve(test.house)
  callers = new Callers(() => server.url)
})
afterAll(async () => {
  await server?.close()
  await test?.close()
})

const REASON = 'The support worker knows both and says so.'
const as = (role: Role): Promise<Caller> => callers.as(role)
const listed = async (role: Role, filter = '') =>
  (await (await as(role)).get(`/identity/questions?limit=100${filter}`)).json
const answer = async (role: Role, id: string, given: string, reason = REASON) =>
  (await as(role)).post(`/identity/questions/${id}/answers`, { answer: given, reason })
const only = async (word: string) => {
  const all = await subjectsBy(test, word)
  expect(all).toHaveLength(1)
  return all[0] as string
}

/** Tee in two logs: one that partners see, and one that only the police and the steward do. */
const tee = (log: number, more: Record<string, string | number> = {}) =>
  statement({
    log_reference: `INT/26/00000${log}`,
    person_known_as: 'Tee',
    person_identified: 'no',
    person_age: '22',
    person_description: `seen ${log}`,
    link: 'spends time at',
    link_quality: 'unknown',
    other_kind: 'place',
    other_reference: `LOC-000${log}`,
    other_name: `Place ${log}`,
    other_place_type: 'park',
    ...more,
  })
const HIDDEN = { handling: 'C', conditions: 'Police only.' }

describe('a question', () => {
  it('is asked of those who see both sides, answered once, and not asked again by another file', async () => {
    await bring(test, 'police-intelligence', [tee(1)])
    await bring(test, 'police-intelligence', [tee(2)])
    const { questions, counts } = await listed('analyst')
    expect(questions).toMatchObject([
      { state: 'open', reasons: ['Known by the same name.', 'Ages that fit.', 'The same locality.'] },
    ])
    expect(counts).toEqual({ open: 1, undecided: 0, answered: 0 })
    expect((await listed('neighbourhood')).questions).toEqual([])
    const [{ id }] = questions

    expect((await answer('chair', id, 'same')).status).toBe(403)
    expect((await answer('steward', id, 'same', 'so')).json.faults).toMatchObject([{ where: 'reason' }])
    expect((await answer('steward', id, 'not-same')).status).toBe(201)
    expect((await listed('analyst')).counts).toEqual({ open: 0, undecided: 0, answered: 1 })
    await bring(test, 'police-intelligence', [tee(1), tee(2)])
    expect((await listed('analyst')).questions).toEqual([])

    const opened = (await (await as('analyst')).get(`/identity/questions/${id}`)).json
    expect(opened.decisions).toMatchObject([{ answer: 'not-same', reason: REASON, mayReverse: true }])
    const [decision] = opened.decisions
    const back = { reason: 'The worker meant somebody else.' }
    expect((await (await as('chair')).post(`/identity/decisions/${decision.id}/reversal`, back)).status).toBe(
      403,
    )
    expect(
      (await (await as('analyst')).post(`/identity/decisions/${decision.id}/reversal`, back)).status,
    ).toBe(200)
    expect((await listed('steward')).counts).toEqual({ open: 1, undecided: 0, answered: 0 })
    const again = await (await as('analyst')).post(`/identity/decisions/${decision.id}/reversal`, back)
    expect(again.status).toBe(422)
  })

  it('that cannot be told yet stays listed, with who looked and why', async () => {
    await bring(test, 'police-intelligence', [tee(1)])
    await bring(test, 'police-intelligence', [tee(2)])
    const [{ id }] = (await listed('steward')).questions
    await answer('steward', id, 'undecided')
    expect((await listed('steward')).questions).toEqual([])
    expect((await listed('steward', '&state=undecided')).questions).toMatchObject([
      { id, state: 'undecided' },
    ])
    const { decisions, mayAnswer } = (await (await as('chair')).get(`/identity/questions/${id}`)).json
    expect(decisions).toMatchObject([{ answer: 'undecided', by: expect.any(String), agency: 'partnership' }])
    expect(mayAnswer).toBe(false)
  })

  it('has its evidence side by side: who says what and when, what agrees and what does not', async () => {
    await bring(test, 'police-intelligence', [
      tee(1),
      tee(2, { person_description: 'seen 1', recorded_on: '16/11/2026' }),
    ])
    const [{ id }] = (await listed('steward')).questions
    const { evidence } = (await (await as('analyst')).get(`/identity/questions/${id}`)).json
    const facts = new Map(evidence.facts.map((fact: { field: string }) => [fact.field, fact]))
    expect(facts.get('knownAs')).toMatchObject({ verdict: 'agree' })
    expect(facts.get('description')).toMatchObject({ verdict: 'agree', left: [{ value: 'seen 1' }] })
    const days = [evidence.heard.left.last, evidence.heard.right.last].sort()
    expect(days).toEqual(['2026-11-14', '2026-11-16'])
    expect(evidence.consequence).toContain('under one person')
  })

  it('says that dates of birth contradict, and hides it not', async () => {
    const born = (log: number, person_born: string) => tee(log, { person_age: '', person_born })
    await bring(test, 'police-intelligence', [born(1, '2004-01-02'), born(2, '2005-01-02')])
    const [left, right] = await subjectsBy(test, 'Tee')
    const compared = (await (await as('steward')).get(`/identity/comparison?left=${left}&right=${right}`))
      .json
    expect(compared.warnings).toHaveLength(1)
    expect(compared.facts.find(({ field }: { field: string }) => field === 'born')).toMatchObject({
      verdict: 'differ',
    })
  })
})

describe('the same', () => {
  it('is one person in search, on its page, in the network and under its old address, until it is reversed', async () => {
    await bring(test, 'police-intelligence', [tee(1), tee(2)])
    const apart = await subjectsBy(test, 'Tee')
    const [{ id }] = (await listed('steward')).questions
    const { standing, decision } = (await answer('steward', id, 'same')).json
    const chair = await as('chair')
    const search = async () =>
      (await chair.get('/search?q=Tee')).json.hits.map((hit: { id: string }) => hit.id)
    expect(await search()).toEqual([standing])
    const around = (await chair.get(`/subjects/${standing}/network?steps=1`)).json
    expect(around.nodes.map((node: { caption: string }) => node.caption).sort()).toEqual([
      'Place 1',
      'Place 2',
      'Tee',
    ])
    const other = apart.find((one) => one !== standing)
    expect((await chair.get(`/subjects/${other}`)).status).toBe(404)
    expect((await chair.get(`/subjects/${other}/standing`)).json).toEqual({ id: standing })
    expect((await listed('steward')).counts).toEqual({ open: 0, undecided: 0, answered: 0 })
    const decisions = (await chair.get(`/identity/decisions?subject=${standing}`)).json.decisions
    expect(decisions).toMatchObject([{ id: decision.id, answer: 'same', mayReverse: false }])

    // A later file about the one that was joined goes to the one that stands for it, and back with it.
    await bring(test, 'police-intelligence', [tee(1, { person_description: 'limps' }), tee(2)])
    expect(await search()).toEqual([standing])
    const reversal = { reason: 'Seen in two places at one time.' }
    await (await as('steward')).post(`/identity/decisions/${decision.id}/reversal`, reversal)
    expect((await search()).sort()).toEqual([...apart].sort())
    const places = async (id: string) =>
      (await chair.get(`/subjects/${id}/network?steps=1`)).json.nodes
        .map((node: { caption: string }) => node.caption)
        .sort()
    expect((await Promise.all(apart.map(places))).sort()).toEqual([
      ['Place 1', 'Tee'],
      ['Place 2', 'Tee'],
    ])
  })

  it('is never said of itself, or of a person and a place', async () => {
    await bring(test, 'police-intelligence', [tee(1)])
    const [person, place] = [await only('Tee'), await only('LOC-0001')]
    const analyst = await as('analyst')
    const decide = (left: string, right: string) =>
      analyst.post('/identity/decisions', { left, right, answer: 'same', reason: REASON })
    expect((await decide(person, place)).json.detail).toContain('one kind')
    expect((await decide(person, person)).status).toBe(422)
    expect((await decide(person, `s-${'0'.repeat(26)}`)).status).toBe(404)
  })

  it('waits for a file that is being written', async () => {
    await bring(test, 'police-intelligence', [tee(1), tee(2)])
    const [{ id }] = (await listed('steward')).questions
    let status = 0
    await bring(test, 'police-intelligence', [tee(3)], {
      beforeBatch: async () => {
        status = status || (await answer('steward', id, 'same')).status
      },
    })
    expect(status).toBe(409)
    expect((await answer('steward', id, 'same')).status).toBe(201)
  })

  it('is remembered when its files are undone and come again', async () => {
    const first = await bring(test, 'police-intelligence', [tee(1)])
    await bring(test, 'police-intelligence', [tee(2)])
    const [{ id }] = (await listed('steward')).questions
    await answer('steward', id, 'same')
    await undo(test, first.id)
    expect(await subjectsBy(test, 'Tee')).toHaveLength(1)
    await bring(test, 'police-intelligence', [tee(1)])
    expect(await subjectsBy(test, 'Tee')).toHaveLength(1)
    expect((await listed('steward')).counts.open).toBe(0)
  })
})

describe('what somebody may not see', () => {
  it('asks them nothing, weighs nothing for them, and stays hidden when it is joined', async () => {
    await bring(test, 'police-intelligence', [tee(1), tee(2, HIDDEN), tee(3)])
    expect((await listed('chair')).questions).toHaveLength(1)
    const asked = (await listed('analyst')).questions
    expect(asked).toHaveLength(3)
    const before = (await (await as('chair')).get('/search?q=Tee')).json.hits
    expect(before).toHaveLength(2)
    // The analyst joins the one that the chair sees first with the one that they do not.
    const chairs = (await listed('chair')).questions[0]
    const half = asked.find((one: { id: string }) => one.id !== chairs.id)
    const { standing, decision } = (await answer('analyst', half.id, 'same')).json
    const chair = await as('chair')
    const hits = (await chair.get('/search?q=Tee')).json.hits
    expect(hits).toHaveLength(2)
    const seen = await Promise.all(
      hits.map(async ({ id }: { id: string }) => ({
        page: (await chair.get(`/subjects/${id}`)).text,
        around: (await chair.get(`/subjects/${id}/network?steps=2`)).text,
      })),
    )
    for (const { page, around } of seen) {
      expect(page).not.toContain('seen 2')
      expect(around).not.toContain('Place 2')
    }
    expect((await chair.get(`/identity/decisions?subject=${standing}`)).json.decisions).toEqual([])
    expect((await chair.get('/identity/decisions')).json.decisions).toEqual([])
    expect((await chair.get(`/identity/questions/${half.id}`)).status).toBe(404)
    // The question that is left for them is answered as if the hidden one were not there.
    const left = (await listed('chair')).questions
    expect(left).toHaveLength(1)
    const compared = (await chair.get(`/identity/questions/${left[0].id}`)).json
    expect(JSON.stringify(compared)).not.toContain('seen 2')
    expect([compared.evidence.heard.left.records, compared.evidence.heard.right.records]).toEqual([1, 1])
    const reversal = { reason: 'Nobody of mine to reverse.' }
    expect(
      (await (await as('practitioner')).post(`/identity/decisions/${decision.id}/reversal`, reversal)).status,
    ).toBe(403)
  })

  it('leaves a question open for them when the answer rests on it', async () => {
    await bring(test, 'police-intelligence', [tee(1), tee(2)])
    await bring(test, 'children-open', [child({})])
    const [left, right] = await subjectsBy(test, 'Tee')
    const [{ id }] = (await listed('analyst')).questions
    // Told in confidence about one of the two, which the analyst does not see.
    await test.house.graph.driver.executeQuery(
      `MATCH (r:Record)-[:ABOUT]->(s:Subject {id: $left}) CREATE (c:Record)-[:ABOUT]->(s)
       SET c = r {.*, id: 'r-told', key: 'told|', markings: r.markings + 'in-confidence'}`,
      { left },
    )
    await answer('steward', id, 'not-same')
    expect((await listed('steward')).counts).toEqual({ open: 0, undecided: 0, answered: 1 })
    expect((await listed('analyst')).counts).toEqual({ open: 1, undecided: 0, answered: 0 })
    expect((await answer('analyst', id, 'same')).json.standing).toBe([left, right].sort()[0])
  })
})

describe('people not yet identified', () => {
  it('are listed until somebody says who they are, and again when that is reversed', async () => {
    await bring(test, 'police-intelligence', [
      tee(1),
      statement({
        log_reference: 'INT/26/000009',
        person_reference: 'N201560',
        person_name: 'Terry Lane',
        person_born: '2004-05-14',
      }),
    ])
    const analyst = await as('analyst')
    const people = async (query = '') => (await analyst.get(`/identity/unidentified${query}`)).json.people
    expect(await people()).toMatchObject([
      {
        person: { caption: 'Tee', isIdentified: false },
        description: ['seen 1'],
        records: 1,
        last: '2026-11-14',
      },
    ])
    expect(await people('?q=SEEN')).toHaveLength(1)
    expect(await people('?q=nobody')).toEqual([])
    const [left, right] = [await only('Tee'), await only('Terry Lane')]
    const decided = await analyst.post('/identity/decisions', { left, right, answer: 'same', reason: REASON })
    expect(decided.status).toBe(201)
    expect(await people()).toEqual([])
    expect((await analyst.get('/search?q=Tee')).json.hits).toMatchObject([
      { caption: 'Terry Lane', otherNames: ['Tee'] },
    ])
    const { id } = decided.json.decision
    await analyst.post(`/identity/decisions/${id}/reversal`, { reason: 'Terry was in prison then.' })
    expect(await people()).toHaveLength(1)
    expect((await (await as('neighbourhood')).get('/identity/unidentified')).json.people).toEqual([])
  })
})
