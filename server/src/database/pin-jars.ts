import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseUnavailable } from './database-unavailable.ts'
import { findJava } from './find-java.ts'
import { copyJars, PINNED_JARS, sumJars } from './install-jars.ts'

/** Run by hand after a change of server/neo4j/pom.xml: `npx tsx server/src/database/pin-jars.ts`, then read the diff. */
async function pinJars(): Promise<void> {
  const java = await findJava(process.env)
  if (!java) throw new DatabaseUnavailable('A Java 17 development kit is needed to pin the jars.')
  const folder = await mkdtemp(join(tmpdir(), 'safeground-jars-'))
  try {
    await copyJars(java, folder, { env: process.env, say: console.log })
    const sums = await sumJars(folder)
    await writeFile(PINNED_JARS, sums)
    console.log(`Pinned ${sums.trim().split('\n').length} jars in server/neo4j/jars.sha256.`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

await pinJars()
