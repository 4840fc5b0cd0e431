import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import {
  type Database,
  DatabaseUnavailable,
  DataFolderInUse,
  openDatabase,
} from '@safeground/server/database/open-database.ts'
import neo4j from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const memory = { heap: '512m', pageCache: '64m' }
const env: Record<string, string | undefined> = { ...process.env, NEO4J_URI: undefined }
const helper = fileURLToPath(new URL('./hold-database.ts', import.meta.url))

/**
 * One folder goes through the life of an installation, in this order: first start, refusals, stop, a server killed in
 * mid-work, a database killed in mid-work, Ctrl-C. Each start finds what the ones before it wrote.
 */
describe('a database of our own', { timeout: 120_000 }, () => {
  let dataFolder = ''
  let database: Database | undefined
  let server: ChildProcess | undefined
  const said: string[] = []
  const open = () =>
    openDatabase({
      dataFolder: relative(process.cwd(), dataFolder),
      env,
      say: (line) => said.push(line),
      memory,
      mayInstall: true,
    })

  beforeAll(async () => {
    const parent = await mkdtemp(join(tmpdir(), 'safeground-database-'))
    dataFolder = join(parent, 'data')
    database = await open()
  }, 600_000)

  afterAll(async () => {
    server?.kill('SIGKILL')
    await database?.stop()
    await rm(join(dataFolder, '..'), { recursive: true, force: true })
  }, 60_000)

  it('is a Neo4j with Graph Data Science that runs Louvain', async () => {
    expect(database?.from).toBe('java')
    await run(database, "CREATE (:Friend {name: 'Amira'})-[:KNOWS]->(:Friend {name: 'Beth'})")
    await run(database, "MATCH (a:Friend)-[:KNOWS]->(b) RETURN gds.graph.project('friends', a, b)")
    const rows = await run(
      database,
      "CALL gds.louvain.stream('friends') YIELD nodeId RETURN count(nodeId) AS n",
    )
    expect(rows).toEqual([{ n: 2 }])
    expect(await run(database, 'RETURN gds.version() AS version')).toEqual([{ version: '2.13.9' }])
  })

  it('refuses a wrong and a missing password', async () => {
    const uri = database?.uri ?? ''
    await expect(signIn(uri, neo4j.auth.basic('neo4j', 'neo4j'))).rejects.toMatchObject({
      code: 'Neo.ClientError.Security.Unauthorized',
    })
    await expect(signIn(uri, undefined)).rejects.toMatchObject({
      code: expect.stringContaining('Neo.ClientError.Security'),
    })
  })

  it('keeps its folder and its password from other users of the machine', async () => {
    expect((await stat(dataFolder)).mode & 0o777).toBe(0o700)
    expect((await stat(join(dataFolder, 'neo4j-password'))).mode & 0o777).toBe(0o600)
    expect(await readFile(join(dataFolder, 'neo4j', 'conf', 'neo4j.conf'), 'utf8')).not.toContain(
      database?.password,
    )
  })

  it('listens on loopback only', async () => {
    const port = Number(new URL(database?.uri ?? '').port)
    const addresses = await listeningAddresses(port)
    expect(addresses).toHaveLength(1)
    expect(addresses[0]).toMatch(/0100007F$/)
  })

  it('reads neither files nor the network for a query', async () => {
    for (const url of ['file:///etc/hostname', 'http://127.0.0.1:9/x.csv', 'http://[::1]:9/x.csv']) {
      const load = run(database, 'LOAD CSV FROM $url AS line RETURN line', { url })
      await expect(load).rejects.toThrow(/configuration property/)
    }
  })

  it('tells a second start who has the folder and what to do', async () => {
    const second = open()
    await expect(second).rejects.toBeInstanceOf(DataFolderInUse)
    await expect(second).rejects.toThrow(`${dataFolder} is already in use by this same process`)
    const elsewhere = await hold(dataFolder, 'never')
    expect(elsewhere.output).toContain(
      `in use by process ${process.pid}. Stop that one first (kill ${process.pid})`,
    )
  })

  it('says when NEO4J_URI names it with a wrong password, and uses it with the right one', async () => {
    const given = { NEO4J_URI: database?.uri, NEO4J_USERNAME: 'neo4j', NEO4J_PASSWORD: 'guess' }
    await expect(openGiven(given)).rejects.toThrow(/refused the user name "neo4j" and its password/)
    const opened = await openGiven({ ...given, NEO4J_PASSWORD: database?.password })
    expect(opened.from).toBe('given')
    await opened.stop()
    expect(await run(database, 'RETURN 1 AS one')).toEqual([{ one: 1 }])
  })

  it('runs in Docker where there is no Java, stopping what an earlier start left, and never shows the password', async () => {
    const folder = join(dataFolder, '..', 'docker')
    await makeDocker(folder, database)
    const opened = await openDatabase({ dataFolder: folder, env: { PATH: folder }, say: () => {} })
    expect(opened.from).toBe('docker')
    expect(await run(opened, 'RETURN 1 AS one')).toEqual([{ one: 1 }])
    await opened.stop()
    const calls = await readFile(join(folder, 'calls'), 'utf8')
    expect(calls.split('\n').map((call) => call.split(' ')[0])).toEqual(
      expect.arrayContaining(['info', 'stop', 'rm', 'run', 'port', 'wait']),
    )
    expect(calls).toMatch(/^run .*--publish 127\.0\.0\.1::7687 .*--env NEO4J_AUTH .*neo4j:5\.26-community$/m)
    expect(calls.trim()).toMatch(/\nstop --time 60 safeground-\w+$/)
    expect(calls).not.toContain(opened.password)
  })

  it('survives a stop, and the kill -9 of a server that leaves no Java behind', async () => {
    await run(database, "CREATE (:Mark {text: 'before the stop'})")
    const firstJava = await javaOf(dataFolder)
    await database?.stop()
    expect(isAlive(firstJava)).toBe(false)

    const held = await hold(dataFolder, 'by the killed server')
    server = held.process
    const orphan = await javaOf(dataFolder)
    expect(isAlive(orphan)).toBe(true)
    const gone = once(server, 'exit')
    server.kill('SIGKILL')
    await gone
    database = await open()
    expect(isAlive(orphan)).toBe(false)
    expect(await marks(database)).toEqual(['before the stop', 'by the killed server'])
  })

  it('tells when the database ends unasked, and recovers what was written', async () => {
    await run(database, "CREATE (:Mark {text: 'just before the crash'})")
    process.kill(await javaOf(dataFolder), 'SIGKILL')
    expect(await database?.died).toBe('the database ended with SIGKILL')
    await database?.stop()

    database = await open()
    expect(await marks(database)).toContain('just before the crash')
    await database.stop()
  })

  it('closes cleanly when Ctrl-C reaches the whole group of the server', async () => {
    const { process: group } = await hold(dataFolder, 'before Ctrl-C')
    server = group
    const java = await javaOf(dataFolder)
    expect(await groupOf(java)).toBe(java)
    process.kill(-(group.pid ?? 0), 'SIGINT')
    await expect.poll(() => isAlive(java), { timeout: 40_000, interval: 100 }).toBe(false)
    const log = await readFile(join(dataFolder, 'neo4j', 'logs', 'debug.log'), 'utf8')
    const lastStart = log.slice(log.lastIndexOf('Shutdown started'))
    expect(lastStart).toMatch(/Checkpoint triggered by "Database shutdown".*completed/)
    expect(lastStart).toMatch(/Stopped 'DatabaseId\{\w+\[neo4j\]\}' successfully/)
  })
})

