import { readFileSync } from 'node:fs'
import { EVENT_FILES, STORY } from '@safeground/fixtures/story.ts'
import type { Role, TodayView } from '@safeground/graph-schema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Caller, Callers } from '../support/caller.ts'
import { NOW, openTestHouse, serve, type TestHouse } from '../support/house.ts'
import { bringInEvents, bringInStory } from '../support/story.ts'

let test: TestHouse
let server: Awaited<ReturnType<typeof serve>>
const callers = new Callers(() => server.url)
const { as } = callers
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

const today = async (role: Role, since = '') => {
  const answer = await (await as(role)).get(`/today${since && `?since=${since}`}`)
  expect(answer.status, answer.text).toBe(200)
  return answer.json as TodayView
}
/** Later. Sessions have ended by then, so whoever asks signs in again. */
async function at<T>(instant: string, work: () => Promise<T>): Promise<T> {
  test.clock.set(instant)
  callers.forget()
  try {
    return await work()
  } finally {
    test.clock.set(NOW)
    callers.forget()
  }
}
const captions = (lines: readonly { person: { caption: string } }[]) =>
  lines.map(({ person }) => person.caption)
const looked = async (role: Role, body: unknown) =>
  (await as(role)).call('PUT', '/today/looked', {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

describe('who is missing now', () => {
  it('is told with what helps to look, the worst recorded risk and the longest first', async () => {
    const { missing, missingAsOf, asOf, seesChildren } = await today('chair')
    expect(asOf).toBe(NOW)
    // Published while the clock of the test stood still: who is missing is as recent as that.
    expect(missingAsOf).toBe(NOW)
    expect(seesChildren).toBe(true)
    expect(captions(missing)).toEqual(['Callum Pryce', STORY.firstChild.name])
    expect(missing[1]).toMatchObject({
      risk: 'high',
      lastSeen: { earliest: '2026-11-21T18:40:00.000Z' },
      reportedAt: '2026-11-21T23:20:00.000Z',
      missingFrom: 'home',
      clothing: 'Black puffer, grey joggers.',
      looking: 'Neighbourhood team, Northmoor',
      locality: 'Northmoor',
      // 18 September, and 6 November, which two entries speak of.
      before90Days: 2,
    })
    expect(missing[1]?.thoughtWith.map(({ caption }) => caption)).toEqual(['Biscuit'])
  })

  it('is the same for the police, without what was told in confidence or where anyone lives', async () => {
    const answer = await (await as('analyst')).get('/today?since=2026-10-25T00:00:00.000Z')
    expect(captions(answer.json.missing)).toEqual(['Callum Pryce', STORY.firstChild.name])
    expect(answer.text).not.toMatch(/gets me food|somewhere warm|in confidence|supported flats/i)
    const chair = await (await as('chair')).get('/today?since=2026-10-25T00:00:00.000Z')
    expect(chair.text).toMatch(/gets me food/)
    // And nothing of a log with conditions reaches the chair.
    for (const log of STORY.logsWithConditions) expect(chair.text).not.toContain(log)
  })

  it('is not said to those who could not see it: their empty lists say so', async () => {
    for (const role of ['neighbourhood', 'licensing'] as const) {
      expect(await today(role)).toMatchObject({
        missing: [],
        missingAsOf: null,
        returned: [],
        interviews: [],
        interviewsNotShown: 0,
        cameIn: [],
        cameInNotShown: 0,
        // Places that the incidents name are there for the officer; nobody wrote a report of them.
        olderPublished: 0,
        seesChildren: false,
      })
    }
    expect((await (await as('auditor')).get('/today')).status).toBe(403)
    expect((await new Caller(server.url).get('/today')).status).toBe(401)
  })
})

describe('who returned, and who is to be spoken with', () => {
  it('are those back since, the latest first, with their interview', async () => {
    const { returned, since } = await today('chair')
    expect(since).toBe('2026-11-21T08:45:00.000Z')
    expect(captions(returned)).toEqual(['Amara Whitlock', 'Kezia Lomax', 'Idris Haddad'])
    expect(returned[1]).toMatchObject({
      returned: { earliest: '2026-11-21T19:15:00.000Z' },
      foundAt: 'street-or-park',
      harmFound: 'none recorded',
      interview: { dueBy: '2026-11-24T19:15:00.000Z', outcome: null },
    })
    expect(captions((await today('chair', '2026-11-21T19:00:00.000Z')).returned)).toEqual([
      'Amara Whitlock',
      'Kezia Lomax',
    ])
  })

  it('are spoken with by a time: the overdue one first, and each once', async () => {
    const { interviews, interviewsNotShown } = await today('chair')
    expect(captions(interviews)).toEqual(['Leo Vasquez', 'Idris Haddad', 'Kezia Lomax', 'Amara Whitlock'])
    expect(interviews.map(({ dueBy }) => dueBy)).toEqual(interviews.map(({ dueBy }) => dueBy).sort())
    expect(interviews[0]).toMatchObject({ dueBy: '2026-11-18T21:10:00.000Z', offeredOn: '2026-11-16' })
    expect(interviews[2]).toMatchObject({ returned: { earliest: '2026-11-21T19:15:00.000Z' } })
    expect(interviewsNotShown).toBe(0)
    const later = await at('2026-12-05T08:45:00.000Z', () => today('chair'))
    expect(captions(later.interviews)).toEqual(['Idris Haddad', 'Kezia Lomax', 'Amara Whitlock'])
    expect(later.interviewsNotShown).toBe(1)
  })
})

describe('what came in', () => {
  it('is what agencies wrote down since, with whom it is about; older rows of new files are counted', async () => {
    const { cameIn, cameInNotShown, olderPublished } = await today('analyst')
    expect(cameIn.length).toBeGreaterThan(5)
    expect(cameIn.length).toBeLessThanOrEqual(40)
    expect(cameInNotShown).toBe(0)
    // Written down on the day before `since` or later.
    const days = cameIn.map(({ recordedOn }) => recordedOn)
    expect(days.every((day) => day >= '2026-11-20')).toBe(true)
    expect(days).toEqual([...days].sort().reverse())
    expect(olderPublished).toBeGreaterThan(60)
    const incident = cameIn.find(({ reference }) => reference === 'CR/26/000474')
    expect(incident).toMatchObject({ source: 'incidents', agency: 'police', moreSubjects: 0 })
    expect(incident?.event?.kind).toBe('Incident')
    expect(incident?.words).toContain('dark Golf')
    expect(incident?.subjects.map(({ caption }) => caption)).toEqual([STORY.firstChild.name, 'Bell Park'])
    const log = cameIn.find(({ source }) => source === 'police-intelligence')
    expect(log).toMatchObject({ event: null })
    expect(log?.words?.length).toBeGreaterThan(40)
    // Every one opens something that this reader may open.
    for (const { event, subjects } of cameIn) {
      const path = event ? `/events/${event.id}` : `/subjects/${subjects[0]?.id}`
      if (event || subjects[0]) expect((await (await as('analyst')).get(path)).status).toBe(200)
    }
  })

  it('is nothing once the files are older than what is asked for', async () => {
    const later = await at('2026-11-24T08:45:00.000Z', () => today('analyst'))
    expect(later.since).toBe('2026-11-23T08:45:00.000Z')
    expect([later.cameIn, later.cameInNotShown, later.olderPublished]).toEqual([[], 0, 0])
  })
})

describe('since when', () => {
  it('is three nights on a Monday', async () => {
    const { since, returned } = await at('2026-11-23T08:45:00.000Z', () => today('practitioner'))
    expect(since).toBe('2026-11-20T08:45:00.000Z')
    expect(captions(returned)).toHaveLength(3)
  })

  it('is when the reader last looked, which never goes back and never lies ahead', async () => {
    expect((await today('practitioner')).lookedAt).toBeNull()
    expect((await looked('practitioner', { at: '2026-11-21T20:00:00.000Z' })).status).toBe(204)
    expect(await today('practitioner')).toMatchObject({
      since: '2026-11-21T20:00:00.000Z',
      lookedAt: '2026-11-21T20:00:00.000Z',
      sinceIsChosen: false,
    })
    await looked('practitioner', { at: '2026-11-20T20:00:00.000Z' })
    expect((await today('practitioner')).since).toBe('2026-11-21T20:00:00.000Z')
    await looked('practitioner', { at: '2030-01-01T00:00:00.000Z' })
    expect((await today('practitioner')).since).toBe(NOW)
    // What one person has looked at is news to another still.
    expect((await today('chair')).since).toBe('2026-11-21T08:45:00.000Z')
    const [line] = (await (await as('auditor')).get('/audit?username=practitioner&limit=1')).json.lines
    expect(line.what).toBe('GET /today')
    const changes = (
      await (await as('auditor')).get('/audit?username=practitioner&limit=20')
    ).json.lines.filter(({ act }: { act: string }) => act === 'alteration')
    expect(changes).toHaveLength(3)
    expect(changes[0]).toMatchObject({ what: 'PUT /today/looked', outcome: 'answered' })
  })

  it('is what the reader chooses, but not everything there ever was', async () => {
    expect(await today('chair', '2026-11-19T00:00:00.000Z')).toMatchObject({
      since: '2026-11-19T00:00:00.000Z',
      sinceIsChosen: true,
    })
    expect((await today('chair', '1970-01-01T00:00:00.000Z')).since).toBe('2026-10-22T08:45:00.000Z')
    // The last ones have the form of a moment, and are none.
    for (const since of [
      'yesterday',
      '2026-11-19',
      '',
      '2026-10-99T99:99:99.999Z',
      '2026-11-31T00:00:00.000Z',
    ]) {
      expect([since, (await (await as('chair')).get(`/today?since=${since}`)).status]).toEqual([since, 422])
    }
    for (const body of [{}, { at: 'now' }, { at: 1 }, { at: '2026-10-99T99:99:99.999Z' }]) {
      expect((await looked('chair', body)).status).toBe(422)
    }
    expect((await looked('auditor', { at: NOW })).status).toBe(403)
  })
})

it('puts whose details were shown into the audit trail: people and events', async () => {
  const shown = await today('chair')
  const [line] = (await (await as('auditor')).get('/audit?username=chair&limit=1')).json.lines
  expect(line).toMatchObject({ what: 'GET /today', act: 'consultation', outcome: 'answered' })
  expect(line.subjects).toEqual(
    expect.arrayContaining([
      ...shown.missing.flatMap(({ person, episodes }) => [person.id, ...episodes]),
      ...shown.interviews.flatMap(({ person, interview }) => [person.id, interview]),
      ...shown.cameIn.flatMap(({ subjects }) => subjects.map(({ id }) => id)),
    ]),
  )
})

describe('a return that is written down later', () => {
  const [file] = EVENT_FILES.filter(({ source }) => source === 'missing-episodes')
  const lines = readFileSync(file?.file ?? '', 'utf8').split('\n')
  const column = (name: string) => (lines[0] ?? '').split(',').indexOf(name)
  /** Rowan's open row as the police send it the next day. */
  function returned(): string {
    const row = lines.find((line) => line.startsWith('MIS/26/000354,')) ?? ''
    const cells = row.match(/("[^"]*"|[^,]*)(,|$)/g)?.map((cell) => cell.replace(/,$/, '')) ?? []
    cells[column('returned_at')] = '2026-11-22 06:30'
    cells[column('found_at')] = 'family'
    cells[column('found_by')] = 'family'
    cells[column('harm')] = 'none recorded'
    return `${lines[0]}\n${cells.slice(0, lines[0]?.split(',').length).join(',')}\n`
  }

  it('takes the child off the list of the missing, and an undone file puts them back', async () => {
    const steward = await as('steward')
    const before = await today('chair')
    const brought = await steward.sendCsv('/imports?source=missing-episodes&name=later.csv', returned())
    expect(brought.status, brought.text).toBe(201)
    const { id } = brought.json
    for (let i = 0; i < 100; i++) {
      if ((await steward.get(`/imports/${id}`)).json.status === 'staged') break
      await new Promise((done) => setTimeout(done, 50))
    }
    // Staged is not published: nothing has changed.
    expect(captions((await today('chair')).missing)).toEqual(captions(before.missing))
    const published = await steward.post(`/imports/${id}/commit`)
    expect([200, 202], published.text).toContain(published.status)
    const settled = async (status: string) => {
      for (let i = 0; i < 200; i++) {
        if ((await steward.get(`/imports/${id}`)).json.status === status) return
        await new Promise((done) => setTimeout(done, 50))
      }
      throw new Error(`The file is not ${status}`)
    }
    await settled('published')
    const after = await today('chair')
    expect(captions(after.missing)).toEqual(['Callum Pryce'])
    expect(captions(after.returned)).toContain(STORY.firstChild.name)
    await steward.delete(`/imports/${id}`)
    await settled('undone')
    const undone = await today('chair')
    expect(undone.missing).toEqual(before.missing)
    expect(undone.returned).toEqual(before.returned)
  })
})
