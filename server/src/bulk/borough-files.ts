import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { writeBorough } from '@safeground/fixtures/borough/write-borough.ts'
import { SOURCE_WORDS } from '@safeground/graph-schema'
import { FILES } from '../demo/make-borough.ts'
import type { LocalFile } from './plan-files.ts'

export interface Borough {
  seed: number
  people: number
  endDay: string
  chanceOnly: boolean
}

/** Makes the agencies' files of an invented borough, named and in the order in which the demonstration takes them. */
export async function boroughFiles(borough: Borough, folder: string): Promise<LocalFile[]> {
  const written = await writeBorough(borough, folder)
  const files: LocalFile[] = []
  for (const source of FILES) {
    const one = written.find(({ file }) => file === source)
    if (!one) throw new Error(`The borough has no file of ${source}`)
    const hash = createHash('sha256')
    await pipeline(createReadStream(one.path), hash)
    files.push({
      source,
      file: one.path,
      name: `${SOURCE_WORDS[source]}, to ${borough.endDay}.csv`,
      sha256: hash.digest('hex'),
      bytes: (await stat(one.path)).size,
    })
  }
  return files
}
