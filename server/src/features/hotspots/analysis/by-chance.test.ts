import { Chance } from '@safeground/fixtures/borough/chance.ts'
import { gridDisk, latLngToCell } from 'h3-js'
import { describe, expect, it, vi } from 'vitest'
import { adjustForMany } from './adjust-for-many.ts'
import { type AssessedCell, assessCells } from './assess-cells.ts'
import { neighbourhoodsOf } from './neighbourhoods.ts'

/** A round study area in the sea: 1,801 cells of size 9, or 271 of size 8. */
function roundArea(size: number, rings: number) {
  const cells = gridDisk(latLngToCell(53.98, -4.15, size), rings).sort()
  return { cells, neighbourhoods: neighbourhoodsOf(cells) }
}
type Area = ReturnType<typeof roundArea>
vi.setConfig({ testTimeout: 240_000 })

const FINE = roundArea(9, 24)
const MIDDLE = roundArea(8, 9)

/** So many events, each in one of the cells as likely as its rate says. */
function scatter(events: number, rates: readonly number[], chance: Chance): number[] {
  const upTo: number[] = []
  let all = 0
  for (const rate of rates) {
    all += rate
    upTo.push(all)
  }
  const counts = new Array<number>(rates.length).fill(0)
  for (let event = 0; event < events; event++) {
    const drawn = chance.next() * all
    let [low, high] = [0, upTo.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((upTo[middle] ?? 0) > drawn) high = middle
      else low = middle + 1
    }
    counts[low] = (counts[low] ?? 0) + 1
  }
  return counts
}

const isColoured = ({ band }: AssessedCell) => band.startsWith('more')
const shareOf = <T>(list: readonly T[], test: (one: T) => boolean) => list.filter(test).length / list.length

describe('events that fell anywhere by chance', () => {
  const even = FINE.cells.map(() => 1)
  const mapsOf = (events: number, maps = 200) =>
    Array.from({ length: maps }, (_, seed) =>
      assessCells({ ...FINE, counts: scatter(events, even, new Chance(1_000 * events + seed)) }),
    )

  it('are 1,801 cells', () => expect(FINE.cells.length).toBe(1_801))

  it.each([30, 100, 300, 1_000])('colour at most 7 of 100 maps, of %i events', (events) => {
    const maps = mapsOf(events)
    expect(shareOf(maps, (cells) => cells.some(isColoured))).toBeLessThanOrEqual(0.07)
    expect(shareOf(maps, (cells) => cells.some(({ band }) => band === 'more-99'))).toBeLessThanOrEqual(0.02)
  })

  it('would colour nearly every map if Gi* decided: why no band comes from it', () => {
    const byGi = (cells: readonly AssessedCell[]) =>
      adjustForMany(cells.map(({ analyticP }) => analyticP)).some((q) => q <= 0.05)
    expect(shareOf(mapsOf(30, 50), byGi)).toBeGreaterThan(0.9)
    expect(shareOf(mapsOf(300, 50), byGi)).toBeGreaterThan(0.5)
  })
})

/**
 * A planted place = a cell whose neighbourhood (itself and its ring) has three times the rate of everywhere else, all
 * other cells alike; found = some cell of that neighbourhood is coloured. How often it is found depends on how many
 * events there are in all, and on the size of the cells: the same place in larger cells has more events to tell from.
 */
describe('a place with three times the background', () => {
  const plantedMaps = ({ cells, neighbourhoods }: Area, events: number) =>
    Array.from({ length: 50 }, (_, seed) => {
      const chance = new Chance(7_000 * events + seed)
      const at = chance.pick(cells.map((_, place) => place).filter((place) => neighbourhoods[place]?.length === 7)) // biome-ignore format: one line a step
      const planted = new Set(neighbourhoods[at])
      const rates = cells.map((_, place) => (planted.has(place) ? 3 : 1))
      const assessed = assessCells({ cells, neighbourhoods, counts: scatter(events, rates, chance) })
      const reach = new Set(gridDisk(cells[at] ?? '', 2))
      return {
        isFound: assessed.some((cell, place) => planted.has(place) && isColoured(cell)),
        coloured: assessed.filter(isColoured).length,
        elsewhere: assessed.filter((cell) => isColoured(cell) && !reach.has(cell.cell)).length,
      }
    })

  it.each([
    { where: '271 cells of size 8', area: MIDDLE, events: 500 },
    { where: '271 cells of size 8', area: MIDDLE, events: 1_000 },
    { where: '1,801 cells of size 9', area: FINE, events: 4_000 },
    { where: '1,801 cells of size 9', area: FINE, events: 5_000 },
  ])('is found in 90 of 100 maps of $where with $events events, and little else', ({ area, events }) => {
    const maps = plantedMaps(area, events)
    expect(shareOf(maps, ({ isFound }) => isFound)).toBeGreaterThanOrEqual(0.9)
    const coloured = maps.reduce((sum, map) => sum + map.coloured, 0)
    const elsewhere = maps.reduce((sum, map) => sum + map.elsewhere, 0)
    expect(elsewhere / coloured).toBeLessThan(0.15)
  })

  it('is mostly missed where there are too few events to tell: a map without colour does not say that all is well', () => {
    expect(shareOf(plantedMaps(FINE, 300), ({ isFound }) => isFound)).toBeLessThan(0.2)
    expect(shareOf(plantedMaps(MIDDLE, 100), ({ isFound }) => isFound)).toBeLessThan(0.5)
  })
})
