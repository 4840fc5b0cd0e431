import { randomBytes } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseUnavailable, systemCode } from './database-unavailable.ts'

export function passwordFile(dataFolder: string): string {
  return join(dataFolder, 'neo4j-password')
}

/**
 * The password of the database in this folder: made once, kept where only its owner may read it. When the data are
 * there and the password is not, a new one would only be refused, so that is said instead.
 */
export function keepPassword(dataFolder: string, hasData: boolean): string {
  const file = passwordFile(dataFolder)
  const kept = readPassword(file)
  if (kept) return kept
  if (hasData) {
    throw new DatabaseUnavailable(
      `${file} is missing, so the database in ${dataFolder} cannot be opened. Put the file back from a copy, or move ` +
        'the whole folder away to begin with an empty database.',
    )
  }
  // Hexadecimal: a dash at its beginning would be read by AdminTool as an option.
  const password = randomBytes(24).toString('hex')
  writeFileSync(`${file}.new`, password, { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return password
}

function readPassword(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (fault) {
    if (systemCode(fault) === 'ENOENT') return undefined
    throw fault
  }
}
