/** What a column holds: 0 to 255, a whole number of 32 bits, or any number. */
export type Layout = Record<string, 'byte' | 'int' | 'number'>
interface Arrays {
  byte: Uint8Array
  int: Int32Array
  number: Float64Array
}
const ARRAYS = { byte: Uint8Array, int: Int32Array, number: Float64Array } as const
type Columns<L extends Layout> = { readonly [K in keyof L]: Arrays[L[K]] }
export type RowOf<L extends Layout> = { readonly [K in keyof L]: number }

/** The rows as they were at one moment. It stays as it is, whatever is staged and committed afterwards. */
export interface View<L extends Layout> {
  readonly columns: Columns<L>
  /** Of each owner, where its rows begin and how many they are. */
  readonly starts: Int32Array
  readonly lengths: Int32Array
  /** Owners are the numbers below this. */
  readonly owners: number
}

const FIRST_ROWS = 1_024
/** Rows that belong to nobody any more are let go once they are so many more than those that do. */
const MOST_DEAD = 1

/**
 * Rows of typed columns; those of one owner lie side by side. Changed rows are staged at the end, where no view looks, and
 * take the place of the old ones of their owners at one moment. Whoever reads meanwhile has the view they began with.
 */
export class Blocks<L extends Layout> {
  view: View<L>
  private used = 0
  private live = 0
  private room = FIRST_ROWS
  private columns: Columns<L>
  /** Owner, start and length in turn: a million of them as objects are a hundred megabytes. */
  private staged: number[] = []

  constructor(private readonly layout: L) {
    this.columns = this.made(FIRST_ROWS)
    this.view = {
      columns: this.columns,
      starts: new Int32Array(0),
      lengths: new Int32Array(0),
      owners: 0,
    }
  }

  get bytes(): number {
    const arrays = [...Object.values<Uint8Array | Int32Array | Float64Array>(this.columns)]
    return [...arrays, this.view.starts, this.view.lengths].reduce((sum, each) => sum + each.byteLength, 0)
  }

  get rows(): number {
    return this.live
  }

  /** All rows that an owner has from the next commit on. Of two for one owner the later counts. */
  stage(owner: number, rows: readonly RowOf<L>[]): void {
    if (this.used + rows.length > this.room) this.grow(this.used + rows.length)
    for (const name in this.layout) {
      const column = this.columns[name]
      rows.forEach((row, at) => {
        column[this.used + at] = row[name]
      })
    }
    this.staged.push(owner, this.used, rows.length)
    this.used += rows.length
  }

  /** Owners of rows whose value in a column is one of those that are marked, staged rows too. */
  ownersOf(name: keyof L, marked: Uint8Array): Set<number> {
    const column = this.columns[name]
    const found = new Set<number>()
    const look = (owner: number, start: number, length: number) => {
      for (let row = start; row < start + length; row++)
        if (marked[column[row] as number] === 1) found.add(owner)
    }
    const { starts, lengths, owners } = this.view
    for (let owner = 0; owner < owners; owner++)
      look(owner, starts[owner] as number, lengths[owner] as number)
    this.eachStaged(look)
    return found
  }

  /** At one moment. Nobody else may be between two of them who is to see all or nothing of several. */
  commit(): void {
    let { owners } = this.view
    this.eachStaged((owner) => {
      owners = Math.max(owners, owner + 1)
    })
    const starts = grown(this.view.starts, owners)
    const lengths = grown(this.view.lengths, owners)
    this.eachStaged((owner, start, length) => {
      this.live += length - (lengths[owner] as number)
      starts[owner] = start
      lengths[owner] = length
    })
    this.staged = []
    this.view = { columns: this.columns, starts, lengths, owners }
    if (this.used - this.live > FIRST_ROWS + this.live * MOST_DEAD) this.tidy()
  }

  private eachStaged(look: (owner: number, start: number, length: number) => void): void {
    const { staged } = this
    for (let at = 0; at < staged.length; at += 3)
      look(staged[at] as number, staged[at + 1] as number, staged[at + 2] as number)
  }

  private grow(least: number): void {
    this.room = Math.max(least, Math.ceil(this.room * 1.5))
    const more = this.made(this.room)
    for (const name in this.layout) more[name].set(this.columns[name])
    this.columns = more
  }

  /** Copies what belongs to somebody, owner by owner. */
  private tidy(): void {
    const { starts: from, lengths, owners } = this.view
    this.room = Math.max(FIRST_ROWS, Math.ceil(this.live * 1.25))
    const columns = this.made(this.room)
    const starts = new Int32Array(owners)
    this.used = 0
    for (let owner = 0; owner < owners; owner++) {
      const [start, length] = [from[owner] as number, lengths[owner] as number]
      for (const name in this.layout)
        columns[name].set(this.columns[name].subarray(start, start + length), this.used)
      starts[owner] = this.used
      this.used += length
    }
    this.columns = columns
    this.view = { columns, starts, lengths, owners }
  }

  private made(rows: number): Columns<L> {
    return Object.fromEntries(
      Object.entries(this.layout).map(([name, type]) => [name, new ARRAYS[type](rows)]),
    ) as Columns<L>
  }
}

function grown(from: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const more = new Int32Array(size)
  more.set(from)
  return more
}
