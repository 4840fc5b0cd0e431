import { spawn } from 'node:child_process'
import { createReadStream } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { EVENT_FILES } from '@safeground/fixtures/story.ts'
import { stage } from '@safeground/server/features/imports/index.ts'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { askerAs, openTestHouse, type TestHouse } from '../support/house.ts'
import { seeded } from '../support/seeded.ts'
import { picture } from './files.ts'

/** A real server process, killed with -9 while it publishes: twenty times, at random moments, the same file. */
const CHILD = fileURLToPath(new URL('./publish-in-a-child.ts', import.meta.url))
const KILLS = 20
let test: TestHouse

beforeAll(async () => {
  test = await openTestHouse()
})
afterAll(() => test.close())

/** Events, people, places and what joins them; 16 rows, each a batch of its own. */
const episodes = EVENT_FILES[0] as (typeof EVENT_FILES)[number]

async function stageStory(): Promise<string> {
  const sent = { source: episodes.source, name: episodes.name, body: createReadStream(episodes.file) }
  return (await stage(sent, await askerAs('steward', test.house), test.house)).id
}

interface Kill {
  atBatch: number
  afterMs: number
}

/** Runs the child; kills it a moment after it began a batch, or lets it end. */
function publishInAChild(id: string, kill: Kill | null): Promise<{ said: string; code: number | null }> {
  const { uri, username, password } = inject('database')
  const args = ['--import', 'tsx', CHILD, uri, username, password, test.dataFolder, id, test.clock.now()]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  let isDoomed = false
  child.stdout.on('data', (chunk) => {
    said += chunk
    if (!kill || isDoomed || !said.includes(`batch ${kill.atBatch}.`)) return
    isDoomed = true
    setTimeout(() => child.kill('SIGKILL'), kill.afterMs)
  })
  return new Promise((done) => child.on('exit', (code) => done({ said, code })))
}

/** What somebody who may see everything that is published finds, and how much of the file is in the store already. */
async function state(id: string) {
  const { scope } = await askerAs('steward', test.house)
  const session = test.house.graph.driver.session()
  try {
    const stored = await session.run('MATCH (r:Record {import: $id}) RETURN count(r) AS stored', { id })
    const entry = await session.run('MATCH (i:Import {id: $id}) RETURN i.status AS status', { id })
    return {
      isHidden: scope.hiddenImports.includes(id),
      stored: stored.records[0]?.get('stored') as number,
      status: entry.records[0]?.get('status') as string,
    }
  } finally {
    await session.close()
  }
}

it(`shows nothing half after any of ${KILLS} kills, and comes to the same end`, {
  timeout: 400_000,
}, async () => {
  const id = await stageStory()
  const random = seeded(13)
  const seen: number[] = []
  let kills = 0
  while (kills < KILLS) {
    const { said } = await publishInAChild(id, {
      atBatch: 1 + Math.floor(random() * 15),
      afterMs: random() * 40,
    })
    const now = await state(id)
    if (said.includes('published')) {
      // It was quicker than the kill: acknowledged, so all of it is there.
      expect(now).toMatchObject({ status: 'published', isHidden: false })
      break
    }
    kills += 1
    expect(now.isHidden).toBe(true)
    seen.push(now.stored)
  }
  expect(kills).toBe(KILLS)
  // The kills did fall in the middle of writing, not before it.
  expect(seen.some((stored) => stored > 0)).toBe(true)

  if ((await state(id)).status !== 'published') {
    expect((await publishInAChild(id, null)).code).toBe(0)
  }
  expect(await state(id)).toMatchObject({ status: 'published', isHidden: false })
  const afterKills = (await picture(test)).replaceAll(id, 'the file')
  await test.close()

  test = await openTestHouse()
  const undisturbed = await stageStory()
  expect((await publishInAChild(undisturbed, null)).code).toBe(0)
  expect((await picture(test)).replaceAll(undisturbed, 'the file')).toBe(afterKills)
})
