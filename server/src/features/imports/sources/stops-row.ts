import type { z } from 'zod'
import { latitude, longitude, optional, required } from './cells.ts'
import { fromNationalGrid } from './grid.ts'
import { pairOf } from './published-place.ts'
import { type Cells, rowSchema } from './source.ts'

/**
 * What each kind of stop is to somebody who stands there. A station is one place: its entrances, platforms and the bays of
 * its bus stands are parts of it, and a hundred of them would hide everything else.
 */
const PLACE_TYPE: Record<string, string> = {
  BCT: 'bus stop',
  BCS: 'bus station',
  BCQ: 'bus station',
  BST: 'bus station',
  RLY: 'railway station',
  MET: 'tram or metro station',
  TXR: 'taxi rank',
  STR: 'taxi rank',
  FER: 'ferry terminal',
  FTD: 'ferry terminal',
  GAT: 'airport',
  AIR: 'airport',
  LCB: 'cable car station',
}
/** Parts of a station that is there as a whole. */
const PARTS: Record<string, string> = {
  RSE: 'an entrance',
  TMU: 'an entrance',
  BCE: 'an entrance',
  LSE: 'an entrance',
  RPL: 'a platform',
  PLT: 'a platform',
  LPL: 'a platform',
  FBT: 'a berth',
  BCP: 'a point that is no stop',
  SDA: 'a set-down area',
}
/** Several rows of one station of one name: the first one speaks for it. */
const TOGETHER = ['BCS', 'BCQ', 'BST', 'FER', 'FTD', 'GAT', 'AIR']

const typeIn = (cells: Cells) => cells.StopType?.trim().toUpperCase() ?? ''

export const partOfStation = (cells: Cells): string | null => PARTS[typeIn(cells)] ?? null
export const isInUse = (cells: Cells): boolean => /^act(ive)?$/i.test(cells.Status?.trim() ?? '')

/** Which station the row is one of several of; null for a stop that stands for itself. */
export function stationOf(cells: Cells): string | null {
  const type = typeIn(cells)
  if (!TOGETHER.includes(type)) return null
  return [PLACE_TYPE[type], cells.NptgLocalityCode, cells.CommonName]
    .map((one) => one?.trim() ?? '')
    .join('|')
    .toUpperCase()
}

/** Degrees as they stand, else from the grid. */
export function pointIn(cells: Cells): { longitude: number; latitude: number } | null {
  const degrees = pairOf(cells.Longitude, cells.Latitude)
  if (degrees) return { longitude: degrees[0], latitude: degrees[1] }
  const pair = pairOf(cells.Easting, cells.Northing)
  return pair && isBritish(cells.GridType) ? fromNationalGrid(...pair) : null
}

const isBritish = (grid = '') => ['', 'U', 'UKOS'].includes(grid.trim().toUpperCase())

const Row = rowSchema({
  ATCOCode: required(20, 'Give the number of the stop (ATCO code).'),
  CommonName: required(120, 'Give the name of the stop.'),
  StopType: required(10, 'Give the kind of stop, such as BCT.').refine(
    (type) => type === '' || Object.hasOwn(PLACE_TYPE, type.toUpperCase()),
    { message: 'This kind of stop is not in the NaPTAN list. Correct it, or leave the row out.' },
  ),
  Status: optional(20),
  Indicator: optional(60),
  Street: optional(150),
  NptgLocalityCode: optional(20),
  LocalityName: optional(100),
  Town: optional(100),
  GridType: optional(10),
  Easting: optional(20),
  Northing: optional(20),
  Longitude: longitude,
  Latitude: latitude,
})

const IRISH =
  'These are metres of the Irish grid, which is not read. Give longitude and latitude for this stop.'

export const StopRow = Row.transform((row, context) => {
  const { Longitude: east, Latitude: north, GridType: grid } = row
  const fault = (column: string, message: string) =>
    context.addIssue({ code: 'custom', path: [column], message })
  const degrees = east !== null && north !== null && !(east === 0 && north === 0)
  if ((east === null) !== (north === null))
    fault(east === null ? 'Longitude' : 'Latitude', 'Give longitude and latitude, or neither.')
  const pair = degrees ? null : pairOf(row.Easting, row.Northing)
  if (pair && !isBritish(grid))
    fault('GridType', /^irl?os$/i.test(grid) ? IRISH : 'Write UKOS, or leave the cell blank.')
  const converted = pair && isBritish(grid) ? fromNationalGrid(...pair) : null
  if (!degrees && !pair && (row.Easting !== '' || row.Northing !== ''))
    fault('Easting', 'Give easting and northing in metres, such as 228112, or neither.')
  if (pair && isBritish(grid) && !converted)
    fault('Easting', 'This point is not on the British National Grid. Correct it, or leave both cells blank.')
  const point = degrees ? { longitude: east, latitude: north } : converted
  return { ...row, placeType: PLACE_TYPE[row.StopType.toUpperCase()] ?? '', point }
})
export type StopRow = z.output<typeof StopRow>
