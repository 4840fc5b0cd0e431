import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FILES } from '@safeground/server/demo/make-borough.ts'
import { afterAll, afterEach, beforeAll, expect, inject, it } from 'vitest'
import { child, csv } from '../imports/files.ts'
import { AStart, freePort } from '../support/a-start.ts'
import { Caller } from '../support/caller.ts'
import { canonical, dump } from '../support/dump.ts'
import { openTestHouse, type TestHouse } from '../support/house.ts'

/** A small borough brought in by real servers, one after the other, on a Neo4j that is given and empty. */
const FRIDAY = '2026-11-20'
const MONDAY = '2026-11-23'
const ALL = FILES.length

let test: TestHouse
let folder: string
let port: number
let running: AStart | undefined

beforeAll(async () => {
  test = await openTestHouse()
  folder = mkdtempSync(join(tmpdir(), 'safeground-arriving-'))
  port = await freePort()
})
afterEach(async () => {
  if (running?.isRunning) await running.end('SIGKILL')
})
afterAll(async () => {
  await test.close()
  rmSync(folder, { recursive: true, force: true })
})

function start(ends: string): AStart {
  const { uri, username, password } = inject('database')
  running = new AStart({
    NEO4J_URI: uri,
    NEO4J_USERNAME: username,
    NEO4J_PASSWORD: password,
    SAFEGROUND_DEMO: '1',
    SAFEGROUND_DEMO_ENDS: ends,
    SAFEGROUND_DATA: folder,
    PORT: String(port),
  })
  return running
}

const caller = () => new Caller(`http://localhost:${port}`)

/** Everything that files have brought in; the ids of files by the names of their files, and no time of ours. */
async function picture(): Promise<string> {
  const found = await dump(test.house.graph.driver)
  const names = [...found.nodes]
    .filter(([, { labels }]) => labels.includes('Import'))
    .map(([id, { properties }]) => [id, String(properties.fileName)] as const)
  const text = canonical(found, (label) => label === 'Import')
  return names
    .reduce((all, [id, name]) => all.replaceAll(id, name), text)
    .replaceAll(/"(recordedAt|retractedAt|at)":"[^"]*"/g, '"$1":"then"')
}

const filesIn = async (status: string) => {
  const steward = await caller().signIn('steward')
  const { imports } = (await steward.get('/imports')).json as {
    imports: { fileName: string; status: string }[]
  }
  return imports.filter((one) => one.status === status).map(({ fileName }) => fileName)
}

it('comes to the same end as an undisturbed borough when it is killed, closed and made anew on the way', {
  timeout: 600_000,
}, async () => {
  const undisturbed = start(MONDAY)
  await undisturbed.says(/is on its way/)
  await undisturbed.says(/The invented borough is here/)
  const wanted = await picture()
  expect(wanted.length).toBeGreaterThan(100_000)
  expect(await filesIn('published')).toHaveLength(ALL)
  await undisturbed.end('SIGKILL')
  await test.close()
  rmSync(folder, { recursive: true, force: true })
  test = await openTestHouse()

  // Friday’s borough, killed while it is written; then closed while the rest of it is.
  const killed = start(FRIDAY)
  await killed.says(/1 of \d {2}/)
  await killed.end('SIGKILL')
  const closed = start(FRIDAY)
  await closed.says(/2 of \d {2}/)
  const asked = performance.now()
  expect(await closed.end('SIGTERM')).toBe(0)
  expect(performance.now() - asked).toBeLessThan(10_000)

  // On Tuesday it is not whole, and old: killed while it is taken away, and once more while the new one comes in.
  const renewing = start(MONDAY)
  await renewing.says(/is taken away/)
  await renewing.end('SIGKILL')
  const arriving = start(MONDAY)
  await arriving.says(/3 of \d {2}/)
  await arriving.end('SIGKILL')
  const last = start(MONDAY)
  await last.says(/The invented borough is here/)
  expect(last.output).not.toContain('could not')
  expect(await picture()).toBe(wanted)
})

it('stays as it is once somebody has changed something, and says so', async () => {
  const first = start(MONDAY)
  await first.ready()
  const [old = ''] = await filesIn('published')
  const chair = await caller().signIn('chair')
  await chair.get('/search?q=Kez')
  await first.end('SIGTERM')

  // Looking changes nothing.
  const looked = start('2026-11-24')
  await looked.says(/is taken away/)
  await looked.says(/The invented borough is here/)
  expect(await filesIn('published')).not.toContain(old)
  const steward = await caller().signIn('steward')
  const sent = await steward.sendCsv('/imports?source=children-open&name=own.csv', csv([child({})]))
  expect(sent.status, sent.text).toBe(201)
  const files = await filesIn('published')
  await looked.end('SIGTERM')

  const later = start('2026-11-25')
  await later.says(/stays as it is/)
  expect(later.output).not.toContain('is on its way')
  expect(await filesIn('published')).toEqual(files)
}, 300_000)
