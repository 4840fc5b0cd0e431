import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { type LayerName, SOURCE_WORDS, type SourceName } from '@safeground/graph-schema'
import type { KnownFile } from '../features/imports/index.ts'

/** Which borough: its last day, and how many young people it knows of. */
export interface Borough {
  ends: string
  people: number
}

/** The most wanted first: who is open, who is missing. What speaks of known children only comes last. */
export const FILES: readonly Exclude<SourceName, LayerName>[] = [
  'children-open',
  'missing-episodes',
  'return-interviews',
  'police-intelligence',
  'incidents',
  'education',
]
const SEED = '1'
const WRITE = fileURLToPath(import.meta.resolve('@safeground/fixtures/borough/write.ts'))

/**
 * The agencies' files of the invented borough, made in a process of their own so that the server goes on answering. They
 * stay in the data folder: whoever starts again after a stop in the middle goes on with the same bytes.
 */
export async function makeBorough(
  { ends, people }: Borough,
  dataFolder: string,
  signal: AbortSignal,
): Promise<KnownFile[]> {
  const shelf = join(dataFolder, 'demo')
  const name = `borough-${people}-to-${ends}`
  const folder = join(shelf, name)
  mkdirSync(shelf, { recursive: true, mode: 0o700 })
  for (const other of readdirSync(shelf)) {
    if (other !== name) rmSync(join(shelf, other), { recursive: true, force: true })
  }
  if (!existsSync(folder)) {
    const half = `${folder}.half`
    await write(['--seed', SEED, '--people', String(people), '--end-day', ends, '--out', half], signal)
    renameSync(half, folder)
  }
  const files: KnownFile[] = []
  for (const source of FILES) {
    const file = join(folder, `${source}.csv`)
    files.push({ source, file, name: `${SOURCE_WORDS[source]}, to ${ends}.csv`, sha256: await sha256(file) })
  }
  return files
}

function write(args: readonly string[], signal: AbortSignal): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, ['--import', 'tsx', WRITE, ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      // Ctrl-C reaches the server alone, which ends this one as it closes.
      detached: true,
      signal,
    })
    child.on('error', failed)
    child.on('exit', (code) =>
      code === 0 ? done() : failed(new Error('The files of the invented borough could not be made')),
    )
  })
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
