const FIRST = 1 << 10

/** A set of handles: a byte each, and nothing for the garbage collector to walk through. */
export class Marks {
  private marked = new Uint8Array(FIRST)

  has(handle: number): boolean {
    return this.marked[handle] === 1
  }

  add(handle: number): void {
    if (handle >= this.marked.length) {
      const more = new Uint8Array(Math.max(handle + 1, this.marked.length * 2))
      more.set(this.marked)
      this.marked = more
    }
    this.marked[handle] = 1
  }
}
