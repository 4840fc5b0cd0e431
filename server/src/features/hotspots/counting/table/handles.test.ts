import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Handles } from './handles.ts'

describe('handles', () => {
  it('are numbers from 0 on, one for each id, and lead back to it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom(...'ab-01') }), { maxLength: 3_000 }), (ids) => {
        const handles = new Handles()
        const known = new Map<string, number>()
        for (const id of ids) {
          expect(handles.find(id)).toBe(known.get(id) ?? -1)
          const handle = handles.of(id)
          expect(handle).toBe(known.get(id) ?? known.size)
          known.set(id, handle)
        }
        expect(handles.size).toBe(known.size)
        for (const [id, handle] of known) expect(handles.idOf(handle)).toBe(id)
      }),
      { seed: 20261122, numRuns: 50 },
    )
  })

  it('hold many', () => {
    const handles = new Handles()
    for (let at = 0; at < 100_000; at++) handles.of(`e-${at}`)
    for (let at = 0; at < 100_000; at += 997) expect(handles.idOf(handles.find(`e-${at}`))).toBe(`e-${at}`)
    expect(handles.find('e-100000')).toBe(-1)
    expect(handles.bytes / handles.size).toBeLessThan(40)
  })

  it('are not given to what is no id', () => {
    expect(() => new Handles().of('e-→')).toThrow('No id')
    expect(() => new Handles().idOf(0)).toThrow('No such handle')
  })
})
