const FIRST = 32

/**
 * Distinct handles. They are written down as they come and told apart when somebody asks, or when they have become many:
 * most places of a borough are counted and never opened, and a set for each took longer than all else.
 */
export class Distinct implements Iterable<number> {
  private all: number[] = []
  /** How many of them, from the first on, are known to differ. */
  private apart = 0
  private most = FIRST

  add(handles: readonly number[]): void {
    for (const handle of handles) this.addOne(handle)
  }

  addOne(handle: number): void {
    this.all.push(handle)
    if (this.all.length > this.most) {
      this.tellApart()
      this.most = Math.max(FIRST, this.all.length * 2)
    }
  }

  get size(): number {
    this.tellApart()
    return this.all.length
  }

  [Symbol.iterator](): Iterator<number> {
    this.tellApart()
    return this.all[Symbol.iterator]()
  }

  private tellApart(): void {
    if (this.apart === this.all.length) return
    this.all = [...new Set(this.all)]
    this.apart = this.all.length
  }
}

/** Distinct handles of which only the number is asked for: a mark each. */
export class Marks {
  size = 0
  private marks = new Uint8Array(1_024)

  add(handles: readonly number[]): void {
    for (const handle of handles) {
      if (handle >= this.marks.length) this.grow(handle)
      if (this.marks[handle] === 1) continue
      this.marks[handle] = 1
      this.size += 1
    }
  }

  private grow(handle: number): void {
    const marks = new Uint8Array(Math.max(handle + 1, this.marks.length * 2))
    marks.set(this.marks)
    this.marks = marks
  }
}
