import { Chance } from '@safeground/fixtures/borough/chance.ts'
import { ProtectedCell } from '@safeground/graph-schema'
import { cellToChildren, cellToParent, getResolution, gridDisk, latLngToCell } from 'h3-js'
import { describe, expect, it, vi } from 'vitest'
import {
  type PublishedAnswer,
  recoverSmallNumbers,
  type Said,
} from '../../../../../tests/support/recover-small-numbers.ts'
import { assessCells } from '../analysis/assess-cells.ts'
import { neighbourhoodsOf } from '../analysis/neighbourhoods.ts'
import { childrenBandOf, protectCells } from './protect-cells.ts'

vi.setConfig({ testTimeout: 240_000 })

const MIDDLE = latLngToCell(53.98, -4.15, 8)
const AREA = gridDisk(MIDDLE, 4).sort()
const [EAST = '', WEST = ''] = gridDisk(MIDDLE, 1).filter((cell) => cell !== MIDDLE)

/** Who was in which cell; as many events as are said, else one a child. */
function shown(who: Record<string, readonly string[]>, events: Record<string, number> = {}) {
  const counted = new Map(Object.entries(who).map(([cell, of]) => [cell, { children: new Set(of) }]))
  const counts = AREA.map((cell) => events[cell] ?? who[cell]?.length ?? 0)
  const assessed = assessCells({ cells: AREA, counts })
  const cells = protectCells({ assessed, neighbourhoods: neighbourhoodsOf(AREA), counted })
  return new Map(cells.map((cell) => [cell.cell, cell]))
}
const bandAndChildren = (cell: ProtectedCell | undefined) => [cell?.band, cell?.children]

it('says of children none, fewer than five, or five or more', () => {
  expect([0, 1, 4, 5, 60].map(childrenBandOf)).toEqual(['none', '<5', '<5', '5 or more', '5 or more'])
})

describe('protectCells', () => {
  const five = ['Ava', 'Ben', 'Cy', 'Dee', 'Eli']

  it('gives a cell, its outline, a band and how many children in words, and nothing else', () => {
    const [cell] = shown({ [MIDDLE]: five }).values()
    expect(Object.keys(cell ?? {}).sort()).toEqual(['band', 'cell', 'children', 'outline'])
    expect(ProtectedCell.parse(cell)).toEqual(cell)
    expect(bandAndChildren(cell)).toEqual(['more-99', '5 or more'])
  })

  it('leaves out cells in which no child was, however much was recorded there', () => {
    expect([...shown({ [MIDDLE]: five }, { [EAST]: 40 }).keys()]).toEqual([MIDDLE])
  })

  it('has no band where no cell of the neighbourhood holds five, though together they do', () => {
    const cells = shown({ [EAST]: ['Ava', 'Ben'], [MIDDLE]: ['Cy'], [WEST]: ['Dee', 'Eli', 'Flo'] })
    expect([...cells.values()].map(bandAndChildren)).toEqual(Array(3).fill(['too-few', '<5']))
  })

  it('does not say of a cell beside a busy one whether it held one event or more', () => {
    const one = shown({ [MIDDLE]: five, [EAST]: ['Flo'] }, { [EAST]: 1 })
    const many = shown({ [MIDDLE]: five, [EAST]: ['Flo'] }, { [EAST]: 3 })
    expect(bandAndChildren(one.get(EAST))).toEqual(['more-99', '<5'])
    expect(one).toEqual(many)
  })

  it('does not say that five children were at one event', () => {
    expect(bandAndChildren(shown({ [MIDDLE]: five }, { [MIDDLE]: 1 }).get(MIDDLE))).toEqual([
      'not-more',
      '5 or more',
    ])
  })
})

/** An invented quarter: children who keep to a few places, at times and in ways of their own. */
interface Happened {
  cell: string
  month: string
  harm: string
  daypart: 'day' | 'night'
  children: readonly number[]
}
const MONTHS = ['2026-07', '2026-08', '2026-09']
const HARMS = ['one', 'two', 'three']
const FINE = [MIDDLE, EAST, WEST].flatMap((cell) => cellToChildren(cellToParent(cell, 7), 9))
const CELLS = new Map([7, 8, 9].map((size) => [size, [...new Set(FINE.map((cell) => cellToParent(cell, size)))].sort()])) // biome-ignore format: one line a step
const NEAR = new Map([...CELLS].map(([size, cells]) => [size, neighbourhoodsOf(cells)]))

function aQuarter(seed: number): Happened[] {
  const chance = new Chance(seed)
  const places = Array.from({ length: 14 }, () => chance.pick(FINE))
  return Array.from({ length: 90 }, () => {
    const place = Math.floor(places.length * chance.next() ** 2)
    return {
      cell: places[place] ?? '',
      month: chance.pick(MONTHS),
      harm: chance.is(0.6) ? 'one' : chance.pick(HARMS),
      daypart: chance.is(0.7) ? 'night' : 'day',
      children: Array.from({ length: chance.between(0, 2) }, () => (place * 3 + chance.between(0, 7)) % 40),
    }
  })
}

/** Every answer of the lattice, told as `tell` tells it. */
function published(
  events: readonly Happened[],
  tell: Tell,
  ofPlace: (children: number) => Said = childrenBandOf,
) {
  const answers: PublishedAnswer[] = []
  for (const period of [...MONTHS, '2026-Q3'])
    for (const harm of [null, ...HARMS])
      for (const daypart of ['all', 'day', 'night'] as const)
        for (const resolution of [7, 8, 9]) {
          const of = events.filter(
            (event) =>
              (period === '2026-Q3' || event.month === period) &&
              (harm === null || event.harm === harm) &&
              (daypart === 'all' || event.daypart === daypart),
          )
          const places = placesIn(of, resolution, ofPlace)
          answers.push({ period, harm, daypart, resolution, cells: tell(of, resolution), places })
        }
  return answers
}
type Tell = (events: readonly Happened[], size: number) => { cell: string; children: Said }[]

