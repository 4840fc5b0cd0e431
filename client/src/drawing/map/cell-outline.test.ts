import { expect, it } from 'vitest'
import { isCellIn, middleOf, type Outline } from './cell-outline.ts'

const square: Outline = [
  [-4, 53],
  [-3.9, 53],
  [-3.9, 53.1],
  [-4, 53.1],
]
const closed: Outline = [...square, [-4, 53]]

it('has the same middle, closed or open', () => {
  expect(middleOf(square).longitude).toBeCloseTo(-3.95)
  expect(middleOf(square).latitude).toBeCloseTo(53.05)
  expect(middleOf(closed).longitude).toBeCloseTo(-3.95)
  expect(middleOf(closed).latitude).toBeCloseTo(53.05)
})

it('is in view when a corner is, and when the view lies within it', () => {
  expect(isCellIn([-4.1, 52.9, -3.99, 53.01], square)).toBe(true)
  expect(isCellIn([-3.96, 53.04, -3.94, 53.06], square)).toBe(true)
  expect(isCellIn([-3.8, 53, -3.7, 53.1], square)).toBe(false)
})
