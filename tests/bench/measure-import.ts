import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import type { ImportView } from '@safeground/graph-schema'
import type { Answer, Caller } from '../support/caller.ts'
import { IMPORT_SOURCE } from './import-file.ts'
import { percentile, timed } from './percentiles.ts'
import type { RunningImportApp } from './start-app.ts'

export interface Phase {
  name: string
  /** Of the file that was on its way. */
  rows: number
  seconds: number
  /** Largest resident memory of the app. */
  megabytes: number
  /** How late its event loop was, in milliseconds. */
  lagP99: number
  lagMost: number
}

const LOOK_EVERY_MS = 200
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))

export interface BenchFile {
  path: string
  rows: number
}

export interface Measured {
  phases: readonly Phase[]
  others: Awaited<ReturnType<ReturnType<typeof askBesides>['end']>>
}

/**
 * Brings files in over HTTP: some are read, compared and discarded, one is published and undone too. What each phase took
 * and how the app was meanwhile.
 */
export async function measureImport(
  files: { discarded: readonly BenchFile[]; published: BenchFile },
  caller: Caller,
  app: RunningImportApp,
): Promise<Measured> {
  const phases = new Phases(app)
  const others = askBesides(caller)
  for (const file of files.discarded) {
    const id = await bringIn(phases, caller, file)
    await phases.end()
    held(await caller.delete(`/imports/${id}`), 200)
  }
  const id = await bringIn(phases, caller, files.published)
  await phases.begin('Getting ready')
  held(await caller.post(`/imports/${id}/commit`), 200)
  await until(phases, caller, id, 'published')
  await phases.begin('Hiding')
  held(await caller.delete(`/imports/${id}`), 200)
  await until(phases, caller, id, 'undone')
  await phases.end()
  return { phases: phases.all, others: await others.end() }
}

async function bringIn(phases: Phases, caller: Caller, file: BenchFile): Promise<string> {
  const name = basename(file.path)
  await phases.beginFile(file)
  const upload = caller.call('POST', `/imports?source=${IMPORT_SOURCE}&name=${name}`, {
    headers: { 'content-type': 'text/csv' },
    body: Readable.toWeb(createReadStream(file.path)) as ReadableStream,
    duplex: 'half',
  } as RequestInit)
  const { id, rows } = await follow(phases, caller, name, upload)
  if (rows.good !== file.rows)
    throw new Error(`Of ${file.rows} rows of the benchmark's own file ${rows.good} are good`)
  return id
}

function held(answer: Answer, status: number): ImportView {
  if (answer.status !== status) throw new Error(`Answered with ${answer.status}: ${answer.text}`)
  return answer.json as ImportView
}

/**
 * Follows a file until it has been read. Its upload is answered only then, and `fetch` waits for an answer five minutes at
 * most: what matters is what the list of files says.
 */
async function follow(
  phases: Phases,
  caller: Caller,
  name: string,
  upload: Promise<Answer>,
): Promise<ImportView> {
  let refused: unknown = null
  upload.then(
    (answer) => {
      if (answer.status !== 201) refused = new Error(`Answered with ${answer.status}: ${answer.text}`)
    },
    (error: unknown) => {
      if (!hasWaitedTooLong(error)) refused = error
    },
  )
  while (true) {
    if (refused) throw refused
    const list = await caller.get('/imports')
    const files = (list.json?.imports ?? []) as ImportView[]
    const reading = files.find((one) => one.fileName === name)
    if (reading?.status === 'staged') return reading
    if (reading?.status === 'failed') throw new Error('The file could not be read')
    if (reading?.progress) await phases.begin(reading.progress.phase)
    await wait(LOOK_EVERY_MS)
  }
}

const hasWaitedTooLong = (error: unknown) =>
  (error as { cause?: { code?: unknown } }).cause?.code === 'UND_ERR_HEADERS_TIMEOUT'

async function until(phases: Phases, caller: Caller, id: string, status: string): Promise<void> {
  while (true) {
    const view = held(await caller.get(`/imports/${id}`), 200)
    if (view.status === status) return
    if (view.status === 'interrupted') throw new Error('The publishing stopped half way')
    if (view.progress) await phases.begin(view.progress.phase)
    await wait(LOOK_EVERY_MS)
  }
}

class Phases {
  readonly all: Phase[] = []
  private now: { name: string; since: number } | null = null
  private rows = 0

  constructor(private readonly app: RunningImportApp) {}

  async beginFile({ rows }: BenchFile): Promise<void> {
    await this.end()
    this.rows = rows
    await this.begin('Receiving')
  }

  async begin(name: string): Promise<void> {
    if (this.now?.name === name) return
    await this.end()
    this.now = { name, since: performance.now() }
    console.log(`${new Date().toISOString().slice(11, 19)} ${name}`)
  }

  async end(): Promise<void> {
    const { mostResident, lagP99, lagMost } = await this.app.health()
    if (!this.now) return
    const seconds = (performance.now() - this.now.since) / 1000
    this.all.push({
      name: this.now.name,
      rows: this.rows,
      seconds,
      megabytes: Math.round(mostResident / 1024 ** 2),
      lagP99,
      lagMost,
    })
    this.now = null
  }
}

/** Somebody else, who searches all the while: how long they wait. */
function askBesides(caller: Caller) {
  const took: number[] = []
  let goesOn = true
  const asking = (async () => {
    while (goesOn) {
      const { ms, value } = await timed(() => caller.get('/search?q=Kiln'))
      if (value.status !== 200) throw new Error(`Somebody else was answered with ${value.status}`)
      took.push(ms)
      await wait(500)
    }
  })()
  asking.catch(() => undefined)
  return {
    async end() {
      goesOn = false
      await asking
      return { asked: took.length, p50: percentile(took, 0.5), p99: percentile(took, 0.99) }
    },
  }
}
