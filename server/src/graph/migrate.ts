import { readdirSync, readFileSync } from 'node:fs'
import { CLAIMS, StatedType } from '@safeground/graph-schema'
import type { Driver } from 'neo4j-driver'

const FOLDER = new URL('./migrations/', import.meta.url)

export class NewerSchema extends Error {
  override name = 'NewerSchema'
}

interface Migration {
  number: number
  name: string
  statements: string[]
}

/** Every migration, in order. A file holds statements ended by `;` at the end of a line. */
export function migrations(): Migration[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.cypher'))
    .sort()
    .map((file, index) => {
      const number = Number(file.slice(0, 4))
      if (number !== index + 1) throw new Error(`Migration ${file} is out of sequence`)
      return { number, name: file, statements: statementsOf(readFileSync(new URL(file, FOLDER), 'utf8')) }
    })
}

/**
 * `{{each claim type}}` and `{{each stated type}}` (participations too) before a statement repeat it for every type,
 * with TYPE and type replaced.
 */
function statementsOf(source: string): string[] {
  return source
    .replaceAll(/^\/\/.*$/gm, '')
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter(Boolean)
    .flatMap((statement) => {
      const each = statement.match(/^\{\{each (claim|stated) type\}\}/)
      if (!each) {
        return [
          statement
            .replaceAll('{{claim types}}', Object.keys(CLAIMS).join('|'))
            .replaceAll('{{stated types}}', StatedType.options.join('|')),
        ]
      }
      const text = statement.slice(each[0].length).trim()
      const types = each[1] === 'claim' ? Object.keys(CLAIMS) : StatedType.options
      return types.map((type) => text.replaceAll('TYPE', type).replaceAll('type_', `${type.toLowerCase()}_`))
    })
}

/** An index over a large store takes minutes, not the minute that any other transaction has. */
const PATIENT = { timeout: 30 * 60_000 }

/**
 * Brings the database to this version's schema. Each statement can be run again (IF NOT EXISTS), so a kill in the
 * middle is mended by the next start. Refuses a database of a newer version rather than guess at it.
 */
export async function migrate(driver: Driver, say: (line: string) => void): Promise<number> {
  const wanted = migrations()
  const latest = wanted.at(-1)?.number ?? 0
  const session = driver.session()
  try {
    const found = await session.run('MATCH (s:Schema {id: "schema"}) RETURN s.version AS version')
    const version = Number(found.records[0]?.get('version') ?? 0)
    if (version > latest) {
      throw new NewerSchema(
        `This database was made by a newer Safeground (schema ${version}; this one knows ${latest}). Start the newer one.`,
      )
    }
    for (const migration of wanted.filter((one) => one.number > version)) {
      say(`Preparing the database: ${migration.name}`)
      for (const statement of migration.statements) await session.run(statement, {}, PATIENT)
      await session.run('MERGE (s:Schema {id: "schema"}) SET s.version = toInteger($version)', {
        version: migration.number,
      })
    }
    await session.run('CALL db.awaitIndexes(1800)', {}, PATIENT)
    return latest
  } finally {
    await session.close()
  }
}
