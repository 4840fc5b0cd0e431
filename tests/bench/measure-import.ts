import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import type { ImportView } from '@safeground/graph-schema'
import type { Answer, Caller } from '../support/caller.ts'
import { IMPORT_SOURCE } from './import-file.ts'
import { percentile, timed } from './percentiles.ts'
import type { RunningImportApp } from './start-app.ts'

export interface Phase {
  name: string
  seconds: number
  /** Largest resident memory of the app. */
  megabytes: number
  /** How late its event loop was, in milliseconds. */
  lagP99: number
  lagMost: number
}

const LOOK_EVERY_MS = 200
const FILE_NAME = 'bench.csv'
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** Brings one file in over HTTP, publishes it and undoes it; what each phase took and how the app was meanwhile. */
export async function measureImport(file: string, caller: Caller, app: RunningImportApp) {
  const phases = new Phases(app)
  const others = askBesides(caller)
  await phases.begin('Receiving')
  const upload = caller.call('POST', `/imports?source=${IMPORT_SOURCE}&name=${FILE_NAME}`, {
    headers: { 'content-type': 'text/csv' },
    body: Readable.toWeb(createReadStream(file)) as ReadableStream,
    duplex: 'half',
  } as RequestInit)
  const { id, rows } = await follow(phases, caller, upload)
  if (rows.faulty > 0) throw new Error(`${rows.faulty} rows of the benchmark's own file have faults`)
  await phases.begin('Getting ready')
  held(await caller.post(`/imports/${id}/commit`), 200)
  await until(phases, caller, id, 'published')
  await phases.begin('Hiding')
  held(await caller.delete(`/imports/${id}`), 200)
  await until(phases, caller, id, 'undone')
  await phases.end()
  return { rows: rows.good, phases: phases.all, others: await others.end() }
}

function held(answer: Answer, status: number): ImportView {
  if (answer.status !== status) throw new Error(`Answered with ${answer.status}: ${answer.text}`)
  return answer.json as ImportView
}

/**
 * Follows a file until it has been read. Its upload is answered only then, and `fetch` waits for an answer five minutes at
 * most: what matters is what the list of files says.
 */
async function follow(phases: Phases, caller: Caller, upload: Promise<Answer>): Promise<ImportView> {
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
    const reading = files.find((one) => one.fileName === FILE_NAME)
    if (reading?.status === 'staged') return reading
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

  constructor(private readonly app: RunningImportApp) {}

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
