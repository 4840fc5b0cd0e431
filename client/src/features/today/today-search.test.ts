import { describe, expect, it } from 'vitest'
import { firstDayOf, isOpen, momentOf, readTodaySearch, toggled } from './today-search.ts'

describe('from when on', () => {
  it('begins with whole days, and Friday is the one before today', () => {
    const monday = '2026-11-23T08:45:00.000Z'
    expect(firstDayOf('yesterday', monday)).toBe('2026-11-22')
    expect(firstDayOf('friday', monday)).toBe('2026-11-20')
    expect(firstDayOf('week', monday)).toBe('2026-11-16')
    expect(firstDayOf('friday', '2026-11-27T08:45:00.000Z')).toBe('2026-11-20')
    expect(firstDayOf('friday', '2026-11-28T08:45:00.000Z')).toBe('2026-11-27')
    expect(firstDayOf('friday', '2026-11-26T08:45:00.000Z')).toBe('2026-11-20')
  })
  it('goes by the days here: half past midnight in summer is today', () => {
    expect(firstDayOf('yesterday', '2026-07-01T23:30:00.000Z')).toBe('2026-07-01')
    expect(momentOf('yesterday', '2026-07-01T23:30:00.000Z')).toBe('2026-06-30T23:00:00.000Z')
  })
  it('leaves it to when the reader last looked unless something is chosen', () => {
    expect(momentOf(undefined, '2026-11-22T08:45:00.000Z')).toBeUndefined()
    expect(momentOf('week', '2026-11-22T08:45:00.000Z')).toBe('2026-11-15T00:00:00.000Z')
  })
})

describe('the address', () => {
  it('leaves out what it cannot read', () => {
    expect(readTodaySearch({ since: 'friday', open: 's-1' })).toEqual({ since: 'friday', open: 's-1' })
    expect(readTodaySearch({ since: 'christmas', open: 7, other: 'x' })).toEqual({})
  })
  it('opens and closes lines one by one', () => {
    const both = toggled(toggled(undefined, 's-1'), 's-2')
    expect(both).toBe('s-1,s-2')
    expect(isOpen(both, 's-2')).toBe(true)
    expect(isOpen(both, 's-')).toBe(false)
    expect(toggled(both, 's-1')).toBe('s-2')
    expect(toggled('s-2', 's-2')).toBeUndefined()
  })
})
