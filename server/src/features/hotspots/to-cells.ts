import type { OpenCell, ProtectedCell } from '@safeground/graph-schema'
import type { AssessedCell } from './analysis/assess-cells.ts'
import { outlineOf } from './analysis/outline.ts'
import type { Counting } from './count.ts'
import { protectCells } from './protecting/protect-cells.ts'

/** The cells in which something was recorded, and those that are coloured for what lies right around them. */
export const openCells = (counting: Counting): OpenCell[] =>
  counting.assessed
    .filter(({ count, band }) => count > 0 || band.startsWith('more'))
    .map((one) => openCell(one, counting))

export function openCell(one: AssessedCell, { counts, reading }: Counting): OpenCell {
  const isTested = reading.choice.layer === 'harm'
  return {
    cell: one.cell,
    outline: outlineOf(one.cell),
    events: rounded(one.count, 2),
    children: counts.cells.get(one.cell)?.children.size ?? 0,
    around: rounded(one.around, 2),
    expected: rounded(one.expected, 3),
    z: rounded(one.z, 3),
    analyticP: one.analyticP,
    p: isTested ? one.p : null,
    q: isTested ? one.q : null,
    band: isTested ? one.band : 'too-few',
  }
}

export const protectedCells = ({ assessed, cells, counts }: Counting): ProtectedCell[] =>
  protectCells({
    assessed,
    neighbourhoods: cells.neighbourhoods,
    counted: counts.cells,
  })

const rounded = (value: number, places: number) => Math.round(value * 10 ** places) / 10 ** places
