import { BoundaryLevel } from '@safeground/graph-schema'
import {
  DEEPEST,
  type Geometry,
  geometryOf,
  isObject,
  type Json,
  type JsonObject,
  MOST_VERTICES,
  nameOf,
} from './boundaries-parts.ts'
import { fromNationalGrid } from './grid.ts'

/** One boundary as it is kept. */
export interface ReadBoundary {
  name: string
  code: string | null
  level: BoundaryLevel | null
  geometry: Geometry
}

export interface ReadCollection {
  features: number
  boundaries: ReadBoundary[]
  faults: { row: number; column: string; value: string; message: string }[]
  notes: string[]
  level: BoundaryLevel | null
  attribution: string | null
}

/** What makes all of a file unreadable, in words. */
export class Unreadable extends Error {
  override name = 'Unreadable'
}

const MOST_FEATURES = 20_000
const KNOWN = [
  'type',
  'name',
  'features',
  'crs',
  'bbox',
  'attribution',
  'copyright',
  'licence',
  'license',
  'level',
  'xy_coordinate_resolution',
]

/**
 * Reads a GeoJSON FeatureCollection of areas. Runs in a worker: nothing that it is given may take the server's time or
 * memory, and whatever it does not know it does not keep.
 */
export function readCollection(text: string): ReadCollection {
  const json = parse(text)
  mustBeHarmless(json, 1)
  if (!isObject(json) || json.type !== 'FeatureCollection' || !Array.isArray(json.features))
    throw new Unreadable(
      'This is not a GeoJSON FeatureCollection. Export the boundaries as GeoJSON (RFC 7946) and bring that in.',
    )
  if (json.features.length === 0) throw new Unreadable('The file holds no features.')
  if (json.features.length > MOST_FEATURES)
    throw new Unreadable(
      `The file holds ${json.features.length} features; at most ${MOST_FEATURES} can be brought in. Split it.`,
    )
  mustBeWhole(json)
  return readFeatures(json, json.features, convertOf(json))
}

function parse(text: string): Json {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as Json
  } catch (error) {
    throw new Unreadable('This is not JSON. Export the boundaries as GeoJSON and bring that in.', {
      cause: error,
    })
  }
}

const REFUSED = ['__proto__', 'constructor', 'prototype']

/** Names that reach into the program, and nesting that only an attack has. */
function mustBeHarmless(value: Json, depth: number): void {
  if (value === null || typeof value !== 'object') return
  if (depth > DEEPEST)
    throw new Unreadable(
      `The file is nested more than ${DEEPEST} deep. No boundary needs that: export it again.`,
    )
  if (!Array.isArray(value)) {
    const bad = Object.keys(value).find((name) => REFUSED.includes(name))
    if (bad) throw new Unreadable(`A member may not be called "${bad}". Take it out of the file.`)
  }
  for (const one of Object.values(value)) mustBeHarmless(one ?? null, depth + 1)
}

/** Some services cut an answer short and say so in a member of their own. */
function mustBeWhole(json: JsonObject): void {
  const isCut =
    json.exceededTransferLimit === true ||
    (isObject(json.properties) && json.properties.exceededTransferLimit === true)
  if (isCut)
    throw new Unreadable(
      'The service that made this file cut it short ("exceededTransferLimit"). Download all of the boundaries and bring that in.',
    )
}

type Convert = ((east: number, north: number) => [number, number] | null) | null

/** Null: degrees as they stand. A file that says it is on the National Grid is converted. */
function convertOf({ crs }: JsonObject): Convert {
  const name = isObject(crs) && isObject(crs.properties) ? String(crs.properties.name ?? '') : ''
  if (crs === undefined || crs === null || /CRS84|EPSG:{1,2}4326$/i.test(name)) return null
  if (/EPSG:{1,2}27700$/i.test(name))
    return (east, north) => {
      const point = fromNationalGrid(east, north)
      return point && [point.longitude, point.latitude]
    }
  throw new Unreadable(
    `The file says that its coordinates are "${name.slice(0, 80) || 'something else'}". Export it in WGS84 (EPSG:4326), or in British National Grid (EPSG:27700).`,
  )
}

function readFeatures(json: JsonObject, features: readonly Json[], convert: Convert): ReadCollection {
  const boundaries: ReadBoundary[] = []
  const faults: ReadCollection['faults'] = []
  const taken = new Map<string, number>()
  let vertices = 0
  for (const [at, feature] of features.entries()) {
    const fault = (column: string, message: string, value = '') =>
      faults.push({ row: at + 1, column, value: value.slice(0, 200), message })
    if (!isObject(feature) || feature.type !== 'Feature') {
      fault('type', 'This is not a Feature. Take it out, or export the file again.')
      continue
    }
    const named = nameOf(feature)
    const read = geometryOf(feature.geometry, convert)
    if (read.ok) vertices += read.vertices
    if (vertices > MOST_VERTICES)
      throw new Unreadable(
        `The boundaries have more than ${MOST_VERTICES.toLocaleString('en-GB')} corners. Bring in a generalised set (20 m or coarser), or one level at a time.`,
      )
    if (!named) fault('name', 'No property names this boundary. Give it a property "name".')
    if (!read.ok) fault('geometry', read.message, read.value)
    if (!named || !read.ok) continue
    const key = named.code ?? named.name
    if (taken.has(key)) {
      fault(
        named.code ? 'code' : 'name',
        `Feature ${taken.get(key)} is called so too. Keep one of the two.`,
        key,
      )
      continue
    }
    taken.set(key, at + 1)
    const { name, code, level } = named
    boundaries.push({ name, code, level, geometry: read.geometry })
  }
  const first = features.find((feature) => isObject(feature) && nameOf(feature)) as JsonObject | undefined
  const from = first && nameOf(first)
  return {
    features: features.length,
    boundaries,
    faults,
    level: levelIn(json),
    attribution: attributionIn(json),
    notes: [
      ...(convert ? ['British National Grid was converted to WGS84 (Helmert: good to about 5 m).'] : []),
      ...(from
        ? [
            `Names were taken from “${from.nameFrom}”${from.codeFrom ? ` and codes from “${from.codeFrom}”` : ''}. Other properties were left out.`,
          ]
        : []),
      ...unknownNote(json),
    ],
  }
}

function unknownNote(json: JsonObject): string[] {
  const unknown = Object.keys(json).filter((name) => !KNOWN.includes(name))
  if (unknown.length === 0) return []
  const quoted = unknown.slice(0, 10).map((name) => `“${name.slice(0, 40)}”`)
  return [`Members that nobody reads were left out: ${quoted.join(', ')}.`]
}

const levelIn = ({ level }: JsonObject): BoundaryLevel | null => BoundaryLevel.safeParse(level).data ?? null

function attributionIn(json: JsonObject): string | null {
  const words = [json.attribution ?? json.copyright, json.licence ?? json.license]
    .filter((one): one is string => typeof one === 'string' && one.trim() !== '')
    .map((one) => one.trim())
  return words.length === 0 ? null : [...new Set(words)].join('. ').slice(0, 500)
}
