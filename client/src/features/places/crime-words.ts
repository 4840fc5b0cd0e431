import type { BackgroundAnswer, Month } from '@safeground/graph-schema'
import { counted, listed } from '../../format.ts'

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** "March 2024" */
export const monthWords = (month: Month): string => MONTH.format(new Date(`${month}-01T00:00:00Z`))

/** "March 2024", "January 2024 to March 2024 (2 months covered)" */
export function coveredWords(covered: readonly Month[]): string {
  const [first, last] = [covered[0], covered.at(-1)]
  if (!first || !last) return 'no month'
  if (first === last) return monthWords(first)
  return `${monthWords(first)} to ${monthWords(last)} (${counted(covered.length, 'month')} covered)`
}

/** "Not here: September 2026 (Northmoor Police)." So that a gap is not read as a quiet month. */
export function missingWords(missing: BackgroundAnswer['missing']): string {
  const forces = new Map<string, Month[]>()
  for (const { month, force } of missing) forces.set(force, [...(forces.get(force) ?? []), month])
  const words = [...forces].map(([force, months]) => `${listed(months.map(monthWords))} of ${force}`)
  return `Missing, and not quiet: ${words.join('; ')}.`
}
