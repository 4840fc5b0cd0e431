import type { View } from './blocks.ts'
import { CALLED, NO_DAY, NONE, type PERSON_RECORDS, type PLACE_RECORDS } from './layouts.ts'

/** By handle: what one reader sees of places, and which of them no map may hold, seen or not. */
export interface SeenPlaces {
  isSeen: Uint8Array
  isNever: Uint8Array
  /** -1 where no visible record puts it anywhere, and where somebody lives there. */
  cell: Int32Array
  /** Where the places are that no map may hold. */
  neverAt: Spots
}

export function seePlaces(
  { columns, starts, lengths, owners }: View<typeof PLACE_RECORDS>,
  isSeen: Uint8Array,
  isPublished: Uint8Array,
): SeenPlaces {
  const found: SeenPlaces = {
    isSeen: new Uint8Array(owners),
    isNever: new Uint8Array(owners),
    cell: new Int32Array(owners).fill(NONE),
    neverAt: new Spots(),
  }
  for (let place = 0; place < owners; place++) {
    const start = starts[place] as number
    const end = start + (lengths[place] as number)
    let called = 0
    let cell = NONE
    for (let row = start; row < end; row++) {
      const stated = columns.stated[row] as number
      if (isPublished[stated] === 1) called |= columns.called[row] as number
      if (isSeen[stated] === 0) continue
      found.isSeen[place] = 1
      if (cell === NONE) cell = columns.cell[row] as number
    }
    if ((called & CALLED.home) === 0) found.cell[place] = cell
    if ((called & CALLED.never) === 0) continue
    found.isNever[place] = 1
    for (let row = start; row < end; row++) {
      const isOfPlace = ((columns.called[row] as number) & CALLED.place) !== 0
      const spot = columns.spot[row] as number
      if (isOfPlace && spot !== NONE && isPublished[columns.stated[row] as number] === 1)
        found.neverAt.add(spot)
    }
  }
  return found
}

/** A set of spots that says no at once to nearly all that are not in it: it is asked about every event. */
class Spots {
  private readonly all = new Set<number>()
  private readonly bits = new Uint8Array(1 << 18)

  add(spot: number): void {
    this.all.add(spot)
    const bit = bitOf(spot)
    this.bits[bit >> 3] = (this.bits[bit >> 3] as number) | (1 << (bit & 7))
  }

  has(spot: number): boolean {
    const bit = bitOf(spot)
    return ((this.bits[bit >> 3] as number) & (1 << (bit & 7))) !== 0 && this.all.has(spot)
  }
}

/** Neighbouring cells differ in their last digits. */
const bitOf = (spot: number): number => Math.imul(spot % 0x7fffffff, 0x9e3779b1) >>> 11

/** By handle: between which days somebody was surely a child, by the first visible record that says when they were born. */
export interface SeenPeople {
  bornFrom: Int32Array
  /** The first day on which they may be 18. */
  adultFrom: Int32Array
}

export function seePeople(
  { columns, starts, lengths, owners }: View<typeof PERSON_RECORDS>,
  isSeen: Uint8Array,
): SeenPeople {
  const found = { bornFrom: new Int32Array(owners).fill(NO_DAY), adultFrom: new Int32Array(owners) }
  for (let person = 0; person < owners; person++) {
    const start = starts[person] as number
    const end = start + (lengths[person] as number)
    for (let row = start; row < end; row++) {
      if (columns.bornFrom[row] === NO_DAY || isSeen[columns.stated[row] as number] === 0) continue
      found.bornFrom[person] = columns.bornFrom[row] as number
      found.adultFrom[person] = columns.adultFrom[row] as number
      break
    }
  }
  return found
}
