import { z } from 'zod'
import { defineEndpoint } from '../define.ts'
import { EventName } from '../model.ts'
import { Age } from '../values/age.ts'
import { Agency } from '../values/agencies.ts'
import { HarmKind, MissingRisk, PersonRole, PlacePrecision } from '../values/event-values.ts'
import { EventId, SubjectId } from '../values/ids.ts'
import { Day } from '../values/instant.ts'
import { PartialMoment } from '../values/partial-moment.ts'
import { Origin, PlaceRole } from '../values/place-role.ts'
import { Fact, RecordLine, SubjectLine } from './subjects.ts'

/** A place of an event, as a list shows it. */
export const EventPlace = z.object({
  role: PlaceRole,
  /** Null where the event names a street or a point and no place of its own. */
  place: SubjectLine.pick({ id: true, kind: true, caption: true }).nullable(),
  words: z.string(),
})
export type EventPlace = z.output<typeof EventPlace>

/** Something that happened, as a list shows it. */
export const EventLine = z
  .object({
    id: EventId,
    kind: EventName,
    title: z.string(),
    start: PartialMoment,
    end: PartialMoment.nullable(),
    /** A time missing without a return, an interview without an outcome. */
    isOpen: z.boolean(),
    risk: MissingRisk.nullable(),
    harm: HarmKind.nullable(),
    origin: Origin.nullable(),
    /** What the subject that was asked about was in it; empty where none was. */
    personRoles: z.array(PersonRole),
    placeRoles: z.array(PlaceRole),
    places: z.array(EventPlace),
    agencies: z.array(Agency),
    /** One line more: how it ended, where found, what became of the interview. Null when there is nothing to add. */
    about: z.string().nullable(),
  })
  .meta({ id: 'EventLine' })
export type EventLine = z.output<typeof EventLine>

/** Who was part of an event, as what, and how old they were then. */
export const EventPerson = z.object({
  role: PersonRole,
  subject: SubjectLine,
  ageThen: Age.nullable(),
  agencies: z.array(Agency),
})
export type EventPerson = z.output<typeof EventPerson>

export const EventView = EventLine.omit({ personRoles: true, placeRoles: true })
  .extend({
    facts: z.array(Fact),
    records: z.array(RecordLine),
    people: z.array(EventPerson),
    point: z
      .object({ longitude: z.number(), latitude: z.number(), precision: PlacePrecision.nullable() })
      .nullable(),
    follows: z.array(EventLine),
    followedBy: z.array(EventLine),
  })
  .meta({ id: 'Event' })
export type EventView = z.output<typeof EventView>

/** How much happened in one month, by kind. Months without anything are there with nothing. */
export const EventMonth = z.object({
  month: z.string(),
  counts: z.partialRecord(EventName, z.number().int()),
})
export type EventMonth = z.output<typeof EventMonth>

export const SubjectEvents = z
  .object({
    events: z.array(EventLine),
    /** Where to go on: give it as `before`. Null at the end. */
    next: z.string().nullable(),
    /** The last 24 months, oldest first: all visible events of the subject by kind, whatever was asked for. */
    months: z.array(EventMonth),
    /**
     * Of the events asked for (window, kinds, roles; all pages) whose hour is known: 7 days (Monday first) × 24 hours
     * where the partnership is.
     */
    hours: z.array(z.array(z.number().int()).length(24)).length(7),
    /** Of the events asked for, those whose hour is not known; they are in no hour, and never at a midpoint. */
    hourNotKnown: z.number().int(),
    /** There are more than the newest 2,000: the others are neither listed nor counted. */
    isCapped: z.boolean(),
  })
  .meta({ id: 'SubjectEvents' })
export type SubjectEvents = z.output<typeof SubjectEvents>

const words = z.string().transform((text) => text.split(',').filter(Boolean))
const eventKinds = words.pipe(z.array(EventName).max(20))
const placeRoles = words.pipe(z.array(PlaceRole).max(20))

/** Where a page ends: when the last event of it began, `0000` where that is not known, and its id. */
export const EventCursor = z
  .string()
  .regex(
    /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z|0000)_e-[0-9a-hjkmnp-tv-z]{26}$/,
    'Give what the page before gave as `next`.',
  )

export const eventsApi = {
  ofSubject: defineEndpoint({
    method: 'GET',
    path: '/subjects/:id/events',
    group: 'Events',
    summary: 'What happened around one person, place or thing, newest first, and in what role',
    needs: 'network:read',
    audit: 'consultation',
    params: z.object({ id: SubjectId }),
    query: z.object({
      from: Day.optional(),
      until: Day.optional(),
      kinds: eventKinds
        .optional()
        .meta({ description: 'Kinds of event, with commas between; all when left out' }),
      placeRoles: placeRoles.optional().meta({
        description:
          'Only events in which the place was one of these, with commas between; all when left out',
      }),
      before: EventCursor.optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    body: null,
    answer: SubjectEvents,
  }),
  open: defineEndpoint({
    method: 'GET',
    path: '/events/:id',
    group: 'Events',
    summary: 'One event: facts source by source, who was part of it as what, and where',
    needs: 'network:read',
    audit: 'consultation',
    params: z.object({ id: EventId }),
    query: z.object({}),
    body: null,
    answer: EventView,
  }),
}
