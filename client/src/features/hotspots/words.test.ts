import type { Band } from '@safeground/graph-schema'
import { describe, expect, it } from 'vitest'
import { byBand, cellName, chanceWords } from './band-words.ts'
import { readHotspotsSearch } from './hotspots-search.ts'
import { spanWords } from './method-words.ts'
import { chosenIn, hoursWords } from './open/filter-words.ts'
import { toDrawn } from './to-drawn.ts'

describe('filters in use', () => {
  it('are said in words, in the order of the week, each with what takes it off', () => {
    const search = readHotspotsSearch({
      days: 'sat,fri',
      hours: '22-02',
      harm: 'drugs',
      agencies: 'police,education',
      streets: 'counted',
      unknownHours: 'left-out',
      daypart: 'all',
      from: '2026-07-01',
      resolution: 9,
    })
    expect(chosenIn(search).map(({ words }) => words)).toEqual([
      'Fri and Sat',
      '22:00–02:00 (over midnight)',
      'Drugs',
      'From Police and Education',
      'Streets counted too',
    ])
    expect(chosenIn(search)[0]?.clear).toEqual({ days: undefined })
    expect(chosenIn({})).toEqual([])
  })

  it('say hours as a clock does', () => {
    expect(hoursWords('9-17')).toBe('09:00–17:00')
    expect(hoursWords('18-24')).toBe('18:00–24:00')
  })
})

describe('a cell', () => {
  it('goes by its first place, or by the part of its number that differs between neighbours', () => {
    const places = ['Bell Park', 'Bell Park Café'].map((caption) => ({
      cell: '88195020adfffff',
      place: { caption },
    }))
    expect(cellName('88195020adfffff', places)).toBe('Around Bell Park and 1 more')
    expect(cellName('88195020adfffff', places.slice(0, 1))).toBe('Around Bell Park')
    expect(cellName('88195020b5fffff', places)).toBe('Cell 20b5')
  })

  it('comes before others when it is surer, then when more is around it', () => {
    const cell = (id: string, band: Band, around: number) => ({ cell: id, band, around }) as never
    const sorted = [
      cell('d', 'too-few', 90),
      cell('c', 'more-90', 3),
      cell('b', 'more-99', 4),
      cell('a', 'more-99', 9),
    ].sort(byBand)
    expect(sorted.map(({ cell }) => cell)).toEqual(['a', 'b', 'c', 'd'])
  })
})

it('says a chance with as many figures as mean something, and that none was reckoned', () => {
  expect([null, 0.00001, 0.0042, 0.031, 1].map(chanceWords)).toEqual([
    'not tested',
    'under 0.0001',
    '0.0042',
    '0.03',
    '1.00',
  ])
})

it('says which days are counted', () => {
  expect(spanWords({ from: '2026-07-01', until: '2026-09-30' })).toBe('1 Jul 2026 to 30 Sep 2026')
  expect(spanWords({ from: '2026-07-01', until: null })).toBe('Since 1 Jul 2026')
  expect(spanWords({ from: null, until: null })).toBe('All dates')
})

it('gives the same colour to the same number a month, whatever the window', () => {
  const cell = (events: number) => ({ cell: '88195020adfffff', outline: [], events, band: 'not-more' })
  const look = (events: number, days: number) =>
    toDrawn({ cells: [cell(events)], days, breaks: [0, 1, 2, 4, 8] } as never, 'counts', 'light')[0]?.look
  expect(look(3, 30)).toEqual(look(36, 360))
  expect(look(3, 30)).not.toEqual(look(3, 360))
  expect(toDrawn({ cells: [cell(0)], days: 30, breaks: [0] } as never, 'counts', 'light')).toEqual([])
})
