import { type Column, column } from './source.ts'

/** What the columns of education records mean, as the screen "Files in" and the API show it. */
export const EDUCATION_COLUMNS: readonly Column[] = [
  column(
    'upn',
    true,
    'Unique pupil number. A row counts only if the child is known here by it or by the case number.',
    '',
  ),
  column('case_number', false, 'Case number of social care, if the sender has it.', 'CSC-10412'),
  column('first_name', true, 'First name.', ''),
  column('last_name', true, 'Last name.', ''),
  column('date_of_birth', true, 'Full date of birth.', '09/03/2011'),
  column('term', true, 'Autumn, Spring or Summer, and the year.', 'Autumn 2026'),
  column('listed_on', true, 'The day the list was made.', '19/11/2026'),
  column('school_urn', true, 'Number of the school (URN).', '900101'),
  column('school_name', false, 'Name of the school.', ''),
  column('year_group', false, 'Year group.', '10'),
  column('attendance_percent', false, 'Per cent of sessions attended. Blank = not sent.', '61'),
  column(
    'unauthorised_percent',
    false,
    'Per cent of sessions missed without leave. Blank = not sent.',
    '12.5',
  ),
  column('suspensions', false, 'Number in the term.', '1'),
  column('suspension_days', false, 'Days in the term.', '2.5'),
  column('part_time_timetable', false, 'yes or no.', 'yes'),
  column('timetable_ends', false, 'When the day ends, on a part-time timetable.', '11:30'),
  column('send', false, 'none, SEN support or EHC plan.', 'SEN support'),
  column('notes', false, 'Words of the school.', ''),
]
