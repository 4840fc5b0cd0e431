import { existsSync, readdirSync } from 'node:fs'
import { request as send } from 'node:http'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { IMPORT_SETTINGS } from '@safeground/server/features/imports/index.ts'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type Caller, signedInAs } from '../support/caller.ts'
import { openTestHouse, serve, type TestHouse } from '../support/house.ts'
import { seeded } from '../support/seeded.ts'
import { child, csv } from './files.ts'

/** Files as a tired colleague or somebody hostile sends them: made here, never kept. */
let test: TestHouse
let server: Awaited<ReturnType<typeof serve>>
let steward: Caller
const settings = { ...IMPORT_SETTINGS }
const SOURCE = '/imports?source=children-open&name=list.csv'

beforeAll(async () => {
  test = await openTestHouse()
  server = await serve(test.house)
  steward = await signedInAs('steward', server.url)
})
afterEach(() => {
  Object.assign(IMPORT_SETTINGS, settings, { graceMs: 0 })
})
afterAll(async () => {
  await server.close()
  await test.close()
})

/** Bytes piece by piece, as they come over a network: never the whole of them at once. */
const pieces = (all: Iterable<Buffer | string>) => Readable.toWeb(Readable.from(all)) as ReadableStream
const sendPieces = (all: Iterable<Buffer | string>, type = 'text/csv'): Promise<Answer> =>
  steward.call('POST', SOURCE, {
    headers: { 'content-type': type },
    body: pieces(all),
    duplex: 'half',
  } as RequestInit)

function* repeat(piece: string, times: number, head = '', tail = '') {
  if (head) yield head
  const block = piece.repeat(Math.min(times, 4_096))
  let left = times
  for (; left >= 4_096; left -= 4_096) yield block
  yield piece.repeat(left)
  if (tail) yield tail
}

const folder = () => join(test.dataFolder, 'imports')
const kept = () => (existsSync(folder()) ? readdirSync(folder()) : [])

/** Nothing of it is anywhere, and the server answers. */
async function expectWell(): Promise<void> {
  expect(kept()).toEqual([])
  const { imports } = (await steward.get('/imports')).json
  expect(imports.filter(({ status }: { status: string }) => status !== 'undone')).toEqual([])
  expect((await steward.get('/health')).status).toBe(200)
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
}

const LIST = csv([child({})])
const [HEAD = '', ROW = ''] = LIST.split('\n')
const ZIP = Buffer.concat([Buffer.from([0x50, 0x4b, 0x03, 0x04]), Buffer.alloc(5_000, 7)])

