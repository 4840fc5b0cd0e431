import { describe, expect, it } from 'vitest'
import { openAsk, protectedAsk, readHotspotsSearch, windowToCarry } from './hotspots-search.ts'
import { periodOf, periodWords, windowOf } from './periods.ts'

describe('the address of the map of harm', () => {
  it('keeps what the contract can read and leaves out the rest', () => {
    const good = {
      resolution: 9,
      layer: 'found',
      days: 'fri,sat',
      hours: '22-02',
      harm: 'exploitation,drugs',
      from: '2026-08-01',
      cell: '88195d2b1dfffff',
      colour: 'counts',
    }
    expect(readHotspotsSearch(good)).toEqual(good)
    expect(
      readHotspotsSearch({
        resolution: 99,
        layer: 'heat',
        days: 'friday',
        hours: '9-9',
        harm: 'everything',
        period: '2026-13',
        from: 'yesterday',
        cell: 'here',
        at: 'there',
        name: 'Rowan',
      }),
    ).toEqual({})
  })

  it('gives an officer a period, a size and one narrowing of a quarter only, whatever else it holds', () => {
    const search = readHotspotsSearch({
      resolution: 9,
      harm: 'drugs,weapon',
      daypart: 'night',
      period: '2026-Q3',
      hours: '18-19',
      days: 'fri',
      agencies: 'police',
      layer: 'ours',
      known: 'well',
      streets: 'counted',
    })
    expect(protectedAsk(search)).toEqual({ resolution: 9, harm: 'drugs', period: '2026-Q3' })
    expect(protectedAsk({ daypart: 'night' })).toEqual({ daypart: 'night' })
    expect(protectedAsk({ ...search, period: '2026-09' })).toEqual({ resolution: 9, period: '2026-09' })
    expect(protectedAsk(readHotspotsSearch({ from: '2026-10-01', until: '2026-10-31' }))).toEqual({
      period: '2026-10',
    })
    expect(protectedAsk(readHotspotsSearch({ from: '2026-10-02', until: '2026-10-31' }))).toEqual({})
  })

  it('gives those who may open it all of it, and reads the period of a link as two days', () => {
    expect(openAsk(readHotspotsSearch({ period: '2026-Q3', days: 'fri', place: 's-x' }))).toEqual({
      from: '2026-07-01',
      until: '2026-09-30',
      days: 'fri',
    })
    expect(openAsk(readHotspotsSearch({ layer: 'found', roles: 'met' }))).toEqual({ layer: 'found' })
    expect(windowToCarry({ period: '2026-02' })).toEqual({ from: '2026-02-01', until: '2026-02-28' })
    expect(windowToCarry({ from: '2026-02-03' })).toEqual({ from: '2026-02-03' })
  })
})

describe('a fixed period', () => {
  it.each([
    ['2026-Q3', 'July to September 2026', '2026-07-01', '2026-09-30'],
    ['2026-Q4', 'October to December 2026', '2026-10-01', '2026-12-31'],
    ['2024-02', 'February 2024', '2024-02-01', '2024-02-29'],
  ])('%s is %s', (period, words, from, until) => {
    expect(periodWords(period)).toBe(words)
    expect(windowOf(period)).toEqual({ from, until })
    expect(periodOf(from, until)).toBe(period)
  })

  it('is not what two other days bound', () => {
    expect(periodOf('2026-07-01', '2026-09-29')).toBeUndefined()
    expect(periodOf('2026-08-01', '2026-10-31')).toBeUndefined()
    expect(periodOf('2026-07-01', undefined)).toBeUndefined()
    expect(periodOf('2025-07-01', '2026-09-30')).toBeUndefined()
  })
})
