import { Marking, RecordedKind, StatedType } from '@safeground/graph-schema'
import { z } from 'zod'
import { text } from '../../../graph/columns.ts'

const version = {
  /** The prefix of the row, or the key of the report, that was asked about. */
  asked: z.string(),
  key: z.string(),
  id: z.string(),
  hash: z.string(),
  import: z.string(),
  recordedAt: z.string(),
  retractedAt: text,
  retractedIn: text,
  supersedes: text,
}

/** What is held of one report, record or claim of the source: one row a version. */
export const ReportVersion = z.object({
  ...version,
  content: z.looseObject({ markings: z.array(Marking), locality: text }),
})
export type ReportVersion = z.output<typeof ReportVersion>
export const RecordVersion = z.object({
  ...version,
  report: z.string(),
  subject: z.string(),
  kind: RecordedKind,
})
export type RecordVersion = z.output<typeof RecordVersion>
export const ClaimVersion = z.object({
  ...version,
  type: StatedType,
  report: z.string(),
  from: z.string(),
  to: z.string(),
})
export type ClaimVersion = z.output<typeof ClaimVersion>

const Born = z.object({ earliest: text, latest: text, markings: z.array(z.string()) })
/** A subject or event that a register number stands for, and every date of birth that its records give. */
export const NumberedSubject = z.object({
  key: z.string(),
  subject: z.string(),
  kind: RecordedKind,
  births: z.array(Born),
  markings: z.array(z.string()),
})
export type NumberedSubject = z.output<typeof NumberedSubject>

/** What the database holds about the rows of one batch: all of it for the writer, the visible part for a preview. */
export interface Knowledge {
  reports: readonly ReportVersion[]
  records: readonly RecordVersion[]
  claims: readonly ClaimVersion[]
  numbered: readonly NumberedSubject[]
}

export type Version = ReportVersion | RecordVersion | ClaimVersion

/** Versions of one key: this import's own (a run that goes on), the one that holds now, the latest of any. */
export function versionsOf<V extends Version>(all: readonly V[], importId: string) {
  const mine = all.find((one) => one.import === importId)
  const others = all.filter((one) => one.import !== importId)
  const live = others.find((one) => one.retractedAt === null || one.retractedIn === importId)
  const last = live ?? [...others].sort((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1))[0]
  return { mine, live, last }
}

export function groupBy<V, K>(all: readonly V[], by: (one: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>()
  for (const one of all) {
    const group = groups.get(by(one))
    if (group) group.push(one)
    else groups.set(by(one), [one])
  }
  return groups
}
