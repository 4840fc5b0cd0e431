import { READ_TIMEOUT_MS } from '../../graph/graph.ts'

/** Settings, so that tests need not wait or send large files. */
export const IMPORT_SETTINGS = {
  /** How long a request waits for its job before it answers how far it is. */
  answerMs: 20_000,
  /** How long a job waits for the one before it. */
  leaseMs: 15_000,
  /** Between "undone" and the removal of rows: no read that began before is still under way. */
  graceMs: READ_TIMEOUT_MS + 5_000,
  /** Between two words on how far a file has come. */
  sayMs: 1_000,
  /** How long a reader of a file may say nothing before it is taken for dead. */
  aliveMs: 60_000,
  /** Statements that one transaction writes: enough to be quick, few enough for a small heap. */
  batch: 1_000,
  /** Keys of a file that its undoing looks at together. */
  keysAtOnce: 1_000,
  /** Parts of rows that the undoing of one file gives to others within its one transaction: beyond, most of them go ahead. */
  handedOverAtOnce: 20_000,
  /** What stays free on the disk of the data folder, whatever is sent: bytes, and a share of all of it. */
  leastFreeBytes: 2 * 1024 ** 3,
  leastFreeShare: 0.05,
  /** Files that one server reads at a time. */
  mostReadings: 2,
  /** An upload of which nothing has come for so long is ended. */
  silentMs: 30_000,
  /** And one that comes more slowly than this over a longer time, too: a gigabyte would take twelve days. */
  leastBytesPerSecond: 1_000,
}