/** In every cell one place, at which some of its events were. */
function placesIn(events: readonly Happened[], size: number, ofPlace: (children: number) => Said) {
  const at = events.filter(({ children }) => (children[0] ?? 1) % 2 === 0)
  return [...childrenIn(at, 9)].map(([fine, { children }]) => ({
    place: `place in ${fine}`,
    cell: cellToParent(fine, size),
    children: ofPlace(children.size),
  }))
}

function childrenIn(events: readonly Happened[], size: number) {
  const counted = new Map<string, { children: Set<number>; events: number }>()
  for (const { cell, children } of events) {
    const parent = cellToParent(cell, size)
    const of = counted.get(parent) ?? { children: new Set(), events: 0 }
    for (const child of children) of.children.add(child)
    of.events += 1
    counted.set(parent, of)
  }
  return counted
}

const asWeDo: Tell = (events, size) => {
  const counted = childrenIn(events, size)
  const [cells = [], neighbourhoods = []] = [CELLS.get(size), NEAR.get(size)]
  const counts = cells.map((cell) => counted.get(cell)?.events ?? 0)
  return protectCells({ assessed: assessCells({ cells, counts, neighbourhoods }), neighbourhoods, counted })
}

/** What many a report does: small numbers left out, the others given. */
const withNumbers: Tell = (events, size) =>
  [...childrenIn(events, size)].map(([cell, { children }]) => ({
    cell,
    children: children.size >= 5 ? children.size : childrenBandOf(children.size),
  }))

const asItWas: Tell = (events, size) =>
  [...childrenIn(events, size)].map(([cell, { children }]) => ({ cell, children: children.size }))

const parentOf = (cell: string) =>
  getResolution(cell) > 7 ? cellToParent(cell, getResolution(cell) - 1) : null
const QUARTERS = [1, 2, 3, 4].map(aQuarter)

it('sets answers against each other that cross: two small wholes share a part, and are not small together', () => {
  const [one = '', other = ''] = cellToChildren(MIDDLE, 9)
  const answer = (resolution: number, period: string, children: Record<string, Said>): PublishedAnswer => ({
    period,
    resolution,
    harm: null,
    daypart: 'all',
    cells: Object.entries(children).map(([cell, of]) => ({ cell, children: of })),
  })
  const found = recoverSmallNumbers(
    [
      answer(9, '2026-07', { [one]: '<5', [other]: '<5' }),
      answer(9, '2026-08', { [one]: '<5' }),
      answer(9, '2026-09', {}),
      answer(9, '2026-Q3', { [one]: '<5', [other]: '<5' }),
      answer(8, '2026-07', { [MIDDLE]: '<5' }),
      answer(8, '2026-08', { [MIDDLE]: '<5' }),
      answer(8, '2026-09', {}),
      answer(8, '2026-Q3', { [MIDDLE]: '5 or more' }),
    ],
    parentOf,
  )
  expect(found.narrowed).toEqual([{ key: `${one} 2026-07 all all`, least: 1, most: 3 }])
})

describe('of everything that can be asked, set against each other', () => {
  it('no small number is left with one value', () => {
    for (const events of QUARTERS) {
      const { small, pinned, narrowed } = recoverSmallNumbers(published(events, asWeDo), parentOf)
      expect(small).toBeGreaterThan(300)
      expect(pinned).toEqual([])
      // Answers cross, and where they do, one of the four values can fall out.
      expect(narrowed.length / small).toBeLessThan(0.25)
    }
  })

  it('the fewer ways in which answers cross, the less is learnt: one narrowing, and of quarters only', () => {
    const isPlain = ({ harm, daypart }: PublishedAnswer) => harm === null && daypart === 'all'
    const isNarrowedOnce = ({ harm, daypart, period }: PublishedAnswer) =>
      period.includes('Q') && (harm === null || daypart === 'all')
    for (const events of QUARTERS) {
      const answers = published(events, asWeDo).filter((answer) => isPlain(answer) || isNarrowedOnce(answer))
      const { small, narrowed } = recoverSmallNumbers(answers, parentOf)
      expect(small).toBeGreaterThan(100)
      expect(narrowed.length / small).toBeLessThan(0.03)
      expect(narrowed.filter(({ least, most }) => most - least < 2)).toEqual([])
    }
  })

  it('small numbers can be worked out where the others are given', () => {
    const found = QUARTERS.map((events) => recoverSmallNumbers(published(events, withNumbers), parentOf))
    for (const { pinned } of found) expect(pinned.length).toBeGreaterThan(0)
  })

  it('what was worked out is what was so', () => {
    for (const events of QUARTERS) {
      const { pinned, narrowed } = recoverSmallNumbers(published(events, withNumbers), parentOf)
      const truth = new Map<string, Said>(
        published(events, asItWas, (children) => children).flatMap(
          ({ period, harm, daypart, cells, places = [] }) =>
            [...cells, ...places.map(({ place, children }) => ({ cell: place, children }))].map(
              ({ cell, children }) => [`${cell} ${period} ${harm ?? 'all'} ${daypart}`, children] as const,
            ),
        ),
      )
      for (const { key, least, most } of [...pinned, ...narrowed]) {
        expect(truth.get(key), key).toBeGreaterThanOrEqual(least)
        expect(truth.get(key), key).toBeLessThanOrEqual(most)
      }
    }
  })
})
