import type {
  HotspotCellAnswer,
  HotspotsAnswer,
  OpenHotspots,
  ProtectedHotspots,
  Role,
} from '@safeground/graph-schema'
import { noteChange } from '@safeground/server/changes/change-log.ts'
import { latLngToCell } from 'h3-js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { undo } from '../imports/files.ts'
import { Callers } from '../support/caller.ts'
import { openTestHouse, serve, type TestHouse } from '../support/house.ts'
import { bringInQuarter, COUNTED, LEFT_OUT, PARK, SQUARE, STEPS } from './a-quarter-of-harm.ts'

let test: TestHouse
let server: Awaited<ReturnType<typeof serve>>
let files: { incidents: string }
const callers = new Callers(() => server.url)
beforeAll(async () => {
  test = await openTestHouse()
  files = await bringInQuarter(test)
  server = await serve(test.house)
})
afterAll(async () => {
  await server?.close()
  await test?.close()
})

const Q3 = 'from=2026-07-01&until=2026-09-30'
async function ask<Answer = HotspotsAnswer>(role: Role, path: string): Promise<Answer> {
  const answer = await (await callers.as(role)).get(path)
  expect(answer.status, answer.text).toBe(200)
  return answer.json as Answer
}
const open = (query: string) => ask<OpenHotspots>('analyst', `/hotspots?${query}`)
const officer = (query = '') => ask<ProtectedHotspots>('neighbourhood', `/hotspots?resolution=9&${query}`)
const cellOf = ({ latitude, longitude }: { latitude: string; longitude: string }, size = 9) =>
  latLngToCell(Number(latitude), Number(longitude), size)
/** The test wrote to the store behind the server's back: what keeps something worked out has to be told. */
const changed = () => test.house.graph.write((ask) => noteChange(ask, { imports: [files.incidents] }))
const place = (answer: HotspotsAnswer, { place_name }: { place_name: string }) =>
  (answer.places as OpenHotspots['places']).find(({ place: { caption } }) => caption === place_name)

describe('an analyst', () => {
  it('sees what was recorded where, compared with chance, and what was left out and why', async () => {
    const map = await open(`${Q3}&resolution=9`)
    const { park, steps, square, strewn, overnight } = COUNTED
    expect(map.totals.events + map.leftOut.outsideArea).toBe(park + steps + square + strewn + overnight)
    expect(map.totals.children).toBe(7)
    expect(map.leftOut).toMatchObject({ ...LEFT_OUT, notDated: 0, hourNotKnown: 0 })
    const cell = map.cells.find((one) => one.cell === cellOf(PARK))
    expect(cell).toMatchObject({ events: park + overnight, children: 7, band: 'more-99' })
    expect(cell?.around).toBeGreaterThanOrEqual(park + overnight)
    expect(cell?.p).toBeLessThan(1e-6)
    expect(cell?.z).toBeGreaterThan(3)
    expect(map.days).toBe(92)
    expect(place(map, PARK)).toMatchObject({
      events: park + overnight,
      children: 7,
      mostly: 'Fri 19–20',
      roles: [{ role: 'happened', events: park + overnight }],
      agencies: ['police'],
    })
    expect(place(map, STEPS)).toMatchObject({ events: steps, children: 2 })
    // Cells without events that lie in no coloured ring are not in the answer, and count all the same.
    expect(map.cells.length).toBeLessThan(map.study.cells)
    // One event far from any other says nothing, and says so.
    expect(map.cells.filter(({ events, band }) => events === 1 && band === 'too-few').length).toBeGreaterThan(
      10,
    )
  })

  it('never finds a home, custody or the address that reported', async () => {
    for (const resolution of [7, 8, 9]) {
      for (const layer of ['harm', 'found', 'ours']) {
        const map = await open(`${Q3}&resolution=${resolution}&layer=${layer}`)
        const names = map.places.map((one) => one.place.caption)
        expect(names.filter((name) => /Flat|police|Heron/.test(name))).toEqual([])
      }
    }
    const map = await open(`${Q3}&resolution=9`)
    const custody = map.cells.find(({ cell }) => cell === latLngToCell(53.9102, -3.985, 9))
    expect(custody?.events ?? 0).toBe(0)
  })

  it('narrows to Friday evenings, and is told of nights whose hour nobody knows', async () => {
    const fridays = await open(`${Q3}&resolution=9&days=fri&hours=18-22`)
    expect(place(fridays, PARK)?.events).toBe(COUNTED.park)
    expect(fridays.leftOut.hourNotKnown).toBe(1)
    const nights = await open(`${Q3}&resolution=9&daypart=night`)
    expect(nights.leftOut.hourNotKnown).toBe(COUNTED.overnight)
    const spread = await open(`${Q3}&resolution=9&daypart=night&unknownHours=spread`)
    // From eight in the evening to eight in the morning are thirteen hours begun, eleven of them at night.
    expect(spread.cells.find(({ cell }) => cell === cellOf(PARK))?.events).toBeCloseTo(
      COUNTED.park + COUNTED.overnight * (11 / 13),
      1,
    )
    const overMidnight = await open(`${Q3}&resolution=9&days=fri&hours=22-02`)
    expect(place(overMidnight, PARK)).toBeUndefined()
  })

  it('narrows by kind of harm, role, agency, how well known, and what our own patrol found stands apart', async () => {
    expect((await open(`${Q3}&harm=drugs`)).totals.events).toBe(COUNTED.steps)
    expect((await open(`${Q3}&harm=drugs,violence`)).totals.events).toBe(COUNTED.steps + COUNTED.square)
    expect((await open(`${Q3}&roles=dealt`)).totals.events).toBe(0)
    expect((await open(`${Q3}&agencies=social-care`)).totals.events).toBe(0)
    expect((await open(`${Q3}&known=barely`)).totals.events).toBe(0)
    expect((await open(`${Q3}&kinds=Incident&known=well`)).totals.events).toBeGreaterThan(30)
    const ours = await open(`${Q3}&layer=ours&resolution=9`)
    expect(ours.totals.events).toBe(LEFT_OUT.ours)
    expect(ours.cells.map(({ cell, p, q, band }) => [cell, p, q, band])).toEqual([
      [cellOf(STEPS), null, null, 'too-few'],
    ])
    const against = await open(`${Q3}&resolution=9&harm=violence&against=reports`)
    expect(against.cells.find(({ cell }) => cell === cellOf(SQUARE))?.band).toMatch(/^more/)
  })

  it('opens a cell: its places, when, what happened there and to whom', async () => {
    const cell = await ask<HotspotCellAnswer>('analyst', `/hotspots/cells/${cellOf(SQUARE)}?${Q3}`)
    if (cell.reading !== 'open') throw new Error('An analyst reads openly')
    expect(cell.events.length).toBe(COUNTED.square)
    expect(cell.children.map(({ caption }) => caption)).toEqual([...'ABCDEF'].map((one) => `Child ${one}`))
    expect(cell.places.map((one) => one.place.caption)).toEqual([SQUARE.place_name])
    expect(cell.hours.flat().reduce((sum, hour) => sum + hour, 0)).toBe(COUNTED.square)
    const elsewhere = await (await callers.as('analyst')).get(`/hotspots/cells/${latLngToCell(51.5, 0, 9)}`)
    expect(elsewhere.status).toBe(404)
  })

  it('is told in words what cannot be asked', async () => {
    const analyst = await callers.as('analyst')
    for (const [query, words] of [
      ['from=2026-09-30&until=2026-07-01', /first day is after the last/],
      ['hours=22-02&daypart=night', /not both/],
      ['hours=30-31', /Give hours/],
      ['hours=7-7', /two different hours/],
      ['roles=reported-from', /not counted on this layer/],
      ['resolution=12', /resolution|less|≤|<=/i],
      ['harm=sorcery', /harm|option/i],
      ['period=2026-Q3&from=2026-07-01', /not both/],
    ] as const) {
      const answer = await analyst.get(`/hotspots?${query}`)
      expect(answer.status, query).toBe(422)
      expect(answer.text, query).toMatch(words)
    }
  })
})

