import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fold, toLucene } from './words.ts'

it('compares without accents, case or double spaces', () => {
  expect(fold('  Zoë   KOVÁČ ')).toBe('zoe kovac')
})

it('asks for each word whole, begun, within, and with one letter different', () => {
  expect(toLucene('Zoë Kovac')).toMatch(/^\+\(zoe\^4 zoe\* \*zoe\*\) \+\(kovac\^4 kovac\* \*kovac\* \?ovac /)
  for (const way of ['kov?c', 'kvac', 'ko?vac']) expect(toLucene('Kovac')).toContain(` ${way} `)
  expect(toLucene('Al')).toBe('+(al^4 al*)')
})

it('takes a number exactly, not with a digit different', () => {
  expect(toLucene('N204417')).not.toContain('?')
})

it('has nothing to ask for without a letter or digit', () => {
  expect(toLucene('*:* "(( ~')).toBeNull()
})

it('lets no sign through that the index would read as a command', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 100, unit: 'grapheme' }), (typed) => {
      const bare = (toLucene(typed) ?? '').replaceAll(/\+\(|\^4|\*|\?|\)/g, '')
      expect(bare).toMatch(/^[\p{L}\p{N} ]*$/u)
    }),
  )
})
