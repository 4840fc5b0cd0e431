import { STORY } from '@safeground/fixtures/story.ts'
import type { EventView, Role, SubjectEvents } from '@safeground/graph-schema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Caller, Callers } from '../support/caller.ts'
import { openTestHouse, serve, type TestHouse } from '../support/house.ts'
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

const found = async (role: Role, words: string): Promise<string> => {
  const answer = await (await as(role)).get(`/search?q=${encodeURIComponent(words)}`)
  return answer.json.hits[0].id
}
const around = async (role: Role, id: string, query = '') =>
  (await (await as(role)).get(`/subjects/${id}/events?${query}`)).json as SubjectEvents
/** The event that stands for a number of a register, as every file that gives the number finds it. */
const idOf = (kind: 'MissingEpisode' | 'ReturnInterview' | 'Incident', number: string) => {
  const registers = {
    MissingEpisode: 'missing-episode',
    ReturnInterview: 'return-interview',
    Incident: 'police-incident',
  }
  return test.house.ids.of('e', kind, registers[kind], number)
}
const open = async (role: Role, id: string) => (await as(role)).get(`/events/${id}`)
const view = async (role: Role, id: string) => {
  const answer = await open(role, id)
  expect(answer.status, answer.text).toBe(200)
  return answer.json as EventView
}
const rowan = () => found('chair', STORY.firstChild.caseNumber)
const facts = ({ facts: all }: EventView, field: string) =>
  all.filter((fact) => fact.field === field).map(({ value }) => value)

describe('what happened around a child', () => {
  it('is told newest first, with what they were in it', async () => {
    const { events, next, isCapped } = await around('chair', await rowan())
    expect(next).toBeNull()
    expect(isCapped).toBe(false)
    const starts = events.map(({ start }) => start.earliest ?? '')
    expect(starts).toEqual([...starts].sort().reverse())
    const open = events.filter(({ kind, isOpen }) => kind === 'MissingEpisode' && isOpen)
    expect(open).toHaveLength(1)
    expect(open[0]).toMatchObject({
      personRoles: ['missing'],
      risk: 'high',
      end: null,
      about: 'Not recorded as returned',
      agencies: ['police'],
    })
    const assault = events.find(({ title }) => title === 'Common assault')
    expect(assault).toMatchObject({ personRoles: ['harmed'], harm: 'violence', origin: 'called-in' })
    expect(assault?.places[0]).toMatchObject({ role: 'happened', place: { caption: 'Bell Park' } })
  })

  it('comes in pages that make up the whole, whatever their length', async () => {
    const id = await rowan()
    const { events: whole } = await around('chair', id)
    expect(whole.length).toBeGreaterThan(6)
    for (const limit of [1, 3, 50]) {
      const paged: string[] = []
      let before = ''
      for (;;) {
        const page = await around('chair', id, `limit=${limit}${before && `&before=${before}`}`)
        paged.push(...page.events.map((event) => event.id))
        if (page.next === null) break
        before = encodeURIComponent(page.next)
      }
      expect(paged).toEqual(whole.map((event) => event.id))
    }
  })

  it('is counted by month and by hour of all pages, and hours that nobody knows are counted apart', async () => {
    const id = await rowan()
    const all = await around('chair', id)
    const page = await around('chair', id, 'limit=1')
    expect([page.months, page.hours]).toEqual([all.months, all.hours])
    expect(all.months).toHaveLength(24)
    expect(all.months.at(-1)?.month).toBe('2026-11')
    const inNovember = all.events.filter(
      ({ kind, start }) => kind === 'MissingEpisode' && start.earliest?.startsWith('2026-11'),
    )
    expect(all.months.at(-1)?.counts.MissingEpisode).toBe(inNovember.length)
    const inHours = all.hours.flat().reduce((sum, count) => sum + count, 0)
    expect(inHours + all.hourNotKnown).toBe(all.events.length)
    // Last seen on a Friday at 15:25; pushed off a bench on a Friday at 16:45.
    expect(all.hours[4]?.[15]).toBe(2)
    expect(all.hours[4]?.[16]).toBeGreaterThanOrEqual(2)
    // "19:00 to 23:00" is four hours, and none of them.
    expect(all.hourNotKnown).toBeGreaterThan(0)
  })

  it('can be asked for by kind and window; what may have been within is within', async () => {
    const id = await rowan()
    const episodes = await around('chair', id, 'kinds=MissingEpisode')
    expect(new Set(episodes.events.map(({ kind }) => kind))).toEqual(new Set(['MissingEpisode']))
    const window = await around('chair', id, 'kinds=MissingEpisode&from=2026-11-07&until=2026-11-07')
    // Away from the 6th to the 7th, entered twice, and nobody has merged the entries.
    expect(window.events.map(({ start }) => start.words)).toEqual(['2026-11-06 15:25', '2026-11-06 15:25'])
    const now = await around('chair', id, 'kinds=MissingEpisode&from=2026-11-22')
    expect(now.events.map(({ isOpen }) => isOpen)).toEqual([true])
    expect((await around('chair', id, 'from=2020-01-01&until=2020-01-02')).events).toEqual([])
    const ever = await around('chair', id, 'from=0000-01-01&until=9999-12-31')
    expect(ever.events).toEqual((await around('chair', id)).events)
    // The months do not change with what is asked for; the hours do.
    expect(window.months).toEqual((await around('chair', id)).months)
    expect(window.hours.flat().reduce((sum, count) => sum + count, 0)).toBe(2)
  })

  it('says of a place what it was in each', async () => {
    const park = await found('chair', STORY.places.bellPark.name)
    const all = await around('chair', park)
    const roles = new Set(all.events.flatMap(({ placeRoles }) => placeRoles))
    expect(roles).toEqual(new Set(['happened', 'met', 'dealt', 'found']))
    const dealt = await around('chair', park, 'placeRoles=dealt')
    expect(dealt.events.map(({ title }) => title)).toEqual(['Supply of class B drugs'])
    expect(dealt.events[0]).toMatchObject({ origin: 'found-by-patrol', personRoles: [] })
  })

  it('refuses what it cannot read, in words, and hides what is not there', async () => {
    const id = await rowan()
    const chair = await as('chair')
    for (const query of [
      'limit=0',
      'limit=201',
      'kinds=Party',
      'placeRoles=hot',
      'from=yesterday',
      'before=next',
      `before=2026-11-06_e-${'1'.repeat(26)}`,
      'colour=red',
    ]) {
      const { status, json } = await chair.get(`/subjects/${id}/events?${query}`)
      expect([query, status]).toEqual([query, 422])
      expect(json.faults.length).toBeGreaterThan(0)
    }
    for (const path of [
      `/subjects/s-${'1'.repeat(26)}/events`,
      '/subjects/nobody/events',
      `/events/e-${'1'.repeat(26)}`,
      `/events/${id}`,
      '/events/nothing',
    ]) {
      expect([path, (await chair.get(path)).status]).toEqual([path, 404])
    }
    expect((await (await as('auditor')).get(`/subjects/${id}/events`)).status).toBe(403)
    expect((await new Caller(server.url).get(`/subjects/${id}/events`)).status).toBe(401)
  })
})

