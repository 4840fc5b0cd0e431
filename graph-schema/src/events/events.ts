import { z } from 'zod'
import { defineEvent } from '../define.ts'
import {
  FoundAt,
  HarmKind,
  InterviewOutcome,
  MissingFrom,
  MissingRisk,
  PlacePrecision,
} from '../values/event-values.ts'
import { Day, Instant } from '../values/instant.ts'
import { PartialMoment } from '../values/partial-moment.ts'
import { Origin, PlaceRole } from '../values/place-role.ts'

/** What a record about any event may state. `start` and `end` are when it happened, as far as the source knows. */
const happening = {
  title: z.string().max(200).nullable(),
  summary: z.string().max(10_000).nullable(),
  start: PartialMoment,
  end: PartialMoment.nullable(),
  reportedAt: Instant.nullable(),
  /** The day on which the agency wrote it down. */
  recordedOn: Day.nullable(),
  origin: Origin.nullable(),
  harm: HarmKind.nullable(),
  /** Where it was, if that is no place with a number of its own. */
  placeRole: PlaceRole.nullable(),
  street: z.string().max(200).nullable(),
  postcode: z.string().max(10).nullable(),
  precision: PlacePrecision.nullable(),
  longitude: z.number().min(-180).max(180).nullable(),
  latitude: z.number().min(-90).max(90).nullable(),
}
const words = (most: number) => z.string().max(most).nullable()

/** A time missing, from last seen to returned. Without an end it is going on. */
export const MissingEpisode = defineEvent({
  type: 'MissingEpisode',
  label: 'Missing',
  plural: 'Times missing',
  meaning: 'A child or young person was reported missing: last seen, reported, returned.',
  icon: 'door-exit',
  registers: ['missing-episode'],
  facts: z.object({
    ...happening,
    risk: MissingRisk.nullable(),
    riskReason: words(500),
    missingFrom: MissingFrom.nullable(),
    placingAuthority: words(200),
    reportedBy: words(200),
    clothing: words(500),
    phone: words(500),
    looking: words(500),
    foundAt: FoundAt.nullable(),
    foundBy: words(200),
    harmFound: words(200),
    preventionInterviewOn: Day.nullable(),
  }),
})

/** The conversation that a child is offered after each return, within 72 hours. What was said is held in confidence. */
export const ReturnInterview = defineEvent({
  type: 'ReturnInterview',
  label: 'Return interview',
  plural: 'Return interviews',
  meaning: 'The conversation offered to a child after a return. Due within 72 hours of it.',
  icon: 'message-circle',
  registers: ['return-interview'],
  facts: z.object({
    ...happening,
    offeredOn: Day.nullable(),
    dueBy: Instant.nullable(),
    outcome: InterviewOutcome.nullable(),
    doneAt: Instant.nullable(),
    interviewer: words(200),
    venue: words(200),
    push: z.array(z.string().max(200)).max(20),
    pull: z.array(z.string().max(200)).max(20),
    mayBePassedOn: z.boolean().nullable(),
  }),
})

/** A crime or an incident that was reported. */
export const Incident = defineEvent({
  type: 'Incident',
  label: 'Incident',
  plural: 'Crimes and incidents',
  meaning: 'Something that happened and was reported: a crime, or an incident that is no crime.',
  icon: 'alert-circle',
  registers: ['police-incident'],
  facts: z.object({ ...happening, isCrime: z.boolean().nullable(), isWithinGroup: z.boolean().nullable() }),
})

/** Somebody, or a vehicle, was seen somewhere. */
export const Sighting = defineEvent({
  type: 'Sighting',
  label: 'Sighting',
  plural: 'Sightings',
  meaning: 'Somebody or something was seen at a place and time. Being seen together is not friendship.',
  icon: 'eye',
  registers: ['police-sighting'],
  facts: z.object(happening),
})

/** An agency asked the team, or another service, to act for a child, a group or a place. */
export const Referral = defineEvent({
  type: 'Referral',
  label: 'Referral',
  plural: 'Referrals',
  meaning: 'An agency asked the team or another service to act for a child, a peer group or a place.',
  icon: 'arrow-forward-up',
  registers: ['social-care-referral'],
  facts: z.object({ ...happening, from: words(200), to: words(200), outcome: words(500) }),
})

/** Somebody was arrested. */
export const Arrest = defineEvent({
  type: 'Arrest',
  label: 'Arrest',
  plural: 'Arrests',
  meaning: 'Somebody was arrested. A child who is arrested may be exploited.',
  icon: 'lock',
  registers: ['police-custody'],
  facts: z.object({ ...happening, offence: words(200), outcome: words(500) }),
})
