import { describe, expect, it } from 'vitest'
import { countByHour, countByMonth } from './count-happenings.ts'
import { type Happening, mayBeWithin, positionOf } from './happenings.ts'
import { startOfDay } from './local-time.ts'

const happening = (given: Partial<Happening> & { at?: string }): Happening => ({
  subject: 's-1',
  id: 'e-1',
  kind: 'Incident',
  personRoles: [],
  placeRoles: [],
  start: { earliest: given.at ?? null, latest: given.at ?? null },
  end: null,
  isOpen: false,
  ...given,
})
const hourOf = (at: string) => {
  const { hours } = countByHour([happening({ at })])
  return hours.flatMap((day, weekday) => day.flatMap((count, hour) => (count > 0 ? [[weekday, hour]] : [])))
}

describe('hours', () => {
  it('are those of the clock on the wall, in summer and in winter', () => {
    expect(hourOf('2026-11-20T21:40:00.000Z')).toEqual([[4, 21]])
    expect(hourOf('2026-07-03T21:40:00.000Z')).toEqual([[4, 22]])
    // A Sunday evening in UTC is a Monday there.
    expect(hourOf('2026-07-05T23:30:00.000Z')).toEqual([[0, 0]])
    expect(hourOf('2026-11-22T00:00:00.000Z')).toEqual([[6, 0]])
  })

  it('leave out what is known to a night or a day only, and count it apart', () => {
    const night = happening({
      start: { earliest: '2026-10-23T19:00:00.000Z', latest: '2026-10-24T07:00:00.000Z' },
    })
    const { hours, hourNotKnown } = countByHour([
      night,
      happening({}),
      happening({ at: '2026-11-20T21:40:00.000Z' }),
    ])
    expect(hourNotKnown).toBe(2)
    expect(hours.flat().reduce((sum, count) => sum + count, 0)).toBe(1)
    expect(hours.map((day) => day.length)).toEqual([24, 24, 24, 24, 24, 24, 24])
  })
})

describe('months', () => {
  it('are the last 24, by kind, those without anything among them', () => {
    const months = countByMonth(
      [
        happening({ at: '2026-11-20T21:40:00.000Z' }),
        happening({ at: '2026-11-01T00:30:00.000Z', kind: 'MissingEpisode' }),
        // Half past midnight there, on the first of July.
        happening({ at: '2026-06-30T23:30:00.000Z' }),
        happening({ at: '2024-11-30T12:00:00.000Z' }),
        happening({}),
      ],
      '2026-11-22',
    )
    expect(months).toHaveLength(24)
    expect(months[0]).toEqual({ month: '2024-12', counts: {} })
    expect(months.at(-1)).toEqual({ month: '2026-11', counts: { Incident: 1, MissingEpisode: 1 } })
    expect(months.find(({ month }) => month === '2026-07')?.counts).toEqual({ Incident: 1 })
  })
})

describe('a window', () => {
  const window = { from: startOfDay('2026-11-10'), until: startOfDay('2026-11-12', 1) }
  const within = (given: Parameters<typeof happening>[0]) => mayBeWithin(happening(given), window)

  it('holds what may have been within it', () => {
    expect(within({ at: '2026-11-10T00:00:00.000Z' })).toBe(true)
    expect(within({ at: '2026-11-12T23:59:00.000Z' })).toBe(true)
    expect(within({ at: '2026-11-13T00:00:00.000Z' })).toBe(false)
    expect(within({ at: '2026-11-09T23:59:00.000Z' })).toBe(false)
    const night = { earliest: '2026-11-09T20:00:00.000Z', latest: '2026-11-10T06:00:00.000Z' }
    expect(within({ start: night })).toBe(true)
  })

  it('holds what began before and ended in it, or goes on', () => {
    const at = '2026-11-01T12:00:00.000Z'
    expect(
      within({ at, end: { earliest: '2026-11-11T12:00:00.000Z', latest: '2026-11-11T12:00:00.000Z' } }),
    ).toBe(true)
    expect(
      within({ at, end: { earliest: '2026-11-03T12:00:00.000Z', latest: '2026-11-03T12:00:00.000Z' } }),
    ).toBe(false)
    expect(within({ at, isOpen: true })).toBe(true)
  })

  it('always holds what cannot be dated', () => {
    expect(within({})).toBe(true)
    expect(within({ start: { earliest: null, latest: '2026-11-11T12:00:00.000Z' } })).toBe(true)
    expect(within({ start: { earliest: null, latest: '2026-11-01T12:00:00.000Z' } })).toBe(false)
  })
})

it('puts what cannot be dated at the end of a list, newest first before it', () => {
  const sorted = [happening({ id: 'e-3' }), happening({ at: '2026-01-01T00:00:00.000Z' })]
    .map(positionOf)
    .sort()
  expect(sorted.reverse()).toEqual(['2026-01-01T00:00:00.000Z_e-1', '0000_e-3'])
})

describe('the first moment of a day', () => {
  it('is that of the wall, on days of 23 and 25 hours too', () => {
    expect(startOfDay('2026-11-22')).toBe('2026-11-22T00:00:00.000Z')
    expect(startOfDay('2026-07-01')).toBe('2026-06-30T23:00:00.000Z')
    expect(startOfDay('2026-10-25', 1)).toBe('2026-10-26T00:00:00.000Z')
  })
})
