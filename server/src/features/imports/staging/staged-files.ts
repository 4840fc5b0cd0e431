import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { finished } from 'node:stream/promises'
import { ImportId } from '@safeground/graph-schema'
import type { House } from '../../../house.ts'
import type { PlannedRow, RowFault } from '../planning/statements.ts'
import { IMPORT_SETTINGS } from '../settings.ts'
import type { Cells } from '../sources/source.ts'

/** Where the parts of one import lie in the data folder, for its owner only. */
export interface StagedFiles {
  folder: string
  upload: string
  rows: string
  faults: string
  toMend: string
  /** What the first row of each report said of it. */
  reports: string
}

/** A faulty row as it came, less what must get nowhere: so that it can be put right and brought in by itself. */
export interface RowToMend {
  row: number
  cells: Cells
  whatToDo: string
}

export function stagedFiles(house: Pick<House, 'config'>, id: string): StagedFiles {
  const folder = join(house.config.dataFolder, 'imports', ImportId.parse(id))
  const file = (name: string) => join(folder, name)
  return {
    folder,
    upload: file('upload.csv'),
    rows: file('rows.ndjson'),
    faults: file('faults.ndjson'),
    toMend: file('to-mend.ndjson'),
    reports: file('reports.bin'),
  }
}

export async function makeFolder(files: StagedFiles): Promise<void> {
  await mkdir(files.folder, { recursive: true, mode: 0o700 })
}

export const removeFolder = (files: StagedFiles) => rm(files.folder, { recursive: true, force: true })
export const removeFile = (path: string) => rm(path, { force: true })

/** A file of one JSON value per line, written no faster than the disk takes it. */
export function openLines(path: string): { write(value: unknown): Promise<void>; close(): Promise<void> } {
  // A megabyte at a time: a busy disk is waited for once in hundreds of rows, not after every third.
  const stream = createWriteStream(path, { mode: 0o600, flags: 'w', highWaterMark: 1024 ** 2 })
  // A fault of the disk comes out where the file is waited for; it must not bring the server down before that.
  stream.on('error', () => undefined)
  return {
    async write(value) {
      if (stream.errored) throw stream.errored
      if (!stream.write(`${JSON.stringify(value)}\n`)) await once(stream, 'drain')
    },
    async close() {
      stream.end()
      await finished(stream)
    },
  }
}

export async function* readLines<Value>(path: string): AsyncGenerator<Value> {
  const input = createReadStream(path, { encoding: 'utf8' })
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      if (line !== '') yield JSON.parse(line) as Value
    }
  } finally {
    input.destroy()
  }
}

export const readFaults = (files: StagedFiles) => readLines<RowFault>(files.faults)
export const readToMend = (files: StagedFiles) => readLines<RowToMend>(files.toMend)

/** Puts something else in the place of each planned row. */
export async function rewriteRows(
  files: StagedFiles,
  change: (row: PlannedRow) => PlannedRow,
): Promise<void> {
  const fresh = `${files.rows}.new`
  const out = openLines(fresh)
  try {
    for await (const row of readLines<PlannedRow>(files.rows)) await out.write(change(row))
  } finally {
    await out.close()
  }
  await rename(fresh, files.rows)
}

/** The planned rows, in batches of about so many statements as one transaction writes. */
export async function* readBatches(files: StagedFiles): AsyncGenerator<PlannedRow[]> {
  let batch: PlannedRow[] = []
  let statements = 0
  for await (const row of readLines<PlannedRow>(files.rows)) {
    batch.push(row)
    statements += 1 + row.records.length + row.claims.length
    if (statements < IMPORT_SETTINGS.batch) continue
    yield batch
    batch = []
    statements = 0
  }
  if (batch.length > 0) yield batch
}