describe('one event', () => {
  it('tells source by source what each says, who was part of it and what followed', async () => {
    const episode = await view('chair', idOf('MissingEpisode', 'MIS/26/000330'))
    expect(episode).toMatchObject({ kind: 'MissingEpisode', risk: 'medium', isOpen: false })
    // The police and the provider differ about the return: both stand there, the police first.
    expect(facts(episode, 'end')).toEqual(['Sat 7 Nov 2026, 07:40', 'Sat 7 Nov 2026, 07:10'])
    expect(episode.end?.earliest).toBe('2026-11-07T07:40:00.000Z')
    expect(new Set(episode.records.map(({ agency }) => agency))).toEqual(new Set(['police', 'social-care']))
    const ids = new Set(episode.records.map((record) => record.id))
    expect(episode.facts.every(({ records }) => records.every((id) => ids.has(id)))).toBe(true)
    expect(episode.people.find(({ role }) => role === 'missing')).toMatchObject({
      subject: { caption: STORY.firstChild.name },
      ageThen: { words: '15' },
    })
    const [interview] = episode.followedBy
    expect(interview).toMatchObject({ kind: 'ReturnInterview', isOpen: false })
    expect(interview?.about).toBe('Done Sun 8 Nov 2026, 14:00')
    expect((await view('chair', interview?.id ?? '')).follows.map(({ id }) => id)).toEqual([episode.id])
  })

  it('reckons ages from the day of the event, and from none where the event has none', async () => {
    const before = await view('chair', idOf('MissingEpisode', 'MIS/26/000112'))
    const callum = before.people.find(({ role }) => role === 'missing')
    // Born 11 February 2010: 16 on 4 March 2026.
    expect(callum?.ageThen?.words).toBe('16')
    const marcus = (await view('chair', idOf('MissingEpisode', 'MIS/26/000311'))).people[0]
    expect(marcus?.ageThen?.words).toBe('17')
    const tomasz = (await view('chair', idOf('MissingEpisode', 'MIS/26/000113'))).people.find(
      ({ role }) => role === 'missing',
    )
    // 15 on 4 March and 16 today: the event's age is not the line's.
    expect([tomasz?.ageThen?.words, tomasz?.subject.age?.words]).toEqual(['15', '16'])
  })

  it('keeps harm within a group without a side, and never calls a child suspected there', async () => {
    const incident = await view('chair', idOf('Incident', 'CR/26/000438'))
    const roles = new Map(incident.people.map(({ subject, role }) => [subject.caption, role]))
    expect(roles.get('Ellis Cheung')).toBe('involved')
    expect([...roles.values()]).not.toContain('suspected')
    expect(facts(incident, 'isWithinGroup')[0]).toContain('direction not decided')
  })

  it('has the point of a public place, and none of anybody’s home', async () => {
    const park = await view('chair', idOf('Incident', 'CR/26/000401'))
    expect(park.point).toMatchObject({ longitude: -3.9925, latitude: 53.9138 })
    for (const role of ['chair', 'steward', 'analyst'] as const) {
      const flat = await open(role, idOf('Incident', 'CR/26/000419'))
      expect(flat.json.point).toBeNull()
      expect(flat.text).not.toContain('53.89')
    }
  })
})

