import type { Agency, Marking } from '@safeground/graph-schema'
import { seeded } from '../support/seeded.ts'
import type { World } from './world.ts'

export type Properties = Record<string, string | number | boolean | readonly string[] | null>

/** The files that were brought in. Of the last, nobody may see a row: it is being undone. */
export const IMPORTS = ['0', '1', '2', '3', 'being-undone'] as const
/** What everything from one source report has in common, worked out from its number alone. */
export function reportOf(world: World, series: string, number: number) {
  const chance = seeded(number * 2_654_435_761 + series.length)
  const agency = pick<Agency>(chance, [
    [0.55, 'police'],
    [0.3, 'social-care'],
    [0.08, 'education'],
    [1, 'youth-justice'],
  ])
  const hasConditions = agency === 'police' && chance() < 0.12
  const markings: Marking[] = ['people']
  if (agency === 'police') markings.push('police')
  if (hasConditions) markings.push('police-conditions')
  if (agency === 'social-care') markings.push('social-care')
  const on = dayBefore(Math.floor(chance() ** 2 * 900) + 1)
  const isRetracted = chance() < 0.02
  const reference = `${agency === 'police' ? 'INT' : 'REF'}/${on.slice(2, 4)}/${series}${String(number).padStart(7, '0')}`
  const file = chance() < 0.01 ? 4 : Math.floor(chance() * 4)
  return {
    on,
    content: {
      source: agency === 'police' ? 'police-intelligence' : 'children-open',
      agency,
      report: world.ids.of('rep', series, String(number)),
      reference,
      ...gradingOf(chance, agency, hasConditions),
      markings,
      import: world.ids.of('imp', IMPORTS[file] as string),
      recordedAt: `${on}T09:00:00.000Z`,
      ...(isRetracted ? { retractedAt: `${dayBefore(0)}T07:00:00.000Z` } : {}),
    } satisfies Properties,
  }
}

function gradingOf(chance: () => number, agency: Agency, hasConditions: boolean): Properties {
  if (agency !== 'police') {
    const howKnown = pick(chance, [
      [0.4, 'official-record'],
      [0.6, 'seen-by-professional'],
      [0.3, 'said-by-carer'],
      [1, 'said-by-young-person'],
    ])
    return { gradingScheme: 'not-police-graded', howKnown }
  }
  return {
    gradingScheme: '3x5x2',
    sourceGrade: pick(chance, [
      [0.4, '1'],
      [0.8, '2'],
      [1, '3'],
    ]),
    assessmentGrade: pick(chance, [
      [0.4, 'A'],
      [0.4, 'B'],
      [0.6, 'C'],
      [1, 'D'],
    ]),
    handling: hasConditions ? 'C' : 'P',
    conditions: hasConditions ? 'Ask the originator before anything is done with it.' : null,
  }
}

export const localityName = (number: number) => `Locality ${number + 1}`

export function dayBefore(days: number): string {
  return new Date(Date.UTC(2026, 10, 21) - days * 86_400_000).toISOString().slice(0, 10)
}

/** The first whose chance comes up; each chance counts among those that are left. */
export function pick<T>(chance: () => number, options: readonly (readonly [number, T])[]): T {
  const found = options.find(([likely]) => chance() < likely) ?? options.at(-1)
  return (found as readonly [number, T])[1]
}