describe('no database to be had', { timeout: 30_000 }, () => {
  it('says which address of NEO4J_URI cannot be reached', async () => {
    const opening = openGiven({ NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'any' })
    await expect(opening).rejects.toBeInstanceOf(DatabaseUnavailable)
    await expect(opening).rejects.toThrow(
      'The Neo4j at bolt://127.0.0.1:1 (from NEO4J_URI) cannot be reached',
    )
  })

  it('asks for the password that NEO4J_URI needs', async () => {
    await expect(openGiven({ NEO4J_URI: 'bolt://127.0.0.1:1' })).rejects.toThrow(/NEO4J_PASSWORD is not/)
  })

  it('names the three ways when none fits, and lets go of the folder', async () => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'safeground-none-'))
    for (const _ of ['first', 'again']) {
      const opening = openDatabase({ dataFolder, env: { PATH: '' }, say: () => {}, mayInstall: false })
      await expect(opening).rejects.toBeInstanceOf(DatabaseUnavailable)
      await expect(opening).rejects.toThrow(/NEO4J_URI[\s\S]*Java 17[\s\S]*Docker/)
    }
    await rm(dataFolder, { recursive: true })
  })
})

function openGiven(given: Record<string, string | undefined>): Promise<Database> {
  return openDatabase({ dataFolder: join(tmpdir(), 'not-used'), env: given, say: () => {} })
}

