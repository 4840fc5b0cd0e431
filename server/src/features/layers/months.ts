import type { Month } from '@safeground/graph-schema'

interface OfMonth {
  month: Month
  force: string
}

/** The months that there is anything of, in order. */
export const monthsOf = (sets: readonly OfMonth[]): Month[] =>
  [...new Set(sets.map(({ month }) => month))].sort()

/**
 * Months of a window of which a force has published nothing that is here, between the first and the last month that any
 * force has: a gap looks like a quiet month unless it is said.
 */
export function missingMonths(
  sets: readonly OfMonth[],
  window: { from: Month; until: Month },
): { month: Month; force: string }[] {
  const months = monthsOf(sets)
  const [first, last] = [months[0], months.at(-1)]
  if (!first || !last) return []
  const forces = [...new Set(sets.map(({ force }) => force))].sort()
  const there = new Set(sets.map(({ month, force }) => `${month}|${force}`))
  const from = [first, window.from].sort()[1] ?? first
  const until = [last, window.until].sort()[0] ?? last
  return between(from, until).flatMap((month) =>
    forces.filter((force) => !there.has(`${month}|${force}`)).map((force) => ({ month, force })),
  )
}

export function between(from: Month, until: Month): Month[] {
  const months: Month[] = []
  for (let month = from; month <= until; month = next(month)) months.push(month)
  return months
}

function next(month: Month): Month {
  const [year = 0, at = 0] = month.split('-').map(Number)
  return at === 12 ? `${year + 1}-01` : `${year}-${String(at + 1).padStart(2, '0')}`
}
