import { column } from './source.ts'

/**
 * As the register calls them ("Get Information about Schools"), found by name, since they move from release to release.
 * Head teachers, telephone numbers and whatever else is not here are never read.
 */
export const SCHOOL_COLUMNS = [
  column('URN', true, 'Number of the school', '900101'),
  column('EstablishmentName', true, 'Name', 'Bell Park High School'),
  column('EstablishmentStatus (code)', true, '1 open, 2 closed, 3 open but to close, 4 to open', '1'),
  column('TypeOfEstablishment (name)', true, 'What kind of school in law', 'Community school'),
  column('EstablishmentTypeGroup (name)', false, 'Group of kinds', 'Local authority maintained schools'),
  column('PhaseOfEducation (name)', false, 'Phase', 'Secondary'),
  column('OpenDate', false, 'Day on which it opened', '01-09-1974'),
  column('CloseDate', false, 'Day on which it closed', ''),
  column('StatutoryLowAge', false, 'Youngest', '11'),
  column('StatutoryHighAge', false, 'Oldest', '16'),
  column('NumberOfPupils', false, 'Pupils on the roll', '1043'),
  column('Street', false, 'Street', 'School Lane'),
  column('Locality', false, 'Part of the town', 'Bell Park'),
  column('Address3', false, 'Further line of the address', ''),
  column('Town', false, 'Town', 'Northmoor'),
  column('Postcode', false, 'Postcode', 'ZZ2 1AB'),
  column('Easting', false, 'British National Grid, metres', '228112'),
  column('Northing', false, 'British National Grid, metres', '451020'),
]
