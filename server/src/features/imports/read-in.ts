import type { Readable } from 'node:stream'
import type { Asker } from '../../access/asker.ts'
import type { House } from '../../house.ts'
import { changeImport } from './ledger/entries.ts'
import { countChanges } from './publishing/count-changes.ts'
import { lastTurn } from './publishing/lease.ts'
import { IMPORT_SETTINGS } from './settings.ts'
import { type Asked, isLayer, type Layer } from './sources/layer.ts'
import type { Source } from './sources/source.ts'
import { keepUpload, MOST_BYTES } from './staging/keep-upload.ts'
import { SealedFile } from './staging/sealed-file.ts'
import { stageFile } from './staging/stage-file.ts'
import { makeFolder, removeFile, stagedFiles } from './staging/staged-files.ts'

export interface Reading {
  id: string
  source: Source | Layer
  asked: Asked
  body: Readable
  /** Called once all of it is here. */
  onReceived(): void
}

/** Takes a file in, reads it into planned rows and faults, and counts what they would change. Its last act is to be staged. */
export async function readIn(
  { id, source, asked, body, onReceived }: Reading,
  asker: Asker,
  house: House,
): Promise<void> {
  const files = stagedFiles(house, id)
  await makeFolder(files)
  const alive = heartbeat(id, house)
  const sealed = new SealedFile(files.upload)
  const most = isLayer(source) ? source.mostBytes : MOST_BYTES
  const upload = await keepUpload(body, sealed, most, () => alive('Receiving', 0))
  onReceived()
  const { encoding } = upload
  const said = (row: number) => alive('Reading rows', row)
  const staged = await stageFile({ source, files, upload: sealed, encoding, asked, said }, asker, house)
  await removeFile(files.upload)
  const countedAfter = await lastTurn(house)
  const changes = await countChanges(
    {
      house,
      scope: asker.scope,
      entry: { id, source: source.name, notKnown: staged.notKnown },
      files,
      anchors: staged.anchors,
    },
    (done) => alive('Comparing', done, staged.rows.good),
  )
  const { markings, localities } = asker.scope
  const { bytes, sha256 } = upload
  await house.graph.write(async (ask) => {
    const changed = await changeImport(ask, id, ['reading'], {
      status: 'staged',
      fileBytes: bytes,
      sha256,
      ...staged,
      changes,
      changesFor: { markings, localities },
      countedAfter,
      progress: null,
      aliveUntil: null,
      holder: null,
    })
    if (!changed) throw new Error(`Import ${id} is not being read any more`)
    // Not its name, which may be a child's: the chain never forgets.
    const detail = { import: id, bytes, sha256, rows: staged.rows }
    await asker.record(ask, { subjects: [], detail })
  })
}

export const aliveUntil = (house: House) =>
  new Date(Date.parse(house.clock.now()) + IMPORT_SETTINGS.aliveMs).toISOString()

/** Says now and then that the file is still being read, and how far. */
function heartbeat(id: string, house: House) {
  let next = performance.now() + IMPORT_SETTINGS.sayMs
  return async (phase: string, done: number, total: number | null = null): Promise<void> => {
    if (performance.now() < next) return
    next = performance.now() + IMPORT_SETTINGS.sayMs
    await house.graph.write((ask) =>
      changeImport(ask, id, ['reading'], { progress: { phase, done, total }, aliveUntil: aliveUntil(house) }),
    )
  }
}
