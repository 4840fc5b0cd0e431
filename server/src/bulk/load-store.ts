import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseUnavailable } from '../database/database-unavailable.ts'
import { findJava, type Java } from '../database/find-java.ts'
import { findJars, type Jars } from '../database/install-jars.ts'
import { runAdminTool } from '../database/run-admin-tool.ts'
import { neo4jHome } from '../database/start-java.ts'

export interface Tools {
  java: Java
  jars: Jars
}

export interface Load {
  tools: Tools
  dataFolder: string
  /** What `StoreFiles.close` says of the files. */
  args: readonly string[]
  env: Record<string, string | undefined>
  say: (line: string) => void
}

/** What loading needs. Looked for before the hour that comes before it. */
export async function findTools(env: Load['env']): Promise<Tools> {
  const [java, jars] = [await findJava(env), await findJars(env)]
  if (!java || !jars) throw new DatabaseUnavailable(NO_JAVA)
  return { java, jars }
}

/** Has AdminTool make the store of a data folder that has none yet. Answers its own words on how much it has read. */
export async function loadStore({ tools, dataFolder, args, env, say }: Load): Promise<string> {
  const home = neo4jHome(dataFolder)
  if (existsSync(home)) throw new DatabaseUnavailable(`${home} holds a database already.`)
  mkdirSync(join(home, 'conf'), { recursive: true, mode: 0o700 })
  const report = join(dataFolder, 'load-report.txt')
  const command = ['database', 'import', 'full', 'neo4j', '--bad-tolerance=0', `--report-file=${report}`]
  const words = await runAdminTool({
    ...tools,
    home,
    env,
    heap: '1g',
    args: [...command, ...args],
    progress: (seconds) => {
      if (seconds % 30 === 0) say(`  loading: ${seconds} s so far`)
    },
  })
  const left = existsSync(report) ? readFileSync(report, 'utf8').trim() : ''
  if (left !== '') throw new Error(`AdminTool left something out:\n${left.slice(0, 2_000)}`)
  rmSync(report, { force: true })
  return words.slice(words.lastIndexOf('IMPORT DONE')).trim()
}

const NO_JAVA =
  'A large store is loaded with the Java and the Neo4j that `npm start` fetches at its first start, and they are not ' +
  'here. Run npm start once, stop it with Ctrl-C, and try again.'
