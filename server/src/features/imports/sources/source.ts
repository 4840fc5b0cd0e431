import type { Agency, ImportSource, Marking, SourceView } from '@safeground/graph-schema'
import { z } from 'zod'
import type { Area } from '../../layers/index.ts'
import { hashOf, keyPart, prefixOf } from '../planning/keys.ts'
import type {
  Content,
  Identifier,
  PlannedReport,
  PlannedRow,
  Reach,
  RowFault,
} from '../planning/statements.ts'

export interface Column {
  name: string
  isRequired: boolean
  meaning: string
  example: string
}

export const column = (name: string, isRequired: boolean, meaning: string, example: string): Column => ({
  name,
  isRequired,
  meaning,
  example,
})

export type Cells = Record<string, string>

/** What a good row becomes, and what was left out of it on purpose, in words. */
export interface Stated {
  planned: PlannedRow
  leftOut: string[]
  /** What stands for itself, whichever row of the file names it first: stated once, apart from the row. */
  besides?: PlannedRow[]
}

/** One kind of file that can be brought in: what it is called, whose it is, and who may. */
export interface FileKind {
  name: ImportSource
  label: string
  meaning: string
  agency: Agency
  /** Every marking that a row of it can carry. Whoever brings it in must hold them all. */
  markings: readonly Marking[]
  columns: readonly Column[]
  /** Of what sort it is; CSV unless it says so. */
  fileType?: SourceView['fileType']
  /** What may be said with the file where the file itself does not say it. */
  asks?: SourceView['asks']
  /** Of one that the partnership has described itself: which version of the description reads it. */
  mapped?: { version: number; isRetired: boolean }
}

/** A kind of file in which each row states something: how a row is read, and what a good one states. */
export interface Source extends FileKind {
  /** Speaks of people only who are known here already: rows about others are counted and get nowhere. Null: of anybody. */
  knownOnly: KnownOnly | null
  /** Leaves rows out though nothing is wrong with them: they lie elsewhere, or are not in use. Null: takes every row. */
  passOver?: PassOver | null
  /** Blanks cells that must get nowhere, a fault not excepted. What has read a row goes on with these cells alone. */
  redact(cells: Cells): Cells
  /**
   * Where several rows share one report: which, and who may see what this row says of it, even if the row has faults.
   * Null: a row is a report of its own, or it cannot be told.
   */
  reachOf(cells: Cells): { key: string; reach: Reach } | null
  /** Which row of the source it is, whatever file it comes in; and what it says of its report. Takes redacted cells. */
  read(cells: Cells, row: number): { ok: true; statement: Statement } | { ok: false; faults: RowFault[] }
}

/** Of a file that speaks of a whole country or of times long gone. Asked before a row is read, so that its faults there do not matter. */
export interface PassOver {
  /** Numbers by which something of the row may be known here. */
  numbersOf(cells: Cells): Identifier[]
  /** Why the row is left out, in words for the notes: always, or unless it is the first of some. Null: it is taken. */
  why(
    cells: Cells,
    isKnown: boolean,
    area: Area | null,
  ): string | { unlessFirstOf: string; words: string } | null
}

export interface KnownOnly {
  /** Numbers of the row of which one must be known, whatever else is wrong with the row. Takes redacted cells. */
  numbersOf(cells: Cells): Identifier[]
  bornColumn: string
}

/** A row that has been read and not yet turned into records and claims: what the stage checks across rows. */
export interface Statement {
  /** Two rows of one file with the same natural key contradict each other. */
  natural: string
  naturalColumn: string
  /** Rows of one report must agree on these, column by column. */
  report: { key: string; says: readonly { column: string; value: string }[] }
  state(row: number, report: ReportOfRow): Stated
}

/** Either this row gives the report, or an earlier one of the file did and this is its hash. */
export type ReportOfRow = { isFirst: true } | { isFirst: false; hash: string; hasWords: boolean }

interface Definition<Row> extends Omit<Source, 'read' | 'redact' | 'reachOf' | 'knownOnly'> {
  schema: z.ZodType<Row>
  knownOnly?: KnownOnly
  redact?(cells: Cells): Cells
  reachOf?: Source['reachOf']
  toStatement(row: Row): Statement
}

export function defineSource<Row>(definition: Definition<Row>): Source {
  const { schema, toStatement, redact, reachOf, knownOnly, ...source } = definition
  return {
    ...source,
    knownOnly: knownOnly ?? null,
    redact: redact ?? ((cells) => cells),
    reachOf: reachOf ?? (() => null),
    read(cells, row) {
      const parsed = schema.safeParse(cells)
      if (parsed.success) return { ok: true, statement: toStatement(parsed.data) }
      return { ok: false, faults: faultsIn(parsed.error, cells, row) }
    },
  }
}

/** What is wrong with a row, cell by cell. */
export const faultsIn = ({ issues }: z.ZodError, cells: Cells, row: number): RowFault[] =>
  issues.map((issue) => {
    const column = String(issue.path[0] ?? '')
    return { row, column, value: (cells[column] ?? '').slice(0, MOST_VALUE), message: issue.message }
  })

const MOST_VALUE = 200

/** Keys and hashes of everything that one source states, made in one place. */
export function keysOf(source: Pick<Source, 'agency' | 'name'>, ...natural: readonly string[]) {
  const parts = natural.map(keyPart)
  return {
    natural: parts.join('|'),
    prefix: prefixOf(source.agency, source.name, ...parts),
    part: (...part: readonly string[]) =>
      `${prefixOf(source.agency, source.name, ...parts)}${part.map(keyPart).join(':')}`,
  }
}

/** `beside` is stored with what the report says, but a change of it alone is no change of the report. */
export const plannedReport = (
  key: string,
  says: Content,
  report: ReportOfRow,
  beside: Content = {},
  reach: Reach | null = null,
): PlannedReport => ({
  key,
  reach,
  hash: report.isFirst ? hashOf(says) : report.hash,
  hasWords: report.isFirst ? says.narrative !== null : report.hasWords,
  content: report.isFirst ? { ...says, ...beside } : null,
})

/** The schema of a row: one cell per column, absent cells blank. */
export const rowSchema = <Shape extends z.ZodRawShape>(shape: Shape) => z.object(shape)
