import type { EventView, Role, TodayView } from '@safeground/graph-schema'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { bring, episode, incident, interview } from '../imports/files.ts'
import { Caller } from '../support/caller.ts'
import { openTestHouse, serve, type TestHouse } from '../support/house.ts'

let test: TestHouse
let server: Awaited<ReturnType<typeof serve>>
beforeEach(async () => {
  await server?.close()
  await test?.close()
  test = await openTestHouse()
  server = await serve(test.house)
})
afterAll(async () => {
  await server.close()
  await test.close()
})

const get = async (role: Role, path: string) => {
  const answer = await (await new Caller(server.url).signIn(role)).get(path)
  expect(answer.status, answer.text).toBe(200)
  return answer.json
}
const today = (role: Role): Promise<TodayView> => get(role, '/today')
const event = (role: Role, kind: 'MissingEpisode' | 'Incident', register: string, number: string) =>
  get(role, `/events/${test.house.ids.of('e', kind, register, number)}`) as Promise<EventView>

describe('a child of whom two agencies tell without a number in common', () => {
  const away = { returned_at: '2026-11-22 01:15', harm: 'none recorded' }
  const told = { person_reference: '', case_number: 'CSC-10001', returned_at: '2026-11-22 01:15' }

  it('came back once: one line, of whom more is known', async () => {
    await bring(test, 'missing-episodes', [
      episode({
        ...away,
        episode_reference: 'MIS/26/0',
        person_reference: 'N204417',
        recorded_on: '2026-11-20',
        last_seen_at: '2026-11-19 18:00',
        reported_at: '2026-11-19 20:00',
        returned_at: '2026-11-20 01:00',
      }),
      episode(away),
    ])
    await bring(test, 'return-interviews', [
      interview({ ...told, interview_reference: 'RHI/26/0', episode_reference: 'MIS/26/0', person_reference: 'N204417', returned_at: '2026-11-20 01:00', due_by: '2026-11-23 01:00', offered_on: '2026-11-20' }),
      interview(told),
    ]) // biome-ignore format: one row a line
    const { returned, interviews } = await today('chair')
    expect(returned.map(({ person }) => person.caption)).toEqual(['Rowan Tesfaye'])
    expect(returned[0]?.person.agencies).toEqual(['police', 'social-care'])
    expect(returned[0]?.interview).toMatchObject({ dueBy: '2026-11-25T01:15:00.000Z', outcome: null })
    expect(interviews.map(({ person }) => person.id)).toEqual([
      returned[0]?.person.id,
      returned[0]?.person.id,
    ])
    // Nothing was merged: both stand on the page of the time missing, until a steward has answered.
    const { people } = await event('chair', 'MissingEpisode', 'missing-episode', 'MIS/26/1')
    expect(people.map(({ role, agencies }) => [role, agencies])).toEqual(
      expect.arrayContaining([['missing', ['police']], ['missing', ['social-care']]]), // biome-ignore format: pairs
    )
  })

  it('is two where the names differ: neither is left out', async () => {
    await bring(test, 'missing-episodes', [episode(away)])
    await bring(test, 'return-interviews', [interview({ ...told, person_name: 'Robin Tesfaye' })])
    const { returned } = await today('chair')
    expect(returned.map(({ person }) => person.caption).sort()).toEqual(['Robin Tesfaye', 'Rowan Tesfaye'])
  })

  it('has no time beside that of the police where the other told none', async () => {
    await bring(test, 'missing-episodes', [episode(away)])
    await bring(test, 'return-interviews', [interview({ ...told, returned_at: '' })])
    const { facts } = await event('chair', 'MissingEpisode', 'missing-episode', 'MIS/26/1')
    const values = (field: string) => facts.filter((fact) => fact.field === field).map(({ value }) => value)
    expect(values('start')).toEqual(['Sat 21 Nov 2026, 18:40'])
    expect(values('end')).toEqual(['Sun 22 Nov 2026, 01:15'])
  })
})

it('gives both ages of somebody whose birthday lies within the time that is told', async () => {
  await bring(test, 'missing-episodes', [episode({ person_reference: 'N204417', person_born: '11/02/2010' })])
  await bring(test, 'incidents', [
    incident({ happened_from: '2026', happened_until: '', people_harmed: 'Rowan Tesfaye [N204417]' }),
    incident({ incident_reference: 'CR/26/2', people_harmed: 'Rowan Tesfaye [N204417]' }),
  ])
  const ages = async (number: string) =>
    (await event('chair', 'Incident', 'police-incident', number)).people.map(({ ageThen }) => ageThen?.words)
  expect(await ages('CR/26/1')).toEqual(['15 to 16'])
  expect(await ages('CR/26/2')).toEqual(['16'])
})
