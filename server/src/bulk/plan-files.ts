import { createReadStream } from 'node:fs'
import { ImportChanges, type Instant } from '@safeground/graph-schema'
import type { Account } from '../access/account.ts'
import type { KnownFile } from '../features/imports/index.ts'
import { anchorsOf } from '../features/imports/planning/anchors.ts'
import { findKnowledge } from '../features/imports/planning/find-knowledge.ts'
import { findKnownPeople, onlyKnown } from '../features/imports/planning/known-people.ts'
import { planBatch } from '../features/imports/planning/plan-batch.ts'
import { Tally } from '../features/imports/publishing/count-changes.ts'
import { type WrittenAs, writeBatch } from '../features/imports/publishing/write-batch.ts'
import { SOURCES } from '../features/imports/sources/sources.ts'
import { CompactTable } from '../features/imports/staging/compact-table.ts'
import { SealedFile } from '../features/imports/staging/sealed-file.ts'
import { type Staged, stageRows } from '../features/imports/staging/stage-rows.ts'
import {
  makeFolder,
  readBatches,
  removeFile,
  type StagedFiles,
  stagedFiles,
} from '../features/imports/staging/staged-files.ts'
import type { House } from '../house.ts'
import { AskPaper } from './ask-paper.ts'
import type { StoreFiles } from './store-files.ts'

/** A file of this machine, with what an upload of it would have told. */
export interface LocalFile extends KnownFile {
  source: keyof typeof SOURCES
  file: string
  bytes: number
}

/** What is to be written down of one file once there is a database to write it in. */
export interface PlannedFile {
  id: string
  file: LocalFile
  startedAt: Instant
  recordedAt: Instant
  staged: Staged
  changes: ImportChanges
}

type Planner = Pick<House, 'config' | 'ids' | 'clock'>

/** A file that lies in the clear on this machine already: there is nothing to seal. */
class OpenFile extends SealedFile {
  override open(bytes = Number.POSITIVE_INFINITY) {
    return createReadStream(this.path, { end: bytes - 1 })
  }
}

/**
 * Reads files and decides what they write with the importer's own code, step by step as publishing does, into the files
 * of a store that is empty. Each source comes once, so nothing is ever replaced: a plan that would is refused.
 */
export class PlanFiles {
  private readonly paper: AskPaper
  /** By subject and event, which file was the first to write it. */
  private readonly firstIn = new CompactTable(1)
  private turn = 0

  constructor(
    private readonly house: Planner,
    private readonly account: Account,
    store: StoreFiles,
  ) {
    this.paper = new AskPaper(store)
  }

  async plan(file: LocalFile): Promise<PlannedFile> {
    const { clock, ids } = this.house
    this.turn += 1
    const id = ids.fresh('imp')
    const startedAt = clock.now()
    const files = stagedFiles(this.house, id)
    await makeFolder(files)
    const staged = await this.stage(file, files)
    const as = { importId: id, recordedAt: clock.now() }
    const tally = new Tally(staged.notKnown)
    if (staged.anchors > 0) await this.write(files, file, as, null)
    await this.write(files, file, as, tally)
    this.paper.endFile()
    await removeFile(files.rows)
    return {
      id,
      file,
      startedAt,
      recordedAt: as.recordedAt,
      staged,
      changes: ImportChanges.parse(tally.changes()),
    }
  }

  private stage(file: LocalFile, files: StagedFiles): Promise<Staged> {
    const source = SOURCES[file.source]
    return stageRows({
      source,
      files,
      upload: new OpenFile(file.file),
      encoding: 'utf-8',
      known: (keys) => findKnownPeople(this.paper.ask, keys, source.name),
      said: async () => undefined,
    })
  }

  /** One round over the rows. Without a tally it is the first, of the records that join others. */
  private async write(
    files: StagedFiles,
    { source }: LocalFile,
    as: WrittenAs,
    tally: Tally | null,
  ): Promise<void> {
    const { paper, house, account } = this
    const { ask } = paper
    paper.isFirstRound = tally === null
    for await (const batch of readBatches(files)) {
      const { rows: known, left } = await onlyKnown(ask, batch, source)
      const rows = tally ? known : anchorsOf(known)
      if (rows.length === 0) continue
      const plan = await planBatch(rows, await findKnowledge(ask, rows, 'all'), {
        ids: house.ids,
        ...as,
        importerMarkings: account.markings,
        isPartial: tally === null,
      })
      await writeBatch(ask, plan, as, house)
      paper.endBatch()
      const before = this.note(plan.subjects)
      tally?.add(plan, before, left)
    }
  }

  /** Which of some subjects and events an earlier file has written. */
  private note(subjects: readonly { id: string }[]): Set<string> {
    const before = new Set<string>()
    for (const { id } of subjects) {
      const turn = this.firstIn.get(id)?.[0]
      if (turn === undefined) this.firstIn.set(id, Buffer.of(this.turn))
      else if (turn < this.turn) before.add(id)
    }
    return before
  }
}
