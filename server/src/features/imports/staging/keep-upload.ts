import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { dirname } from 'node:path'
import type { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { Problem } from '../../../http/problem.ts'
import { IMPORT_SETTINGS } from '../settings.ts'
import { type Encoding, EncodingWatch } from './encoding.ts'
import { keepRoom } from './keep-room.ts'
import type { SealedFile } from './sealed-file.ts'

export interface Upload {
  bytes: number
  sha256: string
  encoding: Encoding
}

/** The most that one file may hold: 1 GB, streamed, so that memory does not grow with it. */
export const MOST_BYTES = 1024 ** 3

/** Writes what is sent to disk as it comes, sealed, and learns on the way what kind of text it is. */
export async function keepUpload(
  body: Readable,
  kept: SealedFile,
  mostBytes: number,
  said: () => Promise<void>,
): Promise<Upload> {
  const { file, seal } = kept.create()
  // A fault of the disk comes out where the file is waited for; it must not bring the server down before that.
  file.on('error', () => undefined)
  const hash = createHash('sha256')
  const watch = new EncodingWatch()
  let bytes = 0
  let lookAgainAt = LOOK_EVERY
  const since = performance.now()
  try {
    for await (const chunk of withoutSilence(body)) {
      const piece = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
      bytes += piece.length
      if (bytes > mostBytes) throw tooLarge(mostBytes)
      if (isTooSlow(bytes, performance.now() - since)) throw new Problem('bad-request', TOO_SLOW)
      if (bytes >= lookAgainAt) {
        await keepRoom(dirname(kept.path))
        lookAgainAt = bytes + LOOK_EVERY
      }
      watch.take(piece)
      hash.update(piece)
      if (!file.write(seal(piece))) await once(file, 'drain')
      await said()
    }
    file.end()
    await finished(file)
  } catch (error) {
    file.destroy()
    // The refusal goes out first; then whatever is still being sent is taken no more.
    setTimeout(() => body.destroy(), 1_000).unref()
    if (!file.closed) await new Promise<void>((done) => file.once('close', () => done()))
    throw isBroken(error) ? new Problem('bad-request', STOPPED, [], { cause: error }) : error
  }
  if (bytes === 0) throw new Problem('not-valid', 'The file is empty.')
  return { bytes, sha256: hash.digest('hex'), encoding: watch.encoding() }
}

/** Bytes between two looks at how much room is left. */
const LOOK_EVERY = 16 * 1024 ** 2

/** What is sent, piece by piece; a sender who says nothing for long is not waited for. */
async function* withoutSilence(body: Readable): AsyncGenerator<Buffer | string> {
  const pieces = body.iterator({ destroyOnReturn: false })
  while (true) {
    const next = pieces.next()
    let timer: NodeJS.Timeout | undefined
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Problem('bad-request', SILENT)), IMPORT_SETTINGS.silentMs)
    })
    try {
      const { done, value } = await Promise.race([next, silence])
      if (done) return
      yield value as Buffer | string
    } finally {
      clearTimeout(timer)
      // Left behind when silence wins: it ends with the body, and nobody waits for it.
      next.catch(() => undefined)
    }
  }
}

/** A sender who gives a byte now and then is never silent, and would hold the place of others for days. */
function isTooSlow(bytes: number, ms: number): boolean {
  const { silentMs, leastBytesPerSecond } = IMPORT_SETTINGS
  return ms > silentMs && bytes < (ms / 1000) * leastBytesPerSecond
}

const TOO_SLOW =
  'The file came too slowly, so the upload was ended. Nothing of it was kept. Send it again from a better connection.'
const SILENT =
  'Nothing more of the file came, so the upload was ended. Nothing of it was kept. Send the file again.'
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
