import { existsSync } from 'node:fs'
import type { API } from '@safeground/graph-schema'
import { stringify } from 'csv-stringify/sync'
import type { UseCase } from '../../http/answer.ts'
import { NOT_FOUND } from '../../http/answer.ts'
import { Problem } from '../../http/problem.ts'
import type { Entry } from './ledger/entries.ts'
import { findEntry } from './ledger/import-view.ts'
import { findSource } from './sources/find-source.ts'
import type { FileKind } from './sources/source.ts'
import { readFaults, readToMend, type StagedFiles, stagedFiles } from './staging/staged-files.ts'

const GONE = 'The faults of this file are no longer kept.'

/** Every fault of a file as CSV: row, column, value and what to do. */
export const listFaults: UseCase<typeof API.imports.faults> = async ({ params }, asker, house) => {
  const entry = await findEntry(house, asker, params.id)
  const files = stagedFiles(house, entry.id)
  if (!existsSync(files.faults)) throw new Problem('not-found', GONE)
  const answer = { fileName: nameOf('faults-of', entry), lines: faultLines(files) }
  return { answer, subjects: [], detail: { import: entry.id } }
}

/** The faulty rows of a file in its own columns, with what to do beside them: mended, they come in as a file. */
export const listRowsToMend: UseCase<typeof API.imports.rowsToMend> = async ({ params }, asker, house) => {
  const entry = await findEntry(house, asker, params.id)
  const source = await findSource(house, entry.source)
  if (!source) throw new Problem('not-found', NOT_FOUND)
  const files = stagedFiles(house, entry.id)
  if (!existsSync(files.toMend)) throw new Problem('not-found', GONE)
  const answer = { fileName: nameOf('to-mend', entry), lines: linesToMend(files, source) }
  return { answer, subjects: [], detail: { import: entry.id } }
}

const nameOf = (what: string, { fileName }: Entry) =>
  `${what}-${fileName.replace(/\.csv$/i, '').replaceAll(/[^\w.-]+/g, '-')}.csv`

async function* faultLines(files: StagedFiles): AsyncGenerator<string> {
  yield `\uFEFF${csvLine(['row', 'column', 'value', 'what to do'])}`
  for await (const { row, column, value, message } of readFaults(files))
    yield csvLine([row, column, value, message])
}

async function* linesToMend(
  files: StagedFiles,
  { columns }: Pick<FileKind, 'columns'>,
): AsyncGenerator<string> {
  const names = columns.map(({ name }) => name)
  yield `\uFEFF${csvLine([...names, 'row_of_the_file', 'what_to_do'])}`
  for await (const { row, cells, whatToDo } of readToMend(files))
    yield csvLine([...names.map((name) => cells[name] ?? ''), row, whatToDo])
}

const csvLine = (cells: readonly (string | number)[]) =>
  stringify([cells.map(neutral)], { record_delimiter: '\r\n' })

/** A cell that a spreadsheet would run as a formula gets an apostrophe before it. A number, such as -4.12, stays one. */
function neutral(cell: string | number): string | number {
  if (typeof cell === 'number' || /^[+-]?\d+(\.\d+)?$/.test(cell)) return cell
  return /^[\s]*[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell
}
