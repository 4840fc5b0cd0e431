import { existsSync, readFileSync } from 'node:fs'
import { cellToParent, latLngToCell } from 'h3-js'
import proj4 from 'proj4'
import { describe, expect, it } from 'vitest'
import { adjustForMany } from './adjust-for-many.ts'
import { type AssessedCell, assessCells } from './assess-cells.ts'
import { binomialUpperTail } from './binomial-tail.ts'
import { neighbourhoodsOf } from './neighbourhoods.ts'
import { normalUpperTail } from './normal-tail.ts'

interface Answers {
  cells: string[]
  weights: number[]
  counts: number[]
  around: number[]
  expected: number[]
  z: number[]
  /** As PySAL gives it: of |z|. */
  pNorm: number[]
  p: number[]
  q: number[]
}
interface Reference {
  versions: Record<string, string>
  sets: Record<
    string,
    { points: [number, number][]; area: string[]; inside: number; sizes: Record<string, Answers> }
  >
  countsOnly: Record<string, Answers>
  binomial: [n: number, trials: number, share: number, p: number][]
  normal: [z: number, p: number][]
}
const reference: Reference = JSON.parse(
  readFileSync(new URL('../../../../../fixtures/reference/hotspots/answers.json', import.meta.url), 'utf8'),
)

/** Relative to theirs; a number below 1e-12 next to one is nothing. */
function worst(ours: readonly number[], theirs: readonly number[], nothing = 0): number {
  expect(ours.length).toBe(theirs.length)
  return Math.max(
    ...ours.map((our, place) => {
      const their = theirs[place] ?? Number.NaN
      return Math.abs(our - their) <= nothing ? 0 : Math.abs(our - their) / Math.abs(their)
    }),
  )
}

function expectEqual(assessed: readonly AssessedCell[], theirs: Answers): void {
  const column = (name: keyof AssessedCell) => assessed.map((each) => Number(each[name]))
  expect(assessed.map(({ cell }) => cell)).toEqual(theirs.cells)
  expect(column('around')).toEqual(theirs.around)
  expect(worst(column('expected'), theirs.expected)).toBeLessThan(1e-9)
  expect(worst(column('z'), theirs.z, 1e-12)).toBeLessThan(1e-9)
  expect(worst(column('p'), theirs.p)).toBeLessThan(1e-9)
  expect(worst(column('q'), theirs.q)).toBeLessThan(1e-9)
  const oneSided = theirs.pNorm.map((p, place) => ((theirs.z[place] ?? 0) < 0 ? 1 - p : p))
  expect(worst(column('analyticP'), oneSided)).toBeLessThan(1e-9)
}

describe('assessCells', () => {
  const sizes = Object.entries(reference.sets).flatMap(([name, set]) =>
    Object.entries(set.sizes).map(([size, answers]) => ({ name, size: Number(size), set, answers })),
  )
  it.each(sizes)('counts $name in cells of size $size as h3-py does', ({ set, size, answers }) => {
    const area = new Set(set.area)
    const inside = set.points.map(([lat, lng]) => latLngToCell(lat, lng, 10)).filter((cell) => area.has(cell))
    expect(inside.length).toBe(set.inside)
    const cells = [...new Set(set.area.map((cell) => cellToParent(cell, size)))].sort()
    const countOf = (of: readonly string[]) =>
      cells.map((cell) => of.filter((finest) => cellToParent(finest, size) === cell).length)
    expect(cells).toEqual(answers.cells)
    expect(countOf(inside)).toEqual(answers.counts)
    expect(countOf(set.area)).toEqual(answers.weights)
  })

  it.each(sizes)('gives of $name at size $size what PySAL and SciPy give', ({ answers }) => {
    expectEqual(assessCells(answers), answers)
  })

  it.each(Object.entries(reference.countsOnly))('gives of %s what PySAL and SciPy give', (_, answers) => {
    expectEqual(assessCells(answers), answers)
  })
})

it('reckons the tail of a binomial as SciPy does, from 1 down to 1e-300', () => {
  const ours = reference.binomial.map(([n, trials, share]) => binomialUpperTail(n, trials, share))
  expect(worst(ours, reference.binomial.map(([, , , p]) => p), 1e-300)).toBeLessThan(1e-9) // biome-ignore format: one line
  expect(Math.min(...ours)).toBeLessThan(1e-150)
})

