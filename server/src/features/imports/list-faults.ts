import { existsSync } from 'node:fs'
import type { API } from '@safeground/graph-schema'
import { stringify } from 'csv-stringify/sync'
import type { UseCase } from '../../http/answer.ts'
import { Problem } from '../../http/problem.ts'
import { findEntry } from './ledger/import-view.ts'
import { readFaults, type StagedFiles, stagedFiles } from './staging/staged-files.ts'

/** Every fault of a file as CSV: row, column, value and what to do. */
export const listFaults: UseCase<typeof API.imports.faults> = async ({ params }, asker, house) => {
  const entry = await findEntry(house, asker, params.id)
  const files = stagedFiles(house, entry.id)
  if (!existsSync(files.faults)) throw new Problem('not-found', 'The faults of this file are no longer kept.')
  const fileName = `faults-of-${entry.fileName.replace(/\.csv$/i, '').replaceAll(/[^\w.-]+/g, '-')}.csv`
  return { answer: { fileName, lines: lines(files) }, subjects: [], detail: { import: entry.id } }
}

async function* lines(files: StagedFiles): AsyncGenerator<string> {
  yield `\uFEFF${csvLine(['row', 'column', 'value', 'what to do'])}`
  for await (const { row, column, value, message } of readFaults(files))
    yield csvLine([row, column, value, message])
}

const csvLine = (cells: readonly (string | number)[]) =>
  stringify([cells.map(neutral)], { record_delimiter: '\r\n' })

/** A cell that a spreadsheet would run as a formula gets an apostrophe before it: it is what somebody typed. */
function neutral(cell: string | number): string | number {
  return typeof cell === 'string' && /^[\s]*[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell
}
