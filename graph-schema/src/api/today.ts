import { z } from 'zod'
import { defineEndpoint } from '../define.ts'
import { EventName } from '../model.ts'
import { Agency } from '../values/agencies.ts'
import { FoundAt, InterviewOutcome, MissingFrom, MissingRisk } from '../values/event-values.ts'
import { EventId, ReportId } from '../values/ids.ts'
import { Day, Instant } from '../values/instant.ts'
import { PartialMoment } from '../values/partial-moment.ts'
import { ImportSource } from './imports.ts'
import { SubjectLine } from './subjects.ts'

/** A child who is missing now. One line a child, even where two entries of one absence are not merged yet. */
export const MissingNow = z
  .object({
    person: SubjectLine,
    episodes: z.array(EventId).min(1),
    /** The worst that any entry says. Null where none does. */
    risk: MissingRisk.nullable(),
    lastSeen: PartialMoment,
    reportedAt: Instant.nullable(),
    missingFrom: MissingFrom.nullable(),
    circumstances: z.string().nullable(),
    clothing: z.string().nullable(),
    phone: z.string().nullable(),
    /** Who is looking, in the words of the record. */
    looking: z.string().nullable(),
    thoughtWith: z.array(SubjectLine),
    /** How many times missing in the 90 days before this one. */
    before90Days: z.number().int(),
    locality: z.string().nullable(),
  })
  .meta({ id: 'MissingNow' })
export type MissingNow = z.output<typeof MissingNow>

export const Returned = z
  .object({
    person: SubjectLine,
    episode: EventId,
    risk: MissingRisk.nullable(),
    lastSeen: PartialMoment,
    returned: PartialMoment,
    foundAt: FoundAt.nullable(),
    foundBy: z.string().nullable(),
    harmFound: z.string().nullable(),
    /** Null where no interview is recorded for this return. */
    interview: z
      .object({ id: EventId, dueBy: Instant.nullable(), outcome: InterviewOutcome.nullable() })
      .nullable(),
  })
  .meta({ id: 'Returned' })
export type Returned = z.output<typeof Returned>

export const InterviewDue = z
  .object({
    person: SubjectLine,
    interview: EventId,
    episode: EventId.nullable(),
    dueBy: Instant,
    returned: PartialMoment.nullable(),
    offeredOn: Day.nullable(),
    interviewer: z.string().nullable(),
  })
  .meta({ id: 'InterviewDue' })
export type InterviewDue = z.output<typeof InterviewDue>

/** Something that an agency wrote down since: a report, with those of its words that the reader may see. */
export const CameIn = z
  .object({
    report: ReportId,
    source: ImportSource,
    sourceLabel: z.string(),
    agency: Agency,
    reference: z.string().nullable(),
    recordedOn: Day,
    event: z.object({ id: EventId, kind: EventName, title: z.string() }).nullable(),
    words: z.string().nullable(),
    howKnownWords: z.string(),
    /** Whom and what it is about, as far as the reader may see; the first few. */
    subjects: z.array(SubjectLine),
    moreSubjects: z.number().int(),
  })
  .meta({ id: 'CameIn' })
export type CameIn = z.output<typeof CameIn>

export const TodayView = z
  .object({
    asOf: Instant,
    /**
     * What came in, and who returned, is counted from here: as asked, else when the reader last said that they had
     * looked, else 24 hours ago (on a Monday 72). Never more than 31 days ago, whatever was asked.
     */
    since: Instant,
    sinceIsChosen: z.boolean(),
    /** When the reader last said that they had looked. Null where they never did. */
    lookedAt: Instant.nullable(),
    missing: z.array(MissingNow),
    /** When the newest file of times missing was published: who is missing now is as recent as that. */
    missingAsOf: Instant.nullable(),
    returned: z.array(Returned),
    /** Due in the next 72 hours, or overdue by up to 14 days; the longest overdue first. At most 100. */
    interviews: z.array(InterviewDue),
    /** Without an outcome and not listed: overdue for longer, or without a day that they are due by. */
    interviewsNotShown: z.number().int(),
    /** At most 40, newest first. */
    cameIn: z.array(CameIn),
    /** Counted no further than 2,000, which then reads as "2,000 or more". */
    cameInNotShown: z.number().int(),
    /** Reports of files published since, that the agency had written down earlier; counted no further than 2,000. */
    olderPublished: z.number().int(),
    /** Does the reader hold what this is about? If not, an empty list says nothing about the world. */
    seesChildren: z.boolean(),
  })
  .meta({ id: 'Today' })
export type TodayView = z.output<typeof TodayView>

export const todayApi = {
  open: defineEndpoint({
    method: 'GET',
    path: '/today',
    group: 'Today',
    summary: 'Who is missing now, who returned, which interviews are due, and what came in since',
    needs: 'network:read',
    audit: 'consultation',
    params: z.object({}),
    query: z.object({ since: Instant.optional() }),
    body: null,
    answer: TodayView,
  }),
  looked: defineEndpoint({
    method: 'PUT',
    path: '/today/looked',
    group: 'Today',
    summary: 'Says that the reader has looked: what came in is counted from then on',
    needs: 'network:read',
    audit: 'alteration',
    params: z.object({}),
    query: z.object({}),
    body: z.object({ at: Instant }),
    answer: null,
    status: 204,
  }),
}
