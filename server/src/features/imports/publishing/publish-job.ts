import { existsSync } from 'node:fs'
import { type ImportStatus, LayerName } from '@safeground/graph-schema'
import type { Asker } from '../../../access/asker.ts'
import { followersTold } from '../../../changes/change-log.ts'
import type { House } from '../../../house.ts'
import { Problem } from '../../../http/problem.ts'
import { goOn, Stopped } from '../jobs.ts'
import { changeImport, type Entry, entriesIn } from '../ledger/entries.ts'
import { anchorsOf } from '../planning/anchors.ts'
import { findKnowledge } from '../planning/find-knowledge.ts'
import { onlyKnown } from '../planning/known-people.ts'
import { Numbers } from '../planning/numbers.ts'
import { type BatchPlan, planBatch } from '../planning/plan-batch.ts'
import type { PlannedRow } from '../planning/statements.ts'
import { IMPORT_SETTINGS } from '../settings.ts'
import { readLayerBatches } from '../staging/stage-layer.ts'
import { readBatches, removeFile, type StagedFiles, stagedFiles } from '../staging/staged-files.ts'
import { countChanges } from './count-changes.ts'
import { busy, type Lease, takeTheLease } from './lease.ts'
import { proposeLookalikes } from './propose.ts'
import { writeBatch } from './write-batch.ts'
import { writeLayerBatch } from './write-layer.ts'

export interface PublishOptions {
  /** Called before each batch is written; what it throws stops the job there. For tests, which stop it anywhere. */
  beforeBatch?: (batch: number) => void | Promise<void>
  onProgress?: (progress: { phase: string; done: number; total: number }) => void
}

/**
 * Writes a staged file, in batches that nobody sees, and then publishes it with one change of its status. Stopped
 * anywhere, it leaves the picture as it was; run again, it goes on to the same end.
 */
export async function publish(
  entry: Entry,
  asker: Asker,
  house: House,
  options: PublishOptions = {},
): Promise<void> {
  const files = stagedFiles(house, entry.id)
  if (!existsSync(files.rows)) {
    throw new Problem(
      'not-valid',
      'What was read of this file is no longer here. Discard it and bring the file in again.',
    )
  }
  const lease = await takeTheLease(house, IMPORT_SETTINGS.leaseMs)
  if (!lease) throw busy()
  try {
    await mayStart(entry, house)
    await new Publishing(entry, asker, house, lease, files, options).run()
  } finally {
    await lease.leave()
  }
  await followersTold(house)
}

/** What its first run wrote of them would be published with the rest. */
const LESS_KNOWN =
  'Since publishing stopped half way, somebody whom this file speaks of is no longer known here. Discard the file and bring it in again.'

function isSameReader({ changesFor }: Entry, { scope }: Asker): boolean {
  const same = (one: readonly string[], other: readonly string[]) =>
    one.length === other.length && one.every((value) => other.includes(value))
  return (
    changesFor !== null &&
    same(changesFor.markings, scope.markings) &&
    same(changesFor.localities, scope.localities)
  )
}

const lessKnown = (rows: number) =>
  `${rows === 1 ? '1 row more was' : `${rows} rows more were`} left out at publishing: whom they are about is no longer known here.`

const READY: readonly ImportStatus[] = ['staged', 'interrupted']

/** A file half way in has replaced rows of its source already: another of the same source must wait for its end. */
async function mayStart(entry: Entry, house: House): Promise<void> {
  await markDeadRuns(house)
  const halfWay = await entriesIn(house, ['interrupted', 'undoing'])
  const other = halfWay.find((one) => one.id !== entry.id && one.source === entry.source)
  if (!other) return
  const words =
    other.status === 'undoing'
      ? `"${other.fileName}" is being undone. Nothing was changed. Try again in a minute.`
      : `"${other.fileName}" stopped half way. Publish it again or discard it first.`
  throw new Problem('already-running', words)
}

/** Whoever holds the lease knows that no other publishing is alive: what looks so is of a server that has ended. */
export async function markDeadRuns(house: House): Promise<void> {
  for (const { id } of await entriesIn(house, ['publishing'])) {
    await house.graph.write((ask) =>
      changeImport(ask, id, ['publishing'], { status: 'interrupted', progress: null, holder: null }),
    )
  }
}

class Publishing {
  private readonly as: { importId: string; recordedAt: string }
  private batches = 0
  private sayAgainAt = 0

  constructor(
    private readonly entry: Entry,
    private readonly asker: Asker,
    private readonly house: House,
    private readonly lease: Lease,
    private readonly files: StagedFiles,
    private readonly options: PublishOptions,
  ) {
    this.as = { importId: entry.id, recordedAt: house.clock.now() }
  }

  async run(): Promise<void> {
    const { entry, as } = this
    const began = await this.change(READY, {
      status: 'publishing',
      recordedAt: as.recordedAt,
      holder: this.lease.holder,
      turn: this.lease.turn,
      progress: this.progress('Getting ready', 0),
    })
    // Somebody else has published or discarded it while we waited: nothing is left to do.
    if (!began) return
    try {
      const changes = await this.countChanges()
      await (LayerName.safeParse(entry.source).success ? this.writeLayer() : this.writeAll())
      await this.finish(changes)
    } catch (error) {
      await this.interrupt(error)
      throw error
    }
    await removeFile(this.files.rows)
  }

  private async writeAll(): Promise<void> {
    const { entry, house, as } = this
    if (entry.anchors > 0) await this.write('Joining numbers', true)
    await this.write('Writing rows', false)
    await proposeLookalikes(house, this.lease, as, async () => {
      await this.step()
      await this.say('Comparing names', entry.rows.good)
    })
  }

