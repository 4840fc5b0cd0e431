import { hostname } from 'node:os'
import { Readable } from 'node:stream'
import type { Scope } from '@safeground/server/access/scope.ts'
import { IMPORT_SETTINGS, publish, recoverImports, stage } from '@safeground/server/features/imports/index.ts'
import { type Entry, readEntries } from '@safeground/server/features/imports/ledger/entries.ts'
import { expand } from '@safeground/server/graph/query.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { askerAs, openTestHouse, type TestHouse } from '../support/house.ts'
import { seeded } from '../support/seeded.ts'
import { bring, child, csv, episode, interview, picture, statement, undo } from './files.ts'

let test: TestHouse
const batch = IMPORT_SETTINGS.batch

beforeAll(async () => {
  test = await openTestHouse()
  await bring(test, 'police-intelligence', [
    statement({ person_reference: 'N1', person_name: 'Rowan Tesfaye', narrative: 'Words.' }),
    statement({ log_reference: 'INT/26/000002', person_known_as: 'Kez', person_age: '15' }),
  ])
  await bring(test, 'children-open', [
    child({ team: 'North', friends: 'Bo', friends_how_known: 'said by a carer' }),
  ])
  IMPORT_SETTINGS.batch = 6
})
afterAll(async () => {
  IMPORT_SETTINGS.batch = batch
  await test.close()
})

/** New children, a changed row, a friend left out, a join, a question: everything that a batch can do. */
const ROWS = [
  child({ team: 'South' }),
  ...[2, 3, 4, 5, 6].map((n) =>
    child({
      case_number: `CSC-1000${n}`,
      first_name: `Child${n}`,
      last_name: 'Nowak',
      known_as: 'Kez',
      police_nominal: n === 2 ? 'N1' : '',
      upn: `U${n}`,
      friends: 'CSC-10001; Mo',
      friends_how_known: 'said by a carer',
    }),
  ),
]
const START = '2026-11-22T12:00:00.000Z'

async function staged(
  source: 'children-open' | 'return-interviews' = 'children-open',
  rows: Parameters<typeof csv>[0] = ROWS,
): Promise<Entry> {
  test.clock.set(START)
  const sent = { source, name: 'list.csv', body: Readable.from([csv(rows)]) }
  return stage(sent, await askerAs('steward', test.house), test.house)
}

/** What somebody who may see everything that is published sees. */
async function seen(): Promise<string> {
  const { scope } = await askerAs('steward', test.house)
  const session = test.house.graph.driver.session()
  const text = expand(`
    MATCH (r:Record)-[:ABOUT]->(s:Subject) WHERE {{visible r}} RETURN r.id AS id, s.id AS other, '' AS a, '' AS b
    UNION MATCH (n:Report) WHERE {{visible n}} RETURN n.id AS id, '' AS other, '' AS a, '' AS b
    UNION MATCH (p:Proposal) WHERE {{visible p}} RETURN p.id AS id, '' AS other, '' AS a, '' AS b
    UNION MATCH (a)-[c:{{stated types}}]->(b) WHERE {{visible c}} RETURN c.id AS id, '' AS other, a.id AS a, b.id AS b`)
  const rows = await session.run(text, { scope: { ...scope } satisfies Scope })
  await session.close()
  return rows.records
    .map((row) => row.get('id') + row.get('other') + row.get('a') + row.get('b'))
    .sort()
    .join('\n')
}

const run = async (entry: Entry, stopAt = Number.POSITIVE_INFINITY) => {
  let batches = 0
  const beforeBatch = (n: number) => {
    batches = n
    if (n >= stopAt) throw new Error('stopped by the test')
  }
  await publish(entry, await askerAs('steward', test.house), test.house, { beforeBatch })
  return batches
}
const again = async ({ id }: Entry) =>
  (await readEntries(test.house, ['children-open', 'return-interviews'], id))[0] as Entry
const named = (text: string, { id }: Entry) => text.replaceAll(id, 'this import')

