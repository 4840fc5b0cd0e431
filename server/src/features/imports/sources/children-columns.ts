import type { Column } from './source.ts'

const column = (name: string, isRequired: boolean, meaning: string, example: string): Column => ({
  name,
  isRequired,
  meaning,
  example,
})

/** What the columns of the list of children mean, as the screen "Files in" and the API show it. */
export const CHILDREN_COLUMNS: readonly Column[] = [
  column('case_number', true, 'Case number of social care.', 'CSC-10412'),
  column('listed_on', true, 'The day the list was made.', '16/11/2026'),
  column('first_name', true, 'First name.', ''),
  column('last_name', true, 'Last name.', ''),
  column('known_as', false, 'Other names, with ; between.', 'Kez'),
  column('date_of_birth', true, 'Full date of birth.', '03/05/2011'),
  column(
    'police_nominal',
    false,
    'Police nominal number, if known: it joins this child to police records.',
    'N204417',
  ),
  column('upn', false, 'Unique pupil number.', ''),
  column('open_since', true, 'Since when the child is open to the team.', 'September 2026'),
  column('concern', true, 'Criminal exploitation, sexual exploitation or both.', 'Criminal exploitation'),
  column('locality', true, 'Name of the locality.', 'Northgate'),
  column('allocated_worker', false, 'Allocated worker.', ''),
  column('team', false, 'Team.', ''),
  column('school_urn', false, 'Number of the school (URN).', '900101'),
  column('school_name', false, 'Name of the school.', ''),
  column('lives_with', false, 'Who the child lives with.', 'mother'),
  column('home_address', false, 'Home address. Withheld from most readers.', ''),
  column('home_postcode', false, 'Postcode of the home.', ''),
  column('home_uprn', false, 'Property number (UPRN) of the home.', ''),
  column('home_latitude', false, 'WGS84, in degrees.', ''),
  column('home_longitude', false, 'WGS84, in degrees.', ''),
  column('address_protected', false, 'yes = nothing of the address is stored.', 'no'),
  column('trusted_adult_name', false, 'An adult whom the child can turn to.', ''),
  column('trusted_adult_relationship', false, 'Who that is to the child.', 'aunt'),
  column('family_case_numbers', false, 'Case numbers of brothers and sisters, with ; between.', 'CSC-10388'),
  column('friends', false, 'Friends, with ; between: each a case number or a name.', 'CSC-10388; Kez'),
  column(
    'friends_how_known',
    false,
    'Official record, seen by a professional, said by the young person, said by a carer or said by someone else. Needed with friends.',
    'said by a carer',
  ),
  column(
    'spends_time_at',
    false,
    'Places, with ; between, each with its police location number in square brackets if known.',
    "Bell Park [LOC-0031]; mate's flat",
  ),
  column(
    'spends_time_how_known',
    false,
    'As friends_how_known. Needed with spends_time_at.',
    'said by the young person',
  ),
]
