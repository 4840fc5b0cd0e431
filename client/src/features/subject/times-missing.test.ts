import type { EventLine, PersonRole } from '@safeground/graph-schema'
import { describe, expect, it } from 'vitest'
import { reckonTimesMissing, yearsBefore } from './times-missing.ts'

const NOW = '2026-11-22T09:00:00.000Z'
const exactly = (at: string) => ({ earliest: at, latest: at, words: at })
let number = 0
function missing(start: string, hours: number | null, role: PersonRole = 'missing'): EventLine {
  const end = hours === null ? null : new Date(Date.parse(start) + hours * 3_600_000).toISOString()
  number += 1
  return {
    id: `e-${number}`,
    kind: 'MissingEpisode',
    title: 'Missing',
    start: exactly(start),
    end: end === null ? null : exactly(end),
    isOpen: end === null,
    risk: null,
    harm: null,
    origin: null,
    personRoles: [role],
    placeRoles: [],
    places: [],
    agencies: ['police'],
    about: null,
  }
}

describe('times missing', () => {
  it('are counted by quarter and year, as the wall calendar has them', () => {
    const { quarters, lastYear, yearBefore } = reckonTimesMissing(
      [
        // 00:30 on 1 July here, 23:30 on 30 June in UTC.
        missing('2026-06-30T23:30:00.000Z', 3),
        missing('2026-08-01T20:00:00.000Z', 3),
        missing('2026-11-21T20:00:00.000Z', 3),
        missing('2025-11-22T20:00:00.000Z', 3),
        missing('2024-12-30T20:00:00.000Z', 3),
      ],
      NOW,
    )
    expect(quarters.slice(-3).map(({ words, count, isNow }) => [words, count, isNow])).toEqual([
      ['Apr–Jun 2026', 0, false],
      ['Jul–Sep 2026', 2, false],
      ['Oct–Dec 2026', 1, true],
    ])
    expect(quarters).toHaveLength(8)
    expect([lastYear, yearBefore]).toEqual([3, 2])
  })

  it('leave out those in which the person was only thought to be with somebody', () => {
    const { lastYear } = reckonTimesMissing([missing('2026-08-01T20:00:00.000Z', 3, 'thought-with')], NOW)
    expect(lastYear).toBe(0)
  })

  it('have a typical duration and hours of return where there are five, and none where there are four', () => {
    const five = [3, 5, 7, 9, 40].map((hours, day) => missing(`2026-11-0${day + 1}T20:00:00.000Z`, hours))
    const all = reckonTimesMissing(five, NOW)
    expect(all.medianDuration).toBe(7 * 3_600_000)
    expect(all.returns).toBe('01:00–06:00')
    const few = reckonTimesMissing(five.slice(1), NOW)
    expect([few.medianDuration, few.returns, few.durations.length]).toEqual([null, null, 4])
  })

  it('of which an end is an interval tell no duration: never its middle', () => {
    const unsure = missing('2026-11-01T20:00:00.000Z', 5)
    unsure.end = {
      earliest: '2026-11-02T00:00:00.000Z',
      latest: '2026-11-02T08:00:00.000Z',
      words: 'overnight',
    }
    const { durations, lastYear } = reckonTimesMissing([unsure], NOW)
    expect([durations, lastYear]).toEqual([[], 1])
  })

  it('that have no end are still going on', () => {
    const { open } = reckonTimesMissing([missing('2026-11-21T20:00:00.000Z', null)], NOW)
    expect(open).toHaveLength(1)
  })
})

it('has a year before also of a leap day', () => expect(yearsBefore('2028-02-29', 1)).toBe('2027-02-28'))
