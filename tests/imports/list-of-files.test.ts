import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Caller, signedInAs } from '../support/caller.ts'
import { openTestHouse, serve, type TestHouse } from '../support/house.ts'

/** A few years of files: 450 of two kinds, some of them brought in at one and the same moment. */
const FILES = 450
let test: TestHouse
let server: Awaited<ReturnType<typeof serve>>
let steward: Caller
let practitioner: Caller

beforeAll(async () => {
  test = await openTestHouse()
  server = await serve(test.house)
  steward = await signedInAs('steward', server.url)
  practitioner = await signedInAs('practitioner', server.url)
  const files = Array.from({ length: FILES }, (_, at) => ({
    id: test.house.ids.of('imp', String(at)),
    source: at % 3 === 0 ? 'police-intelligence' : 'children-open',
    agency: at % 3 === 0 ? 'police' : 'social-care',
    fileName: `${at}.csv`,
    by: 'Somebody',
    startedAt: new Date(Date.UTC(2026, 0, 1, Math.floor(at / 7))).toISOString(),
    status: at % 10 === 0 ? 'published' : 'undone',
  }))
  await test.house.graph.driver.executeQuery('UNWIND $files AS file CREATE (i:Import) SET i = file', {
    files,
  })
})
afterAll(async () => {
  await server.close()
  await test.close()
})

interface Listed {
  id: string
  source: string
  status: string
  startedAt: string
}

/** Every page to the end. */
async function all(caller: Caller, filter = ''): Promise<Listed[]> {
  const files: Listed[] = []
  let next: string | null = null
  do {
    const answer = await caller.get(`/imports?${filter}${next ? `&after=${next}` : ''}`)
    expect(answer.status).toBe(200)
    expect(answer.json.imports.length).toBeLessThanOrEqual(200)
    files.push(...answer.json.imports)
    next = answer.json.next
  } while (next)
  return files
}

it('does not end at two hundred: every file is on some page, once, newest first', async () => {
  const files = await all(steward)
  expect(files).toHaveLength(FILES)
  expect(new Set(files.map(({ id }) => id)).size).toBe(FILES)
  const started = files.map(({ startedAt }) => startedAt)
  expect(started).toEqual(started.toSorted().toReversed())
})

it('shows those of one kind, or at one point of their way', async () => {
  const police = await all(steward, 'source=police-intelligence')
  expect(police).toHaveLength(FILES / 3)
  const published = await all(steward, 'status=published&source=children-open')
  expect(published).toHaveLength(30)
  expect(new Set(published.map(({ source, status }) => `${source} ${status}`))).toEqual(
    new Set(['children-open published']),
  )
})

it('of files that a reader may not see, neither list nor page nor end tells', async () => {
  expect(await all(practitioner)).toHaveLength((FILES / 3) * 2)
  expect(await all(practitioner, 'source=police-intelligence')).toEqual([])
  const [hidden] = await all(steward, 'source=police-intelligence')
  const absent = test.house.ids.of('imp', 'none')
  const answers = await Promise.all(
    [hidden?.id, absent].map((id) => practitioner.get(`/imports?after=${id}`)),
  )
  const [first, second] = answers.map(({ json }) => json.detail)
  expect(answers.map(({ status }) => status)).toEqual([404, 404])
  expect(first).toEqual(second)
})
