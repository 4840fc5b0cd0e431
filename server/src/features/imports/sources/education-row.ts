import type { Day, PartialDate } from '@safeground/graph-schema'
import { z } from 'zod'
import { number, oneOf, optional, register, required, wholeDay, yesNo } from './cells.ts'
import { rowSchema } from './source.ts'

/** First and last day between which a term of any school lies. */
const TERMS: Record<string, readonly [from: string, until: string]> = {
  spring: ['01-01', '04-30'],
  summer: ['04-01', '08-31'],
  autumn: ['09-01', '12-31'],
}

const percent = number(
  100,
  'Write per cent as a number from 0 to 100, such as 61 or 61.5, or leave it blank.',
)
const days = number(200, 'Write a number of days, such as 2 or 2.5, or leave it blank.')
const count = number(200, 'Write a whole number, or leave it blank.').refine(
  (value) => value === null || Number.isInteger(value),
  { message: 'Write a whole number, or leave it blank.' },
)

const term = required(50, 'Give the term, as Autumn 2026.').transform(
  (text, context): { words: string; lasts: PartialDate & { earliest: Day } } => {
    const [, name = '', year = ''] = text.match(/^(\p{L}+)(?: term)?,? (\d{4})$/iu) ?? []
    const days = Object.hasOwn(TERMS, name.toLowerCase()) ? TERMS[name.toLowerCase()] : undefined
    if (!days) {
      context.addIssue({
        code: 'custom',
        message: 'Give the term, as Autumn 2026, Spring 2026 or Summer 2026.',
      })
      return z.NEVER
    }
    const words = `${name.charAt(0).toUpperCase()}${name.slice(1).toLowerCase()} ${year}`
    return { words, lasts: { earliest: `${year}-${days[0]}`, latest: `${year}-${days[1]}`, words } }
  },
)

const Row = rowSchema({
  upn: required(40, 'Give the unique pupil number.').pipe(register('upn')),
  case_number: register('social-care-case'),
  first_name: required(100, 'Give the first name.'),
  last_name: required(100, 'Give the last name.'),
  date_of_birth: wholeDay('Give the full date of birth, as 09/03/2011 or 2011-03-09.'),
  term,
  listed_on: wholeDay('Give the day the list was made, as 19/11/2026 or 2026-11-19.'),
  school_urn: required(40, 'Give the number of the school (URN).').pipe(register('urn')),
  school_name: optional(200),
  year_group: optional(20),
  attendance_percent: percent,
  unauthorised_percent: percent,
  suspensions: count,
  suspension_days: days,
  part_time_timetable: yesNo,
  timetable_ends: optional(5).refine((text) => text === '' || /^([01]?\d|2[0-3]):[0-5]\d$/.test(text), {
    message: 'Write the time as 11:30, or leave it blank.',
  }),
  send: oneOf(
    { none: 'None', 'sen support': 'SEN support', 'ehc plan': 'EHC plan' },
    'Write none, SEN support or EHC plan, or leave it blank.',
  ),
  notes: optional(2000),
})

export const EducationRow = Row.transform((row, context) => {
  const fault = (column: keyof z.output<typeof Row>, message: string) =>
    context.addIssue({ code: 'custom', path: [column], message })
  if (row.date_of_birth.day > row.listed_on.day)
    fault('date_of_birth', 'This is after the day of the list. Correct the date.')
  if (row.term.lasts.earliest > row.listed_on.day)
    fault('term', 'This term begins after the day of the list. Correct one of the two.')
  if (row.timetable_ends !== '' && row.part_time_timetable !== true)
    fault('timetable_ends', 'This is for a part-time timetable. Write yes there, or take the time out.')
  return row
})
export type EducationRow = z.output<typeof EducationRow>
