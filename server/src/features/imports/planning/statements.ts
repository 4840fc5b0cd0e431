import type { Marking, RecordedKind, StatedType } from '@safeground/graph-schema'

/** What is stored as it is: texts, numbers, flags and lists of texts. Null and absent are the same. */
export type Content = Record<string, string | number | boolean | readonly string[] | null>

/** The exact number of a named register: the only thing that joins two rows without a person deciding. */
export interface Identifier {
  register: string
  value: string
}

/** One subject or event as one row speaks of it: becomes a `:Record`. */
export interface PlannedRecord {
  key: string
  hash: string
  kind: RecordedKind
  identifiers: Identifier[]
  /** What stands for the subject where no register number does: "Tee, as log INT/26/1 knows them". */
  subjectKey: string
  content: Content
}

/** What the row says between two of its records, a claim or a participation: becomes a relationship. `from` and `to` are keys of records. */
export interface PlannedClaim {
  key: string
  hash: string
  type: StatedType
  from: string
  to: string
  content: Content
}

/** The log, or the row of the list, that all of it comes from. Without content: an earlier row of the file gave it. */
export interface PlannedReport {
  key: string
  hash: string
  /** False: the row gives no words of its own, so words that are already there hold. */
  hasWords: boolean
  content: Content | null
  /** How far the words reach, by all rows of a log together. Null: the row alone is the report, and content says it. */
  reach: Reach | null
}

/** Who may see something: all of the markings, and the locality; no locality is the whole borough. */
export interface Reach {
  markings: Marking[]
  locality: string | null
}

/** Everything that one good row of a file says. One line of `rows.ndjson`. */
export interface PlannedRow {
  /** As the user's spreadsheet numbers it: the header is row 1. */
  row: number
  /** Every key of the row's records and claims begins with it. */
  prefix: string
  report: PlannedReport
  records: PlannedRecord[]
  claims: PlannedClaim[]
  /** Of a source that speaks of known people only: numbers ('register|value') of which one must be known. */
  knownBy?: string[]
}

export interface RowFault {
  row: number
  column: string
  value: string
  message: string
}

/** All of them, sorted and once: what a claim carries of its row and of both its ends. */
export function unionOf(...lists: readonly (readonly Marking[])[]): Marking[] {
  return [...new Set(lists.flat())].sort()
}
