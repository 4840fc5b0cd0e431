import { column } from './source.ts'

/** As data.police.uk names them. What is not here (the street, the outcome, the context) is never read. */
export const STREET_CRIME_COLUMNS = [
  column(
    'Crime ID',
    true,
    'Number of the crime; blank for anti-social behaviour',
    'e7b720d0e1302d2d06db7b28b29132eb194864d4',
  ),
  column('Month', true, 'Month of the crime', '2024-03'),
  column('Falls within', true, 'Police force', 'Northmoor Police'),
  column('Longitude', true, 'Of the point that it was moved to; blank when there is none', '-3.992500'),
  column('Latitude', true, 'Of the same point', '53.913800'),
  column('LSOA code', true, 'Neighbourhood, by its code', 'ZZ0100012'),
  column('LSOA name', true, 'Neighbourhood, by its name', 'Northmoor 003B'),
  column('Crime type', true, 'What kind of crime', 'Violence and sexual offences'),
]
