import type { EventLine, PlaceRole } from '@safeground/graph-schema'
import { describe, expect, it } from 'vitest'
import { clockOf, isFoundByUs, lengthOf, marksOf, openWords, placesShown, whenOf } from './event-words.ts'

const exactly = (at: string) => ({ earliest: at, latest: at, words: at })
const overnight = {
  earliest: '2026-11-20T22:00:00.000Z',
  latest: '2026-11-21T07:00:00.000Z',
  words: 'overnight, 20 to 21 November',
}
const event: EventLine = {
  id: 'e-1',
  kind: 'MissingEpisode',
  title: 'Missing',
  start: exactly('2026-11-20T18:40:00.000Z'),
  end: exactly('2026-11-21T02:10:00.000Z'),
  isOpen: false,
  risk: 'medium',
  harm: null,
  origin: null,
  personRoles: ['missing'],
  placeRoles: [],
  places: [],
  agencies: ['police'],
  about: null,
}

describe('when it was', () => {
  it('is from one moment to another, with how long', () => {
    expect(whenOf(event)).toBe('Fri 20 Nov 2026, 18:40 to Sat 21 Nov 2026, 02:10')
    expect(lengthOf(event)).toBe('7 h')
  })
  it('says the day once where both are of one day, and one moment where there is but one', () => {
    expect(whenOf({ ...event, end: exactly('2026-11-20T23:05:00.000Z') })).toBe(
      'Fri 20 Nov 2026, 18:40 to 23:05',
    )
    expect(whenOf({ ...event, end: null })).toBe('Fri 20 Nov 2026, 18:40')
  })
  it('stays in the words of the source where it is an interval, and gives no length', () => {
    expect(whenOf({ ...event, start: overnight, end: null })).toBe('overnight, 20 to 21 November')
    expect(lengthOf({ ...event, start: overnight })).toBeNull()
    expect(clockOf(overnight)).toBe('hour not known')
  })
  it('is since then for what is still going on', () => {
    expect(whenOf({ ...event, end: null, isOpen: true })).toBe('Since Fri 20 Nov 2026, 18:40')
    expect(openWords({ ...event, isOpen: true })).toBe('Not yet returned')
    expect(openWords({ kind: 'ReturnInterview', isOpen: true })).toBe('Not yet done')
    expect(openWords(event)).toBeNull()
  })
})

it('tells apart what our own activity found', () => {
  expect(isFoundByUs('found-by-patrol')).toBe(true)
  expect(isFoundByUs('called-in')).toBe(false)
  expect(isFoundByUs(null)).toBe(false)
})

it('says whose the risk is: the one that was recorded', () => {
  expect(marksOf({ ...event, harm: 'drugs', origin: 'found-by-operation' })).toEqual([
    'Drugs',
    'Risk recorded: medium',
    'Found by an operation',
  ])
})

it('shows no home among the places, nor the place whose page it is', () => {
  const at = (role: PlaceRole, id: string) => ({
    role,
    place: { id, kind: 'Location' as const, caption: id },
    words: id,
  })
  const places = [
    at('missing-from', 'home'),
    at('reported-from', 'home'),
    at('found', 'park'),
    at('met', 'shop'),
  ]
  expect(placesShown({ places }, 'shop').map(({ words }) => words)).toEqual(['park'])
})
