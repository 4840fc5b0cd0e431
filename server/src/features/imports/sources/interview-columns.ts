import { type Column, column } from './source.ts'

/** What the columns of return interviews mean, as the screen "Files in" and the API show it. */
export const INTERVIEW_COLUMNS: readonly Column[] = [
  column('interview_reference', true, 'Number of the interview.', 'RHI/26/012653'),
  column('episode_reference', true, 'Number of the time missing that it follows.', 'MIS/26/012653'),
  column('case_number', false, 'Case number of social care, if there is one.', 'CSC-10412'),
  column('person_reference', false, 'Police nominal number, if known.', 'N204417'),
  column('person_name', true, 'Name of the young person.', ''),
  column('date_of_birth', true, 'Full date of birth.', '09/03/2011'),
  column('locality', false, 'Name of the locality. Blank = the whole borough.', 'Northmoor'),
  column(
    'returned_at',
    false,
    'The return as the provider has it. What the police recorded stays beside it.',
    '2026-11-21 19:15',
  ),
  column('offered', true, 'yes or no.', 'yes'),
  column('offered_on', false, 'Day of the offer.', '22/11/2026'),
  column('due_by', true, '72 hours after the return: day and time.', '2026-11-24 19:15'),
  column(
    'outcome',
    false,
    'done, declined, missing before it could be done, not reached or not offered. Blank = still due.',
    'done',
  ),
  column('done_at', false, 'When it was done: day and time. Needed with done.', ''),
  column('within_72_hours', false, 'Not stored: it is told from done_at and due_by.', 'yes'),
  column('interviewer', false, 'Who spoke with the young person.', ''),
  column('place', false, 'Where they spoke.', 'youth hub'),
  column('how_known', false, 'As a rule: said by the young person.', 'said by the young person'),
  column('notes', false, 'What was said. Held in confidence.', ''),
  column('push', false, 'What they went from, with ; between. Held in confidence.', 'argument at home'),
  column('pull', false, 'What they went to, with ; between. Held in confidence.', 'friends'),
  column(
    'people_named',
    false,
    'Whom the young person named, with ; between: Name [nominal], a name or a nickname. Held in confidence.',
    'Biscuit',
  ),
  column('may_be_passed_on', false, 'no = the young person does not want the name passed on.', 'no'),
]
