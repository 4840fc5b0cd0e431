import type { EventLine, Origin, PlaceRole } from '@safeground/graph-schema'
import { describe, expect, it } from 'vitest'
import { asOf, reckonPlace } from './place-events.ts'

const at = (
  start: string,
  placeRoles: PlaceRole[],
  origin: Origin | null = 'called-in',
  latest = start,
): EventLine => ({
  id: `e-${start}`,
  kind: 'Incident',
  title: 'Incident',
  start: { earliest: start, latest, words: start },
  end: null,
  isOpen: false,
  risk: null,
  harm: null,
  origin,
  personRoles: [],
  placeRoles,
  places: [],
  agencies: ['police'],
  about: null,
})

describe('what a place was', () => {
  it('is where harm happened if it was that at all, and never by having reported', () => {
    expect(asOf({ placeRoles: ['reported-from', 'happened'] })).toBe('harm')
    expect(asOf({ placeRoles: ['reported-from'] })).toBe('reported')
    expect(asOf({ placeRoles: ['missing-from', 'found'] })).toBe('found')
    expect(asOf({ placeRoles: ['safe'] })).toBe('other')
  })
})

describe('what happened at a place', () => {
  const friday = ['2026-11-06', '2026-11-13', '2026-11-20'].flatMap((day) => [
    at(`${day}T18:20:00.000Z`, ['happened']),
    at(`${day}T20:40:00.000Z`, ['met']),
  ])

  it('is told in a sentence', () => {
    expect(reckonPlace(friday).sentence).toBe(
      '6 reports of harm that happened here, mostly Fri 18–21, from Police.',
    )
    expect(reckonPlace(friday.slice(0, 2)).sentence).toBe(
      '2 reports of harm that happened here, too few to say when, from Police.',
    )
  })

  it('leaves what our own activity found out of the hours and counts it apart', () => {
    const { ours, hourKnown, counts, sentence } = reckonPlace([
      ...friday,
      at('2026-11-09T10:00:00.000Z', ['happened'], 'found-by-operation'),
    ])
    expect([ours, hourKnown, counts.harm]).toEqual([1, 6, 7])
    expect(sentence).toContain('6 reports')
  })

  it('lists an evening as hour not known, never at its middle', () => {
    const evening = at('2026-11-20T18:00:00.000Z', ['happened'], null, '2026-11-20T23:00:00.000Z')
    const { hours, hourKnown, hourNotKnown } = reckonPlace([evening])
    expect([hours.flat().some(Boolean), hourKnown, hourNotKnown]).toEqual([false, 0, 1])
  })

  it('does not take a child found there, or a report made there, for harm there', () => {
    const { counts, sentence, roles } = reckonPlace([
      at('2026-11-20T18:00:00.000Z', ['found']),
      at('2026-11-21T18:00:00.000Z', ['missing-from', 'reported-from']),
    ])
    expect(counts).toEqual({ harm: 0, found: 1, reported: 1, other: 0 })
    expect(sentence).toBe('No report, that you may see, of harm that happened here.')
    expect(roles.map(({ role }) => role)).toEqual(['found', 'missing-from', 'reported-from'])
  })
})
