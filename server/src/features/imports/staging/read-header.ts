import { foldColumn, REFUSED_COLUMNS } from '@safeground/graph-schema'
import { Problem } from '../../../http/problem.ts'
import type { Cells, FileKind } from '../sources/source.ts'

export interface Header {
  width: number
  /** Turns the cells of a row into cells by column; null when the row is not as wide as the header. */
  bind(cells: readonly string[]): Cells | null
  notes: string[]
}

const MOST_COLUMNS = 500
const quoted = (names: readonly string[]) => names.map((name) => `"${name.slice(0, 60)}"`).join(', ')
const refuse = (message: string) => new Problem('not-valid', message, [{ where: 'row 1', message }])

/** Reads the first row: which column is which, whatever their order. What is wrong with it is said at once. */
export function readHeader(cells: readonly string[], source: Pick<FileKind, 'columns' | 'label'>): Header {
  if (cells.length > MOST_COLUMNS) {
    throw refuse(`The first row has ${cells.length} columns; a file may have at most ${MOST_COLUMNS}.`)
  }
  const names = cells.map(foldColumn)
  const bad = names.filter((name) => REFUSED_COLUMNS.includes(name))
  if (bad.length > 0) throw refuse(`A column may not be called ${quoted(bad)}. Rename it.`)
  const twice = names.filter((name, at) => name !== '' && names.indexOf(name) !== at)
  if (twice.length > 0)
    throw refuse(`These columns are there more than once: ${quoted([...new Set(twice)])}. Keep one of each.`)
  const known = source.columns.map(({ name }) => ({ name, at: names.indexOf(foldColumn(name)) }))
  const missing = source.columns.filter(
    ({ name, isRequired }) => isRequired && !names.includes(foldColumn(name)),
  )
  if (missing.length > 0) {
    const found = cells.filter((cell) => cell.trim() !== '').slice(0, 20)
    throw refuse(
      `These columns are missing: ${quoted(missing.map(({ name }) => name))}. Found in the first row: ${quoted(found) || 'nothing'}. ` +
        `Is this really a file of "${source.label}"?`,
    )
  }
  const extra = cells.filter((cell, at) => cell.trim() !== '' && !known.some((column) => column.at === at))
  return {
    width: cells.length,
    notes:
      extra.length > 0 ? [`Columns that nobody reads were left out: ${quoted(extra.slice(0, 20))}.`] : [],
    bind: (row) => bind(row, cells.length, known),
  }
}

function bind(
  row: readonly string[],
  width: number,
  known: readonly { name: string; at: number }[],
): Cells | null {
  // Spreadsheets leave empty cells off the end of a row, or add some.
  if (row.slice(width).some((cell) => cell.trim() !== '')) return null
  const cells: Cells = Object.create(null) as Cells
  for (const { name, at } of known) cells[name] = at === -1 ? '' : (row[at] ?? '')
  return cells
}
