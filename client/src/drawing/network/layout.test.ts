import { describe, expect, it } from 'vitest'
import { type LayoutAsk, layOut, type Position } from './layout.ts'

const jordan = 'jordan'
const park: LayoutAsk = {
  centre: jordan,
  nodes: [
    { id: jordan, step: 0 },
    { id: 'tee', step: 1 },
    { id: 'bell-park', step: 1 },
    { id: 'mina', step: 1 },
    { id: 'kez', step: 2 },
    { id: 'golf', step: 2 },
  ],
  pairs: [
    ['tee', jordan],
    [jordan, 'bell-park'],
    ['mina', jordan],
    ['kez', 'mina'],
    ['tee', 'golf'],
  ],
}

describe('layOut', () => {
  it('gives the same positions for the same data', () => expect(layOut(park)).toEqual(layOut(park)))

  it('does not care in which order nodes and pairs come, nor which end of a pair is named first', () => {
    const turned: LayoutAsk = {
      centre: jordan,
      nodes: [...park.nodes].reverse(),
      pairs: [...park.pairs].reverse().map(([a, b]) => [b, a] as const),
    }
    expect(layOut(turned)).toEqual(layOut(park))
  })

  it('draws parallel claims as one pull', () => {
    const twice = { ...park, pairs: [...park.pairs, ['tee', jordan] as const] }
    expect(layOut(twice)).toEqual(layOut(park))
  })

  it('keeps the centre in the middle', () => expect(layOut(park)[jordan]).toEqual({ x: 0, y: 0 }))

  it('leaves room between any two', () => {
    const all = Object.values(layOut(park))
    for (const [i, a] of all.entries()) {
      for (const b of all.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(80)
    }
  })

  it('keeps nodes off lines that are not theirs', () => {
    const places = layOut(park)
    const at = (id: string) => places[id] ?? { x: 0, y: 0 }
    for (const [from, to] of park.pairs) {
      for (const { id } of park.nodes) {
        if (id === from || id === to) continue
        expect(distanceToLine(at(id), at(from), at(to))).toBeGreaterThan(22)
      }
    }
  })

  it('leaves out pairs whose ends are not drawn', () => {
    const dangling = { ...park, pairs: [...park.pairs, ['tee', 'nobody'] as const] }
    expect(layOut(dangling)).toEqual(layOut(park))
  })

  it('draws one alone', () => {
    const alone: LayoutAsk = { centre: jordan, nodes: [{ id: jordan, step: 0 }], pairs: [] }
    expect(layOut(alone)).toEqual({ [jordan]: { x: 0, y: 0 } })
  })
})

function distanceToLine(point: Position, a: Position, b: Position): number {
  const along =
    ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / ((b.x - a.x) ** 2 + (b.y - a.y) ** 2)
  const t = Math.min(1, Math.max(0, along))
  return Math.hypot(point.x - (a.x + t * (b.x - a.x)), point.y - (a.y + t * (b.y - a.y)))
}
