import { readFileSync } from 'node:fs'
import { ageOn, dayNumber } from '@safeground/fixtures/borough/days.ts'
import { AT, PLACES } from '@safeground/fixtures/borough/place/named-places.ts'
import { Borough } from '@safeground/fixtures/borough/tests/borough-of.ts'
import { AreaGeometry, HarmKind, HotspotQuery } from '@safeground/graph-schema'
import { type AssessedCell, assessCells } from '@safeground/server/features/hotspots/analysis/assess-cells.ts'
import { weightsByReports } from '@safeground/server/features/hotspots/count.ts'
import { begins } from '@safeground/server/features/hotspots/counting/begins.ts'
import { choiceOf, withoutNarrowing } from '@safeground/server/features/hotspots/counting/choice.ts'
import type { Counted, CountingSource } from '@safeground/server/features/hotspots/counting/counted.ts'
import { tally } from '@safeground/server/features/hotspots/counting/tally.ts'
import { daysOf } from '@safeground/server/features/hotspots/protecting/periods.ts'
import {
  childrenBandOf,
  protectCells,
} from '@safeground/server/features/hotspots/protecting/protect-cells.ts'
import { areaOf } from '@safeground/server/features/hotspots/study-area.ts'
import { IncidentRow } from '@safeground/server/features/imports/sources/incident-row.ts'
import { isNeverCounted } from '@safeground/server/features/places/index.ts'
import { cellToParent, getResolution, gridDistance, latLngToCell } from 'h3-js'
import { describe, expect, it } from 'vitest'
import { type PublishedAnswer, recoverSmallNumbers } from '../support/recover-small-numbers.ts'

/**
 * The map on recorded boroughs, whole: what was planted is found in its hours and nowhere else, and a borough in which
 * nothing was planted shows nothing unlike the rest of itself.
 */
const OUTLINE = AreaGeometry.parse(
  JSON.parse(readFileSync(new URL('../../fixtures/geo/borough.geojson', import.meta.url), 'utf8')).features[0]
    .geometry,
)
const area = areaOf([OUTLINE], 'the borough')
const SIZE = 9
const YEAR = { from: '2025-11-22', until: '2026-11-21' }

/** The incidents of a borough as its file states them, read as the import reads them. */
function sourceOf(seed: number, chanceOnly = false): CountingSource {
  const cells: string[] = []
  const places: string[] = []
  const borough = new Borough(seed, { chanceOnly })
  // The nominal numbers of everybody who is surely a child throughout.
  const young = borough.world.young.filter(({ born }) => ageOn(born, dayNumber(YEAR.until)) < 18)
  const childBy = new Map(young.map(({ nominal }, at) => [nominal, at]))
  const handleOf = (reference: string) => {
    const known = places.indexOf(reference)
    return known === -1 ? places.push(reference) - 1 : known
  }
  const events = borough.rows('incidents').flatMap((raw, event): Counted[] => {
    const read = IncidentRow.safeParse(Object.fromEntries(Object.entries(raw).map(([name, cell]) => [name, String(cell)]))) // biome-ignore format: one thing a line
    if (!read.success) return []
    const row = read.data
    const home = {
      isAddress: false,
      placeType: row.place_type,
      name: row.place_name,
      knownAs: null,
      address: null,
    }
    const isWithheld = row.place_name !== '' && isNeverCounted([home])
    const isKnown = row.latitude !== null && row.longitude !== null && !isWithheld
    const cell = isKnown ? cells.push(latLngToCell(row.latitude ?? 0, row.longitude ?? 0, 10)) - 1 : -1
    const { happened_from: from, happened_until: until } = row
    return [
      {
        event,
        kind: 'Incident',
        harm: row.harm,
        origin: row.origin,
        known: 'well',
        agencies: ['police'],
        ...begins({ earliest: from.earliest, latest: until.latest ?? from.latest }),
        spots: isWithheld
          ? []
          : [
              {
                role: row.place_role,
                place: row.place_reference === '' ? -1 : handleOf(row.place_reference),
                cell,
                isStreet: row.precision === 'street',
              },
            ],
        isWithheld,
        children: [...new Set([...row.people_harmed, ...row.people_present, ...row.people_suspected].flatMap(({ number }) => childBy.get(number) ?? []))], // biome-ignore format: one thing a line
      },
    ]
  })
  return {
    eventId: String,
    subjectId: String,
    cellId: (handle) => cells[handle] ?? '',
    each: async (_, visit) => events.forEach(visit),
  }
}

type Query = Partial<Parameters<typeof HotspotQuery.parse>[0] & object>
async function map(source: CountingSource, query: Query): Promise<AssessedCell[]> {
  const parsed = HotspotQuery.parse({ ...YEAR, ...query })
  const choice = choiceOf(parsed)
  const wanted = { source, scope: {} as never, area, resolution: SIZE, isProtected: false }
  const { cells } = await tally({ ...wanted, choice })
  const of = area.cellsAt(SIZE)
  const weights =
    parsed.against === 'area'
      ? of.weights
      : weightsByReports(await tally({ ...wanted, choice: withoutNarrowing(choice) }), of)
  return assessCells({
    cells: of.cells,
    weights,
    neighbourhoods: of.neighbourhoods,
    counts: of.cells.map((cell) => cells.get(cell)?.events ?? 0),
  })
}
const coloured = (cells: readonly AssessedCell[]) => cells.filter(({ band }) => band.startsWith('more'))
const cellOf = (reference: string) => {
  const point = PLACES.find((place) => place.reference === reference)?.point
  if (!point) throw new Error(`No place ${reference}`)
  return latLngToCell(point[1], point[0], SIZE)
}
const isAround =
  (reference: string) =>
  ({ cell }: AssessedCell) =>
    gridDistance(cell, cellOf(reference)) <= 1

