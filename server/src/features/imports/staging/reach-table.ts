import { Marking } from '@safeground/graph-schema'
import { joinReach } from '../planning/reach.ts'
import type { Reach } from '../planning/statements.ts'
import { CompactTable } from './compact-table.ts'

const MARKINGS = Marking.options
const LOCALITIES = 63
/** A borough has a dozen localities. What a file names beyond these is kept for readers of the whole borough. */
const OTHERS = 'other localities'

/** Who may see something, as bits. */
interface Held {
  markings: number
  localities: bigint
}
/** A file mixes a few dozen. What it mixes beyond these is kept for readers of everything. */
const MOST_KINDS = 65_536
const EVERYTHING: Held = { markings: 2 ** MARKINGS.length - 1, localities: 1n << BigInt(LOCALITIES) }

/** Who may see each of the reports of a file, by all rows of it together: a few bytes a report. */
export class ReachTable {
  /** For each report, which of the kinds it is. */
  private readonly held = new CompactTable(2)
  private readonly kinds = [EVERYTHING]
  private readonly numbers = new Map<string, number>()
  private readonly localities: string[] = []
  /** Some report is told to fewer than one of its rows alone would be. */
  hasMixed = false

  constructor(private readonly mostKinds = MOST_KINDS) {}

  add(key: string, reach: Reach): void {
    const before = this.kindOf(key)
    const markings = (before?.markings ?? 0) | this.bitsOf(reach)
    const localities = (before?.localities ?? 0n) | this.localityBit(reach.locality)
    if (before && before.markings === markings && before.localities === localities) return
    const number = this.numberOf({ markings, localities })
    // Nor may what is held back for want of room keep the reach of its first row.
    if (before || number === 0) this.hasMixed = true
    const value = Buffer.alloc(2)
    value.writeUInt16LE(number)
    this.held.set(key, value)
  }

  get(key: string): Reach | null {
    const held = this.kindOf(key)
    if (!held) return null
    const localities = [...this.localities, OTHERS].filter((name, at) => {
      const bit = name === OTHERS ? LOCALITIES : at
      return (held.localities >> BigInt(bit)) & 1n
    })
    return {
      markings: MARKINGS.filter((_, at) => (held.markings >> at) & 1).sort(),
      locality: localities.reduce<string | null>(
        (joined, locality) =>
          joinReach({ markings: [], locality: joined }, { markings: [], locality }).locality,
        null,
      ),
    }
  }

  private kindOf(key: string): Held | undefined {
    const number = this.held.get(key)
    return number && this.kinds[number.readUInt16LE()]
  }

  private numberOf(kind: Held): number {
    const name = `${kind.markings} ${kind.localities}`
    const known = this.numbers.get(name)
    if (known !== undefined) return known
    if (this.kinds.length >= this.mostKinds) return 0
    const number = this.kinds.push(kind) - 1
    this.numbers.set(name, number)
    return number
  }

  private bitsOf({ markings }: Reach): number {
    return markings.reduce((bits, marking) => bits | (1 << MARKINGS.indexOf(marking)), 0)
  }

  private localityBit(locality: string | null): bigint {
    if (locality === null) return 0n
    const known = this.localities.indexOf(locality)
    if (known !== -1) return 1n << BigInt(known)
    if (this.localities.length >= LOCALITIES) return 1n << BigInt(LOCALITIES)
    return 1n << BigInt(this.localities.push(locality) - 1)
  }
}
