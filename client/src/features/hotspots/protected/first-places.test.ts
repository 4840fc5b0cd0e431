import type { Band, ProtectedPlace } from '@safeground/graph-schema'
import { describe, expect, it } from 'vitest'
import { firstPlaces, standingOf } from './first-places.ts'

const place = (caption: string, band: Band, children: ProtectedPlace['children']): ProtectedPlace => ({
  place: {
    id: `s-${caption}`,
    kind: 'Location',
    caption,
    placeType: null,
    longitude: -4,
    latitude: 53,
  },
  cell: '88195d2b1dfffff',
  band,
  mostly: null,
  harms: [],
  sentence: '',
  children,
})
const names = (places: readonly ProtectedPlace[]) => firstPlaces(places).map((one) => one.place.caption)

describe('the places to go to first', () => {
  it('are three of which enough is known, more than expected before others', () => {
    const all = [
      place('sure but few', 'more-99', '<5'),
      place('first', 'more-99', '5 or more'),
      place('quiet', 'not-more', '5 or more'),
      place('third', 'more-90', '5 or more'),
      place('second', 'too-few', '5 or more'),
    ]
    expect(names(all)).toEqual(['first', 'third', 'quiet'])
    expect(standingOf({ places: all, cells: [] })).toBe('more')
  })

  it('are none where nothing useful can be said, and it is told apart from nothing at all', () => {
    const few = [place('few', 'too-few', '<5')]
    expect(names(few)).toEqual([])
    expect(standingOf({ places: few, cells: [] })).toBe('too-few')
    expect(standingOf({ places: [], cells: [{}] })).toBe('too-few')
    expect(standingOf({ places: [], cells: [] })).toBe('nothing')
    expect(standingOf({ places: [place('a', 'not-more', '5 or more')], cells: [] })).toBe('told')
  })
})
