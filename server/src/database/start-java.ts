import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { DataLock } from './data-lock.ts'
import { chooseMemory, databaseSettings, type Memory } from './database-settings.ts'
import { DatabaseUnavailable, DataFolderInUse } from './database-unavailable.ts'
import type { Java } from './find-java.ts'
import type { Jars } from './install-jars.ts'
import { keepPassword, passwordFile } from './keep-password.ts'
import type { Database, OpenDatabase } from './open-database.ts'
import { reachDatabase } from './reach-database.ts'
import { runAdminTool } from './run-admin-tool.ts'

interface Serving {
  child: ChildProcess
  port: number
  /** resolves, with a sentence, when the process has ended */
  ended: Promise<string>
}

const PROGRESS_EVERY_MS = 5_000
/** A first recovery of a large store takes minutes; longer than this nobody waits. */
const READY_WITHIN_MS = 600_000
const CLOSES_WITHIN_MS = 45_000
const ENDS_WITHIN_MS = 15_000

/** What Neo4j's own start script gives its Java; without the opened packages the page cache runs in a slow fallback. */
const JAVA_OPTIONS = [
  ...['java.nio', 'java.io', 'sun.nio.ch'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
  ...['--enable-native-access=ALL-UNNAMED', '-XX:+UseG1GC', '-XX:-OmitStackTraceInFastThrow'],
  ...['-XX:+ExitOnOutOfMemoryError', '-Dlog4j2.disable.jmx=true', '-Dfile.encoding=UTF-8'],
]

/** The Neo4j home inside a data folder: `data`, `logs`, `conf`. */
export function neo4jHome(dataFolder: string): string {
  return join(dataFolder, 'neo4j')
}

/** Starts Neo4j as a child that outlives neither us nor our wish, and waits until it lets us in. */
export async function startJava(
  java: Java,
  jars: Jars,
  lock: DataLock,
  options: OpenDatabase,
): Promise<Database> {
  const { dataFolder, env, say } = options
  const home = neo4jHome(dataFolder)
  const memory = chooseMemory(options)
  clearUnfinished(home)
  const hasData = existsSync(join(home, 'data', 'databases', 'system'))
  const password = keepPassword(dataFolder, hasData)
  writeSettings(home, memory)
  if (!hasData) {
    writeFileSync(unfinished(home), '')
    const args = ['dbms', 'set-initial-password', `@${passwordFile(dataFolder)}`]
    await runAdminTool({ java, jars, home, env, args })
  }
  const serving = await serve({ java, jars, lock, home, memory, env, say })
  const { child, ended } = serving
  const database = { uri: `bolt://127.0.0.1:${serving.port}`, username: 'neo4j', password }
  const fault = await reachDatabase(database)
  if (fault) {
    await close(child, ended)
    throw new DatabaseUnavailable(
      `The database in ${dataFolder} started but ${fault} Its password is kept in ${passwordFile(dataFolder)}, its logs in ${home}/logs.`,
    )
  }
  rmSync(unfinished(home), { force: true })
  let asked = false
  const died = ended.then((how) => (asked ? new Promise<string>(() => {}) : how))
  const stop = () => {
    asked = true
    return close(child, ended)
  }
  return { ...database, from: 'java', died, stop }
}

/** Stands in the home from before the password is set until the database has let us in for the first time. */
const unfinished = (home: string) => join(home, 'first-start-unfinished')

/**
 * A first start that was killed may leave a store without our password. Nobody has ever been let into it, so nothing
 * can be lost by beginning again.
 */
function clearUnfinished(home: string): void {
  if (existsSync(unfinished(home))) rmSync(home, { recursive: true, force: true })
}

function writeSettings(home: string, memory: Memory): void {
  mkdirSync(join(home, 'conf'), { recursive: true })
  mkdirSync(join(home, 'logs'), { recursive: true })
  chmodSync(home, 0o700)
  const settings = { ...databaseSettings(memory), 'server.bolt.listen_address': '127.0.0.1:0' }
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`)
  writeFileSync(join(home, 'conf', 'neo4j.conf'), `# Written anew at each start.\n${lines.join('')}`)
}

interface Serve extends Pick<OpenDatabase, 'env' | 'say'> {
  java: Java
  jars: Jars
  lock: DataLock
  home: string
  memory: Memory
}

/**
 * Detached, so that Ctrl-C in the terminal reaches only us; its standard input is a pipe whose end tells it to close,
 * also when we are killed. Its errors go to a file, which it can still write when we are gone.
 */
async function serve({ java, jars, lock, home, memory, env, say }: Serve): Promise<Serving> {
  const log = join(home, 'logs', 'launcher.log')
  const errors = openSync(log, 'w', 0o600)
  const settings = join(home, 'conf', 'neo4j.conf')
  const launch = ['-cp', jars.classPath, 'Launcher', home, settings, join(jars.folder, 'plugins')]
  const args = [`-Xms${smaller(memory.heap)}`, `-Xmx${memory.heap}`, ...JAVA_OPTIONS, ...launch]
  const child = spawn(java.java, args, { detached: true, cwd: home, env, stdio: ['pipe', 'pipe', errors] })
  closeSync(errors)
  const ended = new Promise<string>((resolve) => {
    child.once('error', (fault) => resolve(`the database could not be started: ${fault.message}`))
    child.once('exit', (code, signal) => resolve(`the database ended with ${signal ?? `code ${code}`}`))
  })
  child.stdin?.on('error', (fault) => say(`The pipe to the database broke: ${fault.message}`))
  if (child.pid) lock.noteJava(child.pid)
  const port = await readyPort(child, ended, say)
  if (typeof port === 'number') return { child, port, ended }
  await close(child, ended)
  const words = readFileSync(log, 'utf8')
  if (/LockException|Lock file has been locked/.test(words)) {
    throw new DataFolderInUse(
      `Another Neo4j already works in ${home}. Stop it, or choose another SAFEGROUND_DATA.`,
    )
  }
  throw new DatabaseUnavailable(`${port}. Its last words, from ${log}:\n${words.trim().slice(-2_000)}`)
}

/** The port of the READY line, or a sentence on why there is none. */
async function readyPort(
  child: ChildProcess,
  ended: Promise<string>,
  say: Serve['say'],
): Promise<number | string> {
  const started = Date.now()
  const ticking = setInterval(
    () => say(`Starting the database: ${Math.round((Date.now() - started) / 1000)} s so far.`),
    PROGRESS_EVERY_MS,
  )
  const waiting = new AbortController()
  const ready = new Promise<number>((resolve) => {
    let said = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-1_000)
      const port = /READY (\d+)\n/.exec(said)?.[1]
      if (port) resolve(Number(port))
    })
  })
  const late = pause(READY_WITHIN_MS, 'the database was not ready within ten minutes', {
    signal: waiting.signal,
  })
  late.catch(() => 'the wait was called off, as below')
  try {
    return await Promise.race([ready, ended, late])
  } finally {
    clearInterval(ticking)
    waiting.abort()
  }
}

/** Ends its input and waits; only a database that hears nothing gets a signal, and only a deaf one is killed. */
async function close(child: ChildProcess, ended: Promise<string>): Promise<void> {
  child.stdin?.end()
  if (await within(CLOSES_WITHIN_MS, ended)) return
  child.kill('SIGTERM')
  if (await within(ENDS_WITHIN_MS, ended)) return
  child.kill('SIGKILL')
  await ended
}

async function within(milliseconds: number, ended: Promise<string>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds)
  })
  const inTime = await Promise.race([ended.then(() => true), late])
  clearTimeout(timer)
  return inTime
}

/** The heap to begin with: small databases stay small, large ones do not grow in many steps. */
function smaller(heap: string): string {
  return /^\d+g$/i.test(heap) ? '512m' : heap
}
