import { z } from 'zod'
import { defineKind } from '../define.ts'

/** WGS84, longitude first as in GeoJSON, with how far off it may be. */
export const Point = z.object({
  longitude: z.number().min(-180).max(180),
  latitude: z.number().min(-90).max(90),
  precisionMetres: z.number().positive().nullable(),
})

const place = z.object({
  name: z.string().max(200).nullable(),
  knownAs: z.array(z.string().max(100)).max(20),
  description: z.string().max(1000).nullable(),
  address: z.string().max(300).nullable(),
  postcode: z.string().max(10).nullable(),
  placeType: z.string().max(100).nullable(),
  point: Point.nullable(),
})

/** Somewhere: a park, a shop, a flat, an interchange. A home carries the marking `address`. */
export const Location = defineKind({
  type: 'Location',
  label: 'Place',
  plural: 'Places',
  meaning: 'Somewhere that people meet, live or come to harm, or are safe.',
  icon: 'map-pin',
  colour: 'slate',
  walkedThrough: true,
  registers: ['uprn', 'police-location', 'atco'],
  facts: place,
})

/** A school is a place too, but never walked through: being at one school links nobody to anybody. */
export const School = defineKind({
  type: 'School',
  label: 'School',
  plural: 'Schools and colleges',
  meaning: 'A school, college or alternative provider.',
  icon: 'school',
  colour: 'slate',
  walkedThrough: false,
  registers: ['urn'],
  facts: place.extend({
    schoolPhase: z.string().max(100).nullable(),
    schoolStatus: z.string().max(100).nullable(),
    schoolAges: z.string().max(20).nullable(),
    pupils: z.number().int().nonnegative().nullable(),
    openedOn: z.string().max(20).nullable(),
    closedOn: z.string().max(20).nullable(),
  }),
})
