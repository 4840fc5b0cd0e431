import { z } from 'zod'

/** Risk that the police recorded for a time missing. The set differs between versions of the guidance. */
export const MissingRisk = z.enum(['high', 'medium', 'low', 'no-apparent-risk'])
export type MissingRisk = z.output<typeof MissingRisk>
export const MISSING_RISKS: Record<MissingRisk, string> = {
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  'no-apparent-risk': 'No apparent risk',
}

/** From what kind of home a child was missing. Never which one: that is marked as an address. */
export const MissingFrom = z.enum([
  'home',
  'foster-carer',
  'childrens-home',
  'supported-flat',
  'hospital',
  'school',
  'other',
])
export type MissingFrom = z.output<typeof MissingFrom>
export const MISSING_FROM: Record<MissingFrom, string> = {
  home: 'Home',
  'foster-carer': 'Foster carer',
  'childrens-home': "Children's home",
  'supported-flat': 'Supported flat',
  hospital: 'Hospital',
  school: 'School',
  other: 'Somewhere else',
}

/** Where a child was found, in the words of the police form. */
export const FoundAt = z.enum([
  'not-recorded',
  'friends-home',
  'family',
  'street-or-park',
  'centre-or-station',
  'out-of-area',
  'named-adults-address',
])
export type FoundAt = z.output<typeof FoundAt>
export const FOUND_AT: Record<FoundAt, string> = {
  'not-recorded': 'Not recorded',
  'friends-home': 'A friend’s home',
  family: 'With family',
  'street-or-park': 'In a street or park',
  'centre-or-station': 'In a centre or station',
  'out-of-area': 'Out of the area',
  'named-adults-address': 'At the address of a named adult',
}

/** What became of the offer of a return interview. Without one it is still due. */
export const InterviewOutcome = z.enum(['done', 'declined', 'missing-again', 'not-reached', 'not-offered'])
export type InterviewOutcome = z.output<typeof InterviewOutcome>
export const INTERVIEW_OUTCOMES: Record<InterviewOutcome, string> = {
  done: 'Done',
  declined: 'Declined',
  'missing-again': 'Missing again before it could be done',
  'not-reached': 'Not reached',
  'not-offered': 'Not offered',
}

/** Kind of harm that an event is about. */
export const HarmKind = z.enum([
  'exploitation',
  'sexual-harm',
  'violence',
  'weapon',
  'drugs',
  'child-on-child',
  'concern',
  'anti-social-behaviour',
  'theft',
  'damage',
])
export type HarmKind = z.output<typeof HarmKind>
export const HARM_KINDS: Record<HarmKind, string> = {
  exploitation: 'Exploitation',
  'sexual-harm': 'Sexual harm',
  violence: 'Violence',
  weapon: 'Weapon',
  drugs: 'Drugs',
  'child-on-child': 'Child-on-child harm',
  concern: 'Concern for a young person',
  'anti-social-behaviour': 'Anti-social behaviour',
  theft: 'Theft',
  damage: 'Damage',
}

/** How well a source knows where an event was. */
export const PlacePrecision = z.enum(['point', 'street', 'none'])
export type PlacePrecision = z.output<typeof PlacePrecision>
export const PLACE_PRECISIONS: Record<PlacePrecision, string> = {
  point: 'Known to the point',
  street: 'Known to the street only',
  none: 'Place not known',
}

/** What somebody was in one event, and in no other: a person can be harmed in one and suspected in the next. */
export const PersonRole = z.enum([
  'missing',
  'thought-with',
  'interviewed',
  'named',
  'harmed',
  'at-risk',
  'involved',
  'present',
  'seen',
  'witness',
  'referred',
  'arrested',
  'suspected',
])
export type PersonRole = z.output<typeof PersonRole>
export const PERSON_ROLES: Record<PersonRole, string> = {
  missing: 'Missing',
  'thought-with': 'Thought to be with them',
  interviewed: 'Spoken to',
  named: 'Named by the young person',
  harmed: 'Harmed',
  'at-risk': 'At risk',
  involved: 'Harm within a group: direction not decided',
  present: 'Present',
  seen: 'Seen',
  witness: 'Witness',
  referred: 'Referred',
  arrested: 'Arrested',
  suspected: 'Suspected',
}
