import { latLngToCell } from 'h3-js'
import type { Area } from '../../layers/index.ts'
import { CompactTable } from '../staging/compact-table.ts'
import type { LayerPart, LayerSet } from './layer.ts'
import type { StreetCrime } from './street-crime-row.ts'

/**
 * Cells of about 0.7 square kilometres. Points of the source are moved to the nearest of a list of snap points, each of at
 * least eight addresses: in a cell of this size there are dozens, so that no count is one street's.
 */
export const CELL_SIZE = 8

/** Where a crime lies, from what says least to what says most: of several rows of one crime the best one is kept. */
const NOWHERE = 0
const OUTSIDE = 1
const INSIDE = 2

/** Different counts that one file may come to; a country has fewer in ten years of one force. */
const MOST_PARTS = 2_000_000

interface Counted {
  month: string
  force: string
  rows: number
  repeated: number
  /** How many crimes lie nowhere, outside and inside. */
  sums: [number, number, number]
  cells: Map<string, number>
  lsoas: Map<string, number>
  names: Map<string, string>
}

export class TooMany extends Error {
  override name = 'TooMany'
}

/**
 * Counts crimes by month, cell and type, and by neighbourhood and type, and keeps no row. A crime with a number counts
 * once in its force's month, however many rows repeat it; a row without a number is a crime of its own.
 */
export class StreetCrimeCounts {
  private readonly sets = new Map<string, Counted>()
  private readonly seen = new CompactTable(1)
  private parts = 0

  constructor(private readonly area: Area | null) {}

  add(crime: StreetCrime): void {
    const set = this.setOf(crime)
    set.rows += 1
    const where = this.whereIs(crime)
    if (crime.id !== '') {
      const key = JSON.stringify([crime.force, crime.month, crime.id, crime.type])
      const before = this.seen.get(key)?.[0]
      if (before !== undefined) set.repeated += 1
      // A later row of the same crime that says more of where it was takes the place of the earlier one.
      if (before !== undefined && before >= where) return
      this.seen.set(key, Buffer.from([where]))
      if (before !== undefined) set.sums[before] = (set.sums[before] ?? 0) - 1
    }
    set.sums[where] = (set.sums[where] ?? 0) + 1
    if (where === INSIDE) this.place(set, crime)
  }

  private whereIs({ place }: StreetCrime): number {
    if (!place) return NOWHERE
    if (!this.area || this.area.has(place.longitude, place.latitude)) return INSIDE
    return OUTSIDE
  }

  private place({ cells, lsoas, names }: Counted, { place, type }: StreetCrime): void {
    if (!place) return
    this.count(cells, `${latLngToCell(place.latitude, place.longitude, CELL_SIZE)}|${type}`)
    if (!place.lsoa) return
    this.count(lsoas, `${place.lsoa.code}|${type}`)
    names.set(place.lsoa.code, place.lsoa.name)
  }

  private count(counts: Map<string, number>, key: string): void {
    const before = counts.get(key)
    if (before === undefined && ++this.parts > MOST_PARTS) throw new TooMany()
    counts.set(key, (before ?? 0) + 1)
  }

  private setOf({ month, force }: StreetCrime): Counted {
    const key = `${month}|${force}`
    const set = this.sets.get(key) ?? {
      month,
      force,
      rows: 0,
      repeated: 0,
      sums: [0, 0, 0],
      cells: new Map(),
      lsoas: new Map(),
      names: new Map(),
    }
    this.sets.set(key, set)
    return set
  }

  list(): Counted[] {
    return [...this.sets.values()].sort((a, b) =>
      `${a.month}|${a.force}` < `${b.month}|${b.force}` ? -1 : 1,
    )
  }
}

export const notesOf = (sets: readonly Counted[], area: Area | null): string[] => {
  const sum = (of: (set: Counted) => number) => sets.reduce((all, set) => all + of(set), 0)
  const [nowhere, outside, repeated] = [
    sum(({ sums }) => sums[NOWHERE]),
    sum(({ sums }) => sums[OUTSIDE]),
    sum((set) => set.repeated),
  ]
  const counted = (count: number, one: string, more: string) =>
    count === 1 ? `1 ${one}` : `${count.toLocaleString('en-GB')} ${more}`
  return [
    'Of each row only month, force, kind of crime, cell and neighbourhood were counted; no row was kept.',
    ...(nowhere > 0
      ? [
          `${counted(nowhere, 'crime has', 'crimes have')} no place in the file: counted in the month and not drawn.`,
        ]
      : []),
    ...(outside > 0
      ? [`${counted(outside, 'crime lies', 'crimes lie')} outside ${area?.words}: left out.`]
      : []),
    ...(repeated > 0
      ? [
          `${counted(repeated, 'row repeats', 'rows repeat')} the number of a crime of the same month: each crime was counted once.`,
        ]
      : []),
  ]
}

export function toSet({ month, force, rows, repeated, sums, cells, lsoas, names }: Counted): LayerSet {
  const parts = (kind: 'cell' | 'lsoa', counts: ReadonlyMap<string, number>): LayerPart[] =>
    [...counts].map(([key, count]) => {
      const [place = '', type = ''] = splitOnce(key)
      const name = kind === 'lsoa' ? (names.get(place) ?? place) : null
      return { key: `${kind}|${key}`, content: { kind, place, type, count, name } }
    })
  return {
    slot: `${month}|${force}`,
    words: `Recorded crime, ${month}, ${force}`,
    content: {
      month,
      force,
      rows,
      repeated,
      nowhere: sums[NOWHERE],
      outside: sums[OUTSIDE],
      inside: sums[INSIDE],
    },
    parts: [...parts('cell', cells), ...parts('lsoa', lsoas)],
  }
}

const splitOnce = (key: string) => [key.slice(0, key.indexOf('|')), key.slice(key.indexOf('|') + 1)]
