import { type Column, column } from './source.ts'

/** What the columns of crimes and incidents mean, as the screen "Files in" and the API show it. */
export const INCIDENT_COLUMNS: readonly Column[] = [
  column('incident_reference', true, 'Number of the crime or incident.', 'CR/26/047873'),
  column('recorded_on', true, 'The day it was entered.', '21/11/2026'),
  column('reported_at', true, 'When it was reported: day and time.', '2026-11-21 22:10'),
  column(
    'happened_from',
    true,
    'When it happened, as exactly as known: a time, a day, or "about" before either.',
    '2026-11-21 19:04',
  ),
  column(
    'happened_until',
    false,
    'The same as happened_from = known to the minute. Later = some time between the two. Blank = as happened_from says.',
    '2026-11-21 19:04',
  ),
  column('kind', true, 'crime or incident.', 'crime'),
  column('what', true, 'What it was, in words.', 'Theft from the person'),
  column(
    'harm',
    true,
    'exploitation, sexual harm, violence, weapon, drugs, child-on-child harm, concern, anti-social behaviour, theft or damage.',
    'theft',
  ),
  column(
    'origin',
    true,
    'How it came to be known: called in, disclosed, found by patrol, found by operation or found by our plan.',
    'called in',
  ),
  column(
    'place_role',
    true,
    'What the place was in it: happened, met, groomed, dealt, travelled, found, reported from or safe.',
    'happened',
  ),
  column('place_reference', false, 'Police location number, or the URN of a school.', 'LOC-0031'),
  column('place_name', false, 'Name of the place.', 'Bell Park'),
  column('place_type', false, 'park, shop, flat, hotel, transport, school, street …', 'park'),
  column('street', false, 'Street. Of a home it is not stored.', 'Bell Lane'),
  column('postcode', false, 'Postcode. Of a home it is not stored.', ''),
  column('precision', true, 'point, street or none: how well the place is known.', 'point'),
  column('latitude', false, 'WGS84, in degrees. Of a home it is not stored.', ''),
  column('longitude', false, 'WGS84, in degrees. Of a home it is not stored.', ''),
  column('locality', true, 'Name of the locality.', 'Northmoor'),
  column('summary', false, 'One or two sentences.', ''),
  column(
    'people_harmed',
    false,
    'People, with ; between: Name [nominal], a name, a nickname or a description.',
    'Rowan Tesfaye [N204417]',
  ),
  column('people_present', false, 'As people_harmed.', 'two Year 9 girls, not named'),
  column('people_suspected', false, 'As people_harmed.', 'Tee'),
  column(
    'within_group',
    false,
    'yes = harm within a group of children: nobody of it is kept as suspected.',
    '',
  ),
]
