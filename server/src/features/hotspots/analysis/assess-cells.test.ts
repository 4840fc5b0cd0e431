import fc from 'fast-check'
import { gridDisk, latLngToCell } from 'h3-js'
import { describe, expect, it } from 'vitest'
import { type AssessedCell, assessCells } from './assess-cells.ts'
import { binomialUpperTail } from './binomial-tail.ts'

const MIDDLE = latLngToCell(53.98, -4.15, 8)
const CELLS = gridDisk(MIDDLE, 5).sort()
const AT = CELLS.indexOf(MIDDLE)
const [BESIDE = 0] = gridDisk(MIDDLE, 1).flatMap((cell) => (cell === MIDDLE ? [] : [CELLS.indexOf(cell)]))

/** 91 cells, empty but for some. */
const countsOf = (some: Record<number, number>) => CELLS.map((_, place) => some[place] ?? 0)
const assessed = (some: Record<number, number>) => assessCells({ cells: CELLS, counts: countsOf(some) })
const bandAt = (cells: readonly AssessedCell[], place: number) => cells[place]?.band

const anyCounts = fc.array(fc.nat({ max: 9 }), { minLength: CELLS.length, maxLength: CELLS.length })

describe('assessCells', () => {
  it('says of nothing that it is too few', () => {
    const cells = assessed({})
    expect(new Set(cells.map(({ band }) => band))).toEqual(new Set(['too-few']))
    expect(cells[0]).toMatchObject({ around: 0, expected: 0, z: 0, analyticP: 0.5, p: 1, q: 1 })
  })

  it('says nothing of cells that are all alike, also in parts of events', () => {
    for (const each of [5, 0.1]) {
      const cells = assessCells({ cells: CELLS, counts: CELLS.map(() => each) })
      expect(new Set(cells.map(({ z }) => z))).toEqual(new Set([0]))
    }
  })

  it('counts a cell and its ring, against their share of all', () => {
    const cells = assessed({ [AT]: 4, [BESIDE]: 2, 0: 3 })
    expect(cells[AT]).toMatchObject({ count: 4, around: 6, expected: (9 * 7) / 91 })
    expect(cells[AT]?.p).toBe(binomialUpperTail(6, 9, 7 / 91))
  })

  it('does not colour a lone "perhaps", which no cell beside it bears out', () => {
    const [far = ''] = gridDisk(MIDDLE, 9).filter((cell) => !gridDisk(MIDDLE, 8).includes(cell))
    const cells = [...CELLS, far]
    const withFar = (events: number) =>
      assessCells({ cells, counts: [...CELLS.map((_, place) => (place % 9 === 0 ? 3 : 0)), events] }).at(-1)
    const [perhaps, surely] = [withFar(4), withFar(6)]
    expect(perhaps?.q).toBeGreaterThan(0.05)
    expect(perhaps?.q).toBeLessThan(0.1)
    expect([perhaps?.band, surely?.band]).toEqual(['not-more', 'more-99'])
  })

  it('colours neither two events, nor a cell for what lies beside it', () => {
    expect(bandAt(assessed({ [AT]: 2 }), AT)).toBe('too-few')
    expect(assessed({ [AT]: 2 })[AT]?.q).toBeLessThan(0.1)
    const cells = assessed({ [AT]: 6, [BESIDE]: 1 })
    expect([bandAt(cells, AT), bandAt(cells, BESIDE)]).toEqual(['more-99', 'too-few'])
    expect(cells[BESIDE]?.q).toBeLessThan(0.01)
  })

  it('says "not more" where there is enough to say so', () => {
    const even = assessCells({ cells: CELLS, counts: CELLS.map(() => 5) })
    expect(new Set(even.map(({ band }) => band))).toEqual(new Set(['not-more']))
  })

  it('expects more where the weight is more', () => {
    const weights = CELLS.map((_, place) => (place === AT ? 200 : 1))
    const counts = countsOf({ [AT]: 20, 0: 4, 1: 4, 2: 4 })
    const alike = assessCells({ cells: CELLS, counts })
    const weighted = assessCells({ cells: CELLS, counts, weights })
    expect([bandAt(alike, AT), bandAt(weighted, AT)]).toEqual(['more-99', 'not-more'])
    expect(weighted[AT]?.expected).toBeCloseTo((32 * 206) / 290, 12)
  })

  it('rounds parts of events down, so that spreading hours makes nothing look surer', () => {
    const [whole, parts] = [assessed({ [AT]: 5, 0: 8 }), assessed({ [AT]: 5.9, 0: 7.1 })]
    expect(parts[AT]?.p).toBe(whole[AT]?.p)
    expect(assessed({ [AT]: 7 * (1 / 7) + 4, 0: 8 })[AT]?.p).toBe(whole[AT]?.p)
  })

  it('leaves z as it was when every count doubles, and p when every weight does', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const once = assessCells({ cells: CELLS, counts })
        const twice = assessCells({ cells: CELLS, counts: counts.map((count) => 2 * count), weights: CELLS.map(() => 2) }) // biome-ignore format: one line
        once.forEach((cell, place) => {
          expect(twice[place]?.z).toBeCloseTo(cell.z, 9)
          expect(twice[place]?.expected).toBeCloseTo(2 * cell.expected, 9)
        })
      }),
      { numRuns: 30 },
    )
  })

  it('gives every cell the same whatever order the cells come in', () => {
    fc.assert(
      fc.property(
        anyCounts,
        fc.shuffledSubarray([...CELLS.keys()], { minLength: CELLS.length }),
        (counts, order) => {
          const usual = new Map(assessCells({ cells: CELLS, counts }).map((cell) => [cell.cell, cell]))
          const other = assessCells({ cells: order.map((place) => CELLS[place] ?? ''), counts: order.map((place) => counts[place] ?? 0) }) // biome-ignore format: one line
          for (const cell of other) {
            const same = usual.get(cell.cell)
            expect([cell.around, cell.p, cell.q, cell.band]).toEqual([
              same?.around,
              same?.p,
              same?.q,
              same?.band,
            ])
            expect(cell.z).toBeCloseTo(same?.z ?? Number.NaN, 9)
          }
        },
      ),
      { numRuns: 30 },
    )
  })
})
