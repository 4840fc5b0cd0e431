import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readConfig } from '../config.ts'
import { lockData } from '../database/data-lock.ts'

/** `npm run demo:reset`: the next start begins with an empty database of our own and the borough made anew. */
const config = readConfig(process.env, fileURLToPath(new URL('../../../', import.meta.url)))
if (!config.usesOwnDatabase || !config.isDemo) {
  console.error(
    'This only resets the demonstration in Safeground’s own database. Leave NEO4J_URI and SAFEGROUND_DEMO out.',
  )
  process.exit(1)
}
try {
  const lock = await lockData(config.dataFolder, console.log)
  for (const part of ['neo4j', 'imports', 'demo', 'neo4j-password'])
    rmSync(join(config.dataFolder, part), { recursive: true, force: true })
  lock.release()
  console.log('The demonstration has been emptied. Start it anew with: npm start')
} catch (error) {
  console.error((error as Error).message)
  process.exit(1)
}
