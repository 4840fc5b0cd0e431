import { expect, it } from 'vitest'
import { idsWith } from './ids.ts'

it('gives the ids that it always gave: what is stored is found by them', () => {
  const bytes = (all: Buffer) => idsWith('tests', () => all).fresh('x')
  expect(idsWith('tests').of('s', 'a', 'b')).toBe('s-kppywj8as8wprewrsp3265w9a0')
  expect(bytes(Buffer.alloc(17, 255))).toBe('x-zzzzzzzzzzzzzzzzzzzzzzzzzz')
  expect(bytes(Buffer.from(Array.from({ length: 17 }, (_, at) => at * 15)))).toBe(
    'x-0f3rpkrjttd5w8f5n5pk1x5rfg',
  )
})
