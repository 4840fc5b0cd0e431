import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Role } from '@safeground/graph-schema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Caller } from '../support/caller.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

interface Start {
  child: ChildProcess
  output(): string
  ended: Promise<number | null>
}

let folder: string
let port: number
let running: Start | undefined

/** What `npm start` runs, in a folder and on a port of the test's own. */
function start(env: Record<string, string> = {}): Start {
  let output = ''
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/src/main.ts'], {
    cwd: ROOT,
    env: {
      ...process.env,
      NEO4J_URI: '',
      SAFEGROUND_DATA: folder,
      PORT: String(port),
      SAFEGROUND_NEO4J_HEAP: '512m',
      SAFEGROUND_NEO4J_PAGECACHE: '64m',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout?.on('data', (chunk) => {
    output += chunk
  })
  child.stderr?.on('data', (chunk) => {
    output += chunk
  })
  const ended = new Promise<number | null>((done) => child.on('exit', done))
  return { child, output: () => output, ended }
}

async function until(what: string, test: () => boolean | Promise<boolean>, seconds = 120): Promise<void> {
  for (let i = 0; i < seconds * 4; i++) {
    if (await test()) return
    await new Promise((done) => setTimeout(done, 250))
  }
  throw new Error(`Still waiting after ${seconds} s: ${what}\n${running?.output() ?? ''}`)
}

const ready = (one: Start) =>
  until('ready', () => /Ready after/.test(one.output()) || one.child.exitCode !== null)

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

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  await new Promise((done) => server.close(done))
  return typeof address === 'object' && address ? address.port : 0
}

const search = async () => {
  const chair = await new Caller(`http://localhost:${port}`).signIn('chair')
  return (await chair.get('/search?q=Rowan%20Tesfaye')).json.hits.map(
    (hit: { id: string }) => hit.id,
  ) as string[]
}

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

  it('brings the story in on the first start, and says the address and the sign-ins', async () => {
    running = start()
    await ready(running)
    expect(running.output()).toContain(`http://localhost:${port}`)
    for (const role of Role.options) {
      expect(running.output()).toContain(role)
    }
    found = await search()
    expect(found).toHaveLength(1)
  })

  it('says so when someone starts it a second time, and leaves the first alone', async () => {
    const other = start({ PORT: String(await freePort()) })
    expect(await other.ended).toBe(1)
    expect(other.output()).toMatch(/in use|already/i)
    expect(other.output()).not.toMatch(/ at .*\.ts:\d+/)
    expect(await search()).toEqual(found)
  })

  it('leaves no Java when it is killed, and the next start finds what is there', async () => {
    running?.child.kill('SIGKILL')
    await running?.ended
    running = start()
    await ready(running)
    expect(running.output()).not.toContain('Bringing in the invented story')
    expect(await search()).toEqual(found)
    expect(javas()).toHaveLength(1)
  })

  it.each(['SIGTERM', 'SIGINT'] as const)('closes on %s without leaving Java', async (signal) => {
    if (running?.child.exitCode !== null) {
      running = start()
      await ready(running)
    }
    running?.child.kill(signal)
    expect(await running?.ended).toBe(0)
    expect(javas()).toEqual([])
  })

  it('says which port is taken, and closes the database that it had opened', async () => {
    const blocker = createServer()
    await new Promise<void>((done) => blocker.listen(port, '127.0.0.1', done))
    const blocked = start()
    expect(await blocked.ended).toBe(1)
    expect(blocked.output()).toContain(`Port ${port} is taken`)
    expect(javas()).toEqual([])
    await new Promise((done) => blocker.close(done))
  })

  it('does not open itself to other machines over plain HTTP', async () => {
    const open = start({ SAFEGROUND_HOST: '0.0.0.0' })
    expect(await open.ended).toBe(1)
    expect(open.output()).toMatch(/SAFEGROUND_TRUST_PROXY/)
  })

  it('names every setting that is wrong at once', async () => {
    const wrong = start({ PORT: 'abc', SAFEGROUND_DEMO: 'yes' })
    expect(await wrong.ended).toBe(1)
    expect(wrong.output()).toContain('PORT')
    expect(wrong.output()).toContain('SAFEGROUND_DEMO')
  })
})
