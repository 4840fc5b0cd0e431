import { z } from 'zod'
import * as claims from './claims/claims.ts'
import type { Claim, EventKind, Kind, Participation } from './define.ts'
import * as events from './events/events.ts'
import * as participations from './events/participations.ts'
import { CountyLine, ExploitationGroup, PeerGroup } from './kinds/groups.ts'
import { Person } from './kinds/person.ts'
import { Location, School } from './kinds/places.ts'
import { OnlineSpace, Organisation, Phone, Vehicle } from './kinds/things.ts'

/** Every kind of subject. Adding one is one file and one line here. */
export const KINDS = {
  Person,
  PeerGroup,
  ExploitationGroup,
  CountyLine,
  Location,
  School,
  OnlineSpace,
  Organisation,
  Vehicle,
  Phone,
} as const

/** Every type of claim, in the order in which a reader meets them: strengths first. */
export const CLAIMS = {
  TRUSTED_ADULT_FOR: claims.TrustedAdultFor,
  WORKS_WITH: claims.WorksWith,
  LOOKS_AFTER: claims.LooksAfter,
  FAMILY_OF: claims.FamilyOf,
  KNOWS: claims.Knows,
  SUSPECTED_OF_EXPLOITING: claims.SuspectedOfExploiting,
  BELONGS_TO: claims.BelongsTo,
  ATTENDS: claims.Attends,
  SPENDS_TIME_AT: claims.SpendsTimeAt,
  LIVES_AT: claims.LivesAt,
  USES: claims.Uses,
  REGISTERED_TO: claims.RegisteredTo,
  RUNS: claims.Runs,
  SUPPLIES_INTO: claims.SuppliesInto,
} as const

/** Every kind of happening. */
export const EVENTS = {
  MissingEpisode: events.MissingEpisode,
  ReturnInterview: events.ReturnInterview,
  Incident: events.Incident,
  Sighting: events.Sighting,
  Referral: events.Referral,
  Arrest: events.Arrest,
} as const

/** Every type of relationship between an event and who, what and where it was. */
export const PARTICIPATIONS = {
  TOOK_PART_IN: participations.TookPartIn,
  HAS_PLACE: participations.HasPlace,
  FOLLOWS: participations.Follows,
} as const

const namesOf = <T extends object>(table: T) =>
  Object.keys(table) as [keyof T & string, ...(keyof T & string)[]]

export const KindName = z.enum(namesOf(KINDS)).meta({ description: 'What a subject is' })
export type KindName = z.output<typeof KindName>
export const ClaimType = z.enum(namesOf(CLAIMS)).meta({ description: 'What a claim says' })
export type ClaimType = z.output<typeof ClaimType>

export const EventName = z.enum(namesOf(EVENTS)).meta({ description: 'What kind of happening it is' })
export type EventName = z.output<typeof EventName>
export const ParticipationType = z
  .enum(namesOf(PARTICIPATIONS))
  .meta({ description: 'What joins an event to a subject, a place or another event' })
export type ParticipationType = z.output<typeof ParticipationType>

/** What a record can be about, and what can be stated between two of those. */
export const RecordedKind = z.enum([...KindName.options, ...EventName.options])
export type RecordedKind = z.output<typeof RecordedKind>
export const StatedType = z.enum([...ClaimType.options, ...ParticipationType.options])
export type StatedType = z.output<typeof StatedType>

export const isEventName = (name: RecordedKind): name is EventName => Object.hasOwn(EVENTS, name)
export const eventOf = (name: EventName): EventKind => EVENTS[name]
export const participationOf = (type: ParticipationType): Participation => PARTICIPATIONS[type]

/** Registers whose numbers identify one of these exactly. */
export const registersOf = (name: RecordedKind): readonly string[] =>
  isEventName(name) ? eventOf(name).registers : kindOf(name).registers

export const kindOf = (name: KindName): Kind => KINDS[name]
export const claimOf = (type: ClaimType): Claim => CLAIMS[type]

/** May this claim join these two kinds, in this direction? */
export function mayJoin(type: ClaimType, from: KindName, to: KindName): boolean {
  const claim = claimOf(type)
  return claim.from.includes(from) && claim.to.includes(to)
}

/** Labels that the neighbourhood is not walked through unless asked. */
export const NOT_WALKED_THROUGH: readonly string[] = Object.values(KINDS)
  .filter((kind) => !kind.walkedThrough)
  .map((kind) => kind.type)