  private async writeLayer(): Promise<void> {
    const { entry, house, lease } = this
    for await (const lines of readLayerBatches(this.files)) {
      await this.step()
      await house.graph.write(async (ask) => {
        await lease.keep(ask)
        await writeLayerBatch(ask, entry.source, lines, { ...this.as, turn: lease.turn }, house)
      })
      await this.say('Writing', entry.rows.good)
    }
  }

  private countChanges() {
    const { house, asker, entry, files } = this
    // Counted for the same reader, and this turn is the next: nothing has been written in between.
    const isFresh = entry.countedAfter !== null && entry.countedAfter + 1 === this.lease.turn
    if (entry.changes && isFresh && isSameReader(entry, asker)) return entry.changes
    const counting = { house, scope: asker.scope, entry, files, anchors: entry.anchors }
    return countChanges(counting, async (done) => {
      goOn(house)
      await this.say('Comparing', done)
    })
  }

  /**
   * Batch by batch: while one is being written, the next one is read and planned. It may or may not find in the database
   * what the one before it writes. That makes no difference: ids follow from what is said, and `numbers` knows it already.
   */
  private async write(phase: string, onlyAnchors: boolean): Promise<void> {
    const numbers = new Numbers()
    let writing: Promise<void> = Promise.resolve()
    let done = 0
    try {
      for await (const batch of readBatches(this.files)) {
        await this.step()
        const known = await this.onlyKnown(batch)
        done += batch.length
        const rows = onlyAnchors ? anchorsOf(known) : known
        if (rows.length === 0) continue
        const plan = await this.plan(rows, numbers, onlyAnchors)
        await writing
        writing = this.writePlan(plan, this.progress(phase, done))
        // Waited for above, or below if something else goes wrong first.
        writing.catch(() => undefined)
        numbers.tidy()
        // A date of birth that holds no longer must not go on contradicting.
        if (plan.retract.records.length > 0) {
          await writing
          numbers.forget()
        }
        this.options.onProgress?.(this.progress(phase, done))
      }
    } finally {
      await writing
    }
  }

  /** People may have become unknown since the file was read: rows about them are left out here too. */
  private async onlyKnown(batch: PlannedRow[]): Promise<PlannedRow[]> {
    const { house, entry } = this
    if (batch.every(({ knownBy = [] }) => knownBy.length === 0)) return batch
    const { rows, left } = await house.graph.read(this.asker.scope, (ask) =>
      onlyKnown(ask, batch, entry.source),
    )
    if (left > 0 && entry.status === 'interrupted') throw new Problem('not-valid', LESS_KNOWN)
    return rows
  }

  /** Only the holder of the lease writes, so what is read here still holds when it is written. */
  private async plan(rows: PlannedRow[], numbers: Numbers, isPartial: boolean): Promise<BatchPlan> {
    const { house, as } = this
    const known = await house.graph.readSystem((ask) => findKnowledge(ask, rows, 'all', numbers))
    return planBatch(rows, known, {
      ids: house.ids,
      ...as,
      // Dates of birth that the importer may see decide; others raise a question without telling them.
      importerMarkings: this.asker.scope.markings,
      numbers,
      isPartial,
    })
  }

  private async writePlan(plan: BatchPlan, progress: object): Promise<void> {
    const { house, as } = this
    await house.graph.write(async (ask) => {
      await this.lease.keep(ask)
      await writeBatch(ask, plan, as, house)
      await changeImport(ask, as.importId, ['publishing'], { progress })
    })
  }

  /** One change of one property makes all of it visible, together with its entry in the audit trail. */
  private async finish(changes: Awaited<ReturnType<typeof countChanges>>): Promise<void> {
    const { asker, entry, house, as } = this
    await house.graph.write(async (ask) => {
      await this.lease.keep(ask)
      const less = (changes.notKnown ?? 0) - entry.notKnown
      const props = {
        ...(less > 0 ? { notes: [...entry.notes, lessKnown(less)] } : {}),
        status: 'published',
        publishedAt: house.clock.now(),
        progress: null,
        holder: null,
        changes,
        changesFor: { markings: asker.scope.markings, localities: asker.scope.localities },
      }
      const changed = await changeImport(ask, as.importId, ['publishing'], props)
      if (!changed) throw new Error(`Import ${as.importId} is not being published any more`)
      await asker.record(ask, {
        subjects: [],
        detail: { import: entry.id, change: 'published', rows: entry.rows.good },
      })
    })
  }

  private async interrupt(error: unknown): Promise<void> {
    const { house, entry } = this
    if (!(error instanceof Stopped))
      house.log.error({ err: error, import: entry.id }, 'publishing stopped half way')
    try {
      await this.change(['publishing'], { status: 'interrupted', progress: null, holder: null })
    } catch (cause) {
      // The database is away: the next start, or the end of the lease, finds it half way.
      house.log.error({ err: cause, import: entry.id }, 'the import could not be marked as interrupted')
    }
  }

  private async step(): Promise<void> {
    goOn(this.house)
    this.batches += 1
    await this.options.beforeBatch?.(this.batches)
  }

  /** Places that stand for themselves are written beside the rows that name them, and are no rows. */
  private progress = (phase: string, done: number) => {
    const total = this.entry.rows.good
    return { phase, done: Math.min(done, total), total }
  }

  /** How far it is, now and then; it keeps the lease too. */
  private async say(phase: string, done: number): Promise<void> {
    if (performance.now() < this.sayAgainAt) return
    this.sayAgainAt = performance.now() + IMPORT_SETTINGS.sayMs
    await this.change(['publishing'], { progress: this.progress(phase, done) })
  }

  private change(from: readonly ImportStatus[], props: Record<string, unknown>): Promise<boolean> {
    return this.house.graph.write(async (ask) => {
      await this.lease.keep(ask)
      return changeImport(ask, this.as.importId, from, props)
    })
  }
}
