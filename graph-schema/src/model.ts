import { z } from 'zod'
import * as claims from './claims/claims.ts'
import type { Claim, Kind } from './define.ts'
import { ExploitationGroup, PeerGroup } from './kinds/groups.ts'
import { Person } from './kinds/person.ts'
import { Location, School } from './kinds/places.ts'
import { Organisation, Phone, Vehicle } from './kinds/things.ts'

/** Every kind of subject. Adding one is one file and one line here. */
export const KINDS = {
  Person,
  PeerGroup,
  ExploitationGroup,
  Location,
  School,
  Organisation,
  Vehicle,
  Phone,
} as const

/** Every type of claim, in the order in which a reader meets them: strengths first. */
export const CLAIMS = {
  TRUSTED_ADULT_FOR: claims.TrustedAdultFor,
  FAMILY_OF: claims.FamilyOf,
  KNOWS: claims.Knows,
  SUSPECTED_OF_EXPLOITING: claims.SuspectedOfExploiting,
  BELONGS_TO: claims.BelongsTo,
  ATTENDS: claims.Attends,
  SPENDS_TIME_AT: claims.SpendsTimeAt,
  LIVES_AT: claims.LivesAt,
  USES: claims.Uses,
} as const

const namesOf = <T extends object>(table: T) =>
  Object.keys(table) as [keyof T & string, ...(keyof T & string)[]]

export const KindName = z.enum(namesOf(KINDS)).meta({ description: 'What a subject is' })
export type KindName = z.output<typeof KindName>
export const ClaimType = z.enum(namesOf(CLAIMS)).meta({ description: 'What a claim says' })
export type ClaimType = z.output<typeof ClaimType>

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
