import { column } from './source.ts'

/** As NaPTAN's Stops.csv names them. */
export const STOP_COLUMNS = [
  column('ATCOCode', true, 'Number of the stop', '9999ZZ00101'),
  column('CommonName', true, 'Name', 'Kiln Row'),
  column('StopType', true, 'What kind of stop (BCT, RLY …)', 'BCT'),
  column('Status', true, 'Whether it is in use', 'active'),
  column('Indicator', false, 'Which of several of one name', 'opp'),
  column('Street', false, 'Street', 'Kiln Row'),
  column('NptgLocalityCode', false, 'Code of the place that it serves', 'E9990001'),
  column('LocalityName', false, 'Name of the place that it serves', 'Northmoor'),
  column('Town', false, 'Town', 'Northmoor'),
  column('GridType', false, 'Blank or UKOS for the British National Grid', 'UKOS'),
  column('Easting', false, 'Metres, where there are no degrees', '228112'),
  column('Northing', false, 'Metres, where there are no degrees', '451020'),
  column('Longitude', false, 'Degrees (WGS84)', '-3.992500'),
  column('Latitude', false, 'Degrees (WGS84)', '53.913800'),
]
