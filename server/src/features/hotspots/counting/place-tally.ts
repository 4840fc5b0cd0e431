import type { Agency, HarmKind, PlaceRole } from '@safeground/graph-schema'
import type { Counted } from './counted.ts'
import { Distinct } from './distinct.ts'

/** What was counted somewhere. */
export interface Tally {
  /** Events; parts of one where its hours are spread. */
  events: number
  children: Distinct
}

export const emptyTally = (): Tally => ({ events: 0, children: new Distinct() })

export function addTo(tally: Tally, weight: number, children: readonly number[]): void {
  tally.events += weight
  tally.children.add(children)
}

/** Of one event, what its places are told by. */
export type Told = Pick<Counted, 'hourFrom' | 'hoursLong' | 'harm' | 'agencies' | 'children'> & {
  weight: number
}

/** A copy: the source fills the same objects again for the next event. */
export const toldOf = (counted: Counted, weight: number): Told => ({
  weight,
  hourFrom: counted.hourFrom,
  hoursLong: counted.hoursLong,
  harm: counted.harm,
  agencies: counted.agencies,
  children: [...counted.children],
})

/** The hour of the week in which something began; null where it is not known to the hour. */
export const hourOf = ({ hourFrom, hoursLong }: Pick<Counted, 'hourFrom' | 'hoursLong'>): number | null =>
  hoursLong === 1 ? hourFrom : null

/**
 * What was counted at one place. While events are gone through, they are only kept; what they come to is worked out when
 * somebody asks: hundreds of places are counted for one that is shown.
 */
export class PlaceTally implements Tally {
  events = 0
  readonly roles = new Map<PlaceRole, number>()
  private readonly all: Told[] = []
  private distinct: Distinct | null = null

  constructor(
    readonly place: number,
    readonly cell: string,
  ) {}

  add(told: Told): void {
    this.events += told.weight
    this.all.push(told)
    this.distinct = null
  }

  addRole(role: PlaceRole): void {
    this.roles.set(role, (this.roles.get(role) ?? 0) + 1)
  }

  get children(): Distinct {
    if (this.distinct) return this.distinct
    this.distinct = new Distinct()
    for (const { children } of this.all) this.distinct.add(children)
    return this.distinct
  }

  get agencies(): Set<Agency> {
    return new Set(this.all.flatMap(({ agencies }) => agencies))
  }

  /** Events of each kind of harm, and the distinct children behind them. */
  get harms(): Map<HarmKind, Tally> {
    const harms = new Map<HarmKind, Tally>()
    for (const { harm, weight, children } of this.all) {
      if (!harm) continue
      const tally = harms.get(harm) ?? emptyTally()
      addTo(tally, weight, children)
      harms.set(harm, tally)
    }
    return harms
  }

  /** 7 × 24, Monday first. */
  get hours(): Float64Array {
    const hours = new Float64Array(168)
    for (const told of this.all) {
      const hour = hourOf(told)
      if (hour !== null) hours[hour] = (hours[hour] ?? 0) + 1
    }
    return hours
  }

  /** Distinct children of each hour of the week. */
  get childrenAt(): Map<number, Distinct> {
    const there = new Map<number, Distinct>()
    for (const told of this.all) {
      const hour = hourOf(told)
      if (hour === null || told.children.length === 0) continue
      const distinct = there.get(hour) ?? new Distinct()
      distinct.add(told.children)
      there.set(hour, distinct)
    }
    return there
  }
}
