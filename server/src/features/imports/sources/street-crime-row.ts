import { Month } from '@safeground/graph-schema'
import { latitude, longitude, optional, required } from './cells.ts'
import { rowSchema } from './source.ts'

const Row = rowSchema({
  'Crime ID': optional(100),
  Month: required(20, 'Give the month, as 2024-03.').pipe(Month),
  'Falls within': required(100, 'Give the police force.'),
  Longitude: longitude,
  Latitude: latitude,
  'LSOA code': optional(20),
  'LSOA name': optional(100),
  'Crime type': required(100, 'Give the kind of crime.'),
})

export interface StreetCrime {
  /** '' = the source gives none, as for anti-social behaviour. */
  id: string
  month: string
  force: string
  type: string
  /** Null: the force gives no place, which it writes as a blank or as 0, 0. */
  place: { longitude: number; latitude: number; lsoa: { code: string; name: string } | null } | null
}

const UNITED_KINGDOM = { west: -9, south: 49, east: 2.5, north: 61.5 }

/** One crime as the row gives it. What the product must not know of it (street, outcome) is not read. */
export const StreetCrimeRow = Row.transform((row, context): StreetCrime => {
  const { Longitude: east, Latitude: north } = row
  const isNowhere = (east ?? 0) === 0 && (north ?? 0) === 0
  if (!isNowhere && (east === null || north === null))
    context.addIssue({
      code: 'custom',
      path: [east === null ? 'Longitude' : 'Latitude'],
      message: 'Give longitude and latitude, or neither.',
    })
  else if (!isNowhere && !isInKingdom(east ?? 0, north ?? 0))
    context.addIssue({
      code: 'custom',
      path: ['Longitude'],
      message: 'This point is not in the United Kingdom. Look whether longitude and latitude are swapped.',
    })
  const { 'LSOA code': code, 'LSOA name': name } = row
  return {
    id: row['Crime ID'],
    month: row.Month,
    force: row['Falls within'],
    type: row['Crime type'],
    place: isNowhere
      ? null
      : {
          longitude: east ?? 0,
          latitude: north ?? 0,
          lsoa: code === '' ? null : { code, name: name || code },
        },
  }
})

const isInKingdom = (east: number, north: number) =>
  east >= UNITED_KINGDOM.west &&
  east <= UNITED_KINGDOM.east &&
  north >= UNITED_KINGDOM.south &&
  north <= UNITED_KINGDOM.north
