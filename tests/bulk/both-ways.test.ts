import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { boroughFiles } from '@safeground/server/bulk/borough-files.ts'
import { makeStore, WrongFolder } from '@safeground/server/bulk/make-store.ts'
import type { LocalFile } from '@safeground/server/bulk/plan-files.ts'
import { openDatabase } from '@safeground/server/database/open-database.ts'
import { stewardAsker } from '@safeground/server/demo/bring-in-borough.ts'
import { bringInFile } from '@safeground/server/features/imports/index.ts'
import { connect, type Graph } from '@safeground/server/graph/graph.ts'
import type { House } from '@safeground/server/house.ts'
import { idsWith } from '@safeground/server/ids.ts'
import { keepKeys } from '@safeground/server/keys.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { canonical, dump } from '../support/dump.ts'
import { openTestHouse, type TestHouse } from '../support/house.ts'

/** One small borough, brought in file by file as a person would, and loaded by AdminTool into a folder of its own. */
const BOROUGH = { seed: 1, people: 60, endDay: '2026-11-21', chanceOnly: false }
const SMALL = { heap: '512m', pageCache: '128m' }

let test: TestHouse
let folder: string
let files: LocalFile[]

const making = () => ({
  into: join(folder, 'store'),
  files: async () => files,
  withQuestions: true,
  env: process.env,
  say: () => undefined,
  memory: SMALL,
})

beforeAll(async () => {
  test = await openTestHouse()
  folder = mkdtempSync(join(tmpdir(), 'safeground-bulk-'))
  files = await boroughFiles(BOROUGH, join(folder, 'files'))
  const { installation } = keepKeys(folder, true)
  const house: House = { ...test.house, ids: idsWith(installation) }
  for (const file of files) await bringInFile(file, await stewardAsker(house), house)
  await makeStore(making())
}, 600_000)
afterAll(async () => {
  await test.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What must differ: ids of files, when it was done, and by which hand of which process. */
const OWN = /"(recordedAt|startedAt|publishedAt|aliveUntil|holder|turn|countedAfter)":("[^"]*"|\d+),?/g

async function picture({ driver }: Graph) {
  const found = await dump(driver)
  const names = [...found.nodes].filter(([, { labels }]) => labels.includes('Import'))
  const text = names.reduce(
    (all, [id, { properties }]) => all.replaceAll(id, String(properties.source)),
    canonical(found),
  )
  const rows = async (query: string) =>
    (await driver.executeQuery(query)).records.map((row) => row.toObject())
  return {
    lines: text.replaceAll(OWN, '').split('\n').sort(),
    indexes: await rows(
      'SHOW INDEXES YIELD name, type, state WHERE type <> "LOOKUP" RETURN name, type, state ORDER BY name',
    ),
    constraints: await rows('SHOW CONSTRAINTS YIELD name, type RETURN name, type ORDER BY name'),
    audited: await rows(
      'MATCH (line:AuditEntry) RETURN line.act AS act, line.what AS what, count(*) AS count',
    ),
    points: await rows(
      'MATCH (r:Record) WHERE r.point IS NOT NULL RETURN r.key AS key, r.point.srid AS srid ORDER BY key',
    ),
    numbers: await rows(
      'MATCH (r:Record) UNWIND keys(r) AS name WITH DISTINCT name, valueType(r[name]) AS type RETURN name, type ORDER BY name, type',
    ),
  }
}

it('writes to the letter what the importer writes', { timeout: 120_000 }, async () => {
  const wanted = await picture(test.house.graph)
  const database = await openDatabase({
    dataFolder: join(folder, 'store'),
    env: { ...process.env, NEO4J_URI: undefined },
    say: () => undefined,
    memory: SMALL,
  })
  const graph = connect(database.uri, database.username, database.password)
  try {
    const made = await picture(graph)
    expect(wanted.lines.length).toBeGreaterThan(10_000)
    expect(wanted.lines.filter((line) => line.startsWith('[["Proposal"]')).length).toBeGreaterThan(5)
    expect(wanted.points.length).toBeGreaterThan(100)
    const [ours, theirs] = [new Set(made.lines), new Set(wanted.lines)]
    expect(made.lines.filter((line) => !theirs.has(line)).slice(0, 5)).toEqual([])
    expect(wanted.lines.filter((line) => !ours.has(line)).slice(0, 5)).toEqual([])
    expect(made).toEqual(wanted)
  } finally {
    await graph.close()
    await database.stop()
  }
})

it('leaves a folder alone that holds a database already', async () => {
  await expect(makeStore(making())).rejects.toThrow(WrongFolder)
  await expect(makeStore(making())).rejects.toThrow(/holds a database already/)
})
