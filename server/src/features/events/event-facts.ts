import {
  FOUND_AT,
  HARM_KINDS,
  INTERVIEW_OUTCOMES,
  InterviewOutcome,
  MISSING_FROM,
  MISSING_RISKS,
  ORIGINS,
  PLACE_PRECISIONS,
  PLACE_ROLES,
} from '@safeground/graph-schema'
import { dayIn } from '../../clock.ts'
import type { Field } from '../subjects/index.ts'
import type { EventRecord } from './event-row.ts'
import { dayWords, momentWords } from './moment-words.ts'

const yesNo = (value: boolean | null, yes: string, no: string) => (value === null ? null : value ? yes : no)
const of = <K extends string>(words: Record<K, string>, value: K | null) =>
  value === null ? null : words[value]
const instant = (value: string | null) => (value === null ? null : momentWords(value))
const day = (value: string | null) => (value === null ? null : dayWords(value))
/**
 * Known to the minute: the clock on the wall, so that two ways of writing it agree. Else the words of the source. That
 * one source recorded none is nothing to stand beside what another says.
 */
function when(earliest: string | null, latest: string | null, words: string | null): string | null {
  if (earliest === null && latest === null && words === MOMENT_NOT_RECORDED) return null
  return earliest !== null && earliest === latest ? momentWords(earliest) : words
}
const MOMENT_NOT_RECORDED = 'not recorded'

/** An interview's outcome is one of the vocabulary; other events say theirs in words. */
export function outcomeWords(outcome: string | null): string | null {
  const known = InterviewOutcome.safeParse(outcome)
  return known.success ? INTERVIEW_OUTCOMES[known.data] : outcome
}

/** What a record about an event can say, in the order in which a reader wants it. */
export const EVENT_FIELDS: readonly Field<EventRecord>[] = [
  { field: 'start', label: 'When', values: (r) => [when(r.startEarliest, r.startLatest, r.startWords)] },
  { field: 'end', label: 'Until', values: (r) => [when(r.endEarliest, r.endLatest, r.endWords)] },
  { field: 'reportedAt', label: 'Reported', values: (r) => [instant(r.reportedAt)] },
  { field: 'reportedBy', label: 'Reported by', values: (r) => [r.reportedBy] },
  { field: 'risk', label: 'Risk, as recorded', values: (r) => [of(MISSING_RISKS, r.risk)] },
  { field: 'riskReason', label: 'Reason for the risk', values: (r) => [r.riskReason] },
  { field: 'missingFrom', label: 'Missing from', values: (r) => [of(MISSING_FROM, r.missingFrom)] },
  { field: 'placingAuthority', label: 'Placed here by', values: (r) => [r.placingAuthority] },
  { field: 'summary', label: 'In words', values: (r) => [r.summary] },
  { field: 'harm', label: 'Kind of harm', values: (r) => [of(HARM_KINDS, r.harm)] },
  {
    field: 'isCrime',
    label: 'Recorded as',
    values: (r) => [yesNo(r.isCrime, 'A crime', 'An incident that is no crime')],
  },
  {
    field: 'isWithinGroup',
    label: 'Within a group',
    values: (r) => [r.isWithinGroup ? 'Harm within a group of young people: direction not decided' : null],
  },
  { field: 'offence', label: 'Offence', values: (r) => [r.offence] },
  { field: 'origin', label: 'How it became known', values: (r) => [of(ORIGINS, r.origin)] },
  { field: 'placeRole', label: 'The place is', values: (r) => [of(PLACE_ROLES, r.placeRole)] },
  { field: 'street', label: 'Street', values: (r) => [r.street] },
  { field: 'postcode', label: 'Postcode', values: (r) => [r.postcode] },
  {
    field: 'precision',
    label: 'How well the place is known',
    values: (r) => [of(PLACE_PRECISIONS, r.precision)],
  },
  { field: 'clothing', label: 'Wearing', values: (r) => [r.clothing] },
  { field: 'phone', label: 'Phone', values: (r) => [r.phone] },
  { field: 'looking', label: 'Who is looking', values: (r) => [r.looking] },
  { field: 'foundAt', label: 'Found', values: (r) => [of(FOUND_AT, r.foundAt)] },
  { field: 'foundBy', label: 'Found by', values: (r) => [r.foundBy] },
  { field: 'harmFound', label: 'Harm', values: (r) => [r.harmFound] },
  {
    field: 'preventionInterviewOn',
    label: 'Police interview on',
    values: (r) => [day(r.preventionInterviewOn)],
  },
  { field: 'offeredOn', label: 'Offered on', values: (r) => [day(r.offeredOn)] },
  { field: 'dueBy', label: 'Due by', values: (r) => [instant(r.dueBy)] },
  { field: 'outcome', label: 'Outcome', values: (r) => [outcomeWords(r.outcome)] },
  { field: 'doneAt', label: 'Done', values: (r) => [instant(r.doneAt)] },
  { field: 'interviewer', label: 'Spoke with', values: (r) => [r.interviewer] },
  { field: 'venue', label: 'Where they spoke', values: (r) => [r.venue] },
  { field: 'push', label: 'Why they left', values: (r) => r.push },
  { field: 'pull', label: 'What drew them', values: (r) => r.pull },
  {
    field: 'mayBePassedOn',
    label: 'Passing it on',
    values: (r) => [
      yesNo(r.mayBePassedOn, 'May be passed on', 'The young person does not want the name passed on'),
    ],
  },
  { field: 'from', label: 'From', values: (r) => [r.from] },
  { field: 'to', label: 'To', values: (r) => [r.to] },
  { field: 'recordedOn', label: 'Written down on', values: (r) => [day(r.recordedOn)] },
]

/** Which day it was where the partnership is, for the age of somebody then. */
export const dayOf = (instant: string | null) => (instant === null ? null : dayIn(instant))
