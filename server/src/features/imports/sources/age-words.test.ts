import { expect, it } from 'vitest'
import { bornFromAge, readAge } from './age-words.ts'

it.each([
  ['15', 15, 15],
  ['14-15', 14, 15],
  ['14 to 15', 14, 15],
  ['about 15', 14, 16],
  ['early 20s', 20, 23],
  ['mid-30s', 34, 36],
  ['20s', 20, 29],
  ['late teens', 17, 19],
  ['under 16', 0, 15],
])('reads "%s" as %i to %i', (text, least, most) => {
  expect(readAge(text)).toEqual({ least, most })
})

it.each(['', 'old', '15-14', '150', 'fifteen'])('cannot read "%s"', (text) => {
  expect(readAge(text)).toBeNull()
})

it('reckons the birth of a 15-year-old from the day of the log', () => {
  const born = bornFromAge('15', '2026-11-14')
  expect([born?.earliest, born?.latest]).toEqual(['2010-11-15', '2011-11-14'])
})
