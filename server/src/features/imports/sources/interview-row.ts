import { INTERVIEW_OUTCOMES, type InterviewOutcome } from '@safeground/graph-schema'
import type { z } from 'zod'
import {
  byWords,
  howKnown,
  instant,
  list,
  moment,
  oneOf,
  optional,
  optionalDay,
  optionalInstant,
  register,
  required,
  wholeDay,
  yesNo,
} from './cells.ts'
import { people } from './people-cells.ts'
import { rowSchema } from './source.ts'

const OUTCOMES: Record<string, InterviewOutcome> = {
  ...byWords(INTERVIEW_OUTCOMES),
  'missing before it could be done': 'missing-again',
}
const OUTCOME_HELP =
  'Leave it blank while it is due, or write one of: done, declined, missing before it could be done, not reached, not offered.'

const Row = rowSchema({
  interview_reference: required(40, 'Give the number of the interview.'),
  episode_reference: required(40, 'Give the number of the time missing that it follows.'),
  case_number: register('social-care-case'),
  person_reference: register('police-nominal'),
  person_name: required(200, 'Give the name of the young person.'),
  date_of_birth: wholeDay('Give the full date of birth, as 09/03/2011 or 2011-03-09.'),
  locality: optional(100),
  returned_at: moment,
  offered: required(10, 'Say whether it was offered: yes or no.').pipe(yesNo),
  offered_on: optionalDay,
  due_by: instant('Give the day and time by which it is due, as 2026-11-24 19:15.'),
  outcome: oneOf(OUTCOMES, OUTCOME_HELP),
  done_at: optionalInstant('Give the day and time, as 2026-11-23 16:30, or leave it blank.'),
  within_72_hours: yesNo,
  interviewer: optional(200),
  place: optional(200),
  how_known: howKnown,
  notes: optional(10_000),
  push: list(20, 200),
  pull: list(20, 200),
  people_named: people,
  may_be_passed_on: yesNo,
})

export const InterviewRow = Row.transform((row, context) => {
  const fault = (column: keyof z.output<typeof Row>, message: string) =>
    context.addIssue({ code: 'custom', path: [column], message })
  if (row.outcome === 'done' && row.done_at === null)
    fault('done_at', 'An interview that is done needs the day and time. Give them, or correct the outcome.')
  if (row.outcome !== 'done' && row.done_at !== null)
    fault('outcome', 'There is a time at which it was done. Write done, or take done_at out.')
  if (row.offered === false && row.outcome === 'done')
    fault('offered', 'An interview that is done was offered. Correct one of the two.')
  return row
})
export type InterviewRow = z.output<typeof InterviewRow>
