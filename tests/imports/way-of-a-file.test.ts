import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { IMPORT_SETTINGS, runJob } from '@safeground/server/features/imports/index.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Caller, signedInAs } from '../support/caller.ts'
import { openTestHouse, serve, type TestHouse } from '../support/house.ts'
import { child, csv, statement } from './files.ts'

let test: TestHouse
let server: Awaited<ReturnType<typeof serve>>
let steward: Caller
let analyst: Caller
let practitioner: Caller

beforeAll(async () => {
  test = await openTestHouse()
  server = await serve(test.house)
  steward = await signedInAs('steward', server.url)
  analyst = await signedInAs('analyst', server.url)
  practitioner = await signedInAs('practitioner', server.url)
})
afterAll(async () => {
  await server.close()
  await test.close()
})

const folder = () => join(test.dataFolder, 'imports')
const kept = () => (existsSync(folder()) ? readdirSync(folder()) : [])
const LIST = csv([
  child({}),
  child({ case_number: 'CSC-10002', first_name: '=1+1', date_of_birth: '=cmd|x' }),
])
const list = (name: string) => `/imports?source=children-open&name=${name}`

async function until(caller: Caller, id: string, status: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if ((await caller.get(`/imports/${id}`)).json.status === status) return
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error(`The import did not become ${status}`)
}

it('goes from reading to published to undone', async () => {
  const sent = await practitioner.sendCsv(list('week%2047.csv'), LIST)
  expect(sent.status).toBe(201)
  expect(sent.json).toMatchObject({
    fileName: 'week 47.csv',
    status: 'staged',
    by: 'Marianne Dube',
    rows: { read: 2, good: 1, faulty: 1 },
    faultGroups: [{ column: 'date_of_birth', count: 1, examples: [{ row: 3, value: '=cmd|x' }] }],
    changes: { subjects: [{ kind: 'Person', fresh: 1, known: 0 }] },
    allowed: ['publish', 'discard', 'download-faults', 'download-rows-to-mend'],
  })
  const { id } = sent.json
  expect((await practitioner.get('/search?q=Bello')).json.hits).toEqual([])
  expect((await practitioner.post(`/imports/${id}/commit`)).json).toMatchObject({
    status: 'published',
    publishedAt: test.clock.now(),
  })
  expect((await practitioner.post(`/imports/${id}/commit`)).json.status).toBe('published')
  const { hits } = (await practitioner.get('/search?q=Bello')).json
  expect(hits.map(({ caption }: { caption: string }) => caption)).toEqual(['Ayo Bello'])
  expect((await practitioner.get(`/identity/questions?import=${id}`)).json.questions).toEqual([])
  expect(['undoing', 'undone']).toContain((await practitioner.delete(`/imports/${id}`)).json.status)
  expect((await practitioner.get('/search?q=Bello')).json.hits).toEqual([])
  await until(practitioner, id, 'undone')
  expect((await practitioner.post(`/imports/${id}/commit`)).status).toBe(409)
})

describe('that takes long to read', () => {
  const { answerMs } = IMPORT_SETTINGS
  beforeAll(() => {
    IMPORT_SETTINGS.answerMs = 0
  })
  afterAll(() => {
    IMPORT_SETTINGS.answerMs = answerMs
  })

  it('is answered once all of it has come, and goes on being read', async () => {
    const sent = await practitioner.sendCsv(list('long.csv'), LIST)
    expect([sent.status, sent.json.status]).toEqual([201, 'reading'])
    const { id } = sent.json
    await until(practitioner, id, 'staged')
    const { rows, allowed } = (await practitioner.get(`/imports/${id}`)).json
    expect([rows.read, allowed.includes('publish')]).toEqual([2, true])
    await practitioner.delete(`/imports/${id}`)
  })

  it('says in the list of files why it could not be read, and keeps nothing of it', async () => {
    const { id, status } = (await practitioner.sendCsv(list('no-list.csv'), 'a,b\n1,2\n')).json
    // So short a file may be through before it is answered.
    expect(['reading', 'failed']).toContain(status)
    await until(practitioner, id, 'failed')
    const view = (await practitioner.get(`/imports/${id}`)).json
    expect(view).toMatchObject({ status: 'failed', allowed: ['discard'], changes: null })
    expect(view.notes).toEqual([expect.stringContaining('These columns are missing')])
    expect(kept()).not.toContain(id)
    // The words may hold what stood in its first row.
    expect((await practitioner.delete(`/imports/${id}`)).json).toMatchObject({ status: 'undone', notes: [] })
  })
})

it('is undone although the job that published it has not quite ended', async () => {
  const { id } = (await practitioner.sendCsv(list('week%2048.csv'), LIST)).json
  expect((await practitioner.post(`/imports/${id}/commit`)).json.status).toBe('published')
  void runJob(test.house, id, () => new Promise((done) => setTimeout(done, 300)))
  expect(['undoing', 'undone']).toContain((await practitioner.delete(`/imports/${id}`)).json.status)
  await until(practitioner, id, 'undone')
})

it('says in the answer itself which questions it raises', async () => {
  const gran = { trusted_adult_name: 'Ife Bello', trusted_adult_relationship: 'aunt' }
  const body = csv([child(gran), child({ case_number: 'CSC-10002', first_name: 'Kezia', ...gran })])
  const { id } = (await practitioner.sendCsv(list('questions.csv'), body)).json
  const published = (await practitioner.post(`/imports/${id}/commit`)).json
  expect(published).toMatchObject({ status: 'published', proposals: 1 })
  expect((await practitioner.get(`/imports/${id}`)).json).toEqual(published)
  await practitioner.delete(`/imports/${id}`)
  await until(practitioner, id, 'undone')
})

