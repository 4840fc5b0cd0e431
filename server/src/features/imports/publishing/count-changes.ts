import { type ImportChanges, type ImportSource, LayerName, RecordedKind } from '@safeground/graph-schema'
import { z } from 'zod'
import type { Scope } from '../../../access/scope.ts'
import { JOB_READ_TIMEOUT_MS } from '../../../graph/graph.ts'
import { query } from '../../../graph/query.ts'
import type { House } from '../../../house.ts'
import { anchorsOf } from '../planning/anchors.ts'
import { findKnowledge } from '../planning/find-knowledge.ts'
import { onlyKnown } from '../planning/known-people.ts'
import { Numbers } from '../planning/numbers.ts'
import { type BatchPlan, planBatch } from '../planning/plan-batch.ts'
import type { PlannedRow } from '../planning/statements.ts'
import { CompactTable } from '../staging/compact-table.ts'
import { readBatches, type StagedFiles } from '../staging/staged-files.ts'
import { countLayerChanges } from './write-layer.ts'

const seenSubjects = query(import.meta.url, '../planning/seen-subjects.cypher', z.object({ id: z.string() }))

/** Beyond this many rows of their own numbers, a preview may count a subject twice: memory is worth more. */
const MOST_ANCHORS = 100_000

interface Counting {
  house: House
  scope: Scope
  entry: { id: string; source: ImportSource; notKnown: number }
  files: StagedFiles
  anchors: number
}

/**
 * What publishing would change, as this reader may know it: whatever is hidden from them looks new, just as if it
 * were not there. Writes nothing.
 */
export async function countChanges(
  counting: Counting,
  said: (rows: number) => Promise<void>,
): Promise<ImportChanges> {
  const { files, anchors, entry, house, scope } = counting
  if (LayerName.safeParse(entry.source).success) return countLayerChanges(house, scope, entry, files)
  const tally = new Tally(counting.entry.notKnown)
  const numbers = new Numbers()
  if (anchors > 0 && anchors <= MOST_ANCHORS) {
    for await (const batch of readBatches(files)) await planSeen(counting, anchorsOf(batch), numbers, true)
    numbers.keep()
  }
  let done = 0
  for await (const batch of readBatches(files)) {
    const { plan, known, left } = await planSeen(counting, batch, numbers, false)
    numbers.tidy()
    tally.add(plan, known, left)
    done += batch.length
    await said(done)
  }
  return tally.changes()
}

async function planSeen(
  { house, scope, entry }: Counting,
  batch: PlannedRow[],
  numbers: Numbers,
  isPartial: boolean,
) {
  return house.graph.read(
    scope,
    async (ask) => {
      const { rows, left } = await onlyKnown(ask, batch, entry.source)
      const knowledge = await findKnowledge(ask, rows, 'visible', numbers)
      const plan = await planBatch(rows, knowledge, {
        ids: house.ids,
        importId: entry.id,
        importerMarkings: scope.markings,
        recordedAt: scope.asKnownOn,
        numbers,
        isPartial,
      })
      const ids = [...new Set(plan.subjects.map(({ id }) => id))]
      const seen = isPartial ? [] : await ask(seenSubjects, { ids })
      return { plan, known: new Set(seen.map(({ id }) => id)), left }
    },
    JOB_READ_TIMEOUT_MS,
  )
}

export class Tally {
  private readonly subjects = new Map<RecordedKind, { fresh: number; known: number }>()
  private readonly counted = new CompactTable(0)
  private readonly sums = { reports: zero(), records: zero(), claims: zero() }

  constructor(private notKnown: number) {}

  add(plan: BatchPlan, known: ReadonlySet<string>, left: number): void {
    this.notKnown += left
    for (const { id, kind } of plan.subjects) {
      if (this.counted.has(id)) continue
      this.counted.set(id)
      const sum = this.subjects.get(kind) ?? { fresh: 0, known: 0 }
      sum[known.has(id) ? 'known' : 'fresh'] += 1
      this.subjects.set(kind, sum)
    }
    for (const sort of ['reports', 'records', 'claims'] as const) {
      for (const what of ['fresh', 'changed', 'same'] as const)
        this.sums[sort][what] += plan.counts[sort][what]
    }
  }

  changes(): ImportChanges {
    const subjects = RecordedKind.options.flatMap((kind) => {
      const sum = this.subjects.get(kind)
      return sum ? [{ kind, ...sum }] : []
    })
    return { subjects, ...this.sums, notKnown: this.notKnown, layers: [] }
  }
}

const zero = () => ({ fresh: 0, changed: 0, same: 0 })
