import { expect, it } from 'vitest'
import { identify, readNumber } from './registers.ts'

it.each([
  ['vrm', '?K19', null],
  ['vrm', 'ab12 cde', 'AB12CDE'],
  ['telephone', '07700 900 417', '07700900417'],
  ['telephone', '+44 7700 900417', '07700900417'],
  ['telephone', 'ends 417', null],
  ['telephone', '07700 …', null],
  ['police-nominal', ' n204417 ', 'N204417'],
  ['police-nominal', 'N2044??', null],
])('reads the %s "%s" as %s', (register, text, number) => {
  expect(readNumber(register, text)).toBe(number)
})

it('never makes an identifier of a part of a number', () => {
  expect(identify('Vehicle', 'vrm', '?K19')).toEqual([])
})

it('refuses a register that the vocabulary does not name for the kind', () => {
  expect(() => identify('Vehicle', 'upn', 'X')).toThrow('not a register of Vehicle')
})
