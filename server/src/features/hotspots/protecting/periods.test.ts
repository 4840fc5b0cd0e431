import { describe, expect, it } from 'vitest'
import { daysOf, daysOfPeriodThatIsOver, periodsThatAreOver } from './periods.ts'

it('knows the first and last day of months and quarters, also in a leap year', () => {
  expect(daysOf('2026-10')).toEqual({ from: '2026-10-01', until: '2026-10-31' })
  expect(daysOf('2028-02')).toEqual({ from: '2028-02-01', until: '2028-02-29' })
  expect(daysOf('2026-Q1')).toEqual({ from: '2026-01-01', until: '2026-03-31' })
  expect(daysOf('2026-Q4')).toEqual({ from: '2026-10-01', until: '2026-12-31' })
})

describe('periodsThatAreOver', () => {
  it('lists them newest first, a quarter before its last month, from the month of the first event on', () => {
    expect(periodsThatAreOver('2026-05-20', '2026-11-22')).toEqual([
      '2026-10',
      '2026-Q3',
      '2026-09',
      '2026-08',
      '2026-07',
      '2026-Q2',
      '2026-06',
      '2026-05',
    ])
  })

  it('holds a period to be over the day after its last', () => {
    expect(periodsThatAreOver('2026-11-30', '2026-11-30')).toEqual([])
    expect(periodsThatAreOver('2026-11-30', '2026-12-01')).toEqual(['2026-11'])
    expect(periodsThatAreOver('2025-12-31', '2026-01-01')).toEqual(['2025-Q4', '2025-12'])
  })

  it('is empty where nothing has happened', () => {
    expect(periodsThatAreOver(null, '2026-11-22')).toEqual([])
  })
})

it('refuses a period that is not over, and says what to ask for instead', () => {
  expect(daysOfPeriodThatIsOver('2026-Q3', '2026-10-01')).toEqual({ from: '2026-07-01', until: '2026-09-30' })
  for (const [period, today] of [
    ['2026-11', '2026-11-22'],
    ['2026-11', '2026-11-30'],
    ['2026-Q4', '2026-12-31'],
    ['2027-01', '2026-11-22'],
  ] as const) {
    expect(() => daysOfPeriodThatIsOver(period, today), period).toThrow(/is not over yet. Choose/)
  }
})