describe('what a reader may not see', () => {
  it('is what a child said in confidence, and whom they named, to the police', async () => {
    const id = idOf('ReturnInterview', 'RHI/26/000330')
    const chair = await view('chair', id)
    expect(facts(chair, 'summary').join(' ')).toContain('He gets me food')
    expect(facts(chair, 'mayBePassedOn')).toEqual(['The young person does not want the name passed on'])
    expect(chair.people.find(({ role }) => role === 'named')?.subject.caption).toBe("Kez's cousin")
    const analyst = await open('analyst', id)
    expect(analyst.json).toMatchObject({ kind: 'ReturnInterview', about: 'Done Sun 8 Nov 2026, 14:00' })
    expect(analyst.text).not.toMatch(/gets me food|cousin|passed on|in confidence|somewhere warm/i)
    expect((analyst.json as EventView).people.map(({ role }) => role)).toEqual(['interviewed'])
    // Nor on the page of whoever was named.
    const cousins = (await (await as('chair')).get('/search?q=cousin')).json.hits as { id: string }[]
    for (const { id: cousin } of cousins) {
      const { events = [] } = await around('analyst', cousin)
      expect(events.flatMap(({ personRoles }) => personRoles)).not.toContain('named')
    }
    const told = await Promise.all(
      cousins.map(async ({ id: cousin }) => (await around('chair', cousin)).events),
    )
    expect(told.flat().flatMap(({ personRoles }) => personRoles)).toContain('named')
  })

  it('is the home that a child is missing from, to whoever does not hold addresses', async () => {
    const id = idOf('MissingEpisode', 'MIS/26/000311')
    const chair = await view('chair', id)
    expect(chair.places).toMatchObject([{ role: 'missing-from', place: { kind: 'Location' } }])
    const home = chair.places[0]?.place?.id ?? ''
    expect((await around('chair', home)).events.map((event) => event.id)).toContain(id)
    const analyst = await open('analyst', id)
    expect(analyst.json.places).toEqual([])
    expect(analyst.text).not.toContain('Sorrel Vale supported flats')
    expect(analyst.json.facts).toContainEqual(
      expect.objectContaining({ field: 'missingFrom', value: 'Supported flat' }),
    )
    expect((await (await as('analyst')).get(`/subjects/${home}/events`)).status).toBe(404)
  })

  it('is every event, to a neighbourhood officer: the places are there and nothing happened at them', async () => {
    for (const [kind, number] of [
      ['MissingEpisode', 'MIS/26/000330'],
      ['ReturnInterview', 'RHI/26/000330'],
      ['Incident', 'CR/26/000401'],
    ] as const) {
      const answer = await open('neighbourhood', idOf(kind, number))
      const absent = await open('neighbourhood', `e-${'1'.repeat(26)}`)
      const withoutRequest = (text: string) => text.replace(/req-\w+/, '')
      expect(withoutRequest(answer.text)).toBe(withoutRequest(absent.text))
      expect(answer.status).toBe(404)
    }
    const park = await around('neighbourhood', await found('chair', STORY.places.bellPark.name))
    expect(park.events).toEqual([])
    expect(park.months.every(({ counts }) => Object.keys(counts).length === 0)).toBe(true)
    expect((await (await as('neighbourhood')).get(`/subjects/${await rowan()}/events`)).status).toBe(404)
  })
})

it('is in the audit trail with whose details were given', async () => {
  const id = idOf('MissingEpisode', 'MIS/26/000330')
  const episode = await view('chair', id)
  await around('chair', await rowan(), 'limit=2')
  const auditor = await as('auditor')
  const [list, one] = (await auditor.get('/audit?username=chair&limit=2')).json.lines
  expect(list).toMatchObject({ what: 'GET /subjects/:id/events', outcome: 'answered', act: 'consultation' })
  expect(list.subjects).toContain(await rowan())
  expect(list.subjects.filter((subject: string) => subject.startsWith('e-'))).toHaveLength(2)
  const opened = (await auditor.get('/audit?username=chair&limit=20')).json.lines.find(
    (line: { what: string; subjects: string[] }) =>
      line.what === 'GET /events/:id' && line.subjects.includes(id),
  )
  expect(opened.subjects).toEqual(expect.arrayContaining(episode.people.map(({ subject }) => subject.id)))
  expect(one).toBeDefined()
  await open('neighbourhood', id)
  const [refused] = (await auditor.get('/audit?username=neighbourhood&limit=1')).json.lines
  expect(refused).toMatchObject({ what: 'GET /events/:id', outcome: 'not-found', subjects: [] })
})
