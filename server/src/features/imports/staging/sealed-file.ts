import { createCipheriv, createDecipheriv } from 'node:crypto'
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs'
import { pipeline, type Readable } from 'node:stream'
import { passingKey } from '../../../keys.ts'

const ALGORITHM = 'aes-256-ctr'
/** Each file has a key of its own, so that all may begin alike. */
const START = Buffer.alloc(16)

/**
 * A file on disk that only this process can read, and only for as long as it lives: the key is in memory alone. What is
 * sent may speak of people who must not be kept, so it never lies on the disk in the clear.
 */
export class SealedFile {
  private readonly key = passingKey()

  constructor(readonly path: string) {}

  /** For its one writer: pieces go through `seal` in order. */
  create(): { file: WriteStream; seal: (piece: Buffer) => Buffer } {
    const cipher = createCipheriv(ALGORITHM, this.key, START)
    const file = createWriteStream(this.path, { mode: 0o600, flags: 'wx' })
    return { file, seal: (piece) => cipher.update(piece) }
  }

  /** From its beginning; to the end, or as many bytes as are wanted. */
  open(bytes = Number.POSITIVE_INFINITY): Readable {
    const file = createReadStream(this.path, { end: bytes - 1 })
    return pipeline(file, createDecipheriv(ALGORITHM, this.key, START), () => undefined)
  }
}