/** A docker that writes down its calls and whose container is the real database that runs already. */
async function makeDocker(folder: string, database: Database | undefined): Promise<void> {
  await mkdir(folder, { mode: 0o700 })
  await writeFile(join(folder, 'neo4j-password'), database?.password ?? '', { mode: 0o600 })
  const script = `#!/bin/sh
    echo "$@" >> ${folder}/calls
    case $1 in
      run) /bin/rm -f ${folder}/stopped ;;
      stop) : > ${folder}/stopped ;;
      port) echo 127.0.0.1:${new URL(database?.uri ?? '').port} ;;
      wait) while [ ! -e ${folder}/stopped ]; do /bin/sleep 0.1; done; echo 0 ;;
    esac`
  await writeFile(join(folder, 'docker'), script, { mode: 0o700 })
}

async function run(database: Database | undefined, query: string, parameters = {}): Promise<unknown[]> {
  if (!database) throw new Error('The database did not start.')
  const token = neo4j.auth.basic(database.username, database.password)
  const driver = neo4j.driver(database.uri, token, { disableLosslessIntegers: true })
  try {
    return (await driver.executeQuery(query, parameters)).records.map((row) => row.toObject())
  } finally {
    await driver.close()
  }
}

async function marks(database: Database): Promise<unknown[]> {
  const rows = await run(database, 'MATCH (m:Mark) RETURN collect(m.text) AS texts')
  return (rows as { texts: string[] }[]).flatMap((row) => row.texts).sort()
}

async function signIn(uri: string, token: ReturnType<typeof neo4j.auth.basic> | undefined): Promise<void> {
  const driver = neo4j.driver(uri, token)
  try {
    await driver.getServerInfo()
  } finally {
    await driver.close()
  }
}

/** Starts hold-database.ts in a group of its own; resolves when it holds the database, or has ended without. */
async function hold(folder: string, mark: string): Promise<{ process: ChildProcess; output: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', helper, folder, mark], { detached: true, env })
  let output = ''
  const held = new Promise<void>((resolve) => {
    child.stdout.on('data', (text) => {
      if (String(text).includes('HELD')) resolve()
    })
    child.stderr.on('data', (text) => {
      output += text
    })
    child.on('exit', () => resolve())
  })
  await held
  await pause(0)
  return { process: child, output }
}

/** The Java that serves the folder, as its lock file names it. */
async function javaOf(folder: string): Promise<number> {
  const lock: unknown = JSON.parse(await readFile(join(folder, 'safeground.lock'), 'utf8'))
  return (lock as { java: { pid: number } }).java.pid
}

/** The process group, as the terminal's Ctrl-C sees it: the third field after the name. */
async function groupOf(pid: number): Promise<number> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8')
  return Number(line.slice(line.lastIndexOf(')') + 2).split(' ')[2])
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ESRCH') return false
    throw fault
  }
}

/** The local addresses, in the kernel's hexadecimal, that listen on a port. */
async function listeningAddresses(port: number): Promise<string[]> {
  const tables = await Promise.all(['/proc/net/tcp', '/proc/net/tcp6'].map((file) => readFile(file, 'utf8')))
  const rows = tables
    .flatMap((table) => table.trim().split('\n').slice(1))
    .map((row) => row.trim().split(/\s+/))
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  return rows
    .filter(([, local, , state]) => state === '0A' && local?.endsWith(suffix))
    .map(([, local = '']) => local.slice(0, -suffix.length))
}
