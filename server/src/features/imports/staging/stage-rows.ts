import type { FaultGroup } from '@safeground/graph-schema'
import { Problem } from '../../../http/problem.ts'
import type { Area } from '../../layers/index.ts'
import { breathing } from '../breath.ts'
import { type KnownPeople, whetherKnown } from '../planning/known-people.ts'
import type { PlannedRow, RowFault } from '../planning/statements.ts'
import { identifierKey } from '../sources/registers.ts'
import type { Cells, Source } from '../sources/source.ts'
import type { Around } from './around.ts'
import { CompactTable } from './compact-table.ts'
import { ENCODING_NOTES, type Encoding } from './encoding.ts'
import { FaultGroups } from './fault-groups.ts'
import { FirstReports } from './first-reports.ts'
import { ReachTable } from './reach-table.ts'
import { type Header, readHeader } from './read-header.ts'
import { findDelimiter, readTable, type TableRow } from './read-table.ts'
import type { SealedFile } from './sealed-file.ts'
import { openLines, type RowToMend, rewriteRows, type StagedFiles } from './staged-files.ts'

export interface Staged {
  rows: { read: number; good: number; faulty: number }
  faultGroups: FaultGroup[]
  notes: string[]
  /** Rows about people who are not known here, of a source that speaks of known people only. Nothing of them is kept. */
  notKnown: number
  /** Rows whose own subject has numbers of several registers: written first, so that others join to them. */
  anchors: number
}

/** Rows whose people are asked for together. */
const TOGETHER = 200

interface Staging {
  source: Source
  files: StagedFiles
  upload: SealedFile
  encoding: Encoding
  /** Whom some register numbers are known to be: asked only of a source that speaks of known people only. */
  known(keys: readonly string[]): Promise<KnownPeople>
  said(row: number): Promise<void>
  /** What rows may be left out by; without it none are left out for where they lie. */
  around?: Around
}

/**
 * Reads the uploaded file into planned rows and faults, both on disk. A row with any fault is left out whole; the rows
 * around it are not. Whatever makes the whole file unreadable throws.
 */
export async function stageRows({
  source,
  files,
  upload,
  encoding,
  known,
  said,
  around = NOWHERE,
}: Staging): Promise<Staged> {
  const stage = new Stage(source, files)
  const good = openLines(files.rows)
  const bad = openLines(files.faults)
  // Not of a source that speaks of known people only: a faulty row of it may be about anybody.
  const toMend = source.knownOnly ? null : openLines(files.toMend)
  const breath = breathing()
  const write = async (rows: readonly BoundRow[]) => {
    const people = source.knownOnly ? await known(rows.flatMap((row) => stage.numbersOf(row))) : NOBODY
    const numbers = await around.known(rows.flatMap((row) => stage.passingNumbersOf(row)))
    for (const row of rows) {
      await breath()
      if (stage.isPassedOver(row, numbers, around.area)) continue
      const read = stage.take(row, people)
      if (read?.ok) for (const planned of read.all) await good.write(planned)
      if (!read || read.ok) continue
      for (const fault of read.faults) await bad.write(fault)
      if (row.cells) await toMend?.write(rowToMend(row.row, row.cells, read.faults))
    }
  }
  try {
    const delimiter = await findDelimiter(upload, encoding)
    let waiting: BoundRow[] = []
    for await (const table of readTable(upload, encoding, delimiter)) {
      const bound = stage.bind(table)
      if (bound) waiting.push(bound)
      await breath()
      if (waiting.length < TOGETHER) continue
      await write(waiting)
      waiting = []
      await said(table.row)
    }
    await write(waiting)
  } finally {
    stage.remove()
    await good.close()
    await bad.close()
    await toMend?.close()
  }
  const staged = stage.finish(encoding)
  if (stage.reaches.hasMixed) await rewriteRows(files, (row) => stage.withReach(row))
  return staged
}

const NOBODY: KnownPeople = new Map()
const NOWHERE: Around = { area: null, known: async () => new Set() }

const rowToMend = (row: number, cells: Cells, faults: readonly RowFault[]): RowToMend => ({
  row,
  cells,
  whatToDo: faults.map(({ column, message }) => (column ? `${column}: ${message}` : message)).join(' '),
})

/** A row with its cells by column, and without what must get nowhere; null when it is not as wide as the header. */
interface BoundRow {
  row: number
  cells: Cells | null
}

/** What must be remembered from row to row. */
class Stage {
  private header: Header | null = null
  private readonly groups = new FaultGroups()
  private readonly seen = new CompactTable(0)
  private readonly besides = new CompactTable(0)
  private readonly reports: FirstReports
  private readonly firsts = new CompactTable(0)
  readonly reaches = new ReachTable()
  private readonly leftOut = new Map<string, number>()
  private readonly counts = { read: 0, good: 0, faulty: 0 }
  private notKnown = 0
  private anchors = 0

  constructor(
    private readonly source: Source,
    files: StagedFiles,
  ) {
    this.reports = new FirstReports(files.reports)
  }

  bind({ row, cells }: TableRow): BoundRow | null {
    if (!this.header) {
      this.header = readHeader(cells, this.source)
      return null
    }
    const bound = this.header.bind(cells)
    return { row, cells: bound && this.source.redact(bound) }
  }

  numbersOf({ cells }: BoundRow): string[] {
    return cells ? (this.source.knownOnly?.numbersOf(cells) ?? []).map(identifierKey) : []
  }

