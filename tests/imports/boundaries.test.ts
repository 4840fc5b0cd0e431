import { readFileSync } from 'node:fs'
import type { Role } from '@safeground/graph-schema'
import { publishImport } from '@safeground/server/features/imports/publish-import.ts'
import { listBoundaries } from '@safeground/server/features/layers/list-boundaries.ts'
import { openAround } from '@safeground/server/features/layers/open-around.ts'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { dump } from '../support/dump.ts'
import { askerAs, openTestHouse, type TestHouse } from '../support/house.ts'
import { bring, incident, picture, subjectsBy, undo } from './files.ts'
import { bringAuthority, bringPublic, bringText, PUBLIC } from './public-files.ts'

let test: TestHouse
beforeEach(async () => {
  await test?.close()
  test = await openTestHouse()
})
afterAll(() => test.close())

async function drawn(as: Role = 'licensing') {
  const input = { params: {}, query: {}, body: undefined as never }
  const { answer } = await listBoundaries(input, await askerAs(as, test.house), test.house)
  return answer.sets
}
const names = async () =>
  (await drawn()).map(({ level, boundaries }) => [level, boundaries.map(({ name }) => name)])

const square = (x: number, y: number, size = 0.01): [number, number][] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
]
const feature = (properties: object, coordinates: unknown = [square(-4, 53.9)], type = 'Polygon') => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
})
const collection = (features: readonly unknown[], more: object = {}) =>
  JSON.stringify({ type: 'FeatureCollection', attribution: 'Invented', level: 'ward', ...more, features })
const bringFeatures = (features: readonly unknown[], more: object = {}, asked: object = {}) =>
  bringText(test, { source: 'boundaries', ...asked }, collection(features, more))
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'taken',
    (error: { detail?: string }) => error.detail ?? String(error),
  )

it('are drawn once published, with their names, codes and whose they are', async () => {
  const { rows, changes, notes, faultGroups } = await bringPublic(test, {
    source: 'boundaries',
    file: PUBLIC.wards,
  })
  expect(faultGroups).toEqual([])
  expect(rows).toEqual({ read: 5, good: 5, faulty: 0 })
  expect(changes?.layers).toEqual([{ what: 'Wards', parts: 5, replaces: false }])
  expect(notes).toEqual([
    'Kept as wards. Shown with: “Invented for Safeground. No licence needed”',
    'Names were taken from “name” and codes from “code”. Other properties were left out.',
  ])
  const [set, ...others] = await drawn()
  expect(others).toEqual([])
  expect(set).toMatchObject({ level: 'ward', attribution: 'Invented for Safeground. No licence needed' })
  const file = JSON.parse(readFileSync(PUBLIC.wards, 'utf8'))
  for (const { properties } of file.features) {
    const found = set?.boundaries.find(({ name }) => name === properties.name)
    expect(found).toMatchObject({ id: `ward:${properties.code}`, code: properties.code })
  }
})

it('take the place of the set of the same level, and undoing brings that back', async () => {
  await bringAuthority(test)
  const old = await bringPublic(test, { source: 'boundaries', file: PUBLIC.wards })
  const before = await picture(test)
  const { id, changes } = await bringFeatures([feature({ name: 'New Ward', code: 'ZZ05N' })])
  expect(changes?.layers).toEqual([{ what: 'Wards', parts: 1, replaces: true }])
  expect(await names()).toEqual([
    ['ward', ['New Ward']],
    ['authority', ['The borough']],
  ])
  await undo(test, id)
  expect(await names()).toEqual([
    ['ward', ['Bell Park', 'Chapel', 'Moor Edge', 'High Moor', 'Moorside']],
    ['authority', ['The borough']],
  ])
  expect(await picture(test)).toBe(before)
  await undo(test, old.id)
  expect((await names()).map(([level]) => level)).toEqual(['authority'])
})

