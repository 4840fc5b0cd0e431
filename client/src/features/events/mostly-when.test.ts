import { describe, expect, it } from 'vitest'
import { clockHere } from './clock-here.ts'
import { mostlyWhen, toGrid } from './mostly-when.ts'

const at = (weekday: number, clock: string) => {
  const [hour, minute] = clock.split(':').map(Number)
  return { weekday, minutes: (hour ?? 0) * 60 + (minute ?? 0) }
}

describe('mostlyWhen', () => {
  it('names the shortest stretch that holds six in ten', () => {
    const friday = ['18:10', '19:30', '20:05', '21:40', '21:50'].map((clock) => at(4, clock))
    expect(mostlyWhen([...friday, at(1, '09:00'), at(6, '13:20')])).toBe('Fri 18:00–22:00')
  })

  it('counts a stretch over midnight to the day on which it begins', () => {
    const night = [
      at(4, '23:10'),
      at(4, '23:30'),
      at(5, '00:10'),
      at(5, '00:40'),
      at(5, '00:55'),
      at(2, '12:00'),
    ]
    expect(mostlyWhen(night)).toBe('Fri 23:00–01:00')
  })

  it('names the days of school where it is every one of them, and no day where it is all', () => {
    const after = [0, 1, 2, 3, 4, 0, 2, 4].map((day) => at(day, '15:40'))
    expect(mostlyWhen(after)).toBe('Mon to Fri 15:00–16:00')
    const always = [0, 1, 2, 3, 4, 5, 6].map((day) => at(day, '22:10'))
    expect(mostlyWhen(always)).toBe('22:00–23:00')
  })

  it('says nothing of too few, nor where there is no pattern', () => {
    expect(mostlyWhen([at(4, '18:00'), at(4, '18:10'), at(4, '18:20')])).toBeNull()
    expect(mostlyWhen(Array.from({ length: 24 }, (_, hour) => at(hour % 7, `${hour}:00`)))).toBeNull()
  })
})

it('reads the clock on the wall: an hour later than UTC in summer', () => {
  expect(clockHere('2026-07-03T23:30:00.000Z')).toEqual({ weekday: 5, minutes: 30 })
  expect(clockHere('2026-11-20T18:00:00.000Z')).toEqual({ weekday: 4, minutes: 1080 })
})

it('counts by day and hour', () => {
  const grid = toGrid([at(4, '18:10'), at(4, '18:50'), at(6, '00:00')])
  expect([grid[4]?.[18], grid[6]?.[0], grid.flat().reduce((a, b) => a + b)]).toEqual([2, 1, 3])
})
