import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import type { API, ImportSource } from '@safeground/graph-schema'
import { type Asker, newId } from '../../access/asker.ts'
import { dropHolder, newHolder } from '../../holders.ts'
import type { House } from '../../house.ts'
import type { UseCase } from '../../http/answer.ts'
import { Problem } from '../../http/problem.ts'
import { changeImport, createEntry, type Entry, forgetEntry, readEntries } from './ledger/entries.ts'
import { findEntry, mayBringIn, viewOf } from './ledger/import-view.ts'
import { aliveUntil, readIn } from './read-in.ts'
import { IMPORT_SETTINGS } from './settings.ts'
import { findSource } from './sources/find-source.ts'
import type { Asked, Layer } from './sources/layer.ts'
import type { FileKind, Source } from './sources/source.ts'
import { inTurn, keepRoom } from './staging/keep-room.ts'
import { removeFolder, stagedFiles } from './staging/staged-files.ts'

/** Reads a file: its faults and what it would change. Nothing of it is visible to anyone. */
export const bringIn: UseCase<typeof API.imports.bringIn> = async ({ query, body }, asker, house) => {
  // The contract's body is 'file': what comes in is the stream of the request.
  const entry = await stage({ ...query, body: body as Readable }, asker, house, IMPORT_SETTINGS.answerMs)
  return { answer: await viewOf(house, asker, entry), subjects: [] }
}

export interface Sent extends Asked {
  source: ImportSource
  name: string
  body: Readable
}

/** Reads a file. Answers when it has been read, or so long after all of it has come: it goes on being read. */
export async function stage(
  sent: Sent,
  asker: Asker,
  house: House,
  mostMs = Number.POSITIVE_INFINITY,
): Promise<Entry> {
  const source = await findSource(house, sent.source)
  if (!source) throw new Problem('not-found', NO_SUCH_KIND)
  if (!mayBringIn(asker, source)) {
    // What the partnership has described itself is not there for those who may not see what it holds.
    if (source.mapped) throw new Problem('not-found', NO_SUCH_KIND)
    throw new Problem('not-permitted', whyNot(source))
  }
  if (source.mapped?.isRetired) throw new Problem('not-valid', RETIRED)
  const id = newId(house, asker, 'imp')
  const reading = new Arrival(id, source, sent)
  const job = inTurn(house, () => reading.run(asker, house))
  job.catch((error: unknown) => {
    // Nobody waits for it any more, and its end could not be written down either: the next start clears it away.
    if (reading.isAnswered) house.log.error({ err: error, import: id }, 'the reading of a file stopped')
  })
  await Promise.race([job, reading.received.then(() => pause(mostMs))])
  reading.isAnswered = true
  return findEntry(house, asker, id)
}

const pause = (ms: number) =>
  ms === Number.POSITIVE_INFINITY ? never : setTimeout(ms, undefined, { ref: false })
const never = new Promise<never>(() => undefined)

/** One file on its way in: while it is being read, whoever sent it may be told so, and looks again. */
class Arrival {
  /** From then on a refusal finds nobody at the other end: it is kept with the import. */
  isAnswered = false
  readonly received: Promise<void>
  private onReceived: () => void = () => undefined

  constructor(
    private readonly id: string,
    private readonly source: Source | Layer,
    private readonly sent: Sent,
  ) {
    this.received = new Promise((done) => {
      this.onReceived = done
    })
  }

  async run(asker: Asker, house: House): Promise<void> {
    const { id, source } = this
    const { name, body, source: _, ...asked } = this.sent
    await keepRoom(house.config.dataFolder)
    const before = asker.onceKey === undefined ? null : await madeBefore(house, source, id)
    if (before) {
      // Read to its end, by the server that died before it could say so: the same file comes once more.
      for await (const _ of body);
      return
    }
    const holder = newHolder(house.ids)
    await createEntry(house, {
      id,
      source: source.name,
      agency: source.agency,
      mappingVersion: source.mapped?.version ?? null,
      fileName: cleanName(name),
      by: asker.name,
      byUsername: asker.username,
      startedAt: house.clock.now(),
      status: 'reading',
      aliveUntil: aliveUntil(house),
      holder,
    })
    try {
      await readIn({ id, source, asked, body, onReceived: this.onReceived }, asker, house)
    } catch (error) {
      await this.refuse(error, house)
    } finally {
      dropHolder(holder)
    }
  }

  /** Nothing of it is kept. Told to whoever waits; or, where they have been answered, beside its name in the list. */
  private async refuse(error: unknown, house: House): Promise<void> {
    const { id } = this
    await removeFolder(stagedFiles(house, id))
    if (!this.isAnswered) {
      await forgetEntry(house, id)
      throw error
    }
    if (!(error instanceof Problem)) house.log.error({ err: error, import: id }, 'a file could not be read')
    const words = error instanceof Problem ? error.detail : FAILED
    const props = { status: 'failed', notes: [words], progress: null, aliveUntil: null, holder: null }
    await house.graph.write((ask) => changeImport(ask, id, ['reading'], props))
  }
}

/** What an earlier try under the same Idempotency-Key came to; one that was not read to its end goes. */
async function madeBefore(house: House, source: FileKind, id: string): Promise<Entry | null> {
  const [entry] = await readEntries(house, [source.name], id)
  if (entry?.status !== 'reading') return entry ?? null
  await removeFolder(stagedFiles(house, id))
  await forgetEntry(house, id)
  return null
}

const FAILED =
  'Something went wrong here while it was being read. Bring it in again; if it stays, ask for help.'
const RETIRED = 'This kind of file has been retired: no further file is read by it. Choose another.'
const NO_SUCH_KIND =
  'There is no such kind of file, or you may not see it. Choose one of those that are listed.'

export const whyNot = (source: FileKind) =>
  `"${source.label}" holds more than your account may see. Ask the data steward, or the agency that holds it, to bring it in.`

/** The last part of a path, without anything that is not to be printed. */
const cleanName = (name: string) =>
  basename(name.replaceAll('\\', '/')).replaceAll(/\p{C}/gu, '').slice(0, 200) || 'unnamed.csv'
