import { CsvError, parse } from 'csv-parse/sync'
import { Problem } from '../../../http/problem.ts'
import { delimiterOf, TABLE_OPTIONS, type TableRow } from '../staging/read-table.ts'

/** The rows of the first part of a file, sent as text. What the cut has left of the last row is not one. */
export function readSample(text: string): { rows: TableRow[]; notes: string[] } {
  const whole = text.includes('\n') ? text : `${text}\n`
  const delimiter = delimiterOf(whole)
  for (const cut of cuts(whole)) {
    try {
      const found = parse(cut, { ...TABLE_OPTIONS, delimiter }) as unknown as {
        info: { records: number; empty_lines: number }
        record: string[]
      }[]
      const rows = found
        .map(({ info, record }) => ({ row: info.records + info.empty_lines, cells: record }))
        .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
      return { rows, notes: [] }
    } catch (error) {
      if (!(error instanceof CsvError)) throw error
    }
  }
  const message = 'The first rows cannot be read as a table: a cell that begins with " is never closed.'
  throw new Problem('not-valid', message, [{ where: 'row 1', message }])
}

/** All of it; and, should a cell be cut in two, ever less of it from its end. */
function* cuts(text: string): Generator<string> {
  yield text
  let end = text.length
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    end = text.lastIndexOf('\n', end - 1)
    if (end <= 0) return
    yield text.slice(0, end + 1)
  }
}
const MOST_TRIES = 50
