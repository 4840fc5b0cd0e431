import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Role } from '@safeground/graph-schema'
import { Account, GIVEN_TO } from '@safeground/server/access/account.ts'
import type { Asker } from '@safeground/server/access/asker.ts'
import { makeApp } from '@safeground/server/app.ts'
import { type Clock, fixedClock } from '@safeground/server/clock.ts'
import { readConfig } from '@safeground/server/config.ts'
import { IMPORT_SETTINGS } from '@safeground/server/features/imports/index.ts'
import { DEMO_ACCOUNTS, keepDemoAccounts } from '@safeground/server/features/sign-in/demo-accounts.ts'
import { connect } from '@safeground/server/graph/graph.ts'
import type { House, Limits } from '@safeground/server/house.ts'
import { jobAsker } from '@safeground/server/http/asker-of.ts'
import { openHouse } from '@safeground/server/open-house.ts'
import { inject } from 'vitest'

/** When every test takes place, unless it moves the clock. */
export const NOW = '2026-11-22T08:45:00.000Z'
const NO_LIMITS: Limits = { signInsPerQuarterHour: 1e6, searchesPerMinute: 1e6, requestsPerMinute: 1e6 }

export interface TestHouse {
  house: House
  clock: ReturnType<typeof fixedClock>
  dataFolder: string
  close(): Promise<void>
}

/** A house on a real database: by default the one of this run, wiped clean. */
export async function openTestHouse(
  options: {
    database?: { uri: string; username: string; password: string }
    keep?: boolean
    limits?: Partial<Limits>
    isDemo?: boolean
    /** Another house's folder, to stand for a second server on the same files. */
    dataFolder?: string
  } = {},
): Promise<TestHouse> {
  const database = options.database ?? inject('database')
  // No read of a test is under way when it undoes a file: nothing has to be waited for.
  IMPORT_SETTINGS.graceMs = 0
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'safeground-house-'))
  const graph = connect(database.uri, database.username, database.password)
  if (!options.keep) await wipe(graph)
  const config = readConfig(
    {
      SAFEGROUND_DATA: dataFolder,
      SAFEGROUND_DEMO: options.isDemo === false ? '0' : '1',
      SAFEGROUND_LOG: 'silent',
    },
    dataFolder,
  )
  const clock = fixedClock(NOW)
  const house = openHouse({
    config,
    graph,
    installationKey: 'tests',
    clock: clock as Clock,
    limits: { ...NO_LIMITS, ...options.limits },
  })
  if (!options.keep) await keepDemoAccounts(house)
  return {
    house,
    clock,
    dataFolder,
    async close() {
      await graph.close()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

/** Empties a database but for what migrations made. */
async function wipe(graph: House['graph']): Promise<void> {
  const session = graph.driver.session()
  try {
    await session.run(
      'MATCH (n) WHERE NOT n:Schema AND NOT n:AuditHead CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS',
    )
    await session.run('MATCH (head:AuditHead) SET head.seq = 0, head.hash = ""')
    await session.run('MATCH (schema:Schema) REMOVE schema.hasStory')
  } finally {
    await session.close()
  }
}

/** A house that listens, as a browser or a script meets it. */
export async function serve(house: House): Promise<{ url: string; server: Server; close(): Promise<void> }> {
  const app = makeApp(house, { sessionSecret: 'a secret of the tests, and of nothing else', version: 'test' })
  const server = createServer(app)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://localhost:${port}`,
    server,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

/** The demo account of a role, asking without a request: for use cases called directly. */
export async function askerAs(role: Role, house: House): Promise<Asker> {
  const demo = DEMO_ACCOUNTS.find((account) => account.role === role)
  if (!demo) throw new Error(`No demo account for ${role}`)
  const { agency } = (await import('@safeground/graph-schema')).ROLES[role]
  return jobAsker(Account.parse({ ...demo, agency, ...GIVEN_TO[role], isDisabled: false }), house, 'test')
}
