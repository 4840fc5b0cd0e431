import { afterAll, beforeEach, expect, it } from 'vitest'
import { openTestHouse, type TestHouse } from '../support/house.ts'
import { bring, incident, joined, picture, recordsOf, subjectsBy, undo } from './files.ts'

let test: TestHouse
beforeEach(async () => {
  await test?.close()
  test = await openTestHouse()
})
afterAll(() => test.close())

const POINT = { precision: 'point', latitude: '53.9138', longitude: '-3.9925', street: 'Bell Lane' }
const PARK = { place_reference: 'LOC-0031', place_name: 'Bell Park', place_type: 'park', ...POINT }
const roles = async () =>
  (await joined(test)).filter(([type]) => type === 'TOOK_PART_IN').map(([, role, who]) => [role, who])
const one = async (words: string) => (await subjectsBy(test, words))[0]

it('becomes an event with who was what, and one place in its role', async () => {
  await bring(test, 'incidents', [
    incident({
      ...PARK,
      summary: 'Pushed off a bench.',
      people_harmed: 'Rowan Tesfaye [N204417]',
      people_present: 'Biscuit',
      people_suspected: 'Liam Thorley [N201560]; Tee',
    }),
  ])
  const [event, ...others] = await recordsOf(test, 'Incident')
  expect(others).toEqual([])
  expect(event).toMatchObject({
    title: 'Common assault',
    summary: 'Pushed off a bench.',
    startEarliest: '2026-11-13T16:45:00.000Z',
    startLatest: '2026-11-13T16:45:00.000Z',
    harm: 'violence',
    origin: 'called-in',
    isCrime: true,
    placeRole: 'happened',
    precision: 'point',
    street: 'Bell Lane',
    longitude: -3.9925,
    markings: ['people', 'police'],
  })
  expect(await roles()).toEqual(
    [
      ['harmed', await one('N204417')],
      ['present', await one('Biscuit')],
      ['suspected', await one('N201560')],
      ['suspected', await one('Tee')],
    ].sort((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1)),
  )
  expect((await joined(test)).filter(([type]) => type === 'HAS_PLACE')).toEqual([
    ['HAS_PLACE', 'happened', await one('LOC-0031'), ['people', 'police']],
  ])
})

it('tells place teams that a public place is there, once, and not how often anything happened', async () => {
  const file = await bring(test, 'incidents', [
    incident({ ...PARK, people_harmed: 'Rowan Tesfaye [N204417]' }),
    incident({ ...PARK, incident_reference: 'CR/26/2' }),
    incident({
      incident_reference: 'CR/26/3',
      place_reference: '900102',
      place_name: 'Kiln Town Academy',
      place_type: 'school',
    }),
  ])
  expect(file.rows).toEqual({ read: 3, good: 3, faulty: 0 })
  const places = [...(await recordsOf(test, 'Location')), ...(await recordsOf(test, 'School'))]
  const open = places.filter(({ markings }) => String(markings) === 'police')
  expect(open.map(({ name, reference }) => [name, reference])).toEqual([
    ['Bell Park', 'LOC-0031'],
    ['Kiln Town Academy', '900102'],
  ])
  expect(JSON.stringify(open)).not.toMatch(/CR\/26|2026-11-1|Rowan/)
  expect(places).toHaveLength(5)
  expect(new Set(places.map(({ subject }) => subject)).size).toBe(2)
})

it.each([
  { place_reference: 'LOC-0044', place_name: 'Flat over the vape shop', place_type: 'flat' },
  { place_type: 'flat' },
])('stores nothing of where a home is, and nothing of it for place teams: %o', async (home) => {
  const { notes } = await bring(test, 'incidents', [incident({ ...home, ...POINT, postcode: 'ZZ2 4KR' })])
  expect(notes).toEqual([expect.stringContaining('Street and point of a home were left out')])
  expect(await picture(test)).not.toMatch(/Bell Lane|ZZ2 4KR|53\.9138/)
  const places = await recordsOf(test, 'Location')
  expect(places.filter(({ markings }) => !(markings as string[]).includes('people'))).toEqual([])
})

it('within a group keeps nobody as suspected: direction is not decided', async () => {
  await bring(test, 'incidents', [
    incident({
      within_group: 'yes',
      people_harmed: 'Nia Okafor; Leo Vasquez [N207011]',
      people_present: 'Poppy Castellano',
      people_suspected: 'Ellis Cheung [N206604]; Leo Vasquez [N207011]',
    }),
  ])
  expect(await roles()).toEqual(
    [
      ['harmed', await one('Nia Okafor')],
      ['involved', await one('N206604')],
      ['involved', await one('N207011')],
      ['involved', await one('Poppy Castellano')],
    ].sort((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1)),
  )
  expect((await recordsOf(test, 'Incident'))[0]?.isWithinGroup).toBe(true)
})

it.each([
  ['2026-11-12 19:04', '2026-11-13 08:00', '2026-11-12T19:04:00.000Z', '2026-11-13T08:00:00.000Z'],
  ['2026-11-12', '', '2026-11-12T00:00:00.000Z', '2026-11-12T23:59:59.999Z'],
  ['about 2026-11-12', '', '2026-11-11T00:00:00.000Z', '2026-11-13T23:59:59.999Z'],
])('that happened from %s until "%s" stays all of that time', async (from, until, earliest, latest) => {
  await bring(test, 'incidents', [incident({ happened_from: from, happened_until: until })])
  const [event] = await recordsOf(test, 'Incident')
  expect([event?.startEarliest, event?.startLatest, event?.endEarliest]).toEqual([
    earliest,
    latest,
    undefined,
  ])
})

it('changes nothing when it is brought in again, and is gone when it is undone', async () => {
  const rows = [incident({ ...PARK, people_harmed: 'Rowan Tesfaye [N204417]', people_present: 'Biscuit' })]
  const empty = await picture(test)
  const { id } = await bring(test, 'incidents', rows)
  const once = await picture(test)
  const { id: again, changes } = await bring(test, 'incidents', rows)
  expect(changes).toMatchObject({ records: { fresh: 0, changed: 0 }, claims: { fresh: 0, changed: 0 } })
  expect(await picture(test)).toBe(once)
  await undo(test, again)
  expect(await picture(test)).toBe(once)
  await undo(test, id)
  expect(await picture(test)).toBe(empty)
})
