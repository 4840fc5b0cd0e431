import { spawn } from 'node:child_process'
import { createReadStream, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { EVENT_FILES } from '@safeground/fixtures/story.ts'
import { type Database, openDatabase } from '@safeground/server/database/open-database.ts'
import { stage } from '@safeground/server/features/imports/index.ts'
import { connect } from '@safeground/server/graph/graph.ts'
import { migrate } from '@safeground/server/graph/migrate.ts'
import { afterAll, expect, inject, it } from 'vitest'
import { askerAs, openTestHouse, type TestHouse } from '../support/house.ts'
import { seeded } from '../support/seeded.ts'
import { bring, child as childRow, picture } from './files.ts'

/** A Neo4j of its own, killed with -9 while a server publishes into it; now and then the server dies with it. */
const CHILD = fileURLToPath(new URL('./publish-in-a-child.ts', import.meta.url))
const KILLS = [{ isBoth: false }, { isBoth: true }]
/** A server that has lost its database tries again for a while; the test does not wait for it longer than this. */
const LEFT_ALONE_MS = 1_500
const episodes = EVENT_FILES[0] as (typeof EVENT_FILES)[number]
const folder = mkdtempSync(join(tmpdir(), 'safeground-killed-'))
mkdirSync(join(folder, 'house'))
let database: Database | null = null
let test: TestHouse | null = null

afterAll(async () => {
  await test?.house.graph.close()
  await database?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** The database as it stands in its folder, and a house on it: empty the first time, and never wiped. */
async function open(now?: string): Promise<TestHouse> {
  const env = { ...process.env, NEO4J_URI: undefined }
  const memory = { heap: '512m', pageCache: '64m' }
  database = await openDatabase({ dataFolder: join(folder, 'database'), env, say: () => {}, memory })
  const graph = connect(database.uri, database.username, database.password)
  await migrate(graph.driver, () => {})
  await graph.close()
  test = await openTestHouse({ database, keep: true, dataFolder: join(folder, 'house') })
  if (now) test.clock.set(now)
  return test
}

function killDatabase(): void {
  const lock = JSON.parse(readFileSync(join(folder, 'database', 'safeground.lock'), 'utf8'))
  process.kill(lock.java.pid as number, 'SIGKILL')
}

/** Publishes in a process of its own, and kills what it is told to kill a moment after a batch began. */
async function publishUntil(
  id: string,
  now: string,
  kill: { atBatch: number; afterMs: number; isBoth: boolean } | null,
) {
  const { uri = '', username = '', password = '' } = database ?? {}
  const args = ['--import', 'tsx', CHILD, uri, username, password, join(folder, 'house'), id, now]
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  const ended = new Promise<number | null>((done) => server.once('exit', (code) => done(code)))
  let said = ''
  let isDoomed = false
  server.stdout.on('data', (chunk) => {
    said += chunk
    if (!kill || isDoomed || !said.includes(`batch ${kill.atBatch}.`)) return
    isDoomed = true
    setTimeout(() => {
      killDatabase()
      if (kill.isBoth) server.kill('SIGKILL')
      setTimeout(() => server.kill('SIGKILL'), LEFT_ALONE_MS)
    }, kill.afterMs)
  })
  return { code: await ended, said }
}

async function state({ house }: TestHouse, id: string) {
  const { scope } = await askerAs('steward', house)
  const found = await house.graph.driver.executeQuery(
    `MATCH (i:Import {id: $id})
     RETURN i.status AS status, COUNT { MATCH (r:Record {import: $id}) } AS stored,
            COUNT { MATCH (r:Record) WHERE r.import <> $id } AS before`,
    { id },
  )
  return {
    isHidden: scope.hiddenImports.includes(id),
    ...(found.records[0]?.toObject() as { status: string; stored: number; before: number }),
  }
}

it('shows nothing half and loses nothing that was published, whenever the database is killed', async () => {
  let house = await open()
  await bring(house, 'children-open', [
    childRow({}),
    childRow({ case_number: 'CSC-10002', first_name: 'Bo', friends: 'CSC-10001' }),
  ])
  const sent = { source: episodes.source, name: episodes.name, body: createReadStream(episodes.file) }
  const { id } = await stage(sent, await askerAs('steward', house.house), house.house)
  const now = house.clock.now()
  const { before } = await state(house, id)
  expect(before).toBeGreaterThan(0)
  const random = seeded(29)
  const seen: number[] = []
  for (const { isBoth } of KILLS) {
    const kill = { atBatch: 2 + Math.floor(random() * 12), afterMs: random() * 40, isBoth }
    const { said } = await publishUntil(id, now, kill)
    expect(said).not.toContain('published')
    await house.house.graph.close()
    await database?.died
    await database?.stop()
    house = await open(now)
    const after = await state(house, id)
    expect(after).toMatchObject({ isHidden: true, before })
    seen.push(after.stored)
  }
  expect(seen.some((stored) => stored > 0)).toBe(true)
  expect(await publishUntil(id, now, null)).toMatchObject({ code: 0 })
  expect(await state(house, id)).toMatchObject({ status: 'published', isHidden: false, before })
  const afterKills = (await picture(house)).replaceAll(id, 'the file')

  const quiet = await openTestHouse()
  await bring(quiet, 'children-open', [
    childRow({}),
    childRow({ case_number: 'CSC-10002', first_name: 'Bo', friends: 'CSC-10001' }),
  ])
  const again = { ...sent, body: createReadStream(episodes.file) }
  const { id: undisturbed } = await stage(again, await askerAs('steward', quiet.house), quiet.house)
  const { uri, username, password } = inject('database')
  const args = ['--import', 'tsx', CHILD, uri, username, password, quiet.dataFolder, undisturbed, now]
  const server = spawn(process.execPath, args, { stdio: 'ignore' })
  expect(await new Promise((done) => server.once('exit', done))).toBe(0)
  const undisturbedPicture = (await picture(quiet)).replaceAll(undisturbed, 'the file')
  await quiet.close()
  expect(withoutImports(afterKills)).toBe(withoutImports(undisturbedPicture))
}, 600_000)

/** The file brought in first has an id that is new each time. */
const withoutImports = (text: string) => text.replaceAll(/imp-[0-9a-z]{26}/g, 'the first file')
