import type { Asker } from '../../access/asker.ts'
import type { House } from '../../house.ts'
import { type AssessedCell, assessCells } from './analysis/assess-cells.ts'
import { withoutNarrowing } from './counting/choice.ts'
import type { CountingSource } from './counting/counted.ts'
import { sourceOf } from './counting/source.ts'
import { type Counts, tally } from './counting/tally.ts'
import type { Reading } from './reading.ts'
import { type CellsOfArea, type StudyArea, studyArea } from './study-area.ts'

/** Everything that one answer is made of. */
export interface Counting {
  reading: Reading
  source: CountingSource
  area: StudyArea
  cells: CellsOfArea
  counts: Counts
  /** Of every cell of the area, in the same order. */
  assessed: AssessedCell[]
  byCell: ReadonlyMap<string, AssessedCell>
}

/** Counts what a reader asked for, and compares every cell with chance. */
export async function count(reading: Reading, asker: Asker, house: House, cell?: string): Promise<Counting> {
  const area = await house.graph.read(asker.scope, (ask) => studyArea(ask, asker, house))
  const source = sourceOf(house)
  const { scope, choice, resolution } = reading
  const wanted = { source, scope, area, resolution, isProtected: reading.kind === 'protected' }
  const counts = await tally({ ...wanted, choice, ...(cell ? { cell } : {}) })
  const cells = area.cellsAt(resolution)
  const weights =
    reading.against === 'area'
      ? cells.weights
      : weightsByReports(await tally({ ...wanted, choice: withoutNarrowing(choice) }), cells)
  const assessed = assessCells({
    cells: cells.cells,
    weights,
    neighbourhoods: cells.neighbourhoods,
    counts: cells.cells.map((id) => counts.cells.get(id)?.events ?? 0),
  })
  const byCell = new Map(assessed.map((one) => [one.cell, one]))
  return { reading, source, area, cells, counts, assessed, byCell }
}

/**
 * Half an event more in a whole cell than was reported there: where nothing was reported at other times, something can
 * still happen, and the first event must not be infinitely unlikely.
 */
const BEFORE_ANY_REPORT = 0.5

export function weightsByReports({ cells: reported }: Counts, { cells, weights }: CellsOfArea): number[] {
  const whole = Math.max(1, ...weights)
  return cells.map(
    (cell, at) => (reported.get(cell)?.events ?? 0) + (BEFORE_ANY_REPORT * (weights[at] ?? 0)) / whole,
  )
}
