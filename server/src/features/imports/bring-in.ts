import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import type { API, ImportSource } from '@safeground/graph-schema'
import type { Asker } from '../../access/asker.ts'
import type { House } from '../../house.ts'
import type { UseCase } from '../../http/answer.ts'
import { Problem } from '../../http/problem.ts'
import { changeImport, createEntry, type Entry, forgetEntry } from './ledger/entries.ts'
import { findEntry, mayBringIn, viewOf } from './ledger/import-view.ts'
import { findKnownPeople } from './planning/known-people.ts'
import { countChanges } from './publishing/count-changes.ts'
import { dropHolder, lastTurn, newHolder } from './publishing/lease.ts'
import { IMPORT_SETTINGS } from './settings.ts'
import { findSource } from './sources/find-source.ts'
import type { Source } from './sources/source.ts'
import { inTurn, keepRoom } from './staging/keep-room.ts'
import { keepUpload, MOST_BYTES } from './staging/keep-upload.ts'
import { SealedFile } from './staging/sealed-file.ts'
import { stageRows } from './staging/stage-rows.ts'
import { makeFolder, removeFile, removeFolder, stagedFiles } from './staging/staged-files.ts'

/** Reads a file: its faults and what it would change. Nothing of it is visible to anyone. */
export const bringIn: UseCase<typeof API.imports.bringIn> = async ({ query, body }, asker, house) => {
  // The contract's body is 'file': what comes in is the stream of the request.
  const entry = await stage({ source: query.source, name: query.name, body: body as Readable }, asker, house)
  return { answer: await viewOf(house, asker, entry), subjects: [] }
}

export interface Sent {
  source: ImportSource
  name: string
  body: Readable
}

export async function stage(sent: Sent, asker: Asker, house: House): Promise<Entry> {
  const source = await findSource(house, sent.source)
  if (!source) throw new Problem('not-found', NO_SUCH_KIND)
  if (!mayBringIn(asker, source)) throw new Problem('not-permitted', whyNot(source))
  return inTurn(house, () => stageNow(source, sent, asker, house))
}

async function stageNow(
  source: Source,
  { name: fileName, body }: Omit<Sent, 'source'>,
  asker: Asker,
  house: House,
): Promise<Entry> {
  await keepRoom(house.config.dataFolder)
  const id = house.ids.fresh('imp')
  const startedAt = house.clock.now()
  const holder = newHolder(house)
  await createEntry(house, {
    id,
    source: source.name,
    agency: source.agency,
    fileName: cleanName(fileName),
    by: asker.name,
    byUsername: asker.username,
    startedAt,
    status: 'reading',
    aliveUntil: aliveUntil(house),
    holder,
  })
  try {
    await readIn({ id, source, body }, asker, house)
  } catch (error) {
    await removeFolder(stagedFiles(house, id))
    await forgetEntry(house, id)
    throw error
  } finally {
    dropHolder(holder)
  }
  return findEntry(house, asker, id)
}

interface Reading {
  id: string
  source: Source
  body: Readable
}

async function readIn({ id, source, body }: Reading, asker: Asker, house: House): Promise<void> {
  const files = stagedFiles(house, id)
  await makeFolder(files)
  const alive = heartbeat(id, house)
  const sealed = new SealedFile(files.upload)
  const upload = await keepUpload(body, sealed, MOST_BYTES, () => alive('Receiving', 0))
  const staged = await stageRows({
    source,
    files,
    upload: sealed,
    encoding: upload.encoding,
    known: (keys) => house.graph.read(asker.scope, (ask) => findKnownPeople(ask, keys, source.name)),
    said: (row) => alive('Reading rows', row),
  })
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

const aliveUntil = (house: House) =>
  new Date(Date.parse(house.clock.now()) + IMPORT_SETTINGS.aliveMs).toISOString()

/** Says now and then that the file is still being read, and how far. */
function heartbeat(id: string, house: House) {
  let next = performance.now() + EVERY_MS
  return async (phase: string, done: number, total: number | null = null): Promise<void> => {
    if (performance.now() < next) return
    next = performance.now() + EVERY_MS
    await house.graph.write((ask) =>
      changeImport(ask, id, ['reading'], { progress: { phase, done, total }, aliveUntil: aliveUntil(house) }),
    )
  }
}
const EVERY_MS = 2_000

const NO_SUCH_KIND =
  'There is no such kind of file, or you may not see it. Choose one of those that are listed.'

export const whyNot = (source: Source) =>
  `"${source.label}" holds more than your account may see. Ask the data steward, or the agency that holds it, to bring it in.`

/** The last part of a path, without anything that is not to be printed. */
const cleanName = (name: string) =>
  basename(name.replaceAll('\\', '/')).replaceAll(/\p{C}/gu, '').slice(0, 200) || 'unnamed.csv'