it('reckons the tail of a normal as SciPy does', () => {
  const ours = reference.normal.map(([z]) => normalUpperTail(z))
  expect(worst(ours, reference.normal.map(([, p]) => p))).toBeLessThan(1e-11) // biome-ignore format: one line
})

/** Published burglaries of a real city: kept beside the project and not in it. */
const PUBLISHED = new URL('../../../../../../shared/reference/nottingham_burglary_2022/', import.meta.url)
const arePublishedHere = existsSync(PUBLISHED)

it(
  arePublishedHere
    ? 'counts published points in cells, and gives their Gi* on square grids, as an independent count does'
    : 'passed over for want of them: published points. Our own hold the same rules',
  () => {
    if (!arePublishedHere) return expect(Object.keys(reference.sets).length).toBeGreaterThanOrEqual(3)
    const read = (name: string) => readFileSync(new URL(name, PUBLISHED), 'utf8')
    const expected = JSON.parse(read('expected.json'))
    const lines = read('input.csv').trim().split('\n').slice(1)
    const points = lines.map((line): [number, number] => [
      Number(line.split(',')[1]),
      Number(line.split(',')[2]),
    ])
    for (const size of [7, 8, 9]) {
      const counts: Record<string, number> = {}
      for (const [lng, lat] of points) {
        const cell = latLngToCell(lat, lng, size)
        counts[cell] = (counts[cell] ?? 0) + 1
      }
      expect(counts).toEqual(expected.h3[size].all)
    }
    expect(expected.grid_gi.length).toBeGreaterThan(0)
    for (const grid of expected.grid_gi) {
      const squares = assessSquares(grid, points)
      for (const { row, col, count, z } of grid.top25) {
        const ours = squares[row * grid.cols + col]
        expect([row, col, ours?.count]).toEqual([row, col, count])
        expect(ours?.z).toBeCloseTo(z, 8)
      }
      for (const [place, z] of Object.entries(grid.z_at_every_500th_cell))
        expect(squares[Number(place)]?.z).toBeCloseTo(Number(z), 8)
    }
  },
)

interface Grid {
  cell_m: number
  origin: [number, number]
  cols: number
  rows: number
}

/** Squares on the British National Grid, each with the eight around it. */
function assessSquares({ cell_m, origin, cols, rows }: Grid, points: readonly [number, number][]) {
  const cells = Array.from(
    { length: rows * cols },
    (_, place) => `${Math.floor(place / cols)} ${place % cols}`,
  )
  const counts = new Array<number>(cells.length).fill(0)
  for (const point of points) {
    const [east, north] = proj4(NATIONAL_GRID, [...point])
    const place = Math.floor((north - origin[1]) / cell_m) * cols + Math.floor((east - origin[0]) / cell_m)
    counts[place] = (counts[place] ?? 0) + 1
  }
  const neighbourhoods = cells.map((_, place) => {
    const row = Math.floor(place / cols)
    const col = place % cols
    const near = [-1, 0, 1].flatMap((up) => [-1, 0, 1].map((along) => [row + up, col + along] as const))
    return near.flatMap(([r, c]) => (r < 0 || c < 0 || r >= rows || c >= cols ? [] : [r * cols + c]))
  })
  return assessCells({ cells, counts, neighbourhoods })
}

const NATIONAL_GRID =
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy +towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m'

it('adjusts equal p alike, and nothing where there is nothing', () => {
  expect(adjustForMany([0.04, 0.01, 0.04, 0.5])).toEqual([0.16 / 3, 0.04, 0.16 / 3, 0.5])
  expect(adjustForMany([])).toEqual([])
})

it('takes as a neighbourhood what lies within the study area only', () => {
  const [whole] = Object.values(reference.sets)
  const cells = whole?.sizes['8']?.cells ?? []
  const near = neighbourhoodsOf(cells)
  expect(near.every((places, own) => places.includes(own) && places.length <= 7)).toBe(true)
  expect(near.some((places) => places.length === 7) && near.some((places) => places.length < 7)).toBe(true)
})