describe('a file that is not a table is refused in words that say what to do', () => {
  const random = seeded(7)
  const soup = Buffer.from(Array.from({ length: 40_000 }, () => Math.floor(random() * 256)))
  it.each<[string, () => Iterable<Buffer | string>, RegExp]>([
    [
      'byte soup',
      () => [soup],
      /columns are missing|cannot be read on from row 1|not a text file|columns; a file may/,
    ],
    ['nothing but NUL', () => [Buffer.alloc(50_000)], /not a text file/],
    ['UTF-16 without its mark', () => [Buffer.from(LIST, 'utf16le')], /not a text file, or its encoding/],
    ['a workbook', () => [ZIP], /workbook or an archive.*Save as/s],
    ['a packed file', () => [gzipSync(LIST)], /packed file.*Unpack/],
    ['a line of 100 MB', () => repeat('x'.repeat(1_024), 100 * 1_024), /cannot be read on from row 1/],
    [
      'a row of 100 MB below a good head',
      () => repeat('x'.repeat(1_024), 102_400, `${HEAD}\n`),
      /cannot be read on from row 2/,
    ],
    ['a million columns', () => repeat('a,', 1e6), /cannot be read on from row 1|has \d+ columns/],
    [
      '501 columns',
      () => [`${Array.from({ length: 501 }, (_, at) => `c${at}`)}\n1\n`],
      /501 columns.*at most 500/,
    ],
    [
      'a quote that is never closed',
      () => repeat(`${ROW}\n`, 20_000, `${HEAD}\n${ROW}\n"`),
      /cannot be read on from row 3.*never closed/,
    ],
    [
      'the same, in a short file',
      () => [`${HEAD}\n${ROW}\n"${ROW}\n`],
      /cannot be read on from row 3.*never closed/,
    ],
    ['a head and nothing else', () => [`${HEAD}\n`], /no rows below it/],
    ['a head and a million empty lines', () => repeat('\n', 1e6, `${HEAD}\n`), /no rows below it/],
    ['a million empty lines', () => repeat('\n', 1e6), /empty/],
    [
      'columns that are parts of every object',
      () => [`__proto__,${HEAD}\nx,${ROW}\n`],
      /may not be called "__proto__"/,
    ],
    [
      'a column called constructor',
      () => [`Constructor,${HEAD}\nx,${ROW}\n`],
      /may not be called "constructor"/,
    ],
  ])(
    '%s',
    async (_, bytes, words) => {
      const answer = await sendPieces(bytes())
      expect(answer).toMatchObject({ status: 422, json: { detail: expect.stringMatching(words) } })
      expect(answer.json.detail).not.toMatch(/Error|undefined|\bat .*:\d/)
      await expectWell()
    },
    120_000,
  )
})

it.each(['application/json', 'multipart/form-data; boundary=x', 'text/plain', 'application/zip'])(
  'a body that is said to be %s is not taken',
  async (type) => {
    expect((await sendPieces([LIST], type)).status).toBeGreaterThanOrEqual(400)
    expect((await sendPieces([LIST], type)).status).toBeLessThan(500)
    await expectWell()
  },
)

describe('a row that cannot be right is named, and those around it are read', () => {
  const readable = async (bytes: Buffer) => {
    const { status, json } = await sendPieces([bytes])
    expect(status).toBe(201)
    await steward.delete(`/imports/${json.id}`)
    return json
  }
  const rows = (name: string) => csv([child({}), child({ case_number: 'CSC-10002', first_name: name })])

  it('a NUL within a cell', async () => {
    expect(await readable(Buffer.from(rows('Zo\0e')))).toMatchObject({
      rows: { good: 1, faulty: 1 },
      faultGroups: [{ column: 'first_name', examples: [{ row: 3, value: 'Zoe' }] }],
    })
  })

  it('Windows-1252, and a file of which half is so: read, and said', async () => {
    const old = Buffer.from(rows('Zoë'), 'latin1')
    const mixed = Buffer.concat([Buffer.from(rows('Zoë')), old.subarray(old.indexOf(10) + 1)])
    for (const bytes of [old, mixed])
      expect((await readable(bytes)).notes.join()).toMatch(/not in UTF-8 and was read as Windows-1252/)
  })

  it('cells that are formulas: kept as text, and never given out as formulas', async () => {
    const bad = child({ case_number: 'CSC-10002', date_of_birth: '=HYPERLINK("http://x","y")' })
    const { json } = await sendPieces([csv([child({ first_name: '=1+1' }), bad])])
    const faults = await steward.get(`/imports/${json.id}/faults.csv`)
    expect(faults.text).toContain(`"'=HYPERLINK`)
    await steward.delete(`/imports/${json.id}`)
  })
})

/** A sender at the level of the network; gives what was answered, or null when the server hung up. */
function raw(speak: (write: (text: string) => void, hangUp: () => void) => void) {
  return new Promise<{ status: number; text: string } | null>((done) => {
    const { hostname, port } = new URL(server.url)
    const headers = { 'content-type': 'text/csv', cookie: steward.cookie, host: `${hostname}:${port}` }
    const sent = send({ hostname, port, path: `/api${SOURCE}`, method: 'POST', headers }, (answer) => {
      let text = ''
      answer.on('data', (chunk) => (text += chunk))
      answer.on('close', () => done({ status: answer.statusCode ?? 0, text }))
    })
    sent.on('error', () => done(null))
    speak(
      (text) => void sent.write(text),
      () => void sent.destroy(),
    )
  })
}