describe('a neighbourhood officer', () => {
  it('sees bands and places of their own locality, and not one number that was not meant for them', async () => {
    const map = await officer('period=2026-Q3')
    expect(map.study.words).toBe('Northmoor')
    const park = map.cells.find(({ cell }) => cell === cellOf(PARK))
    expect(Object.keys(park ?? {}).sort()).toEqual(['band', 'cell', 'children', 'outline'])
    expect(park).toMatchObject({ band: 'more-99', children: '5 or more' })
    expect(map.cells.find(({ cell }) => cell === cellOf(STEPS))).toMatchObject({
      band: 'too-few',
      children: '<5',
    })
    expect(map.cells.some(({ cell }) => cell === cellOf(SQUARE))).toBe(false)
    expect(Object.keys(place(map, PARK) ?? {}).sort()).toEqual(
      ['band', 'cell', 'children', 'harms', 'mostly', 'place', 'sentence'].sort(),
    )
    expect(place(map, PARK)).toMatchObject({
      children: '5 or more',
      mostly: 'Fri 19–20',
      harms: ['exploitation'],
    })
    expect(place(map, STEPS)).toMatchObject({ children: '<5', mostly: null, harms: [] })
    expect(Object.keys(map).sort()).toEqual([
      'cells',
      'hasMorePlaces',
      'layer',
      'method',
      'period',
      'periods',
      'places',
      'reading',
      'resolution',
      'study',
    ])
    expect(numbersIn({ ...map, study: null, resolution: null })).toEqual([])
    expect(map.method.words.join(' ')).not.toMatch(/\d+ events/)
  })

  it('is not told of a child in another locality, nor in confidence, nor what the police hold under conditions', async () => {
    const map = await officer('period=2026-Q3')
    expect(map.places.map((one) => one.place.caption)).not.toContain(SQUARE.place_name)
    const quarter = JSON.stringify(map.cells)
    const graph = test.house.graph.driver.session()
    try {
      await graph.run(
        `MATCH (r:Record {placeRole: 'happened'}) WHERE r.reference STARTS WITH 'CR/26/9' AND r.harm = 'exploitation'
         SET r.before = r.markings, r.markings = r.markings + 'in-confidence'`,
      )
      await changed()
      const without = await officer('period=2026-Q3')
      expect(JSON.stringify(without.cells)).not.toBe(quarter)
      expect(without.cells.find(({ cell }) => cell === cellOf(PARK))?.children ?? 'none').toBe('none')
    } finally {
      await graph.run('MATCH (r:Record) WHERE r.before IS NOT NULL SET r.markings = r.before REMOVE r.before')
      await graph.close()
      await changed()
    }
    expect(JSON.stringify((await officer('period=2026-Q3')).cells)).toBe(quarter)
  })

  it('may choose a month or a quarter that is over, a size, one kind of harm, day or night, and nothing else', async () => {
    const map = await officer()
    expect(map.period).toBe('2026-Q3')
    expect(map.periods).toContain('2026-10')
    expect(map.periods).not.toContain('2026-11')
    expect((await officer('period=2026-08')).period).toBe('2026-08')
    expect((await officer('period=2026-Q3&harm=exploitation')).cells.length).toBeGreaterThan(0)
    expect((await officer('daypart=night')).cells.length).toBeGreaterThan(0)
    const caller = await callers.as('neighbourhood')
    for (const query of [
      'from=2026-07-01',
      'until=2026-09-30',
      'days=fri',
      'hours=18-22',
      'roles=met',
      'agencies=police',
      'kinds=Incident',
      'known=well',
      'layer=ours',
      'layer=found',
      'streets=counted',
      'unknownHours=spread',
      'against=reports',
      'harm=drugs,violence',
      'harm=drugs&daypart=night',
      'period=2026-08&harm=drugs',
      'period=2026-08&daypart=night',
      'period=2026-11',
      'period=2026-Q4',
      'period=2019-Q1',
    ]) {
      for (const path of [`/hotspots?${query}`, `/hotspots/cells/${cellOf(PARK)}?${query}`]) {
        const answer = await caller.get(path)
        expect(answer.status, path).toBe(422)
        expect(answer.text).not.toMatch(/Child|Tannery/)
      }
    }
  })

  it('opens a cell and a place, with nobody in it', async () => {
    const cell = await ask<HotspotCellAnswer>(
      'neighbourhood',
      `/hotspots/cells/${cellOf(PARK)}?period=2026-Q3`,
    )
    expect(Object.keys(cell).sort()).toEqual(['cell', 'places', 'reading', 'summary'])
    expect(cell.places.map((one) => one.place.caption)).toContain(PARK.place_name)
    const id = (await officer('period=2026-Q3')).places.find((one) => one.place.caption === PARK.place_name)
    const path = `/hotspots/places/${id?.place.id}?period=2026-Q3&resolution=9`
    const own = await ask<{ place: { sentence: string } }>('neighbourhood', path)
    expect(own.place.sentence).toBe('5 or more children, mostly Fri 19–20. Exploitation.')
    const hidden = (await open(`${Q3}&resolution=9`)).places.find(
      (one) => one.place.caption === SQUARE.place_name,
    )
    const caller = await callers.as('neighbourhood')
    const answer = await caller.get(`/hotspots/places/${hidden?.place.id}?period=2026-Q3`)
    expect(answer.status).toBe(404)
  })
})

