import './keep-heap-small.ts'
import { readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { fileURLToPath } from 'node:url'
import { makeApp } from './app.ts'
import { buildClient } from './client-build.ts'
import { type Config, ConfigFaults, readConfig } from './config.ts'
import {
  type Database,
  DatabaseUnavailable,
  DataFolderInUse,
  openDatabase,
} from './database/open-database.ts'
import { bringInBorough } from './demo/bring-in-borough.ts'
import { readAhead } from './features/hotspots/counting/table/event-table.ts'
import { recoverImports, stopImports } from './features/imports/index.ts'
import {
  DEMO_ACCOUNTS,
  DEMO_PASSWORD,
  keepDemoAccounts,
  removeDemoAccounts,
} from './features/sign-in/demo-accounts.ts'
import { connect } from './graph/graph.ts'
import { migrate, NewerSchema } from './graph/migrate.ts'
import type { House } from './house.ts'
import { keepKeys } from './keys.ts'
import { openHouse } from './open-house.ts'
import { warmUp, warmUpFor } from './warm-up.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const { version } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { version: string }

const say = (line: string) => console.log(line)

/** Faults that a person can mend from their message alone; anything else is a bug and keeps its trace. */
const PLAIN = [ConfigFaults, DatabaseUnavailable, DataFolderInUse, NewerSchema]

class PortInUse extends Error {
  override name = 'PortInUse'
}

async function start(): Promise<void> {
  const started = performance.now()
  const config = readConfig(process.env, ROOT)
  const keys = keepKeys(config.dataFolder, config.isDemo)
  const database = await openDatabase({
    dataFolder: config.dataFolder,
    env: process.env,
    say,
    mayInstall: true,
  })
  const closing = prepareToClose(database)
  const graph = connect(database.uri, database.username, database.password)
  closing.push(() => graph.close())
  await migrate(graph.driver, say)
  const house = openHouse({ config, graph, installationKey: keys.installation })
  const closingNow = new AbortController()
  closing.push(() => closingNow.abort())
  const firstPages = warmUpFor(WARM_MS, house, closingNow.signal)
  await (config.isDemo ? keepDemoAccounts(house) : removeDemoAccounts(house))
  await recoverImports(house)
  closing.push(() => stopImports(house))
  await buildClient(say)
  await firstPages
  const server = await listen(makeApp(house, { sessionSecret: keys.session, version }), config)
  closing.push(() => drain(server))
  sayReady(house, started)
  readAhead(house, closingNow.signal)
  if (!config.isDemo) return
  const arrival = bringInBorough(house, say)
  closing.push(() => arrival.stop())
  await arrival.done
  await warmUp(house, closingNow.signal)
}

/** How long a start waits until the first pages can be answered at once. */
const WARM_MS = 5_000

function listen(app: ReturnType<typeof makeApp>, config: Config): Promise<Server> {
  return new Promise((done, failed) => {
    const server = app.listen(config.port, config.host, (error) =>
      error ? failed(inWords(error, config)) : done(server),
    )
    // A file of a gigabyte over a slow line; `endSlowBodies` holds everything else to half a minute.
    server.requestTimeout = 30 * 60_000
    server.maxConnections = 1_000
    server.headersTimeout = 30_000
  })
}

function inWords(error: Error & { code?: string }, config: Config): Error {
  if (error.code !== 'EADDRINUSE') return error
  return new PortInUse(
    `Port ${config.port} is taken by another program. Stop it, or choose another: PORT=3001 npm start`,
  )
}

/** Everything is closed in the reverse order of its opening; the database last, so that it closes cleanly. */
function prepareToClose(database: Database): (() => unknown)[] {
  const closing: (() => unknown)[] = [() => database.stop()]
  let isClosing = false
  const close = async (code: number) => {
    if (isClosing) return
    isClosing = true
    say('Closing. The database needs about ten seconds.')
    for (const step of closing.reverse()) await step()
    process.exit(code)
  }
  const closeOrDie = (code: number) => {
    close(code).catch((error: unknown) => {
      console.error(error)
      process.exit(1)
    })
  }
  process.on('SIGINT', () => closeOrDie(0))
  process.on('SIGTERM', () => closeOrDie(0))
  process.on('SIGHUP', () => closeOrDie(0))
  void database.died.then((why) => {
    if (isClosing) return
    console.error(
      `The database has stopped: ${why}. Nothing that was acknowledged is lost. Start again with: npm start`,
    )
    closeOrDie(1)
  })
  closeBroken = closeOrDie
  return closing
}

/** Set once there is something to close, so that a start that fails half way leaves no database behind. */
let closeBroken: (code: number) => void = (code) => process.exit(code)

/** Lets requests under way finish, for ten seconds at most. */
function drain(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 10_000).unref()
  })
}

function sayReady(house: House, started: number): void {
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  say(`\nReady after ${seconds} s:  http://localhost:${house.config.port}\n`)
  if (!house.config.isDemo) return
  say(`Demonstration: everyone in it is invented. Sign in with one of these, password ${DEMO_PASSWORD}`)
  for (const { username, roleLabel } of DEMO_ACCOUNTS) say(`  ${username.padEnd(14)} ${roleLabel}`)
  say('\nStop with Ctrl-C. Not for live data yet.')
}

start().catch((error: unknown) => {
  const isPlain = error instanceof PortInUse || PLAIN.some((kind) => error instanceof kind)
  console.error(isPlain ? `\n${(error as Error).message}` : error)
  closeBroken(1)
})
