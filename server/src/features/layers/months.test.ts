import { expect, it } from 'vitest'
import { between, missingMonths, monthsOf } from './months.ts'

const of = (force: string, ...months: string[]) => months.map((month) => ({ month, force }))

it('counts months on over the end of a year', () => {
  expect(between('2023-11', '2024-02')).toEqual(['2023-11', '2023-12', '2024-01', '2024-02'])
  expect(between('2024-02', '2024-01')).toEqual([])
})

it('names each month that a force lacks between the first and the last that any has, and none beyond', () => {
  const sets = [...of('North', '2023-11', '2024-02'), ...of('South', '2024-01')]
  expect(monthsOf(sets)).toEqual(['2023-11', '2024-01', '2024-02'])
  expect(missingMonths(sets, { from: '2020-01', until: '2030-01' })).toEqual([
    { month: '2023-11', force: 'South' },
    { month: '2023-12', force: 'North' },
    { month: '2023-12', force: 'South' },
    { month: '2024-01', force: 'North' },
    { month: '2024-02', force: 'South' },
  ])
  expect(missingMonths(sets, { from: '2024-01', until: '2024-01' })).toEqual([
    { month: '2024-01', force: 'North' },
  ])
})

it('misses nothing where there is nothing', () => {
  expect(missingMonths([], { from: '2024-01', until: '2024-12' })).toEqual([])
})
