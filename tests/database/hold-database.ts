import { openDatabase } from '@safeground/server/database/open-database.ts'
import neo4j from 'neo4j-driver'

/**
 * A server in small, for tests that kill it: opens the database of a folder, writes one mark, says HELD and stays.
 * `node --import tsx hold-database.ts FOLDER MARK`
 */
const [dataFolder = '', mark = ''] = process.argv.slice(2)
const memory = { heap: '512m', pageCache: '64m' }
const database = await openDatabase({ dataFolder, env: process.env, say: console.error, memory })
const driver = neo4j.driver(database.uri, neo4j.auth.basic(database.username, database.password))
await driver.executeQuery('CREATE (:Mark {text: $mark})', { mark })
await driver.close()
console.log('HELD')
setInterval(() => {}, 60_000)
