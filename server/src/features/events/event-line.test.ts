import type { EventName } from '@safeground/graph-schema'
import { describe, expect, it } from 'vitest'
import { toEventLine } from './event-line.ts'
import { EventRecords } from './event-row.ts'

const record = (given: Record<string, unknown>) => ({
  id: 'r-1',
  agency: 'police',
  source: 'missing-episodes',
  isSourceWithheld: false,
  recordedAt: '2026-11-20T00:00:00.000Z',
  markings: ['people', 'police'],
  gradingScheme: 'not-police-graded',
  howKnown: 'official-record',
  ...given,
})
const event = (kind: EventName, ...records: Record<string, unknown>[]) =>
  EventRecords.parse({ id: 'e-1', kind, records: records.map(record) })
const at = (name: 'start' | 'end', moment: string) => ({
  [`${name}Earliest`]: moment,
  [`${name}Latest`]: moment,
  [`${name}Words`]: moment,
})
const line = (kind: EventName, ...records: Record<string, unknown>[]) =>
  toEventLine(event(kind, ...records), { places: [] })

describe('the line of a time missing', () => {
  const seen = at('start', '2026-11-20T18:40:00.000Z')

  it('says how long, where found and by whom', () => {
    const back = { ...seen, ...at('end', '2026-11-21T02:00:00.000Z') }
    expect(line('MissingEpisode', { ...back, foundAt: 'friends-home', foundBy: 'family' })).toMatchObject({
      isOpen: false,
      about: 'Back after 7 h 20 min · a friend’s home · found by family',
    })
    expect(
      line('MissingEpisode', { ...back, foundAt: 'not-recorded', foundBy: 'came back alone' }).about,
    ).toBe('Back after 7 h 20 min · came back alone')
  })

  it('says no length where a time is known to an interval only', () => {
    const day = {
      startEarliest: '2026-11-20T00:00:00.000Z',
      startLatest: '2026-11-20T23:59:59.999Z',
      startWords: '2026-11-20',
    }
    expect(line('MissingEpisode', { ...day, ...at('end', '2026-11-21T02:00:00.000Z') }).about).toBe(
      'Returned',
    )
  })

  it('goes on until the police have written down the return, whatever others say', () => {
    const open = { id: 'r-2', ...seen, stillOpen: 'MissingEpisode' }
    const provider = { id: 'r-1', agency: 'social-care', ...at('end', '2026-11-21T02:00:00.000Z') }
    for (const records of [
      [open, provider],
      [provider, open],
    ]) {
      expect(line('MissingEpisode', ...records)).toMatchObject({
        isOpen: true,
        end: null,
        start: { earliest: '2026-11-20T18:40:00.000Z' },
        about: 'Not recorded as returned',
      })
    }
  })

  it('takes start and end from the police where agencies differ, and from whoever says where they do not', () => {
    const police = { id: 'r-2', ...seen, ...at('end', '2026-11-21T02:00:00.000Z') }
    const provider = { id: 'r-1', agency: 'social-care', ...at('end', '2026-11-21T03:30:00.000Z') }
    expect(line('MissingEpisode', provider, police).end?.earliest).toBe('2026-11-21T02:00:00.000Z')
    expect(line('MissingEpisode', provider).end?.earliest).toBe('2026-11-21T03:30:00.000Z')
    expect(line('MissingEpisode', provider).start).toEqual({
      earliest: null,
      latest: null,
      words: 'not recorded',
    })
  })
})

describe('the line of an interview', () => {
  it('says what became of it, or when it is due', () => {
    const dueBy = '2026-11-24T19:15:00.000Z'
    const interview = (given: object) =>
      line('ReturnInterview', { agency: 'social-care', dueBy, ...given }).about
    expect(interview({})).toBe('Due by Tue 24 Nov 2026, 19:15')
    expect(interview({ outcome: 'declined' })).toBe('Declined')
    expect(interview({ outcome: 'done', doneAt: '2026-07-08T13:00:00.000Z' })).toBe(
      'Done Wed 8 Jul 2026, 14:00',
    )
  })
})

describe('the line of an incident', () => {
  const incident = { source: 'incidents', title: 'Criminal damage', harm: 'damage', summary: 'Lamps broken.' }

  it('has its street where it names no place', () => {
    const street = { ...incident, street: 'Kiln Row', postcode: 'ZZ2 4KR', placeRole: 'happened' }
    expect(line('Incident', street)).toMatchObject({
      title: 'Criminal damage',
      about: 'Damage · Lamps broken.',
      places: [{ role: 'happened', place: null, words: 'Kiln Row, ZZ2 4KR' }],
    })
    const park = { id: `s-${'1'.repeat(26)}`, kind: 'Location' as const, caption: 'Bell Park' }
    const placed = toEventLine(event('Incident', street), {
      places: [{ role: 'happened', place: park, words: 'Bell Park' }],
    })
    expect(placed.places.map(({ words }) => words)).toEqual(['Bell Park'])
  })

  it('has no place where nobody says one, and is undated where nobody says when', () => {
    expect(line('Incident', { ...incident, placeRole: 'happened' })).toMatchObject({
      places: [],
      start: { earliest: null, latest: null, words: 'not recorded' },
    })
  })
})
