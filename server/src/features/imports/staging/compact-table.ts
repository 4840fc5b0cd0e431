import { createHash } from 'node:crypto'

const KEY_BYTES = 8

/**
 * A map from texts to a few bytes each, for what must be remembered of every row of a file of any size: about 25 bytes
 * a row in place of the hundreds of a Map of strings. Keys are 64-bit hashes: two of four million rows are mistaken
 * for each other once in two million files.
 */
export class CompactTable {
  private slots = 1024
  private used = 0
  private held: Buffer

  constructor(private readonly valueBytes: number) {
    this.held = Buffer.alloc(this.slots * (KEY_BYTES + valueBytes))
  }

  get size(): number {
    return this.used
  }

  get(text: string): Buffer | undefined {
    const at = this.find(keyOf(text))
    return this.isFree(at)
      ? undefined
      : Buffer.from(this.held.subarray(at + KEY_BYTES, at + KEY_BYTES + this.valueBytes))
  }

  has(text: string): boolean {
    return !this.isFree(this.find(keyOf(text)))
  }

  set(text: string, value: Buffer = Buffer.alloc(this.valueBytes)): void {
    if (this.used * 3 > this.slots * 2) this.grow()
    this.put(keyOf(text), value)
  }

  private put(key: Buffer, value: Buffer): void {
    const at = this.find(key)
    if (this.isFree(at)) this.used += 1
    key.copy(this.held, at)
    value.copy(this.held, at + KEY_BYTES, 0, this.valueBytes)
  }

  private find(key: Buffer): number {
    const width = KEY_BYTES + this.valueBytes
    let slot = key.readUInt32LE(0) % this.slots
    while (true) {
      const at = slot * width
      if (this.isFree(at) || this.held.compare(key, 0, KEY_BYTES, at, at + KEY_BYTES) === 0) return at
      slot = (slot + 1) % this.slots
    }
  }

  private isFree(at: number): boolean {
    return this.held.readUInt32LE(at) === 0 && this.held.readUInt32LE(at + 4) === 0
  }

  private grow(): void {
    const [before, slots, width] = [this.held, this.slots, KEY_BYTES + this.valueBytes]
    this.slots = slots * 2
    this.used = 0
    this.held = Buffer.alloc(this.slots * width)
    for (let at = 0; at < before.length; at += width) {
      const key = before.subarray(at, at + KEY_BYTES)
      if (key.readUInt32LE(0) !== 0 || key.readUInt32LE(4) !== 0)
        this.put(key, before.subarray(at + KEY_BYTES, at + width))
    }
  }
}

function keyOf(text: string): Buffer {
  const key = createHash('sha1').update(text).digest().subarray(0, KEY_BYTES)
  // All zeros means free.
  if (key.readUInt32LE(4) === 0) key[7] = 1
  return key
}
