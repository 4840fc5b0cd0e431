import { expect, it } from 'vitest'
import { classAt, classWords } from './classes.ts'

const BREAKS = [1, 5, 15, 40, 100]

it('puts a number into the class that begins at or below it', () => {
  expect([0.2, 1, 4.9, 5, 39.9, 100, 4000].map((value) => classAt(value, BREAKS))).toEqual([
    0, 0, 0, 1, 2, 4, 4,
  ])
})

it('says each class so that no number fits two', () => {
  expect(BREAKS.map((_, at) => classWords(at, BREAKS))).toEqual([
    'under 5',
    '5 to under 15',
    '15 to under 40',
    '40 to under 100',
    '100 or more',
  ])
})
