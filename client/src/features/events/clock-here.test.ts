import { expect, it } from 'vitest'
import { clockHere, toGrid } from './clock-here.ts'

it('reads the clock on the wall: an hour later than UTC in summer', () => {
  expect(clockHere('2026-07-03T23:30:00.000Z')).toEqual({ weekday: 5, minutes: 30 })
  expect(clockHere('2026-11-20T18:00:00.000Z')).toEqual({ weekday: 4, minutes: 1080 })
})

it('counts by day and hour', () => {
  const grid = toGrid([
    { weekday: 4, minutes: 1090 },
    { weekday: 4, minutes: 1130 },
    { weekday: 6, minutes: 0 },
  ])
  expect([grid[4]?.[18], grid[6]?.[0], grid.flat().reduce((a, b) => a + b)]).toEqual([2, 1, 3])
})
