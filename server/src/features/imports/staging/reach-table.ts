import { Marking } from '@safeground/graph-schema'
import { joinReach } from '../planning/reach.ts'
import type { Reach } from '../planning/statements.ts'
import { CompactTable } from './compact-table.ts'

const MARKINGS = Marking.options
const LOCALITIES = 63
/** A borough has a dozen localities. What a file names beyond these is kept for readers of the whole borough. */
const OTHERS = 'other localities'

/** Who may see each of the reports of a file, by all rows of it together: a few bytes a report. */
export class ReachTable {
  private readonly held = new CompactTable(2 + 8)
  private readonly localities: string[] = []
  /** Some report is told to fewer than one of its rows alone would be. */
  hasMixed = false

  add(key: string, reach: Reach): void {
    const known = this.held.get(key)
    const before = known && { markings: known.readUInt16LE(0), localities: known.readBigUInt64LE(2) }
    const markings = (before?.markings ?? 0) | this.bitsOf(reach)
    const localities = (before?.localities ?? 0n) | this.localityBit(reach.locality)
    if (before && before.markings === markings && before.localities === localities) return
    if (before) this.hasMixed = true
    const value = Buffer.alloc(10)
    value.writeUInt16LE(markings, 0)
    value.writeBigUInt64LE(localities, 2)
    this.held.set(key, value)
  }

  get(key: string): Reach | null {
    const value = this.held.get(key)
    if (!value) return null
    const [bits, mask] = [value.readUInt16LE(0), value.readBigUInt64LE(2)]
    const localities = [...this.localities, OTHERS].filter((name, at) => {
      const bit = name === OTHERS ? LOCALITIES : at
      return (mask >> BigInt(bit)) & 1n
    })
    return {
      markings: MARKINGS.filter((_, at) => (bits >> at) & 1).sort(),
      locality: localities.reduce<string | null>(
        (joined, locality) =>
          joinReach({ markings: [], locality: joined }, { markings: [], locality }).locality,
        null,
      ),
    }
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
