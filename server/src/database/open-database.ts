import { chmodSync, mkdirSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { lockData } from './data-lock.ts'
import { DatabaseUnavailable } from './database-unavailable.ts'
import { findJava, findProgram, installJava, type Java } from './find-java.ts'
import { findJars, installJars, type Jars } from './install-jars.ts'
import { useGivenDatabase } from './reach-database.ts'
import { dockerAnswers, startDocker } from './start-docker.ts'
import { startJava } from './start-java.ts'

export { DatabaseUnavailable, DataFolderInUse } from './database-unavailable.ts'

export interface Database {
  uri: string
  username: string
  password: string
  from: 'given' | 'java' | 'docker'
  /** resolves if the database process ends without having been asked to */
  died: Promise<string>
  /** closes the database cleanly and lets go of the data folder; a database that was given is left alone */
  stop(): Promise<void>
}

export interface OpenDatabase {
  dataFolder: string
  env: Record<string, string | undefined>
  say: (line: string) => void
  /** smaller memory for tests */
  memory?: { heap: string; pageCache: string }
  /** may apt-get be used to install JDK and Maven */
  mayInstall?: boolean
}

const NOTHING_FITS =
  'Safeground needs a Neo4j database and found none. Any one of these will do:\n' +
  '  1. a running Neo4j 5.26: set NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD;\n' +
  '  2. a Java 17 or 21 development kit and Maven on the PATH (on Debian or Ubuntu:\n' +
  '     sudo apt-get install openjdk-17-jdk-headless maven);\n' +
  '  3. a Docker engine that answers `docker info` without sudo.'

/**
 * Has a real Neo4j, from the first source that fits: the one the environment names, one that we run with Java, one
 * that we run with Docker. Throws `DatabaseUnavailable` or `DataFolderInUse`, whose messages say what to do.
 */
export async function openDatabase(wanted: OpenDatabase): Promise<Database> {
  const options = { ...wanted, dataFolder: resolve(wanted.dataFolder) }
  const { dataFolder, env, say } = options
  if (env.NEO4J_URI) return useGivenDatabase(env.NEO4J_URI, env)
  prepareFolder(dataFolder, say)
  const lock = await lockData(dataFolder, say)
  try {
    const database = await startOwn(options, lock)
    const stop = () => database.stop().finally(() => lock.release())
    return { ...database, stop: once(stop) }
  } catch (fault) {
    lock.release()
    throw fault
  }
}

async function startOwn(
  options: OpenDatabase,
  lock: Awaited<ReturnType<typeof lockData>>,
): Promise<Database> {
  const found = await findNeo4j(options)
  if (found) return startJava(found.java, found.jars, lock, options)
  const docker = findProgram('docker', options.env)
  if (docker && (await dockerAnswers(docker, options.env))) return startDocker(docker, options)
  throw new DatabaseUnavailable(NOTHING_FITS)
}

/** Java with Neo4j's jars; what is missing is installed where that may be done. Undefined when there is no way. */
async function findNeo4j(options: OpenDatabase): Promise<{ java: Java; jars: Jars } | undefined> {
  const { env, say, mayInstall = false } = options
  const jars = await findJars(env)
  const isComplete = async () => (await findJava(env)) && (jars || findProgram('mvn', env))
  if (!(await isComplete()) && mayInstall) await installJava(env, say)
  const java = await findJava(env)
  if (!java || !(await isComplete())) return undefined
  return { java, jars: jars ?? (await installJars(java, options)) }
}

/** The folder is for its owner only. One that was there before us is not ours to change, so we only say so. */
function prepareFolder(dataFolder: string, say: OpenDatabase['say']): void {
  const made = mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  if (made) chmodSync(dataFolder, 0o700)
  else if ((statSync(dataFolder).mode & 0o077) !== 0) {
    say(
      `Others on this machine may look into ${dataFolder}; chmod 700 it to keep its file names private too.`,
    )
  }
}

function once(stop: () => Promise<void>): () => Promise<void> {
  let stopping: Promise<void> | undefined
  return () => {
    stopping ??= stop()
    return stopping
  }
}