const SCHOOL_DAYS = 'mon,tue,wed,thu,fri'
/** What was planted, its hours, hours in which it is not, and of five boroughs how many must show it. */
const PLANTS = [
  ['a park after school', AT.park, { days: SCHOOL_DAYS, hours: '15-19' }, { hours: '0-6' }, 5],
  [
    'an interchange on Friday nights',
    AT.interchange,
    { days: 'fri', hours: '18-24' },
    { days: 'mon,tue,wed', hours: '6-12' },
    5,
  ],
  // Three reports a month, in four hours of each night.
  ['a takeaway late at night', AT.lateTakeaway, { hours: '22-2' }, { hours: '8-14' }, 4],
] as const
const isPlanted = (cell: AssessedCell) => PLANTS.some(([, reference]) => isAround(reference)(cell))
const SEEDS = [1, 21, 22, 23, 24]
const boroughs = SEEDS.map((seed) => sourceOf(seed))

describe.each(PLANTS)('%s', (_, reference, itsHours, otherHours, least) => {
  it('is found in its hours, and nothing is coloured in which nothing was planted', async () => {
    const maps = await Promise.all(
      boroughs.map(async (source) => coloured(await map(source, { ...itsHours, against: 'reports' }))),
    )
    expect(maps.filter((cells) => cells.some(isAround(reference))).length).toBeGreaterThanOrEqual(least)
    expect(maps.flat().filter((cell) => !isPlanted(cell))).toEqual([])
  })

  it('is not found in other hours', async () => {
    const maps = await Promise.all(
      boroughs.map(async (source) => coloured(await map(source, { ...otherHours, against: 'reports' }))),
    )
    expect(maps.flat().filter(isAround(reference))).toEqual([])
  })
})

it('a borough in which nothing was planted shows nothing in those hours', async () => {
  for (const seed of [31, 32, 33, 34]) {
    const source = sourceOf(seed, true)
    for (const [, , hours] of PLANTS)
      expect(coloured(await map(source, { ...hours, against: 'reports' }))).toEqual([])
  }
})

it('no home and no custody is counted in any of them', async () => {
  for (const source of boroughs) {
    let withheld = 0
    await source.each({} as never, ({ isWithheld, spots }) => {
      if (isWithheld) withheld += 1
      if (isWithheld) expect(spots).toEqual([])
    })
    expect(withheld).toBeGreaterThan(20)
  }
})

describe('somebody under suppression who asks everything there is to ask', () => {
  const QUARTERS = ['2024-Q4', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3']
  const monthsOf = (quarter: string) =>
    [2, 1, 0].map(
      (back) => `${quarter.slice(0, 5)}${String(Number(quarter.at(-1)) * 3 - back).padStart(2, '0')}`,
    )

  const coarser = (cell: string) =>
    getResolution(cell) > 7 ? cellToParent(cell, getResolution(cell) - 1) : null

  /** One answer of the map, as such a reader is given it. */
  async function answer(source: CountingSource, period: string, resolution: 7 | 8 | 9, more: Query = {}) {
    const query = HotspotQuery.parse({ resolution, ...more })
    const choice = choiceOf({ ...query, ...daysOf(period) })
    const counts = await tally({ source, scope: {} as never, area, resolution, choice, isProtected: true })
    const of = area.cellsAt(resolution)
    const assessed = assessCells({
      cells: of.cells,
      weights: of.weights,
      neighbourhoods: of.neighbourhoods,
      counts: of.cells.map((cell) => counts.cells.get(cell)?.events ?? 0),
    })
    const cells = protectCells({ assessed, neighbourhoods: of.neighbourhoods, counted: counts.cells })
    const places = [...counts.places.values()]
      .filter(({ children }) => children.size > 0)
      .map(({ place, cell, children }) => ({
        place: `p${place}`,
        cell,
        children: childrenBandOf(children.size),
      }))
    return { period, resolution, harm: query.harm?.[0] ?? null, daypart: query.daypart, cells, places }
  }

  it('works out the number of children of no cell and no place', { timeout: 240_000 }, async () => {
    for (const source of boroughs.slice(0, 2)) {
      const answers: PublishedAnswer[] = []
      for (const quarter of QUARTERS) {
        for (const size of [7, 8, 9] as const) {
          for (const period of [quarter, ...monthsOf(quarter)])
            answers.push(await answer(source, period, size))
          for (const harm of HarmKind.options) answers.push(await answer(source, quarter, size, { harm }))
          for (const daypart of ['day', 'night'] as const)
            answers.push(await answer(source, quarter, size, { daypart }))
        }
      }
      // By cell and by kind of harm the parts are all of the whole; of time they are not, see the solver.
      const found = recoverSmallNumbers(answers, coarser, ['cell', 'harm'])
      expect(found.small).toBeGreaterThan(1_000)
      expect(found.pinned).toEqual([])
    }
  })
})
