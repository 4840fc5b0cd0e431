import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Role } from '@safeground/graph-schema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AStart, freePort, until } from '../support/a-start.ts'
import { Caller } from '../support/caller.ts'

let folder: string
let port: number
let running: AStart | undefined

const start = (env: Record<string, string> = {}) =>
  new AStart({ SAFEGROUND_DATA: folder, PORT: String(port), ...env })

/** Java processes that serve this test's folder. */
function javas(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        return command.includes('java') && command.includes(folder)
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException
        if (code === 'ENOENT' || code === 'ESRCH' || code === 'EACCES') return false
        throw error
      }
    })
    .map(Number)
}

const caller = () => new Caller(`http://localhost:${port}`)

/** Whom the chair finds among the children who are open to the team: the first file that comes in. */
const search = async () => {
  const [, , first, last] = (
    readFileSync(join(folder, 'demo', borough(), 'children-open.csv'), 'utf8').split('\n')[1] ?? ''
  ).split(',')
  const chair = await caller().signIn('chair')
  return (await chair.get(`/search?q=${encodeURIComponent(`${first} ${last}`)}`)).json.hits.map(
    (hit: { id: string }) => hit.id,
  ) as string[]
}
const borough = () => readdirSync(join(folder, 'demo'))[0] ?? 'none'

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'safeground-start-'))
  port = await freePort()
})
afterAll(async () => {
  running?.child.kill('SIGKILL')
  if (process.platform === 'linux') await until('no Java is left', () => javas().length === 0, 60)
  rmSync(folder, { recursive: true, force: true })
})

describe.runIf(process.platform === 'linux')('npm start', () => {
  let found: string[]

  it('serves at once on the first start, and says the address, the sign-ins and what is on its way', async () => {
    running = start()
    await running.ready()
    expect(running.output).toContain(`http://localhost:${port}`)
    for (const role of Role.options) expect(running.output).toContain(role)
    await running.says(/The invented borough, up to \d{4}-\d\d-\d\d, is on its way/)
    expect((await caller().get('/ready')).json.arriving).toBeDefined()
  })

  it('goes on with the borough where a start was killed, and says when all of it is in', async () => {
    await running?.says(/1 of \d {2}/)
    await running?.end('SIGKILL')
    running = start()
    await running.says(/The invented borough is here/)
    expect((await caller().get('/ready')).json).toMatchObject({ ok: true })
    expect((await caller().get('/ready')).json.arriving).toBeUndefined()
    found = await search()
    expect(found.length).toBeGreaterThan(0)
  })

  it('says so when someone starts it a second time, and leaves the first alone', async () => {
    const other = start({ PORT: String(await freePort()) })
    expect(await other.ended).toBe(1)
    expect(other.output).toMatch(/in use|already/i)
    expect(other.output).not.toMatch(/ at .*\.ts:\d+/)
    expect(await search()).toEqual(found)
  })

  it('leaves no Java when it is killed, and the next start finds what is there', async () => {
    await running?.end('SIGKILL')
    running = start()
    await running.ready()
    expect(running.output).not.toContain('on its way')
    expect(await search()).toEqual(found)
    expect(javas()).toHaveLength(1)
  })

  it.each(['SIGTERM', 'SIGINT'] as const)('closes on %s without leaving Java', async (signal) => {
    if (!running?.isRunning) {
      running = start()
      await running.ready()
    }
    expect(await running.end(signal)).toBe(0)
    expect(javas()).toEqual([])
  })

  it('says which port is taken, and closes the database that it had opened', async () => {
    const blocker = createServer()
    await new Promise<void>((done) => blocker.listen(port, '127.0.0.1', done))
    const blocked = start()
    expect(await blocked.ended).toBe(1)
    expect(blocked.output).toContain(`Port ${port} is taken`)
    expect(javas()).toEqual([])
    await new Promise((done) => blocker.close(done))
  })

  it('does not open itself to other machines over plain HTTP', async () => {
    const open = start({ SAFEGROUND_HOST: '0.0.0.0' })
    expect(await open.ended).toBe(1)
    expect(open.output).toMatch(/SAFEGROUND_TRUST_PROXY/)
  })

  it('names every setting that is wrong at once', async () => {
    const wrong = start({ PORT: 'abc', SAFEGROUND_DEMO: 'yes' })
    expect(await wrong.ended).toBe(1)
    expect(wrong.output).toContain('PORT')
    expect(wrong.output).toContain('SAFEGROUND_DEMO')
  })
})
