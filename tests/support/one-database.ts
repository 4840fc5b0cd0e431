import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '@safeground/server/database/open-database.ts'
import { connect } from '@safeground/server/graph/graph.ts'
import { migrate } from '@safeground/server/graph/migrate.ts'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    database: { uri: string; username: string; password: string }
  }
}

/** Starts the one real Neo4j of a test run, in a folder of its own, and takes it away at the end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.SAFEGROUND_TEST_NEO4J
  if (given) {
    // For whoever runs one test again and again: a running Neo4j that may be wiped, as `bolt://user:password@host:port`.
    const { protocol, host, username, password } = new URL(given)
    await prepare(`${protocol}//${host}`, username, password)
    project.provide('database', { uri: `${protocol}//${host}`, username, password })
    return async () => {}
  }
  const dataFolder = mkdtempSync(join(tmpdir(), 'safeground-test-'))
  // Tests never touch a database that someone uses.
  const env = { ...process.env, NEO4J_URI: undefined }
  const database = await openDatabase({
    dataFolder,
    env,
    say: (line) => console.log(line),
    memory: { heap: '768m', pageCache: '128m' },
    mayInstall: true,
  })
  const { uri, username, password } = database
  await prepare(uri, username, password)
  project.provide('database', { uri, username, password })
  return async () => {
    await database.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

async function prepare(uri: string, username: string, password: string): Promise<void> {
  const graph = connect(uri, username, password)
  await migrate(graph.driver, () => {})
  await graph.close()
}
