import {
  EventName,
  FoundAt,
  HarmKind,
  MissingFrom,
  MissingRisk,
  Origin,
  PlacePrecision,
  PlaceRole,
} from '@safeground/graph-schema'
import { z } from 'zod'
import { amount, flag, list, text } from '../../graph/columns.ts'
import { StatedRow } from '../subjects/index.ts'
import { keepersFirst } from './event-order.ts'

const maybe = <T extends z.ZodType>(type: T) => type.nullish().transform((value) => value ?? null)

const moments = {
  startEarliest: text,
  startLatest: text,
  startWords: text,
  endEarliest: text,
  endLatest: text,
  endWords: text,
  /** Says that the record speaks of something that is going on. */
  stillOpen: maybe(EventName),
}

/** A record about something that happened as the store holds it, flat; what it does not say is null. */
export const EventRecord = StatedRow.extend({
  ...moments,
  title: text,
  summary: text,
  reportedAt: text,
  origin: maybe(Origin),
  harm: maybe(HarmKind),
  placeRole: maybe(PlaceRole),
  street: text,
  postcode: text,
  precision: maybe(PlacePrecision),
  longitude: amount,
  latitude: amount,
  locality: text,
  risk: maybe(MissingRisk),
  riskReason: text,
  missingFrom: maybe(MissingFrom),
  placingAuthority: text,
  reportedBy: text,
  clothing: text,
  phone: text,
  looking: text,
  foundAt: maybe(FoundAt),
  foundBy: text,
  harmFound: text,
  preventionInterviewOn: text,
  offeredOn: text,
  dueBy: text,
  outcome: text,
  doneAt: text,
  interviewer: text,
  venue: text,
  push: list,
  pull: list,
  mayBePassedOn: flag,
  isCrime: flag,
  isWithinGroup: flag,
  from: text,
  to: text,
  offence: text,
})
export type EventRecord = z.output<typeof EventRecord>

/** Something that happened, with its visible records; those of the agency that keeps the record of it come first. */
export const EventRecords = z
  .object({ id: z.string(), kind: EventName, records: z.array(EventRecord).min(1) })
  .transform(({ id, kind, records }) => ({ id, kind, records: keepersFirst(kind, records) }))
export type EventRecords = z.output<typeof EventRecords>

/** Just what is needed to order and to count what happened. */
export const Brief = z
  .tuple([z.string(), StatedRow.shape.agency, z.string(), text, text, text, text, maybe(EventName)])
  .transform(([id, agency, recordedAt, startEarliest, startLatest, endEarliest, endLatest, stillOpen]) => ({
    id,
    agency,
    recordedAt,
    startEarliest,
    startLatest,
    endEarliest,
    endLatest,
    stillOpen,
  }))
export type Brief = z.output<typeof Brief>
