import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The keys of an installation. Losing them makes every file that is brought in again look new. */
export interface Keys {
  /** Makes public ids out of what they stand for. */
  installation: string
  /** Signs session cookies. */
  session: string
}

/** Known to everybody, so that the demonstration has the same ids on every machine. It holds invented people only. */
const DEMO_INSTALLATION_KEY = 'safeground-demonstration'

export function keepKeys(dataFolder: string, isDemo: boolean): Keys {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  return {
    installation: isDemo ? DEMO_INSTALLATION_KEY : keep(join(dataFolder, 'installation.key')),
    session: keep(join(dataFolder, 'session.key')),
  }
}

function keep(file: string): string {
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
    chmodSync(file, 0o600)
  }
  const key = readFileSync(file, 'utf8').trim()
  if (key.length < 32) throw new Error(`${file} should hold a key of at least 32 characters`)
  return key
}

/** A key for one thing only, kept nowhere: what it seals is unreadable once this process has forgotten it. */
export const passingKey = (): Buffer => randomBytes(32)
