import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { Problem } from '../../../http/problem.ts'
import { type Encoding, EncodingWatch } from './encoding.ts'

export interface Upload {
  bytes: number
  sha256: string
  encoding: Encoding
}

/** The most that one file may hold: 1 GB, streamed, so that memory does not grow with it. */
export const MOST_BYTES = 1024 ** 3

/** Writes what is sent to disk as it comes, and learns on the way what kind of text it is. */
export async function keepUpload(
  body: Readable,
  path: string,
  mostBytes: number,
  said: () => Promise<void>,
): Promise<Upload> {
  const file = createWriteStream(path, { mode: 0o600, flags: 'wx' })
  // A fault of the disk comes out where the file is waited for; it must not bring the server down before that.
  file.on('error', () => undefined)
  const hash = createHash('sha256')
  const watch = new EncodingWatch()
  let bytes = 0
  try {
    for await (const chunk of body as AsyncIterable<Buffer | string>) {
      const piece = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
      bytes += piece.length
      if (bytes > mostBytes) throw tooLarge(mostBytes)
      watch.take(piece)
      hash.update(piece)
      if (!file.write(piece)) await once(file, 'drain')
      await said()
    }
    file.end()
    await finished(file)
  } catch (error) {
    file.destroy()
    if (!file.closed) await new Promise<void>((done) => file.once('close', () => done()))
    throw isBroken(error) ? new Problem('bad-request', STOPPED, [], { cause: error }) : error
  }
  if (bytes === 0) throw new Problem('not-valid', 'The file is empty.')
  return { bytes, sha256: hash.digest('hex'), encoding: watch.encoding() }
}

const STOPPED = 'The upload stopped half way. Nothing of it was kept. Send the file again.'

const tooLarge = (most: number) =>
  new Problem(
    'too-large',
    `A file may hold at most ${Math.round(most / 1024 ** 2)} MB. Split it and bring in the parts.`,
  )

function isBroken(error: unknown): boolean {
  const code = (error as { code?: unknown }).code
  return code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE'
}
