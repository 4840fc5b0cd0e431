import type { Agency, EventName, HarmKind, HowWellKnown, Origin, PlaceRole } from '@safeground/graph-schema'
import type { Scope } from '../../../access/scope.ts'

/** Somewhere that an event was, and what the place was in it. */
export interface Spot {
  role: PlaceRole
  /** Handle of the place; -1 where the event names a point and no place of its own. */
  place: number
  /**
   * Handle of the H3 cell of size 10: a place is indexed once, and coarser cells are parents only. -1 where the source
   * says what the place was and nobody says where it is.
   */
  cell: number
  /** Known to the street only; it may have no cell then. */
  isStreet: boolean
}

/** One event, as far as a reader may see it and a map may count it. */
export interface Counted {
  /** Handle of the event. */
  event: number
  kind: EventName
  harm: HarmKind | null
  origin: Origin | null
  /** Of the visible records of it, the best known. */
  known: HowWellKnown
  agencies: readonly Agency[]
  /** First and last day on which it may have begun, as days since 1970 where the partnership is; null where not known. */
  dayFrom: number | null
  dayUntil: number | null
  /** First hour in which it may have begun, of the 168 of a week from Monday midnight on; null where not known. */
  hourFrom: number | null
  /** In how many hours it may have begun: 1 where the hour is known; 0 where nothing is. */
  hoursLong: number
  spots: readonly Spot[]
  /** One of its places, in any role that a layer counts, is never on a map: somebody's home, a hospital, custody. */
  isWithheld: boolean
  /** Handles of the people in it who were surely under 18 then. */
  children: readonly number[]
}

/** Where what is counted comes from. Handles are small numbers that hold for one source only. */
export interface CountingSource {
  /**
   * Visits every event that the reader may see. The object that is handed over is used again for the next event: take
   * out of it what is needed.
   */
  each(scope: Scope, visit: (counted: Counted) => void): Promise<void>
  eventId(handle: number): string
  subjectId(handle: number): string
  /** The H3 cell of size 10. */
  cellId(handle: number): string
}
