import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Join, standings } from './standings.ts'

/** By walking, and not by the way that is tested. */
function reached(from: string, joins: readonly Join[]): string[] {
  const seen = new Set([from])
  for (let size = 0; size < seen.size; ) {
    size = seen.size
    for (const { left, right } of joins) {
      if (seen.has(left)) seen.add(right)
      if (seen.has(right)) seen.add(left)
    }
  }
  return [...seen].sort()
}

const joins = fc.array(
  fc.record({ left: fc.constantFrom(...'abcdefghij'), right: fc.constantFrom(...'abcdefghij') }),
  { maxLength: 14 },
)

describe('who stands for whom', () => {
  it('is nobody else where nothing is decided', () => {
    expect(standings([])).toEqual(new Map())
  })

  it('is the first id of all that decisions connect, whatever their order', () => {
    fc.assert(
      fc.property(joins, (all) => {
        const found = standings(all)
        for (const [id, standing] of found) expect(standing).toBe(reached(id, all)[0])
        const ends = new Set(all.flatMap(({ left, right }) => [left, right]))
        expect([...found.keys()].sort()).toEqual([...ends].sort())
        expect(standings([...all].reverse())).toEqual(found)
      }),
      { seed: 20261122 },
    )
  })

  it('falls apart again where the decision between is reversed', () => {
    const chain = [
      { left: 'c', right: 'b' },
      { left: 'a', right: 'c' },
    ]
    expect(standings(chain).get('b')).toBe('a')
    expect([...standings(chain.slice(0, 1))].sort()).toEqual([
      ['b', 'b'],
      ['c', 'b'],
    ])
  })
})