async function untilWell(): Promise<void> {
  for (let tries = 0; tries < 200 && kept().length > 0; tries++)
    await new Promise((done) => setTimeout(done, 50))
  await expectWell()
}

describe('a sender who does not finish', () => {
  it('and falls silent, is not waited for', async () => {
    IMPORT_SETTINGS.silentMs = 300
    const answer = await raw((write) => write(`${HEAD}\n`))
    expect(answer).toMatchObject({
      status: 400,
      text: expect.stringContaining('Nothing more of the file came'),
    })
    await untilWell()
  })

  it('and gives a byte now and then, neither', async () => {
    IMPORT_SETTINGS.silentMs = 500
    let drip: NodeJS.Timeout | undefined
    const answer = await raw((write) => {
      drip = setInterval(() => write('x'), 100)
    })
    clearInterval(drip)
    expect(answer).toMatchObject({ status: 400, text: expect.stringContaining('came too slowly') })
    await untilWell()
  })

  it('and hangs up half way, leaves nothing behind', async () => {
    const cut = await raw((write, hangUp) => {
      write(`${HEAD}\n${ROW}\n`.repeat(2_000))
      setTimeout(hangUp, 300)
    })
    expect(cut).toBeNull()
    await untilWell()
  })

  it('holds a place of the few that there are, which others are told, and then it is free', async () => {
    IMPORT_SETTINGS.mostReadings = 1
    let end = () => {}
    const slow = raw((write, hangUp) => {
      end = hangUp
      write(`${HEAD}\n`)
    })
    for (let tries = 0; tries < 100 && kept().length === 0; tries++)
      await new Promise((done) => setTimeout(done, 20))
    expect(await sendPieces([LIST])).toMatchObject({
      status: 409,
      json: { detail: expect.stringContaining('Send it again in a minute') },
    })
    end()
    await slow
    await untilWell()
    const { status, json } = await sendPieces([LIST])
    expect(status).toBe(201)
    await steward.delete(`/imports/${json.id}`)
  })
})

it('a disk that is nearly full takes no file in, and says whom to tell', async () => {
  IMPORT_SETTINGS.leastFreeBytes = Number.MAX_SAFE_INTEGER
  expect(await sendPieces([LIST])).toMatchObject({
    status: 507,
    json: { detail: expect.stringContaining('Tell your administrator') },
  })
  await expectWell()
})

it('whatever bytes are sent, the answer is a file that was read or a sentence, and the server stays', async () => {
  const cell = fc.oneof(
    fc.constantFrom('"', '""', ',', ';', '\r', '\n', '\0', '\uFEFF', '=1+1', '__proto__', 'é', ROW),
    fc.string({ maxLength: 8 }),
  )
  const text = fc.array(cell, { maxLength: 40 }).map((cells) => Buffer.from(`${HEAD}\n${cells.join('')}`))
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 300 }).map((all) => Buffer.from(all))
  const encoded = fc
    .tuple(text, fc.constantFrom('latin1', 'utf16le'))
    .map(([all, encoding]) => Buffer.from(all.toString(), encoding as BufferEncoding))
  await fc.assert(
    fc.asyncProperty(fc.oneof(text, bytes, encoded), async (body) => {
      const { status, json } = await sendPieces([body])
      expect([201, 422]).toContain(status)
      if (status === 422) expect(json.detail).toMatch(/^[A-Z"“].{10,}[.…?]$/s)
      else await steward.delete(`/imports/${json.id}`)
    }),
    { numRuns: 60, seed: 20_261_122 },
  )
  expect(kept()).toEqual([])
  expect((await steward.get('/health')).status).toBe(200)
}, 120_000)
