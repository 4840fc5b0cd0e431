import { describe, expect, it } from 'vitest'
import { doneWords, particulars } from './audit-words.ts'

describe('doneWords', () => {
  it('says what an address does', () =>
    expect(doneWords({ what: 'GET /subjects/:id/network' })).toBe(
      'Who and what is around one subject, one or two steps away',
    ))
  it('keeps what is not an address', () => expect(doneWords({ what: 'first start' })).toBe('first start'))
})

describe('particulars', () => {
  it('says what was asked and how much was answered, without ids', () =>
    expect(
      particulars(
        '{"params":{"id":"s-ef85va4wd9ysg77gr73rzp7b8a"},"query":{"steps":"2"},"claims":["KNOWS-1","KNOWS-2"],"import":"imp-1n0j2eq15wyg8mednd446hvw4t"}',
      ),
    ).toBe('steps 2, claims 2'))
  it('says nothing of nothing', () => expect(particulars('{"params":{},"query":{}}')).toBe(''))
  it('leaves what it cannot read as it is', () => expect(particulars('by hand')).toBe('by hand'))
})
