import {
  AGENCY_WORDS,
  type EventLine,
  eventOf,
  HARM_KINDS,
  HARM_PLACE_ROLES,
  isHourKnown,
  MISSING_RISKS,
  ORIGINS,
  type Origin,
  type PartialMoment,
  PERSON_ROLES,
  PLACE_ROLES,
  type PlaceRole,
} from '@safeground/graph-schema'
import { dayHere, formatDuration, formatMoment, formatWhen, listed } from '../../format.ts'

/** Who went there because of us: shown apart, and left out of what is counted about a place. */
const OUR_OWN: readonly Origin[] = ['found-by-patrol', 'found-by-operation', 'found-by-our-plan']
export const isFoundByUs = (origin: Origin | null): boolean => origin !== null && OUR_OWN.includes(origin)

/** Homes and placements: never shown until somebody asks for them. */
const HOME_ROLES: readonly PlaceRole[] = ['missing-from', 'lives', 'placed', 'reported-from']
export const isHomeRole = (role: PlaceRole): boolean => HOME_ROLES.includes(role)
export const isHarmRole = (role: PlaceRole): boolean => HARM_PLACE_ROLES.includes(role)

/** `21:40`, or that the hour is not known, beside the day that a list gives. */
export function clockOf(start: PartialMoment): string {
  if (!start.earliest) return ''
  return isHourKnown(start) ? (formatWhen(start.earliest).split(', ').at(-1) ?? '') : 'hour not known'
}

/** From when until when, and how long where both are known to the minute. */
export function whenOf({ start, end, isOpen }: Pick<EventLine, 'start' | 'end' | 'isOpen'>): string {
  const from = formatMoment(start)
  if (isOpen) return `Since ${from}`
  if (!end || (end.earliest === start.earliest && end.latest === start.latest)) return from
  const isSameDay =
    start.earliest && end.earliest && dayHere(start.earliest) === dayHere(end.earliest) && isHourKnown(end)
  return `${from} to ${isSameDay ? clockOf(end) : formatMoment(end)}`
}

/** How long it lasted; null unless beginning and end are known to the minute. */
export function lengthOf({ start, end }: Pick<EventLine, 'start' | 'end'>): string | null {
  const isExact = (at: PartialMoment | null) => at?.earliest && at.earliest === at.latest
  if (!isExact(start) || !isExact(end)) return null
  return formatDuration(Date.parse(end?.earliest ?? '') - Date.parse(start.earliest ?? ''))
}

/** What is still to come of it: a child who is not back, a conversation that has not been. */
export const openWords = ({ kind, isOpen }: Pick<EventLine, 'kind' | 'isOpen'>): string | null =>
  !isOpen ? null : kind === 'MissingEpisode' ? 'Not yet returned' : 'Not yet done'

/** "Missing", "thought to be with them": what somebody was in it. */
export const rolesOf = (event: Pick<EventLine, 'personRoles' | 'placeRoles'>): string =>
  [
    ...event.personRoles.map((role) => PERSON_ROLES[role]),
    ...event.placeRoles.map((role) => PLACE_ROLES[role]),
  ].join(' · ')

/** The small facts of a list: harm, risk as recorded, how it came to be known, who says so. */
export function marksOf(event: EventLine): string[] {
  const marks: string[] = []
  if (event.harm && !event.about?.startsWith(HARM_KINDS[event.harm])) marks.push(HARM_KINDS[event.harm])
  if (event.risk) marks.push(`Risk recorded: ${MISSING_RISKS[event.risk].toLowerCase()}`)
  if (event.origin && isFoundByUs(event.origin)) marks.push(ORIGINS[event.origin])
  return marks
}

/** Where it was, as far as it may be shown without asking: homes are left out, and so is the one whose page this is. */
export function placesShown(event: Pick<EventLine, 'places'>, pageOf?: string): EventLine['places'] {
  return event.places.filter(({ role, place }) => !isHomeRole(role) && place?.id !== pageOf)
}

export const agenciesSaying = (event: Pick<EventLine, 'agencies'>): string =>
  listed(event.agencies.map((agency) => AGENCY_WORDS[agency]))

/** The title, unless the source gave none. */
export const titleOf = (event: Pick<EventLine, 'kind' | 'title'>): string =>
  event.title.trim() || eventOf(event.kind).label