  passingNumbersOf({ cells }: BoundRow): string[] {
    return cells ? (this.source.passOver?.numbersOf(cells) ?? []).map(identifierKey) : []
  }

  /** A row of elsewhere, or of no use: counted with its reason, and that is all. */
  isPassedOver(bound: BoundRow, known: ReadonlySet<string>, area: Area | null): boolean {
    if (!this.source.passOver || !bound.cells) return false
    const isKnown = this.passingNumbersOf(bound).some((key) => known.has(key))
    const why = this.source.passOver.why(bound.cells, isKnown, area)
    if (why === null) return false
    if (typeof why !== 'string' && !this.firsts.has(why.unlessFirstOf)) {
      this.firsts.set(why.unlessFirstOf)
      return false
    }
    const words = typeof why === 'string' ? why : why.words
    this.leftOut.set(words, (this.leftOut.get(words) ?? 0) + 1)
    this.counts.read += 1
    return true
  }

  /** Null: it is about somebody who is not known here, and goes no further. */
  take(bound: BoundRow, people: KnownPeople) {
    this.counts.read += 1
    const keys = this.numbersOf(bound)
    if (this.source.knownOnly && bound.cells && !keys.some((key) => people.has(key))) {
      this.notKnown += 1
      return null
    }
    const read = this.read(bound, keys, people)
    this.counts[read.ok ? 'good' : 'faulty'] += 1
    if (!read.ok) for (const fault of read.faults) this.groups.add(fault)
    return read
  }

  private read({ row, cells }: BoundRow, keys: string[], people: KnownPeople) {
    const fault = (column: string, value: string, message: string) => ({
      ok: false as const,
      faults: [{ row, column, value: value.slice(0, 200), message }] as RowFault[],
    })
    // Which cell belongs to which column cannot be told, so neither can which must not be shown: none is.
    if (!cells) return fault('', '', TOO_WIDE)
    const own = this.source.reachOf(cells)
    if (own) this.reaches.add(own.key, own.reach)
    const withNul = Object.entries(cells).find(([, value]) => value.includes('\0'))
    if (withNul) return fault(withNul[0], withNul[1].replaceAll('\0', ''), HAS_NUL)
    const read = this.source.read(cells, row)
    if (!read.ok) return read
    const { statement } = read
    if (this.seen.has(statement.natural)) {
      return fault(statement.naturalColumn, cells[statement.naturalColumn] ?? '', TWICE)
    }
    const report = this.reports.of(statement)
    if (typeof report === 'string') return fault(report, cells[report] ?? '', DISAGREES)
    const { planned, leftOut, besides = [] } = statement.state(row, report)
    if (this.source.knownOnly) {
      planned.knownBy = keys
      // Perhaps about somebody else, so not even the cell is kept.
      if (whetherKnown(planned, people) !== 'known')
        return fault(this.source.knownOnly.bornColumn, '', BORN_OTHERWISE)
    }
    this.seen.set(statement.natural)
    if (report.isFirst) this.reports.keep(statement, planned.report.hash, planned.report.hasWords)
    for (const words of leftOut) this.leftOut.set(words, (this.leftOut.get(words) ?? 0) + 1)
    if (planned.records.some(({ identifiers }) => identifiers.length > 1)) this.anchors += 1
    return { ok: true as const, all: [planned, ...besides.filter(({ prefix }) => this.isNew(prefix))] }
  }

  private isNew(prefix: string): boolean {
    if (this.besides.has(prefix)) return false
    this.besides.set(prefix)
    return true
  }

  /** The row, with its report told to those only who may see every row of it. */
  withReach(row: PlannedRow): PlannedRow {
    const reach = row.report.reach && this.reaches.get(row.report.key)
    return reach ? { ...row, report: { ...row.report, reach } } : row
  }

  /** What lies on the disk only for as long as the file is read. */
  remove(): void {
    this.reports.remove()
  }

  finish(encoding: Encoding): Staged {
    if (!this.header) throw new Problem('not-valid', 'The file is empty.')
    if (this.counts.read === 0)
      throw new Problem('not-valid', 'The file has a first row of column names and no rows below it.')
    const left = [...this.leftOut].map(
      ([words, count]) => `${count === 1 ? '1 row' : `${count} rows`}: ${words}`,
    )
    const encoded = ENCODING_NOTES[encoding]
    return {
      rows: this.counts,
      faultGroups: this.groups.list(),
      notes: [...(encoded ? [encoded] : []), ...this.header.notes, ...left, ...notKnownNotes(this.notKnown)],
      notKnown: this.notKnown,
      anchors: this.anchors,
    }
  }
}

const notKnownNotes = (count: number): string[] =>
  count === 0
    ? []
    : [
        `${count === 1 ? '1 row is' : `${count} rows are`} about people who are not known here. They were counted, and nothing of them was kept.`,
      ]

const BORN_OTHERWISE =
  'Whoever has this number here was born on another day. Check the number and the date; nothing of the row was kept.'
const TOO_WIDE =
  'The row has more cells than the first row has columns. A cell with a comma in it needs "quotes" around it.'
const HAS_NUL = 'The cell holds a character that is not text (NUL). Type the cell again.'
const TWICE = 'An earlier row of this file has the same number. Keep one of the two.'
const DISAGREES =
  'An earlier row of the same log says something else here. Give it once, on the first row of the log, and leave it blank or the same on the others.'
