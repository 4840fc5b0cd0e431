import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Distinct, Marks } from './distinct.ts'

it('counts what a set would, whenever it is asked', () => {
  const some = fc.record({ handles: fc.array(fc.nat(60), { maxLength: 40 }), isAsked: fc.boolean() })
  fc.assert(
    fc.property(fc.array(some, { maxLength: 60 }), (steps) => {
      const distinct = new Distinct()
      const marks = new Marks()
      const set = new Set<number>()
      for (const { handles, isAsked } of steps) {
        distinct.add(handles)
        marks.add(handles.map((handle) => handle * 100))
        for (const handle of handles) set.add(handle)
        expect(marks.size).toBe(set.size)
        if (isAsked) expect(distinct.size).toBe(set.size)
      }
      expect([...distinct]).toEqual([...set])
      expect(distinct.size).toBe(set.size)
    }),
    { seed: 20261122 },
  )
})
