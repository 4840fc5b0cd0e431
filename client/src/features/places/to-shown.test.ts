import type { PlaceLine } from '@safeground/graph-schema'
import { describe, expect, it } from 'vitest'
import { readPlacesSearch, typesIn, typesInWords } from './places-search.ts'
import { inView, matching, roundedOut, typeOf, typesAmong } from './to-shown.ts'

const place = (caption: string, more: Partial<PlaceLine> = {}): PlaceLine => ({
  id: `s-${caption.toLowerCase().replace(/\W/g, '')}`,
  kind: 'Location',
  caption,
  otherNames: [],
  age: null,
  isIdentified: true,
  about: null,
  agencies: ['police'],
  placeType: 'park',
  point: { longitude: -3.98, latitude: 53.89, precisionMetres: null },
  ...more,
})
const cafe = place('The Ferry Café', { placeType: 'Café', otherNames: ['Ferry Tea Rooms'] })
const park = place('Bell Park', { point: { longitude: -3.99, latitude: 53.91, precisionMetres: 50 } })
const school = place('Northmoor High School', { kind: 'School', placeType: null })
const all = [cafe, park, school]

describe('what is shown', () => {
  it.each([
    ['', [cafe, park, school]],
    ['ferry cafe', [cafe]],
    ['FERRY', [cafe]],
    ['tea', [cafe]],
    ['park', [park]],
    ['bell ferry', []],
    ['ell', []],
    ['school', [school]],
  ])('for %j', (typed, expected) => expect(matching(all, typed, [])).toEqual(expected))

  it('is narrowed by kinds of place, however they are written', () => {
    expect(matching(all, '', ['café'])).toEqual([cafe])
    expect(matching(all, 'bell', ['café'])).toEqual([])
    expect(typesAmong([...all, park])).toEqual([
      { value: 'café', label: 'Café (1)' },
      { value: 'park', label: 'Park (2)' },
      { value: 'school', label: 'School (1)' },
    ])
    expect(typeOf(school)).toBe('school')
  })

  it('is what lies in the part that the map shows, and all of it while there is no map', () => {
    expect(inView(all, [-3.995, 53.9, -3.985, 53.92])).toEqual([park])
    expect(inView(all, null)).toEqual(all)
  })

  it('is asked for in wider parts than the one in view', () => {
    expect(roundedOut([-3.9951, 53.9001, -3.9849, 53.9199])).toEqual({
      west: -4,
      south: 53.9,
      east: -3.98,
      north: 53.92,
    })
  })
})

describe('the address of Places', () => {
  it('keeps what it can read and leaves out the rest', () => {
    expect(readPlacesSearch({ place: 's-x', at: '53.9,-3.9,13', types: 'park' })).toEqual({
      place: 's-x',
      at: '53.9,-3.9,13',
      types: 'park',
    })
    expect(readPlacesSearch({ place: 7, at: 'here', types: null, q: 'Rowan' })).toEqual({})
  })

  it('holds several types, or none', () => {
    expect(typesIn(typesInWords(['park', 'retail park']))).toEqual(['park', 'retail park'])
    expect(typesInWords([])).toBeUndefined()
    expect(typesIn(undefined)).toEqual([])
  })
})
