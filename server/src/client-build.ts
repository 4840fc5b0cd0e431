import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const STAMP = join(ROOT, 'client/dist/.made-from')
const SOURCES = [
  'client/src',
  'client/index.html',
  'client/vite.config.ts',
  'client/package.json',
  'client/public',
  'graph-schema/src',
  'package-lock.json',
]

/** Builds the screens when what they are made from has changed since they were built. */
export async function buildClient(say: (line: string) => void): Promise<void> {
  const source = sourceHash()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === source) return
  say('Building the screens (about half a minute, and only when they changed)')
  await runVite(['build'])
  writeFileSync(STAMP, source)
}

function sourceHash(): string {
  const hash = createHash('sha256')
  for (const path of SOURCES) addTo(hash, join(ROOT, path))
  return hash.digest('hex')
}

function addTo(hash: ReturnType<typeof createHash>, path: string): void {
  if (!existsSync(path)) return
  const entries = readEntries(path)
  if (!entries) {
    hash.update(path.slice(ROOT.length)).update(readFileSync(path))
    return
  }
  for (const entry of entries) addTo(hash, join(path, entry))
}

function readEntries(path: string): string[] | null {
  try {
    return readdirSync(path).sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return null
    throw error
  }
}

/** Vite's own entry, found from the client's folder. */
export const viteProgram = () => {
  const manifest = createRequire(join(ROOT, 'client/package.json')).resolve('vite/package.json')
  return join(dirname(manifest), 'bin/vite.js')
}

function runVite(args: readonly string[]): Promise<void> {
  return new Promise((done, failed) => {
    const vite = spawn(process.execPath, [viteProgram(), ...args, '--logLevel', 'warn'], {
      cwd: join(ROOT, 'client'),
      // Whatever the shell says: a build for development is larger, slower and talks to the console.
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    vite.on('error', failed)
    vite.on('exit', (code) =>
      code === 0
        ? done()
        : failed(new Error('The screens could not be built. What went wrong stands above.')),
    )
  })
}