it('are seen by nobody until they are published; stopped half way they are not there, and then come in whole', async () => {
  let batches = 0
  const stop = () => {
    batches += 1
    throw new Error('stopped')
  }
  await expect(
    bringPublic(test, { source: 'boundaries', file: PUBLIC.wards }, { beforeBatch: stop }),
  ).rejects.toThrow('stopped')
  expect(batches).toBe(1)
  expect(await drawn('steward')).toEqual([])

  const { nodes } = await dump(test.house.graph.driver)
  const id = [...nodes].find(([, { labels }]) => labels.includes('Import'))?.[0] ?? ''
  const input = { params: { id }, query: {}, body: undefined as never }
  const { answer } = await publishImport(input, await askerAs('steward', test.house), test.house)
  expect(answer.status).toBe('published')
  expect((await drawn())[0]?.boundaries).toHaveLength(5)
})

it('say which ward and authority a place lies in, and nothing of a home or of what nobody has', async () => {
  await bringAuthority(test)
  await bringPublic(test, { source: 'boundaries', file: PUBLIC.wards })
  const point = { precision: 'point', latitude: '53.9138', longitude: '-3.9925' }
  await bring(test, 'incidents', [
    incident({ ...point, place_reference: 'LOC-0031', place_name: 'Bell Park', place_type: 'park' }),
    incident({
      ...point,
      incident_reference: 'CR/26/2',
      place_reference: 'LOC-0044',
      place_name: 'Flat 9',
      place_type: 'flat',
    }),
  ])
  const liesIn = async (id: string, as: Role) => {
    const input = { params: { id }, query: {}, body: undefined as never }
    const { answer } = await openAround(input, await askerAs(as, test.house), test.house)
    return answer.liesIn.map(({ level, name }) => [level, name])
  }
  const [[park = ''], [flat = '']] = [await subjectsBy(test, 'LOC-0031'), await subjectsBy(test, 'LOC-0044')]
  expect(await liesIn(park, 'analyst')).toEqual([
    ['ward', 'Bell Park'],
    ['authority', 'The borough'],
  ])
  expect(await liesIn(flat, 'steward')).toEqual([])
  // Licensing does not hold the marking of the police file: for them the place is not there.
  expect(await liesIn(park, 'licensing')).toEqual([])
  expect(await liesIn('s-00000000000000000000000000', 'steward')).toEqual([])
})

it('are said feature by feature where they are wrong, and the rest is taken', async () => {
  const { rows, faultGroups } = await bringPublic(test, { source: 'boundaries', file: PUBLIC.wardsFaulty })
  expect(rows).toEqual({ read: 12, good: 2, faulty: 10 })
  const found = faultGroups.flatMap(({ column, examples, message }) =>
    examples.map(({ row }) => [row, column, message] as const),
  )
  expect(found.map(([row, column]) => [row, column]).sort(([a], [b]) => Number(a) - Number(b))).toEqual([
    [2, 'name'],
    [3, 'geometry'],
    [4, 'geometry'],
    [5, 'geometry'],
    [6, 'geometry'],
    [7, 'geometry'],
    [8, 'geometry'],
    [9, 'code'],
    [10, 'type'],
    [11, 'geometry'],
  ])
  for (const [, , message] of found) expect(message).toMatch(/^[A-Z].{15,}[.]$/s)
  expect(found.find(([row]) => row === 7)?.[2]).toContain('British National Grid')
  const [set] = await drawn()
  expect(set?.boundaries.map(({ name }) => name)).toEqual(['Bell Park', 'Lane'])
})

it('turn outer rings anticlockwise and holes clockwise, as the format has them', async () => {
  const hole = square(-3.996, 53.903, 0.002)
  await bringFeatures([feature({ name: 'Turned' }, [square(-4, 53.9).reverse(), hole])])
  const geometry = (await drawn())[0]?.boundaries[0]?.geometry
  expect(geometry?.coordinates).toEqual([square(-4, 53.9).map(round), hole.reverse().map(round)])
})
const round = ([x, y]: [number, number]) => [Math.round(x * 1e6) / 1e6, Math.round(y * 1e6) / 1e6]

it('are converted from the National Grid when the file says so', async () => {
  const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::27700' } }
  const { notes } = await bringFeatures([feature({ name: 'Grid' }, [square(530_624, 178_388, 1000)])], {
    crs,
  })
  expect(notes).toContainEqual(expect.stringContaining('British National Grid was converted'))
  const ring = (await drawn())[0]?.boundaries[0]?.geometry.coordinates[0] as [number, number][] | undefined
  expect(ring?.[0]?.[0]).toBeCloseTo(-0.11995, 4)
  expect(ring?.[0]?.[1]).toBeCloseTo(51.48936, 4)
})

