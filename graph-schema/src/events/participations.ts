import { defineParticipation } from '../define.ts'

/** Somebody or something was part of what happened, in a role that holds for this event only. */
export const TookPartIn = defineParticipation({
  type: 'TOOK_PART_IN',
  reads: 'was part of',
  meaning: 'A source says that a person, a group or a thing was part of an event, and as what.',
  from: 'subject',
  to: 'event',
})

/** Where it was, and what the place was in it. The place that reported is never where harm happened. */
export const HasPlace = defineParticipation({
  type: 'HAS_PLACE',
  reads: 'was at',
  meaning: 'A source says which place an event has, and what the place was in it.',
  from: 'event',
  to: 'subject',
})

/** One event came of another: an interview of a return. */
export const Follows = defineParticipation({
  type: 'FOLLOWS',
  reads: 'follows',
  meaning: 'One event came of another: a return interview of a time missing.',
  from: 'event',
  to: 'event',
})
