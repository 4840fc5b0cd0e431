import { placesApi } from '@safeground/graph-schema'
import { listPlaces } from '@safeground/server/features/places/list-places.ts'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { askerAs, openTestHouse, type TestHouse } from '../support/house.ts'
import { picture, recordsOf, undo } from './files.ts'
import { bringAuthority, bringPublic, PUBLIC } from './public-files.ts'

let test: TestHouse
beforeEach(async () => {
  await test?.close()
  test = await openTestHouse()
})
afterAll(() => test.close())

const bringStops = () => bringPublic(test, { source: 'stops', file: PUBLIC.stops })

async function places(asked: Record<string, unknown> = {}): Promise<string[]> {
  const query = placesApi.list.query.parse(asked)
  const input = { params: {}, query, body: undefined as never }
  const { answer } = await listPlaces(input, await askerAs('licensing', test.house), test.house)
  return answer.places.map(({ caption }) => caption)
}

it('become places, a station being one of them whatever it is made of', async () => {
  const { rows, notes, faultGroups } = await bringStops()
  expect(faultGroups).toEqual([])
  expect(rows).toEqual({ read: 13, good: 7, faulty: 0 })
  const found = (await recordsOf(test, 'Location')).map(({ name, placeType, references }) => [
    name,
    placeType,
    references,
  ])
  expect(found.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))).toEqual([
    ['Bell Park (Northmoor Tram)', 'tram or metro station', ['9997ZZBELL']],
    ['Kiln Row (adj)', 'bus stop', ['9999ZZ00102']],
    ['Kiln Row (opp)', 'bus stop', ['9999ZZ00101']],
    ['Market Square', 'bus stop', ['9999ZZ00501']],
    ['Northmoor Interchange', 'bus station', []],
    ['Northmoor Rail Station', 'railway station', ['9998ZZNMR']],
    ['Station Approach Ranks', 'taxi rank', ['9999ZZ00301']],
  ])
  expect(notes).toEqual(
    expect.arrayContaining([
      '2 rows: a further bay or stand of a station, which is one place. Left out.',
      '2 rows: an entrance of a station, which is one place. Left out.',
      '1 row: a platform of a station, which is one place. Left out.',
      '1 row: not in use any more, and not known here. Left out.',
    ]),
  )
})

it('are put where the grid has them when there are no degrees', async () => {
  await bringStops()
  const station = (await recordsOf(test, 'Location')).find(({ name }) => name === 'Northmoor Rail Station')
  expect(station?.longitude).toBeCloseTo(-3.98, 4)
  expect(station?.latitude).toBeCloseTo(53.9155, 4)
})

it('are those of the area only, and stops at the kerb come to a map when they are asked for', async () => {
  await bringAuthority(test)
  const { rows, notes } = await bringStops()
  expect(rows.good).toBe(6)
  expect(notes).toContainEqual('1 row: outside Authority of The borough. Left out.')
  const stations = [
    'Bell Park (Northmoor Tram)',
    'Northmoor Interchange',
    'Northmoor Rail Station',
    'Station Approach Ranks',
  ]
  expect(await places()).toEqual(stations)
  expect(await places({ stops: 'shown' })).toEqual(
    [...stations, 'Kiln Row (adj)', 'Kiln Row (opp)'].sort((a, b) => (a < b ? -1 : 1)),
  )
})

it('change nothing when they are brought in again, and are gone when undone', async () => {
  const empty = await picture(test)
  const { id } = await bringStops()
  const once = await picture(test)
  const again = await bringStops()
  expect(again.changes).toMatchObject({ records: { fresh: 0, changed: 0, same: 7 } })
  expect(await picture(test)).toBe(once)
  await undo(test, again.id)
  await undo(test, id)
  expect(await picture(test)).toBe(empty)
})