it.each([
  [{ WD23CD: 'E05011350', WD23NM: 'Ancoats' }, 'ward', 'Ancoats', 'E05011350'],
  [{ LAD23CD: 'E08000001', LAD23NM: 'Bolton' }, 'authority', 'Bolton', 'E08000001'],
  [{ LSOA21CD: 'E01000916', LSOA21NM: 'Camden 027B' }, 'lsoa', 'Camden 027B', 'E01000916'],
  [{ area_code: 'E08000001', area_name: 'Bolton' }, 'authority', 'Bolton', 'E08000001'],
  [{ NAME: 'North', CODE: 'N1', BEAT: 'N1' }, null, 'North', 'N1'],
] as const)('reads %o as %s', async (properties, level, name, code) => {
  const sent = bringFeatures(
    [feature(properties)],
    { level: undefined },
    level ? {} : { level: 'police-beat' },
  )
  await sent
  expect((await drawn())[0]).toMatchObject({
    level: level ?? 'police-beat',
    boundaries: [{ name, code }],
  })
})

it('need somebody to say whose they are, and what', async () => {
  const one = [feature({ name: 'Nameless' })]
  expect(await refusal(bringFeatures(one, { attribution: undefined }))).toContain(
    'Nothing says whose these boundaries are',
  )
  expect(await refusal(bringFeatures(one, { level: undefined }))).toContain(
    'Nothing says what these areas are',
  )
  const asked = { attribution: 'Contains OS data', level: 'locality' }
  await bringFeatures(one, { attribution: undefined, level: undefined }, asked)
  expect(await drawn()).toMatchObject([{ level: 'locality', attribution: 'Contains OS data' }])
})

const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)])
const many = (corners: number): [number, number][] => {
  const ring = Array.from({ length: corners - 1 }, (_, at): [number, number] => {
    const angle = (at / (corners - 1)) * 2 * Math.PI
    return [Math.cos(angle), 50 + Math.sin(angle)]
  })
  return [...ring, ring[0] as [number, number]]
}

it.each([
  ['no JSON', '{"type": ', 'This is not JSON'],
  ['a list', '[1, 2, 3]', 'not a GeoJSON FeatureCollection'],
  ['a bare geometry', JSON.stringify(feature({}).geometry), 'not a GeoJSON FeatureCollection'],
  ['no features', collection([]), 'holds no features'],
  [
    'a member that reaches into the program',
    collection([feature({ name: 'A' })]).replace('"name"', '"__proto__"'),
    '"__proto__"',
  ],
  ['constructor', collection([feature({ name: 'A', constructor: 1 })]), '"constructor"'],
  ['deep nesting', collection([feature({ name: 'A' }, nested(40))]), 'nested more than 8 deep'],
  ['a hundred thousand brackets', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'nested more than 8 deep'],
  ['50,001 corners', collection([feature({ name: 'A' }, [many(50_001)])]), 'more than 50,000 corners'],
  [
    'another grid',
    collection([feature({ name: 'A' })], { crs: { type: 'name', properties: { name: 'EPSG:3857' } } }),
    'EPSG:3857',
  ],
  [
    'an answer that was cut short',
    collection([feature({ name: 'A' })], { exceededTransferLimit: true }),
    'cut it short',
  ],
  [
    'two levels in one file',
    collection([feature({ WD23NM: 'A' }), feature({ LAD23NM: 'B' })], { level: undefined }),
    'more than one level',
  ],
])('refuse %s in words, and the server goes on', async (_, text, words) => {
  expect(await refusal(bringText(test, { source: 'boundaries' }, text))).toContain(words)
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  expect(await drawn()).toEqual([])
})

it('take 50,000 corners, and no file of more than 10 MB', async () => {
  await bringFeatures([feature({ name: 'Round' }, [many(50_000)])])
  expect(await names()).toEqual([['ward', ['Round']]])
  const big = collection([feature({ name: 'Big' })], { name: 'x'.repeat(10 * 1024 ** 2) })
  expect(await refusal(bringText(test, { source: 'boundaries' }, big))).toContain('at most 10 MB')
})
