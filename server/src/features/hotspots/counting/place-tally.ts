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
  if (children.length > 0) tally.children.add(children)
}

/** The hour of the week in which something began; null where it is not known to the hour. */
export const hourOf = ({ hourFrom, hoursLong }: Pick<Counted, 'hourFrom' | 'hoursLong'>): number | null =>
  hoursLong === 1 ? hourFrom : null

const HOURS_OF_WEEK = 168
const NOBODY: readonly number[] = []

/** What was counted at one place. */
export class PlaceTally implements Tally {
  events = 0
  readonly children = new Distinct()
  readonly roles = new Map<PlaceRole, number>()
  readonly agencies = new Set<Agency>()
  /** Events of each kind of harm, and the distinct children behind them where details are protected. */
  readonly harms = new Map<HarmKind, Tally>()
  /** 7 × 24, Monday first. */
  readonly hours = new Float64Array(HOURS_OF_WEEK)
  /**
   * Each child and hour of the week as one number, so that a million of them cost no more than numbers; where details
   * are protected, and nowhere else.
   */
  private readonly childHours = new Distinct()

  constructor(
    readonly place: number,
    readonly cell: string,
    /** Are hours and harms told only where enough children stand behind them? Who may open them needs no such count. */
    private readonly isProtected: boolean,
  ) {}

  add(counted: Counted, weight: number): void {
    const { children, harm, agencies } = counted
    addTo(this, weight, children)
    for (const agency of agencies) this.agencies.add(agency)
    if (harm !== null) addTo(this.tallyOf(harm), weight, this.isProtected ? children : NOBODY)
    const hour = hourOf(counted)
    if (hour === null) return
    this.hours[hour] = (this.hours[hour] ?? 0) + 1
    if (!this.isProtected) return
    for (const child of children) this.childHours.addOne(child * HOURS_OF_WEEK + hour)
  }

  addRole(role: PlaceRole): void {
    this.roles.set(role, (this.roles.get(role) ?? 0) + 1)
  }

  /** How many distinct children were there in some hours of the week. */
  childrenIn(hours: readonly number[]): number {
    const wanted = new Set(hours)
    const there = new Set<number>()
    for (const one of this.childHours)
      if (wanted.has(one % HOURS_OF_WEEK)) there.add(Math.floor(one / HOURS_OF_WEEK))
    return there.size
  }

  private tallyOf(harm: HarmKind): Tally {
    const before = this.harms.get(harm)
    if (before) return before
    const made = emptyTally()
    this.harms.set(harm, made)
    return made
  }
}
