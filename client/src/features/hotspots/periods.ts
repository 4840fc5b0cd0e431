import type { FixedPeriod } from '@safeground/graph-schema'

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' })
const monthName = (month: number): string => MONTH.format(new Date(Date.UTC(2026, month - 1, 1)))

interface Parts {
  year: number
  /** 1 to 12. */
  first: number
  last: number
}

function partsOf(period: FixedPeriod): Parts {
  const year = Number(period.slice(0, 4))
  const rest = period.slice(5)
  if (rest.startsWith('Q')) {
    const last = Number(rest.slice(1)) * 3
    return { year, first: last - 2, last }
  }
  return { year, first: Number(rest), last: Number(rest) }
}

/** "July to September 2026", "October 2026" */
export function periodWords(period: FixedPeriod): string {
  const { year, first, last } = partsOf(period)
  return first === last ? `${monthName(first)} ${year}` : `${monthName(first)} to ${monthName(last)} ${year}`
}

export const isQuarter = (period: FixedPeriod): boolean => period.includes('Q')

/** Its first and last day. */
export function windowOf(period: FixedPeriod): { from: string; until: string } {
  const { year, first, last } = partsOf(period)
  const until = new Date(Date.UTC(year, last, 0)).toISOString().slice(0, 10)
  return { from: `${year}-${String(first).padStart(2, '0')}-01`, until }
}

/** The month or quarter that two days bound exactly; undefined where they bound anything else. */
export function periodOf(from: string | undefined, until: string | undefined): FixedPeriod | undefined {
  if (!from || !until || !from.endsWith('-01') || from.slice(0, 4) !== until.slice(0, 4)) return undefined
  const month = Number(from.slice(5, 7))
  const candidates = [from.slice(0, 7), `${from.slice(0, 4)}-Q${Math.ceil(month / 3)}`]
  return candidates.find((period) => {
    const window = windowOf(period)
    return window.from === from && window.until === until
  })
}
