const FIRST_BYTES = 1 << 16
const FIRST_SLOTS = 1 << 10
const FREE = -1

/**
 * Small numbers for ids, and back. The letters lie in one buffer: a million ids as strings in a map are a hundred
 * megabytes that the garbage collector walks through, and thirty-odd here. What has a handle keeps it.
 */
export class Handles {
  private letters: Buffer = Buffer.allocUnsafe(FIRST_BYTES)
  private ends = new Uint32Array(FIRST_SLOTS)
  private slots = new Int32Array(FIRST_SLOTS).fill(FREE)
  private count = 0

  get size(): number {
    return this.count
  }

  get bytes(): number {
    return this.letters.byteLength + this.ends.byteLength + this.slots.byteLength
  }

  /** The handle of an id, which it has from now on. */
  of(id: string): number {
    const known = this.find(id)
    return known === FREE ? this.add(id) : known
  }

  /** -1 where the id has none. */
  find(id: string): number {
    return this.slots[this.slotOf(id)] as number
  }

  idOf(handle: number): string {
    if (handle < 0 || handle >= this.count) throw new Error(`No such handle: ${handle}`)
    return this.letters.toString('latin1', this.startOf(handle), this.ends[handle])
  }

  private add(id: string): number {
    const start = this.startOf(this.count)
    while (start + id.length > this.letters.length) this.letters = doubled(this.letters)
    this.letters.write(id, start, 'latin1')
    if (this.letters.toString('latin1', start, start + id.length) !== id) throw new Error(`No id: ${id}`)
    if (this.count === this.ends.length) {
      const ends = new Uint32Array(this.count * 2)
      ends.set(this.ends)
      this.ends = ends
    }
    this.ends[this.count] = start + id.length
    this.slots[this.slotOf(id)] = this.count
    this.count += 1
    if (this.count * 2 > this.slots.length) this.spread()
    return this.count - 1
  }

  private startOf(handle: number): number {
    return handle === 0 ? 0 : (this.ends[handle - 1] as number)
  }

  /** Where the id is, or would be. */
  private slotOf(id: string): number {
    const last = this.slots.length - 1
    let slot = hashOf(id) & last
    while (this.slots[slot] !== FREE && !this.isAt(id, this.slots[slot] as number)) slot = (slot + 1) & last
    return slot
  }

  private isAt(id: string, handle: number): boolean {
    const start = this.startOf(handle)
    if ((this.ends[handle] as number) - start !== id.length) return false
    for (let at = 0; at < id.length; at++) if (this.letters[start + at] !== id.charCodeAt(at)) return false
    return true
  }

  private spread(): void {
    this.slots = new Int32Array(this.slots.length * 2).fill(FREE)
    for (let handle = 0; handle < this.count; handle++) this.slots[this.slotOf(this.idOf(handle))] = handle
  }
}

function doubled(letters: Buffer): Buffer {
  const more = Buffer.allocUnsafe(letters.length * 2)
  letters.copy(more)
  return more
}

/** FNV-1a (Fowler, Noll, Vo), the last bits mixed in once more, as slots are chosen by them. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  return hash ^ (hash >>> 15)
}
