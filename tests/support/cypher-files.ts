import { readdirSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const SERVER = fileURLToPath(new URL('../../server/src/', import.meta.url))

export interface CypherFile {
  path: string
  name: string
  source: string
}

/** Every query of the server, read from disk: a query that nothing imports is looked at too. */
export const CYPHER_FILES: readonly CypherFile[] = readdirSync(SERVER, {
  recursive: true,
  withFileTypes: true,
})
  .filter((entry) => entry.isFile() && entry.name.endsWith('.cypher'))
  .map((entry) => `${entry.parentPath}/${entry.name}`)
  .filter((path) => !path.includes('/migrations/') && !path.endsWith('visible.cypher'))
  .sort()
  .map((path) => ({
    path: relative(SERVER, path).replace(/^\/+/, ''),
    name: relative(SERVER, path).split('/').at(-1)?.replace('.cypher', '') ?? '',
    source: readFileSync(path, 'utf8'),
  }))
