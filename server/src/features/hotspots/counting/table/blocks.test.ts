import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Blocks, type View } from './blocks.ts'

const LAYOUT = { small: 'byte', whole: 'int', any: 'number' } as const
type Row = { small: number; whole: number; any: number }

const row = fc.record({
  small: fc.integer({ min: 0, max: 255 }),
  whole: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  any: fc.integer({ min: 0, max: 2 ** 43 }),
})
const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ owner: fc.nat(40), rows: fc.array(row, { maxLength: 60 }) }) },
  { weight: 1, arbitrary: fc.constant('commit' as const) },
)

function read({ columns, starts, lengths, owners }: View<typeof LAYOUT>): Map<number, Row[]> {
  const found = new Map<number, Row[]>()
  for (let owner = 0; owner < owners; owner++) {
    const rows = Array.from({ length: lengths[owner] as number }, (_, at): Row => {
      const index = (starts[owner] as number) + at
      return {
        small: columns.small[index] as number,
        whole: columns.whole[index] as number,
        any: columns.any[index] as number,
      }
    })
    if (rows.length > 0) found.set(owner, rows)
  }
  return found
}
const filled = (rows: ReadonlyMap<number, Row[]>) => new Map([...rows].filter(([, some]) => some.length > 0))

describe('blocks of rows', () => {
  it('hold what was committed last, and every view stays as it was when it was taken', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const blocks = new Blocks(LAYOUT)
        const staged = new Map<number, Row[]>()
        let committed = new Map<number, Row[]>()
        const taken: { view: View<typeof LAYOUT>; was: Map<number, Row[]> }[] = []
        for (const one of steps) {
          if (one === 'commit') {
            taken.push({ view: blocks.view, was: committed })
            blocks.commit()
            committed = new Map([...committed, ...staged])
            staged.clear()
          } else {
            blocks.stage(one.owner, one.rows)
            staged.set(one.owner, one.rows)
          }
          expect(read(blocks.view)).toEqual(filled(committed))
        }
        for (const { view, was } of taken) expect(read(view)).toEqual(filled(was))
      }),
      { seed: 20261122, numRuns: 60 },
    )
  })

  it('find owners by a value, those of staged rows too', () => {
    const blocks = new Blocks(LAYOUT)
    const of = (small: number): Row => ({ small, whole: 0, any: 0 })
    blocks.stage(3, [of(7), of(1)])
    blocks.commit()
    blocks.stage(9, [of(1)])
    const marked = new Uint8Array(256)
    marked[1] = 1
    expect(blocks.ownersOf('small', marked)).toEqual(new Set([3, 9]))
    marked[1] = 0
    expect(blocks.ownersOf('small', marked)).toEqual(new Set())
  })

  it('let go of rows that belong to nobody any more', () => {
    const blocks = new Blocks(LAYOUT)
    const rows = Array.from({ length: 500 }, (_, whole) => ({ small: 1, whole, any: whole }))
    for (let turn = 0; turn < 200; turn++) {
      blocks.stage(turn % 3, rows)
      blocks.commit()
    }
    expect(blocks.bytes).toBeLessThan(200_000)
    expect(read(blocks.view).get(1)).toEqual(rows)
  })
})
