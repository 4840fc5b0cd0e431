import { READ_TIMEOUT_MS } from '../../graph/graph.ts'

/** Settings, so that tests need not wait or send large files. */
export const IMPORT_SETTINGS = {
  /** How long a request waits for its job before it answers how far it is. */
  answerMs: 20_000,
  /** How long a job waits for the one before it. */
  leaseMs: 15_000,
  /** Between "undone" and the removal of rows: no read that began before is still under way. */
  graceMs: READ_TIMEOUT_MS + 5_000,
  /** How long a reader of a file may say nothing before it is taken for dead. */
  aliveMs: 60_000,
  /** Statements that one transaction writes: enough to be quick, few enough for a small heap. */
  batch: 500,
}
