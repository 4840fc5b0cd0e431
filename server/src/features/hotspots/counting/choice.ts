import {
  type Agency,
  DAYPARTS,
  type EventName,
  HARM_PLACE_ROLES,
  type HarmKind,
  type HotspotLayer,
  type HotspotQuery,
  type HowWellKnown,
  type Origin,
  type PlaceRole,
  Weekday,
} from '@safeground/graph-schema'
import { Problem } from '../../../http/problem.ts'
import { dayNumber } from './begins.ts'
import type { Counted } from './counted.ts'

/** What is to be counted, made once of a question; null = all. */
export interface Choice {
  layer: HotspotLayer
  roles: ReadonlySet<PlaceRole>
  from: number | null
  until: number | null
  /** Of the 168 hours of a week, Monday midnight first, those that are asked for. */
  hours: Uint8Array | null
  spreadsHours: boolean
  harms: ReadonlySet<HarmKind> | null
  kinds: ReadonlySet<EventName> | null
  agencies: ReadonlySet<Agency> | null
  known: ReadonlySet<HowWellKnown> | null
  countsStreets: boolean
}

type Wanted = Omit<HotspotQuery, 'resolution' | 'period' | 'against'>

/** Roles in which a place is counted, by layer. */
export const ROLES_OF_LAYER: Record<HotspotLayer, readonly PlaceRole[]> = {
  harm: HARM_PLACE_ROLES,
  found: ['found'],
  ours: HARM_PLACE_ROLES,
}

export function choiceOf(wanted: Wanted): Choice {
  const { from, until } = wanted
  if (from && until && from > until) throw notValid('from', 'The first day is after the last. Swap the two.')
  return {
    layer: wanted.layer,
    roles: rolesOf(wanted),
    from: from ? dayNumber(from) : null,
    until: until ? dayNumber(until) : null,
    hours: hoursOf(wanted),
    spreadsHours: wanted.unknownHours === 'spread',
    harms: setOf(wanted.harm),
    kinds: setOf(wanted.kinds),
    agencies: setOf(wanted.agencies),
    known: setOf(wanted.known),
    countsStreets: wanted.streets === 'counted',
  }
}

/** The same days and layer with nothing else chosen: what a narrower choice is compared with. */
export const withoutNarrowing = (choice: Choice): Choice => ({
  ...choice,
  roles: new Set(ROLES_OF_LAYER[choice.layer]),
  hours: null,
  harms: null,
  kinds: null,
  agencies: null,
  known: null,
})

const setOf = <T>(values: readonly T[] | undefined): ReadonlySet<T> | null =>
  values ? new Set(values) : null

function rolesOf({ layer, roles }: Wanted): ReadonlySet<PlaceRole> {
  const allowed = ROLES_OF_LAYER[layer]
  if (!roles) return new Set(allowed)
  const other = roles.find((role) => !allowed.includes(role))
  if (other)
    throw notValid('roles', `"${other}" is not counted on this layer. Choose of: ${allowed.join(', ')}.`)
  return new Set(roles)
}

/** A range over midnight belongs to the day on which it begins: Friday 22 to 02 holds the first hours of Saturday. */
function hoursOf({ days, hours, daypart }: Wanted): Uint8Array | null {
  const range = hours ? hours.split('-').map(Number) : DAYPARTS[daypart].hours
  const [from = 0, until = 24] = range
  if (hours && daypart !== 'all') throw notValid('hours', 'Choose hours, or day or night; not both.')
  if (!days && from === 0 && until === 24) return null
  const length = until > from ? until - from : until + 24 - from
  const mask = new Uint8Array(168)
  for (const [day, name] of Weekday.options.entries()) {
    if (days && !days.includes(name)) continue
    for (let hour = from; hour < from + length; hour++) mask[(day * 24 + hour) % 168] = 1
  }
  return mask
}

const OURS: readonly (Origin | null)[] = ['found-by-patrol', 'found-by-operation', 'found-by-our-plan']
export const isOurs = ({ origin }: Pick<Counted, 'origin'>): boolean => OURS.includes(origin)

/** Is this one of those asked for, apart from when and where it was and who found it? */
export const isOfChoice = (counted: Counted, { harms, kinds, agencies, known }: Choice): boolean =>
  (harms === null || (counted.harm !== null && harms.has(counted.harm))) &&
  (kinds === null || kinds.has(counted.kind)) &&
  (known === null || known.has(counted.known)) &&
  (agencies === null || counted.agencies.some((agency) => agencies.has(agency)))

/** Whether something began within some days: surely, surely not, or nobody can say. */
export function isInDays({ dayFrom, dayUntil }: Counted, { from, until }: Choice): 'yes' | 'no' | 'not-sure' {
  if (from === null && until === null) return 'yes'
  const first = dayFrom ?? Number.NEGATIVE_INFINITY
  const last = dayUntil ?? Number.POSITIVE_INFINITY
  if (from !== null && last < from) return 'no'
  if (until !== null && first > until) return 'no'
  const isWithin = (from === null || first >= from) && (until === null || last <= until)
  return isWithin ? 'yes' : 'not-sure'
}

/** Longer than this, an event is not known to a part of a day: its hour is not known at all. */
const LONGEST_HOURS = 24

/**
 * The share of the hours in which something may have begun that were asked for: 1 = surely in them, 0 = surely not;
 * null where its hour is not known.
 */
export function shareInHours({ hourFrom, hoursLong }: Counted, hours: Uint8Array): number | null {
  if (hourFrom === null || hoursLong === 0 || hoursLong > LONGEST_HOURS) return null
  let within = 0
  for (let hour = 0; hour < hoursLong; hour++) within += hours[(hourFrom + hour) % 168] ?? 0
  return within / hoursLong
}

const notValid = (where: string, message: string) => new Problem('not-valid', message, [{ where, message }])
