import { hostname } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { child, csv } from '../imports/files.ts'
import { type Answer, type Caller, signedInAs } from '../support/caller.ts'
import { NOW, openTestHouse, serve, type TestHouse } from '../support/house.ts'

let test: TestHouse
let server: Awaited<ReturnType<typeof serve>>
let steward: Caller

beforeAll(async () => {
  test = await openTestHouse()
  server = await serve(test.house)
  steward = await signedInAs('steward', server.url)
})
afterAll(async () => {
  await server.close()
  await test.close()
})

const LIST = csv([child({}), child({ case_number: 'CSC-10002', date_of_birth: 'Ayo, no such day' })])
const OTHER = csv([child({ first_name: 'Somebody', last_name: 'Else' })])

const send = (caller: Caller, key: string, body = LIST): Promise<Answer> =>
  caller.call('POST', '/imports?source=children-open&name=week%2047.csv', {
    headers: { 'content-type': 'text/csv', 'idempotency-key': key },
    body,
  })
const listed = async () => (await steward.get('/imports')).json.imports as { id: string }[]

/** All that is kept of such requests, after a change. */
async function stored(change = ''): Promise<Record<string, unknown>[]> {
  const session = test.house.graph.driver.session()
  try {
    const found = await session.run(`MATCH (o:SentOnce) ${change} RETURN properties(o) AS o`)
    return found.records.map((record) => record.get('o'))
  } finally {
    await session.close()
  }
}

describe('what is sent under an Idempotency-Key', () => {
  it('is done once, however often and at once it comes, and answered alike', async () => {
    const before = (await listed()).length
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(steward, 'key-of-twenty')))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect((await listed()).length).toBe(before + 1)
    // And it is for each person, address and key by itself.
    const practitioner = await signedInAs('practitioner', server.url)
    expect((await send(practitioner, 'key-of-twenty')).json.id).not.toBe(answers[0]?.json.id)
    expect((await send(steward, 'key-of-another')).json.id).not.toBe(answers[0]?.json.id)
  })

  it('is refused when it is something else', async () => {
    expect((await send(steward, 'key-other-body')).status).toBe(201)
    const before = await listed()
    const other = await send(steward, 'key-other-body', OTHER)
    expect([other.status, other.json.code]).toEqual([422, 'not-valid'])
    expect(other.json.detail).toContain('Send it under a new key')
    expect(await listed()).toEqual(before)
  })

  it('is answered alike by a server that has started since', async () => {
    const first = await send(steward, 'key-over-a-restart')
    const second = await openTestHouse({ keep: true, dataFolder: test.dataFolder })
    const serving = await serve(second.house)
    try {
      const again = await send(await signedInAs('steward', serving.url), 'key-over-a-restart')
      expect([again.status, again.text]).toEqual([first.status, first.text])
    } finally {
      await serving.close()
      await second.house.graph.close()
    }
  })

  it('is carried out again, to the same end, where a server died before it could answer', async () => {
    const first = await send(steward, 'key-of-a-dead-server')
    const before = (await listed()).length
    const { id } = first.json
    const dead = `${hostname()}:${2 ** 22 + 1}:run-gone`
    await stored(`SET o.holder = '${dead}' REMOVE o.answer`)
    const again = await send(steward, 'key-of-a-dead-server')
    expect([again.status, again.json.id]).toEqual([201, id])
    expect((await listed()).length).toBe(before)
  })

  it('is tried again after a refusal', async () => {
    const refused = await send(steward, 'key-of-a-bad-file', 'not a table')
    expect(refused.status).toBe(422)
    expect((await send(steward, 'key-of-a-bad-file')).status).toBe(201)
  })

  it('holds for commands as for files', async () => {
    const { id } = (await send(steward, 'key-to-publish-it')).json
    const publish = () =>
      steward.post(`/imports/${id}/commit`, undefined, { 'idempotency-key': 'key-publishing' })
    const answers = await Promise.all([publish(), publish(), publish()])
    expect(answers.map(({ status, text }) => [status, text])).toEqual(
      answers.map(() => [200, answers[0]?.text]),
    )
    expect(answers[0]?.json.status).toBe('published')
  })

  it('lies in the database so that nobody can read it there, and is in the audit trail each time', async () => {
    await send(steward, 'key-for-the-trail')
    await send(steward, 'key-for-the-trail')
    const kept = JSON.stringify(await stored())
    expect(kept).not.toMatch(/week 47|no such day|CSC-10002|key-for-the-trail/)
    const auditor = await signedInAs('auditor', server.url)
    const { lines } = (await auditor.get('/audit?username=steward&limit=1')).json
    expect(JSON.parse(lines[0].detail)).toMatchObject({ repeated: true })
  })

  it('needs a key that is one', async () => {
    for (const key of ['short', 'with blanks in it', 'x'.repeat(201)]) {
      const answer = await send(steward, key)
      expect([answer.status, answer.json.code]).toEqual([400, 'bad-request'])
    }
  })

  it('is kept for a day', async () => {
    const first = await send(steward, 'key-of-yesterday')
    test.clock.set(new Date(Date.parse(NOW) + 25 * 3_600_000).toISOString())
    steward = await signedInAs('steward', server.url)
    const again = await send(steward, 'key-of-yesterday')
    expect(again.status).toBe(201)
    expect(again.json.startedAt).not.toBe(first.json.startedAt)
    expect((await stored()).length).toBe(1)
  })
})
