import { EVENTS, type EventLine, type EventMonth, type EventName } from '@safeground/graph-schema'
import { dayHere } from '../../format.ts'

/** The kinds that happened at all, in the order of the vocabulary, with a count for each month and their sum. */
export interface MonthRow {
  kind: EventName
  counts: number[]
  sum: number
}

export function toMonthRows(months: readonly EventMonth[]): MonthRow[] {
  return (Object.keys(EVENTS) as EventName[])
    .map((kind) => {
      const counts = months.map((month) => month.counts[kind] ?? 0)
      return { kind, counts, sum: counts.reduce((all, one) => all + one, 0) }
    })
    .filter(({ sum }) => sum > 0)
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `2026-11` → `Nov`, or `Nov 2026` where the year is wanted. */
export function monthWords(month: string, hasYear = false): string {
  const name = MONTHS[Number(month.slice(5, 7)) - 1] ?? month
  return hasYear ? `${name} ${month.slice(0, 4)}` : name
}

export interface EventGroup {
  /** `2026-11`, or `undated`. */
  month: string
  events: EventLine[]
}

/** A list as it is given, newest first, with a heading a month; what has no date comes last. */
export function byMonth(events: readonly EventLine[]): EventGroup[] {
  const groups: EventGroup[] = []
  const undated: EventLine[] = []
  for (const event of events) {
    if (!event.start.earliest) {
      undated.push(event)
      continue
    }
    const month = dayHere(event.start.earliest).slice(0, 7)
    const last = groups.at(-1)
    if (last?.month === month) last.events.push(event)
    else groups.push({ month, events: [event] })
  }
  return undated.length > 0 ? [...groups, { month: 'undated', events: undated }] : groups
}
