import {
  type ClaimVersion,
  groupBy,
  type RecordVersion,
  type ReportVersion,
  type Version,
} from '../planning/knowledge.ts'
import type { Days } from '../planning/restated.ts'

/** A published file of the same source. */
interface File {
  id: string
  recordedAt: string
}

/** Another one, which stays. */
export interface Other extends File {
  /** Published later than the one that is undone. An earlier one matters only for what it gave to that one ahead of its own undoing. */
  isLater: boolean
}

/** What changes hands, by id: to whom a version belongs from now on, or whose retraction it is. */
export interface HandOver {
  nodes: Change[]
  claims: Change[]
  /** Rows of which something stays, as a later file's. */
  rows: ReadonlySet<string>
  /** Which of the ids are records'. */
  records: ReadonlySet<string>
}
export interface Change {
  id: string
  props: { import: string; recordedAt?: string } | { retractedIn: string; retractedAt?: string }
  /** As the file that it belongs to from now on has them. */
  days: Days | null
}
export interface Versions {
  reports: readonly ReportVersion[]
  records: readonly RecordVersion[]
  claims: readonly ClaimVersion[]
  /** Files that state a row and left something of it as they found it: by the key of one of its records. */
  restated: readonly { key: string; import: string; days: Days }[]
}

/** Every part of a row has a key that begins with this. */
export const rowOf = (key: string) => key.slice(0, key.lastIndexOf('|') + 1)

/**
 * What must change hands so that undoing one file leaves the picture as if it had never been brought in, though later
 * files of the same source were. Pure.
 *
 * A version was stated by every file that stated its row while it held: had one said something else, it would have
 * replaced it. It goes to the first of those that stay. What the undone file had replaced, the next file that states
 * the row replaces.
 */
export function planUndo(undone: File, others: readonly Other[], versions: Versions): HandOver {
  const { reports, records, claims, restated } = versions
  const giving = new Giving(undone, others)
  const rows = groupBy<RecordVersion | ClaimVersion, string>([...records, ...claims], ({ key }) => rowOf(key))
  const stated = groupBy(restated, ({ key }) => rowOf(key))
  const reportKeys = new Map(reports.map(({ id, key }) => [id, key]))
  const ofReport = new Map<string, Stating[]>()
  const isClaim = new Set(claims.map(({ id }) => id))
  const plan = {
    nodes: [] as Change[],
    claims: [] as Change[],
    rows: new Set<string>(),
    records: new Set(records.map(({ id }) => id)),
  }
  for (const [row, parts] of rows) {
    const stating = [...(stated.get(row) ?? []), ...touching(parts)]
    for (const key of new Set(parts.map(({ report }) => reportKeys.get(report))))
      if (key !== undefined) {
        const before = ofReport.get(key)
        if (before) before.push(...stating)
        else ofReport.set(key, [...stating])
      }
    for (const change of giving.of(parts, stating)) {
      plan[isClaim.has(change.id) ? 'claims' : 'nodes'].push(change)
      if ('import' in change.props) plan.rows.add(row)
    }
  }
  for (const [key, all] of groupBy<Version, string>(reports, (report) => report.key)) {
    const stating = [...(ofReport.get(key) ?? []), ...touching(all)]
    plan.nodes.push(...giving.of(all, stating))
  }
  return plan
}

interface Stating {
  import: string
  days?: Days
}

/** Whoever wrote a version or replaced one stated the row. */
const touching = (parts: readonly Version[]): Stating[] =>
  parts.flatMap((part) => [
    { import: part.import },
    ...(part.retractedIn ? [{ import: part.retractedIn }] : []),
  ])

class Giving {
  /** Which of the other files it is: the first is 0. */
  private readonly turns: ReadonlyMap<string, number>

  constructor(
    private readonly undone: File,
    private readonly others: readonly Other[],
  ) {
    this.turns = new Map(others.map(({ id }, turn) => [id, turn]))
  }

  of(parts: readonly Version[], stating: readonly Stating[]): Change[] {
    const days = new Map(stating.flatMap((one) => (one.days ? [[one.import, one.days] as const] : [])))
    const turns = new Set(stating.map((one) => this.turns.get(one.import)))
    const heirs = this.others.filter((_, turn) => turns.has(turn))
    return parts.flatMap((part): Change[] => {
      if (part.import === this.undone.id) {
        // Replaced by a file that is not published is not replaced yet.
        const end = this.turns.get(part.retractedIn ?? '') ?? this.others.length
        const heir = heirs.find(
          (one) => this.comesAfter(one, part.recordedAt) && (this.turns.get(one.id) ?? end) < end,
        )
        if (!heir) return []
        const props = { import: heir.id, recordedAt: heir.recordedAt }
        return [{ id: part.id, props, days: days.get(heir.id) ?? null }]
      }
      if (part.retractedIn !== this.undone.id) return []
      const next = heirs.find((one) => this.comesAfter(one, part.retractedAt ?? ''))
      if (!next) return []
      return [{ id: part.id, props: { retractedIn: next.id, retractedAt: next.recordedAt }, days: null }]
    })
  }

  /** Later than the undone file; or than the time that the part carries, if an earlier file has given it ahead. */
  private comesAfter({ isLater, recordedAt }: Other, at: string): boolean {
    return isLater || (at !== this.undone.recordedAt && recordedAt >= at)
  }
}