it('counts nothing for somebody with whom nothing of it is shared', async () => {
  const map = await ask<ProtectedHotspots>('licensing', '/hotspots?period=2026-Q3')
  expect([map.cells, map.places]).toEqual([[], []])
})

it('is closed to those whose role reads no cases', async () => {
  for (const role of ['auditor', 'admin'] as const) {
    expect((await (await callers.as(role)).get('/hotspots')).status).toBe(403)
  }
})

it('writes down whose details were given', async () => {
  await ask('analyst', `/hotspots/cells/${cellOf(SQUARE)}?${Q3}`)
  const session = test.house.graph.driver.session()
  try {
    const { records } = await session.run(
      `MATCH (a:AuditEntry {what: 'GET /hotspots/cells/:cell'}) RETURN a.subjects AS subjects ORDER BY a.seq DESC LIMIT 1`,
    )
    const subjects = records[0]?.get('subjects') as string[]
    expect(subjects.filter((id) => id.startsWith('s-')).length).toBeGreaterThanOrEqual(7)
    expect(subjects.filter((id) => id.startsWith('e-')).length).toBe(COUNTED.square)
  } finally {
    await session.close()
  }
})

it('forgets a file that is undone, at once', async () => {
  await undo(test, files.incidents)
  const map = await open(`${Q3}&resolution=9`)
  expect([map.totals.events, map.cells, map.places]).toEqual([0, [], []])
  expect((await officer('period=2026-Q3')).cells).toEqual([])
})

/** Every number of an answer but coordinates. */
function numbersIn(value: unknown, key = ''): number[] {
  if (typeof value === 'number') return [value]
  if (key === 'outline' || value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'longitude' || name === 'latitude' ? [] : numbersIn(inner, name),
  )
}