it('stopped anywhere shows nothing, goes on to the same end, and undoes to the same start', async () => {
  const [startPicture, startSeen] = [await picture(test), await seen()]
  const whole = await staged()
  const batches = await run(whole)
  const end = named(await picture(test), whole)
  const endSeen = await seen()
  expect(batches).toBeGreaterThan(8)
  expect(endSeen).not.toBe(startSeen)
  await undo(test, whole.id)
  expect(await picture(test)).toBe(startPicture)

  const random = seeded(20261122)
  for (let round = 0; round < 20; round++) {
    const stops = [1 + Math.floor(random() * batches), 1 + Math.floor(random() * batches)]
    const entry = await staged()
    for (const stopAt of stops) {
      await expect(run(await again(entry), stopAt)).rejects.toThrow('stopped by the test')
      expect((await again(entry)).status).toBe('interrupted')
      expect(await seen(), `stopped before batch ${stopAt}`).toBe(startSeen)
    }
    if (round % 2 === 0) {
      await run(await again(entry))
      expect(named(await picture(test), entry), `stopped before batches ${stops}`).toBe(end)
      expect(await seen()).toBe(endSeen)
    }
    await undo(test, entry.id)
    expect(await picture(test), `undone after a stop before batches ${stops}`).toBe(startPicture)
  }
}, 240_000)

it('stopped before any batch of what happened, of what was said of it too, is the same', async () => {
  test.clock.set('2026-11-22T11:00:00.000Z')
  const { id: below } = await bring(test, 'missing-episodes', [
    episode({ companions: 'Kez' }),
    episode({ episode_reference: 'MIS/26/2', person_reference: 'N204417' }),
  ])
  const rows = [1, 2].map((n) =>
    interview({
      interview_reference: `RHI/26/${n}`,
      episode_reference: `MIS/26/${n}`,
      case_number: 'CSC-10412',
      ...(n === 1
        ? { outcome: 'done', done_at: '2026-11-23 16:00', people_named: 'Tee', notes: 'Words.' }
        : {}),
    }),
  )
  test.clock.set(START)
  const [startPicture, startSeen] = [await picture(test), await seen()]
  const whole = await staged('return-interviews', rows)
  const batches = await run(whole)
  const end = named(await picture(test), whole)
  await undo(test, whole.id)
  expect(await picture(test)).toBe(startPicture)
  expect(batches).toBeGreaterThan(4)
  const entry = await staged('return-interviews', rows)
  for (let stopAt = 1; stopAt <= batches; stopAt++) {
    await expect(run(await again(entry), stopAt)).rejects.toThrow('stopped by the test')
    expect(await seen(), `stopped before batch ${stopAt}`).toBe(startSeen)
  }
  await run(await again(entry))
  expect(named(await picture(test), entry)).toBe(end)
  await undo(test, entry.id)
  await undo(test, below)
}, 120_000)

it('of a server that was killed can be taken up again after the next start', async () => {
  const entry = await staged()
  await expect(run(entry, 5)).rejects.toThrow()
  const session = test.house.graph.driver.session()
  await session.run('MATCH (i:Import {id: $id}) SET i.status = "publishing"', { id: entry.id })
  const dead = `${hostname()}:99999999:run`
  await session.run(
    'MERGE (l:Lease {id: "imports"}) SET l.holder = $dead, l.until = "2999-01-01T00:00:00.000Z"',
    { dead },
  )
  await session.close()
  await recoverImports(test.house)
  expect((await again(entry)).status).toBe('interrupted')
  await run(await again(entry))
  expect((await again(entry)).status).toBe('published')
  await undo(test, entry.id)
})

it('lets another file of its source wait until it is finished or discarded', async () => {
  const [half, other] = [await staged(), await staged()]
  await expect(run(half, 3)).rejects.toThrow()
  await expect(run(other)).rejects.toThrow(
    '"list.csv" stopped half way. Publish it again or discard it first.',
  )
  await undo(test, half.id)
  await run(await again(other))
  await undo(test, other.id)
})

it('writes nothing more once another server has taken over', async () => {
  const entry = await staged()
  const before = await picture(test)
  const session = test.house.graph.driver.session()
  const takeOver = async (n: number) => {
    if (n === 1) await session.run('MATCH (l:Lease {id: "imports"}) SET l.holder = "elsewhere:1:run"')
  }
  const asker = await askerAs('steward', test.house)
  const publishing = publish(entry, asker, test.house, { beforeBatch: takeOver })
  await expect(publishing).rejects.toThrow('taken over')
  expect((await again(entry)).status).toBe('publishing')
  expect(await picture(test)).toBe(before)
  await session.run('MATCH (l:Lease {id: "imports"}) REMOVE l.holder, l.until')
  await session.close()
  await recoverImports(test.house)
  await undo(test, entry.id)
})
