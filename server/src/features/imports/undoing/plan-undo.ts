import {
  type ClaimVersion,
  groupBy,
  type RecordVersion,
  type ReportVersion,
  type Version,
} from '../planning/knowledge.ts'

/** What changes hands, by id: to whom a version belongs from now on, or whose retraction it is. */
export interface HandOver {
  nodes: Change[]
  claims: Change[]
}
interface Change {
  id: string
  props: { import: string; recordedAt: string } | { retractedIn: string; retractedAt: string }
}
interface Versions {
  reports: readonly ReportVersion[]
  records: readonly RecordVersion[]
  claims: readonly ClaimVersion[]
}

/**
 * What must change hands so that undoing one file leaves the picture as if it had never been brought in, though later
 * files of the same source were. Pure.
 *
 * A row that a later file states in part anew was stated by it in whole: what that file left as it was becomes its
 * own. What the undone file had replaced, a later version now replaces.
 */
export function planUndo(importId: string, later: readonly string[], versions: Versions): HandOver {
  const plan: HandOver = { nodes: [], claims: [] }
  const isClaim = new Set(versions.claims.map(({ id }) => id))
  const give = (id: string, props: Change['props']) =>
    (isClaim.has(id) ? plan.claims : plan.nodes).push({ id, props })
  const rests = new Map<string, Version>()
  for (const row of groupBy<Version & { report: string }, string>(
    [...versions.records, ...versions.claims],
    ({ asked }) => asked,
  ).values()) {
    for (const kept of giveRow(row, importId, later, give)) rests.set(kept.part.report, kept.heir)
  }
  for (const all of groupBy<Version, string>(versions.reports, ({ key }) => key).values()) {
    const hasHeir = giveRow(all, importId, later, give).length > 0
    for (const report of all) {
      const heir = rests.get(report.id)
      if (report.import !== importId || !heir) continue
      give(report.id, { import: heir.import, recordedAt: heir.recordedAt })
      if (hasHeir) continue
      // It stays, so what it took the place of must not come back: it may have been told to more readers.
      for (const before of all.filter(({ retractedIn }) => retractedIn === importId))
        give(before.id, { retractedIn: heir.import, retractedAt: heir.recordedAt })
    }
  }
  return plan
}

type Give = (id: string, props: Change['props']) => void

/** One row of the source: gives what must be given, and tells which of its parts stay, and whose they are. */
function giveRow<V extends Version>(
  row: readonly V[],
  importId: string,
  later: readonly string[],
  give: Give,
): { part: V; heir: V }[] {
  const heirs = row
    .filter((one) => later.includes(one.import))
    .sort((a, b) => later.indexOf(a.import) - later.indexOf(b.import))
  const [heir] = heirs
  if (!heir) return []
  const stays = heirs.map((part) => ({ part, heir: part }))
  for (const part of row) {
    if (part.import === importId && part.retractedAt === null) {
      give(part.id, { import: heir.import, recordedAt: heir.recordedAt })
      stays.push({ part, heir })
    }
    if (part.retractedIn !== importId) continue
    const next = heirs.find(({ key }) => key === part.key) ?? heir
    give(part.id, { retractedIn: next.import, retractedAt: next.recordedAt })
  }
  return stays
}
