import { createHash } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { chooseMemory, databaseSettings } from './database-settings.ts'
import { DatabaseUnavailable } from './database-unavailable.ts'
import { keepPassword } from './keep-password.ts'
import type { Database, OpenDatabase } from './open-database.ts'
import { reachDatabase } from './reach-database.ts'
import { runCommand } from './run-command.ts'

/** The image of server/neo4j/compose.yaml. */
const IMAGE = 'neo4j:5.26-community'
const READY_WITHIN_SECONDS = 180

/** Whether an engine answers; a client without an engine, or one we may not talk to, does not. */
export async function dockerAnswers(docker: string, env: OpenDatabase['env']): Promise<boolean> {
  const { code } = await runCommand({ program: docker, args: ['info'], env, limitSeconds: 20 })
  return code === 0
}

/**
 * Runs the official image with our settings and the port on loopback only. The container is named after the data
 * folder: one that a killed start left behind is stopped first, cleanly, and its data are found.
 */
export async function startDocker(docker: string, options: OpenDatabase): Promise<Database> {
  const { dataFolder, env, say } = options
  const home = join(dataFolder, 'neo4j-docker')
  const hasData = existsSync(join(home, 'data', 'databases', 'system'))
  const password = keepPassword(dataFolder, hasData)
  for (const part of ['data', 'logs', 'plugins']) mkdirSync(join(home, part), { recursive: true })
  chmodSync(home, 0o700)
  const name = `safeground-${createHash('sha256').update(home).digest('hex').slice(0, 12)}`
  const run = (args: string[], what?: string) =>
    runCommand({
      ...{ program: docker, args, env: { ...env, NEO4J_AUTH: `neo4j/${password}` } },
      ...(what ? { progress: (seconds: number) => say(`${what}: ${seconds} s so far.`) } : {}),
    })
  await run(['stop', '--time', '60', name], 'Stopping the database of an earlier start')
  await run(['rm', '--force', name])
  const started = await run(
    [...runArguments(name, home), ...settingArguments(options), IMAGE],
    'Fetching Neo4j',
  )
  if (started.code !== 0) throw new DatabaseUnavailable(`Docker could not run ${IMAGE}: ${started.tail}`)
  const stop = async () => {
    await run(['stop', '--time', '60', name], 'Closing the database')
  }
  const port = (await run(['port', name, '7687/tcp'])).tail.split(':').at(-1)
  const database = { uri: `bolt://127.0.0.1:${port}`, username: 'neo4j', password }
  const fault = await reachWithin(READY_WITHIN_SECONDS, database, say)
  if (fault) {
    const { tail } = await run(['logs', '--tail', '20', name])
    await stop()
    throw new DatabaseUnavailable(`Neo4j in Docker ${fault} Its last words:\n${tail}`)
  }
  let asked = false
  const ended = run(['wait', name]).then(({ tail }) => `the container ${name} ended with code ${tail}`)
  const died = ended.then((how) => (asked ? new Promise<string>(() => {}) : how))
  return {
    ...database,
    from: 'docker',
    died,
    stop: () => {
      asked = true
      return stop()
    },
  }
}

/** NEO4J_AUTH has no value here: Docker takes it from our environment, so it never shows in a list of processes. */
function runArguments(name: string, home: string): string[] {
  const volumes = ['data', 'logs', 'plugins'].flatMap((part) => ['--volume', `${join(home, part)}:/${part}`])
  const user = process.getuid ? ['--user', `${process.getuid()}:${process.getgid?.() ?? 0}`] : []
  return [
    'run',
    '--detach',
    '--rm',
    '--name',
    name,
    ...user,
    '--publish',
    '127.0.0.1::7687',
    ...volumes,
  ].concat(['--stop-timeout', '60', '--env', 'NEO4J_AUTH', '--env', 'NEO4J_PLUGINS=["graph-data-science"]'])
}

/** The same database as in server/neo4j/compose.yaml. The image reads settings from the environment: dots become underscores, underscores are doubled. */
export function settingArguments(options: OpenDatabase): string[] {
  const memory = chooseMemory(options)
  const settings = {
    ...databaseSettings(memory),
    'server.memory.heap.initial_size': memory.heap,
    'server.memory.heap.max_size': memory.heap,
    'server.bolt.listen_address': '0.0.0.0:7687',
    'server.http.enabled': 'false',
  }
  const variables = Object.entries(settings).map(
    ([name, value]) => `NEO4J_${name.replaceAll('_', '__').replaceAll('.', '_')}=${value}`,
  )
  return variables.flatMap((variable) => ['--env', variable])
}

async function reachWithin(
  seconds: number,
  database: Parameters<typeof reachDatabase>[0],
  say: OpenDatabase['say'],
): Promise<string | undefined> {
  const until = Date.now() + seconds * 1000
  for (let tries = 1; ; tries++) {
    const fault = await reachDatabase(database)
    if (!fault || Date.now() > until) return fault
    if (tries % 5 === 0) say('Waiting for Neo4j in Docker to answer.')
    await pause(1_000)
  }
}
