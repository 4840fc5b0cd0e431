const CLOCK = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Europe/London',
})
export const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const

/** What the clock on the wall showed: day of the week, Monday = 0, and minutes since midnight. */
export interface ClockTime {
  weekday: number
  minutes: number
}

export function clockHere(instant: string): ClockTime {
  const part = Object.fromEntries(
    CLOCK.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  )
  return {
    weekday: WEEKDAYS.indexOf(part.weekday as (typeof WEEKDAYS)[number]),
    minutes: Number(part.hour) * 60 + Number(part.minute),
  }
}

/** `07:00`; a day has 24 of them. */
export const hourWords = (hour: number): string => `${String(hour % 24).padStart(2, '0')}:00`

/** How many in each hour of the week: seven days, Monday first, of 24 hours. */
export function toGrid(times: readonly ClockTime[]): number[][] {
  const grid = WEEKDAYS.map(() => Array<number>(24).fill(0))
  for (const { weekday, minutes } of times) {
    const row = grid[weekday]
    const hour = Math.floor(minutes / 60)
    if (row) row[hour] = (row[hour] ?? 0) + 1
  }
  return grid
}
