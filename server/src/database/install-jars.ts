import { createHash } from 'node:crypto'
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isRunning } from './data-lock.ts'
import { DatabaseUnavailable, systemCode } from './database-unavailable.ts'
import { findProgram, type Java } from './find-java.ts'
import type { OpenDatabase } from './open-database.ts'
import { runCommand } from './run-command.ts'

type Surroundings = Pick<OpenDatabase, 'env' | 'say'>

/** One installed Neo4j: the folder holds `lib` (every jar), `plugins` (those with GDS procedures), `launcher`. */
export interface Jars {
  folder: string
  /** the class path for `java -cp`, our compiled launcher first */
  classPath: string
}

const SOURCES = fileURLToPath(new URL('../../neo4j/', import.meta.url))
export const PINNED_JARS = join(SOURCES, 'jars.sha256')

/** Neo4j finds procedures only in jars that lie in its plugins folder, though all are on the class path. */
const HOLDS_PROCEDURES = /^(?!neo4j-)(.*proc.*|cypher-aggregation-.*)\.jar$/

/** The jars if this very set was installed before, without asking anybody. */
export async function findJars(env: OpenDatabase['env']): Promise<Jars | undefined> {
  const folder = await cacheFolder(env)
  const entries = await readdir(folder).catch((fault: unknown): string[] => {
    if (systemCode(fault) === 'ENOENT') return []
    throw fault
  })
  return entries.includes('launcher') ? jarsIn(folder) : undefined
}

/**
 * Fetches, checks and compiles into a folder of our own, which takes its final name only when all is well: a kill in
 * the middle leaves nothing that looks finished, and two starts at once do not disturb each other.
 */
export async function installJars(java: Java, { env, say }: Surroundings): Promise<Jars> {
  const folder = await cacheFolder(env)
  await removeAbandoned(folder)
  const building = `${folder}.building-${process.pid}`
  try {
    await copyJars(java, join(building, 'lib'), { env, say })
    await checkJars(join(building, 'lib'))
    await layPlugins(building)
    await compileLauncher(java, building, env)
    // Whoever finished first keeps the name; a folder there that is not complete was damaged, and gives way.
    if (!(await findJars(env))) {
      await rm(folder, { recursive: true, force: true })
      await rename(building, folder)
    }
  } finally {
    await rm(building, { recursive: true, force: true })
  }
  return jarsIn(folder)
}

/** Has Maven copy what the POM names, and all that those need, into one folder. */
export async function copyJars(java: Java, folder: string, { env, say }: Surroundings): Promise<void> {
  const maven = findProgram('mvn', env)
  if (!maven)
    throw new DatabaseUnavailable('Maven (mvn) is needed once, to fetch Neo4j, and is not on the PATH.')
  say('Fetching Neo4j and Graph Data Science with Maven (once; about 140 MB).')
  let fetched = 0
  const { code, tail } = await runCommand({
    program: maven,
    args: [
      ...['--batch-mode', '--file', join(SOURCES, 'pom.xml'), 'dependency:copy-dependencies'],
      ...[`-DoutputDirectory=${folder}`, '-DincludeScope=runtime'],
    ],
    env: { ...env, ...(java.home ? { JAVA_HOME: java.home } : {}) },
    line: (line) => {
      if (/Downloaded from .*\.jar/.test(line)) fetched += 1
    },
    progress: (seconds) => say(`Fetching Neo4j: ${fetched} files, ${seconds} s so far.`),
  })
  if (code === 0) return
  const errors = tail
    .split('\n')
    .filter((line) => line.startsWith('[ERROR]'))
    .slice(0, 3)
  throw new DatabaseUnavailable(
    `Maven could not fetch Neo4j. Is the network, or your Maven mirror, reachable?\n${errors.join('\n') || tail}`,
  )
}

/** The SHA-256 of every jar in a folder, one line each in the format of sha256sum, sorted by name. */
export async function sumJars(folder: string): Promise<string> {
  const names = (await readdir(folder)).sort()
  const sums = await Promise.all(
    names.map(async (name) => `${sha256(await readFile(join(folder, name)))}  ${name}\n`),
  )
  return sums.join('')
}

/** Refuses jars that are not, byte for byte, the ones we tested: no more, no fewer, none other. */
export async function checkJars(folder: string): Promise<void> {
  const pinned = new Set((await readFile(PINNED_JARS, 'utf8')).trim().split('\n'))
  const found = new Set((await sumJars(folder)).trim().split('\n'))
  const wrong = [...found]
    .filter((line) => !pinned.has(line))
    .concat([...pinned].filter((line) => !found.has(line)))
  if (wrong.length === 0) return
  const names = [...new Set(wrong.map((line) => line.split('  ')[1] ?? line))]
  throw new DatabaseUnavailable(
    `${names.length} of Neo4j's jars are not the pinned ones (${names.slice(0, 5).join(', ')}): not installed. If ` +
      'server/neo4j/pom.xml was changed on purpose, pin anew as server/neo4j/README.md says; if not, clear your Maven ' +
      'cache and ask whoever runs your Maven mirror.',
  )
}

async function layPlugins(building: string): Promise<void> {
  await mkdir(join(building, 'plugins'))
  const names = (await readdir(join(building, 'lib'))).filter((name) => HOLDS_PROCEDURES.test(name))
  await Promise.all(
    names.map((name) => copyFile(join(building, 'lib', name), join(building, 'plugins', name))),
  )
}

async function compileLauncher(java: Java, building: string, env: OpenDatabase['env']): Promise<void> {
  const args = [
    '-cp',
    join(building, 'lib', '*'),
    '-d',
    join(building, 'launcher'),
    join(SOURCES, 'Launcher.java'),
  ]
  const { code, tail } = await runCommand({ program: java.javac, args, env, limitSeconds: 300 })
  if (code !== 0)
    throw new DatabaseUnavailable(`javac could not compile server/neo4j/Launcher.java:\n${tail}`)
  await writeFile(
    join(building, 'README'),
    'Made by Safeground from server/neo4j; safe to delete, it is fetched anew.\n',
  )
}

/** Keyed by everything that goes into it, so that a change of any version, sum or line makes a new folder. */
async function cacheFolder(env: OpenDatabase['env']): Promise<string> {
  const parts = await Promise.all(
    ['pom.xml', 'jars.sha256', 'Launcher.java'].map((name) => readFile(join(SOURCES, name))),
  )
  const key = sha256(Buffer.concat(parts)).slice(0, 12)
  return join(env.XDG_CACHE_HOME || join(env.HOME || homedir(), '.cache'), 'safeground', `neo4j-${key}`)
}

async function removeAbandoned(folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true })
  for (const name of await readdir(dirname(folder))) {
    const builder = /\.building-(\d+)$/.exec(name)?.[1]
    if (builder && !isRunning({ pid: Number(builder) })) {
      await rm(join(dirname(folder), name), { recursive: true, force: true })
    }
  }
}

function jarsIn(folder: string): Jars {
  return { folder, classPath: [join(folder, 'launcher'), join(folder, 'lib', '*')].join(delimiter) }
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
