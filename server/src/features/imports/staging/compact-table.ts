import { hash } from 'node:crypto'

const KEY_BYTES = 8
/** Each part grows by itself, so that while one does, no second copy of everything is held. */
const PARTS = 64
const FIRST_SLOTS = 16
const FULLEST = 0.8
const GROWTH = 1.25

/**
 * A map from texts to a few bytes each, for what must be remembered of every row of a file of any size: about 12 bytes
 * a row, and half as much again as the value, in place of the hundreds of a Map of strings. Keys are 64-bit hashes: two
 * of four million rows are mistaken for each other once in two million files.
 */
export class CompactTable {
  private readonly parts: Part[]

  constructor(private readonly valueBytes: number) {
    this.parts = Array.from({ length: PARTS }, () => new Part(valueBytes))
  }

  get size(): number {
    return this.parts.reduce((sum, part) => sum + part.used, 0)
  }

  get bytes(): number {
    return this.parts.reduce((sum, part) => sum + part.bytes, 0)
  }

  get(text: string): Buffer | undefined {
    const key = keyOf(text)
    return this.partOf(key).get(key)
  }

  has(text: string): boolean {
    const key = keyOf(text)
    return this.partOf(key).has(key)
  }

  set(text: string, value: Buffer = Buffer.alloc(this.valueBytes)): void {
    const key = keyOf(text)
    this.partOf(key).set(key, value)
  }

  private partOf(key: Buffer): Part {
    return this.parts[(key[6] as number) % PARTS] as Part
  }
}

/** Open addressing: a key lies in its slot or in the next free one after it. */
class Part {
  used = 0
  private slots = FIRST_SLOTS
  private held: Buffer
  private readonly width: number

  constructor(valueBytes: number) {
    this.width = KEY_BYTES + valueBytes
    this.held = Buffer.alloc(this.slots * this.width)
  }

  get bytes(): number {
    return this.held.length
  }

  get(key: Buffer): Buffer | undefined {
    const at = this.find(key)
    return this.isFree(at) ? undefined : Buffer.from(this.held.subarray(at + KEY_BYTES, at + this.width))
  }

  has(key: Buffer): boolean {
    return !this.isFree(this.find(key))
  }

  set(key: Buffer, value: Buffer): void {
    if (this.used >= this.slots * FULLEST) this.grow()
    const at = this.find(key)
    if (this.isFree(at)) this.used += 1
    key.copy(this.held, at, 0, KEY_BYTES)
    value.copy(this.held, at + KEY_BYTES, 0, this.width - KEY_BYTES)
  }

  private find(key: Buffer): number {
    let slot = key.readUInt32LE(0) % this.slots
    while (true) {
      const at = slot * this.width
      if (this.isFree(at) || this.held.compare(key, 0, KEY_BYTES, at, at + KEY_BYTES) === 0) return at
      slot = (slot + 1) % this.slots
    }
  }

  private isFree(at: number): boolean {
    return this.held.readUInt32LE(at) === 0 && this.held.readUInt32LE(at + 4) === 0
  }

  private grow(): void {
    const { held: before, width } = this
    this.slots = Math.ceil(this.slots * GROWTH)
    this.held = Buffer.alloc(this.slots * width)
    for (let from = 0; from < before.length; from += width) {
      const key = before.subarray(from, from + KEY_BYTES)
      if (key.readUInt32LE(0) !== 0 || key.readUInt32LE(4) !== 0)
        before.copy(this.held, this.find(key), from, from + width)
    }
  }
}

function keyOf(text: string): Buffer {
  const key = hash('sha1', text, 'buffer').subarray(0, KEY_BYTES)
  // All zeros means free.
  if (key.readUInt32LE(4) === 0) key[7] = 1
  return key
}