it('keeps what it reads for its owner only, the upload not at all, and nothing after it is discarded', async () => {
  const { id } = (await practitioner.sendCsv(list('a.csv'), LIST)).json
  const own = join(folder(), id)
  expect(readdirSync(own).sort()).toEqual(['faults.ndjson', 'rows.ndjson', 'to-mend.ndjson'])
  expect(
    [own, join(own, 'rows.ndjson'), join(own, 'faults.ndjson'), join(own, 'to-mend.ndjson')].map((path) =>
      (statSync(path).mode & 0o777).toString(8),
    ),
  ).toEqual(['700', '600', '600', '600'])
  expect((await practitioner.delete(`/imports/${id}`)).json).toMatchObject({ status: 'undone', allowed: [] })
  expect(kept()).not.toContain(id)
})

it('gives its faults as CSV in which no cell is a formula', async () => {
  const { id } = (await practitioner.sendCsv(list('a.csv'), LIST)).json
  const faults = await practitioner.get(`/imports/${id}/faults.csv`)
  expect(faults.headers.get('content-disposition')).toContain('attachment; filename=faults-of-a.csv')
  expect(faults.text.split('\r\n')[1]).toMatch(/^3,date_of_birth,'=cmd\|x,/)
})

it('gives its faulty rows in its own columns: put right, they come in by themselves', async () => {
  const { id } = (await practitioner.sendCsv(list('a.csv'), LIST)).json
  const { text } = await practitioner.get(`/imports/${id}/rows-to-mend.csv`)
  const [head = '', row = '', ...more] = text.trim().split('\r\n')
  expect(more).toEqual([])
  expect(head).toMatch(/^case_number,.*,row_of_the_file,what_to_do$/)
  expect(row).toMatch(/CSC-10002.*'=1\+1.*,3,"date_of_birth: /)
  const mended = `${head}\r\n${row.replace("'=cmd|x", '2010-04-01').replace("'=1+1", 'Kezia')}\r\n`
  const again = await practitioner.sendCsv(list('mended.csv'), mended)
  expect(again.json.rows).toEqual({ read: 1, good: 1, faulty: 0 })
  await practitioner.delete(`/imports/${id}`)
  await practitioner.delete(`/imports/${again.json.id}`)
  expect((await practitioner.get(`/imports/${id}/rows-to-mend.csv`)).status).toBe(404)
})

describe('is for those who hold all markings of its source', () => {
  it('and says to others why they may not bring it in', async () => {
    const { sources } = (await analyst.get('/import-sources')).json
    const list = sources.find(({ source }: { source: string }) => source === 'children-open')
    expect(list).toMatchObject({
      mayBringIn: false,
      whyNot: expect.stringContaining('more than your account may see'),
    })
    const refused = await analyst.sendCsv('/imports?source=children-open', LIST)
    expect([refused.status, refused.json.code]).toEqual([403, 'not-permitted'])
  })

  it('and is not there for others', async () => {
    const { id } = (await practitioner.sendCsv(list('a.csv'), LIST)).json
    const ids = (await analyst.get('/imports')).json.imports.map((one: { id: string }) => one.id)
    expect(ids).not.toContain(id)
    const answers = await Promise.all([
      analyst.get(`/imports/${id}`),
      analyst.get(`/imports/${id}/faults.csv`),
      analyst.post(`/imports/${id}/commit`),
      analyst.delete(`/imports/${id}`),
    ])
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
    expect((await steward.get(`/imports/${id}`)).status).toBe(200)
  })
})

describe('that cannot be read', () => {
  let before: string[]
  let listed: number
  const imports = async () => (await steward.get('/imports')).json.imports.length
  beforeEach(async () => {
    before = kept()
    listed = await imports()
  })

  it.each([
    ['a workbook', 'PK\x03\x04\x14\x00xl/workbook.xml', 'not CSV'],
    ['a list sent as logs', LIST, 'These columns are missing: "log_reference"'],
    ['a quote that is never closed', `${csv([statement({})])}INT/26/2,"`, 'from row 3'],
  ])('is refused whole and leaves nothing: %s', async (_, body, words) => {
    const answer = await steward.sendCsv('/imports?source=police-intelligence', body)
    expect([answer.status, answer.json.code]).toEqual([422, 'not-valid'])
    expect(answer.json.detail).toContain(words)
    expect(kept()).toEqual(before)
    expect(await imports()).toBe(listed)
  })

  it('because the sender goes away leaves nothing', async () => {
    const leaving = new AbortController()
    const body = new ReadableStream({ start: (controller) => controller.enqueue(Buffer.from(LIST)) })
    const headers = { 'content-type': 'text/csv' }
    const init = { headers, body, duplex: 'half', signal: leaving.signal } as RequestInit
    const sending = steward.call('POST', list('left.csv'), init)
    while (kept().length === before.length) await new Promise((done) => setTimeout(done, 20))
    leaving.abort()
    await expect(sending).rejects.toThrow()
    for (let tries = 0; tries < 100 && kept().length > before.length; tries++)
      await new Promise((done) => setTimeout(done, 50))
    expect(kept()).toEqual(before)
    expect(await imports()).toBe(listed)
  })
})
