import { Transform } from 'node:stream'
import { CsvError, type Info, type Options, parse } from 'csv-parse'
import { Problem } from '../../../http/problem.ts'
import type { Encoding } from './encoding.ts'
import type { SealedFile } from './sealed-file.ts'

/** One row of the file and the number that the user's spreadsheet gives it: a line break inside a cell counts not. */
export interface TableRow {
  row: number
  cells: string[]
}

/** Longest row, in characters: a quote that is never closed ends here, not when memory does. */
const MOST_IN_A_ROW = 256 * 1024

/** How a table is read, whatever marks its cells off. */
export const TABLE_OPTIONS = {
  bom: true,
  info: true,
  max_record_size: MOST_IN_A_ROW,
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
} as const satisfies Options

/** Reads a CSV file row by row. A file that cannot be read on is one fault, with the row where it broke. */
export async function* readTable(
  upload: SealedFile,
  encoding: Encoding,
  delimiter: string,
): AsyncGenerator<TableRow> {
  const file = upload.open()
  const parser = parse({ ...TABLE_OPTIONS, delimiter })
  const decoded = encoding === 'utf-8' ? file : file.pipe(decoding(encoding))
  for (const stream of [file, decoded]) stream.on('error', (error: Error) => parser.destroy(error))
  let last = 0
  try {
    for await (const { info, record } of decoded.pipe(parser) as AsyncIterable<{
      info: Info
      record: string[]
    }>) {
      last = info.records + info.empty_lines
      // A row of nothing but commas is an empty row of a spreadsheet.
      if (record.some((cell) => cell.trim() !== '')) yield { row: last, cells: record }
    }
  } catch (error) {
    throw error instanceof CsvError ? broken(error, last + 1) : error
  } finally {
    file.destroy()
    parser.destroy()
  }
}

function broken(error: CsvError, row: number): Problem {
  const words =
    error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE'
      ? `The file cannot be read on from row ${row}: a cell that begins with " is never closed, or the row is longer than ${MOST_IN_A_ROW / 1024} KB. Mend that row and bring the file in again.`
      : `The file cannot be read on from row ${row}. Mend that row and bring the file in again.`
  return new Problem('not-valid', words, [{ where: `row ${row}`, message: words }], { cause: error })
}

function decoding(encoding: Encoding): Transform {
  const decoder = new TextDecoder(encoding)
  return new Transform({
    transform(chunk: Buffer, _, done) {
      done(null, decoder.decode(chunk, { stream: true }))
    },
    flush(done) {
      done(null, decoder.decode())
    },
  })
}

/** Comma, semicolon or tab: whichever parts the first line best. European spreadsheets write semicolons. */
export async function findDelimiter(upload: SealedFile, encoding: Encoding): Promise<string> {
  let head = ''
  const decoder = new TextDecoder(encoding)
  for await (const chunk of upload.open(65_536) as AsyncIterable<Buffer>) {
    head += decoder.decode(chunk, { stream: true })
  }
  return delimiterOf(head)
}

export function delimiterOf(text: string): string {
  const line =
    text
      .replace(/^\uFEFF/, '')
      .trimStart()
      .split(/[\r\n]/, 1)[0] ?? ''
  const count = (mark: string) => line.split(mark).length
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',')
}
