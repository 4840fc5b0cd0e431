import { describe, expect, it } from 'vitest'
import { mostlyWhen } from './mostly-when.ts'

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** A week with one in each of these hours: "Fri 18". */
function week(...times: readonly string[]): number[] {
  const hours = new Array<number>(168).fill(0)
  for (const time of times) {
    const [day = '', hour] = time.split(' ')
    const place = DAYS.indexOf(day) * 24 + Number(hour)
    hours[place] = (hours[place] ?? 0) + 1
  }
  return hours
}

describe('mostlyWhen', () => {
  it('names the shortest stretch that holds six in ten', () => {
    expect(mostlyWhen(week('Fri 18', 'Fri 19', 'Fri 20', 'Fri 21', 'Fri 21', 'Tue 09', 'Sun 13'))).toBe(
      'Fri 18–22',
    )
  })

  it('counts a stretch over midnight to the day on which it begins, also from Sunday to Monday', () => {
    expect(mostlyWhen(week('Fri 23', 'Fri 23', 'Sat 00', 'Sat 00', 'Sat 00', 'Wed 12'))).toBe('Fri 23–01')
    expect(mostlyWhen(week('Sun 23', 'Sun 23', 'Mon 00', 'Mon 00', 'Mon 00', 'Wed 12'))).toBe('Sun 23–01')
  })

  it('ends a day at 24', () => {
    expect(mostlyWhen(week('Sat 22', 'Sat 22', 'Sat 22', 'Sat 23', 'Sat 23', 'Sat 23'))).toBe('Sat 22–24')
  })

  it('names the days of school where it is every one of them, and no day where it is all', () => {
    const after = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Mon', 'Wed', 'Fri'].map((day) => `${day} 15`)
    expect(mostlyWhen(week(...after))).toBe('Mon to Fri 15–16')
    expect(mostlyWhen(week(...DAYS.map((day) => `${day} 22`)))).toBe('22–23')
  })

  it('says nothing of too few, nor where there is no pattern', () => {
    expect(mostlyWhen(week('Fri 18', 'Fri 18', 'Fri 18', 'Fri 18', 'Fri 18'))).toBeNull()
    expect(mostlyWhen(new Float64Array(168).fill(1))).toBeNull()
  })
})
