import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs'

/** Records kept in memory until so many bytes of them are written at one go. */
const TAIL_BYTES = 64 * 1024

/**
 * Records of one length, in a file and by number: for what a row in a million is asked for again, and then mostly at once,
 * so that it need not lie in memory. The last ones do. Written and read at once and not by turns: a page of the
 * system's cache is nearer than the end of the turn, and nobody else's request is that short.
 */
export class RecordFile {
  private readonly file: number
  private readonly tail: Buffer
  private written = 0
  private waiting = 0

  constructor(
    private readonly path: string,
    private readonly width: number,
  ) {
    this.file = openSync(path, 'w+', 0o600)
    this.tail = Buffer.alloc(Math.max(1, Math.floor(TAIL_BYTES / width)) * width)
  }

  /** Gives the number by which it is found again. */
  add(record: Buffer): number {
    if ((this.waiting + 1) * this.width > this.tail.length) this.flush()
    record.copy(this.tail, this.waiting * this.width, 0, this.width)
    this.waiting += 1
    return this.written + this.waiting - 1
  }

  get(number: number): Buffer {
    const record = Buffer.alloc(this.width)
    if (number >= this.written) {
      this.tail.copy(record, 0, (number - this.written) * this.width)
      return record
    }
    const read = readSync(this.file, record, 0, this.width, number * this.width)
    if (read !== this.width) throw new Error(`${this.path} is shorter than what was written to it`)
    return record
  }

  /** It is of no use to anybody later. */
  remove(): void {
    closeSync(this.file)
    // The folder may be gone already, where somebody has given the file up.
    rmSync(this.path, { force: true })
  }

  private flush(): void {
    const bytes = this.waiting * this.width
    for (let at = 0; at < bytes; )
      at += writeSync(this.file, this.tail, at, bytes - at, this.written * this.width + at)
    this.written += this.waiting
    this.waiting = 0
  }
}
