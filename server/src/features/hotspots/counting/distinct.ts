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
    for (const handle of handles) this.all.push(handle)
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
