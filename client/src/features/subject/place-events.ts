import {
  AGENCY_WORDS,
  type Agency,
  type EventLine,
  isHourKnown,
  mostlyWhen,
  PLACE_ROLES,
  type PlaceRole,
} from '@safeground/graph-schema'
import { counted, listed } from '../../format.ts'
import { type ClockTime, clockHere, toGrid } from '../events/clock-here.ts'
import { isFoundByUs, isHarmRole } from '../events/event-words.ts'

/** What a place was in an event, as its page keeps them apart. */
export type As = 'harm' | 'found' | 'reported' | 'other'

/**
 * Once each: where the place is both where harm happened and where the report came from, it is where harm happened.
 * Where a child was found, or missing from, or a report was made is never where harm happened by that alone.
 */
export function asOf(event: Pick<EventLine, 'placeRoles'>): As {
  const has = (test: (role: PlaceRole) => boolean) => event.placeRoles.some(test)
  if (has(isHarmRole)) return 'harm'
  if (has((role) => role === 'found')) return 'found'
  if (has((role) => role === 'reported-from' || role === 'missing-from')) return 'reported'
  return 'other'
}

export interface PlaceEvents {
  /** What was called in or disclosed: where, and how often. */
  roles: { role: PlaceRole; count: number }[]
  counts: Record<As, number>
  /** Of those in which harm happened, found by patrol or by our own operation or plan. */
  ours: number
  /** Of the others: by day and hour. */
  hours: number[][]
  hourKnown: number
  hourNotKnown: number
  mostly: string | null
  /** "11 reports of harm, mostly Fri 18–22, from Police and Education". */
  sentence: string
}

/** What the events at one place add up to. What our own activity found is counted apart: where we look, we find. */
export function reckonPlace(events: readonly EventLine[]): PlaceEvents {
  const counts: Record<As, number> = { harm: 0, found: 0, reported: 0, other: 0 }
  for (const event of events) counts[asOf(event)] += 1
  const harm = events.filter((event) => asOf(event) === 'harm')
  const told = harm.filter((event) => !isFoundByUs(event.origin))
  const times = told.flatMap(({ start }): ClockTime[] =>
    start.earliest && isHourKnown(start) ? [clockHere(start.earliest)] : [],
  )
  const hours = toGrid(times)
  const mostly = mostlyWhen(hours.flat())
  return {
    roles: rolesOf(events),
    counts,
    ours: harm.length - told.length,
    hours,
    hourKnown: times.length,
    hourNotKnown: told.length - times.length,
    mostly,
    sentence: sentenceOf(told, mostly),
  }
}

function rolesOf(events: readonly EventLine[]): PlaceEvents['roles'] {
  const counts = new Map<PlaceRole, number>()
  for (const event of events) {
    for (const role of new Set(event.placeRoles)) counts.set(role, (counts.get(role) ?? 0) + 1)
  }
  return (Object.keys(PLACE_ROLES) as PlaceRole[]).flatMap((role) => {
    const count = counts.get(role)
    return count ? [{ role, count }] : []
  })
}

function sentenceOf(told: readonly EventLine[], mostly: string | null): string {
  if (told.length === 0) return 'No report, that you may see, of harm that happened here.'
  const agencies = [...new Set(told.flatMap((event): Agency[] => event.agencies))].sort()
  const when = mostly ? `mostly ${mostly}` : told.length < 6 ? 'too few to say when' : 'at no particular hour'
  const from = listed(agencies.map((agency) => AGENCY_WORDS[agency]))
  return `${counted(told.length, 'report')} of harm that happened here, ${when}, from ${from}.`
}
