import neo4j from 'neo4j-driver'
import { DatabaseUnavailable, reason } from './database-unavailable.ts'
import type { Database, OpenDatabase } from './open-database.ts'

type Address = Pick<Database, 'uri' | 'username' | 'password'>

const CONNECT_WITHIN_MS = 5_000

/** Uses the database that the environment names. It is not ours: we do not start it, watch it or stop it. */
export async function useGivenDatabase(uri: string, env: OpenDatabase['env']): Promise<Database> {
  const username = env.NEO4J_USERNAME || 'neo4j'
  const password = env.NEO4J_PASSWORD
  if (!password) throw new DatabaseUnavailable('NEO4J_URI is set but NEO4J_PASSWORD is not. Set both.')
  const fault = await reachDatabase({ uri, username, password })
  if (fault) {
    throw new DatabaseUnavailable(
      `The Neo4j at ${uri} (from NEO4J_URI) ${fault} Correct NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD, or unset NEO4J_URI to have a database ` +
        'started here.',
    )
  }
  return { uri, username, password, from: 'given', died: new Promise(() => {}), stop: async () => {} }
}

/** Undefined when the database answers and lets us in; otherwise why not, as the end of a sentence. */
export async function reachDatabase({ uri, username, password }: Address): Promise<string | undefined> {
  try {
    const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
      connectionTimeout: CONNECT_WITHIN_MS,
      connectionAcquisitionTimeout: 2 * CONNECT_WITHIN_MS,
    })
    try {
      await driver.getServerInfo()
      return undefined
    } finally {
      await driver.close()
    }
  } catch (fault) {
    const code = fault instanceof neo4j.Neo4jError ? fault.code : ''
    if (code.startsWith('Neo.ClientError.Security')) {
      return `refused the user name "${username}" and its password.`
    }
    return `cannot be reached: ${reason(fault)}.`
  }
}
