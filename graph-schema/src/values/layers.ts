import { z } from 'zod'

/** What an area is to those who speak of it. One set of each level is drawn at a time. */
export const BoundaryLevel = z.enum(['ward', 'locality', 'authority', 'police-beat', 'lsoa', 'other'])
export type BoundaryLevel = z.output<typeof BoundaryLevel>

export const BOUNDARY_LEVELS: Record<BoundaryLevel, { label: string; plural: string }> = {
  ward: { label: 'Ward', plural: 'Wards' },
  locality: { label: 'Locality', plural: 'Localities' },
  authority: { label: 'Authority', plural: 'Authorities' },
  'police-beat': { label: 'Police beat', plural: 'Police beats' },
  lsoa: { label: 'Neighbourhood (LSOA)', plural: 'Neighbourhoods (LSOA)' },
  other: { label: 'Area', plural: 'Areas' },
}

/** `ward:ZZ050001`: the same from one set of boundaries to the next. */
export const BoundaryId = z
  .string()
  .max(140)
  .regex(/^[a-z-]+:.+$/)
  .meta({ description: 'A boundary: its level and its code, or its name where it has none' })

/** `2024-03` */
export const Month = z
  .string()
  .regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/, 'Give a month, as 2024-03.')
  .meta({ description: 'A calendar month' })
export type Month = z.output<typeof Month>
