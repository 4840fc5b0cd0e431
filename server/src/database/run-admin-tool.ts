import { join } from 'node:path'
import { DatabaseUnavailable } from './database-unavailable.ts'
import type { Java } from './find-java.ts'
import type { Jars } from './install-jars.ts'
import type { OpenDatabase } from './open-database.ts'
import { runCommand } from './run-command.ts'

export interface AdminTask {
  java: Java
  jars: Jars
  /** the Neo4j home, as `neo4jHome` names it */
  home: string
  env: OpenDatabase['env']
  /** such as `['database', 'dump', 'neo4j', '--to-path=…']`; an argument `@file` is read from that file */
  args: readonly string[]
  heap?: string
  progress?: (seconds: number) => void
}

/**
 * Neo4j's own AdminTool: `database check`, `dump`, `load`, `import`, `dbms set-initial-password`. All of them want the
 * database stopped. Answers what it printed; throws with its words when it fails.
 */
export async function runAdminTool({
  java,
  jars,
  home,
  env,
  args,
  heap = '512m',
  progress,
}: AdminTask): Promise<string> {
  const { code, tail } = await runCommand({
    program: java.java,
    args: [`-Xmx${heap}`, '-cp', jars.classPath, 'org.neo4j.cli.AdminTool', ...args],
    env: { ...env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') },
    ...(progress ? { progress } : {}),
  })
  if (code !== 0) throw new DatabaseUnavailable(`neo4j-admin ${args.slice(0, 2).join(' ')} failed: ${tail}`)
  return tail
}
