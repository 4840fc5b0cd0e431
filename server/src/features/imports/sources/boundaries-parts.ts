import type { AreaGeometry, BoundaryLevel } from '@safeground/graph-schema'

export type Json = null | boolean | number | string | Json[] | JsonObject
export interface JsonObject {
  [name: string]: Json | undefined
}
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const MOST_VERTICES = 50_000
/** A corner of a MultiPolygon of a FeatureCollection is an array at this depth. */
export const DEEPEST = 8

export type Geometry = AreaGeometry
type Position = [number, number]
type Convert = ((east: number, north: number) => Position | null) | null
type ReadGeometry =
  | { ok: true; geometry: Geometry; vertices: number }
  | { ok: false; message: string; value: string }

/** A fault of one geometry, in words that say what to do. */
class Fault extends Error {
  constructor(
    message: string,
    readonly value = '',
  ) {
    super(message)
  }
}

/** A polygon or several: closed rings in degrees, outer ones anticlockwise and holes clockwise as RFC 7946 has them. */
export function geometryOf(given: Json | undefined, convert: Convert): ReadGeometry {
  try {
    if (!isObject(given)) throw new Fault('The feature has no geometry. Give it one, or take it out.')
    const { type, coordinates } = given
    if (type !== 'Polygon' && type !== 'MultiPolygon')
      throw new Fault('A boundary must be a Polygon or a MultiPolygon.', String(type))
    const polygons = (type === 'Polygon' ? [coordinates] : listOf(coordinates)).map((rings) =>
      listOf(rings).map((ring, at) => ringOf(ring, at === 0, convert)),
    )
    if (polygons.length === 0 || polygons.some((rings) => rings.length === 0))
      throw new Fault('The geometry is empty. Give it its corners, or take the feature out.')
    const vertices = polygons.flat().reduce((sum, ring) => sum + ring.length, 0)
    const [first = []] = polygons
    return {
      ok: true,
      vertices,
      geometry: type === 'Polygon' ? { type, coordinates: first } : { type, coordinates: polygons },
    }
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return { ok: false, message: error.message, value: error.value }
  }
}

function listOf(value: Json | undefined): Json[] {
  if (Array.isArray(value)) return value
  throw new Fault('The coordinates are not lists of corners. Export the boundary again.')
}

function ringOf(value: Json, isOuter: boolean, convert: Convert): Position[] {
  const ring = listOf(value).map((corner) => cornerOf(corner, convert))
  const [first] = ring
  const last = ring.at(-1)
  if (ring.length < 4 || !first || !last)
    throw new Fault('A ring has fewer than four corners. Export the boundary again.')
  if (first[0] !== last[0] || first[1] !== last[1])
    throw new Fault('A ring does not end where it begins. Close it, or export the boundary again.')
  const turning = twiceTheArea(ring)
  if (turning === 0) throw new Fault('A ring encloses nothing. Export the boundary again.')
  return turning > 0 === isOuter ? ring : ring.reverse()
}

function cornerOf(value: Json, convert: Convert): Position {
  const [east, north] = Array.isArray(value) ? value : []
  if (typeof east !== 'number' || typeof north !== 'number' || !Number.isFinite(east + north))
    throw new Fault('A corner is not a pair of numbers. Export the boundary again.', JSON.stringify(value))
  if (convert) {
    const converted = convert(east, north)
    if (converted) return converted
    throw new Fault('A corner is not on the British National Grid.', `${east}, ${north}`)
  }
  if (Math.abs(east) > 180 || Math.abs(north) > 90)
    throw new Fault(
      looksLikeGrid(east, north)
        ? 'These look like British National Grid metres, not degrees. Export in WGS84, or let the file say so ("crs" with EPSG:27700).'
        : 'A corner is outside the range of degrees (WGS84, longitude first).',
      `${east}, ${north}`,
    )
  return [rounded(east), rounded(north)]
}

const looksLikeGrid = (east: number, north: number) =>
  east > 0 && east < 700_000 && north > 0 && north < 1_300_000

/** Six decimals are a tenth of a metre. */
const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6

/** Above nothing when the ring turns anticlockwise. */
function twiceTheArea(ring: readonly Position[]): number {
  let sum = 0
  for (const [at, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y]
    sum += x * nextY - nextX * y
  }
  return sum
}

const NAMES = [
  /^name$/i,
  /^(wd|lad|lsoa|lnd|pfa|cty|ctyua|rgn)\d\d(nm|name)$/i,
  /(^|_)name$/i,
  /nm$/i,
  /^(title|label|beat|ward|locality)$/i,
]
const CODES = [
  /^code$/i,
  /^(wd|lad|lsoa|lnd|pfa|cty|ctyua|rgn)\d\d(cd|code)$/i,
  /(^|_)code$/i,
  /cd$/i,
  /^(id|ref|reference|gss)$/i,
]

const LEVEL_OF_PROPERTY: readonly [RegExp, BoundaryLevel][] = [
  [/^(wd\d|ward)/i, 'ward'],
  [/^(lad\d|ctyua\d|cty\d|local_?authority)/i, 'authority'],
  [/^lsoa\d/i, 'lsoa'],
  [/beat/i, 'police-beat'],
  [/^locality/i, 'locality'],
]
/** The first three characters of a code of the national statistics say what it is of. */
const LEVEL_OF_CODE: readonly [RegExp, BoundaryLevel][] = [
  [/^(E05|W05|S13|N08)/, 'ward'],
  [/^(E0[6-9]|E10|W06|S12|N09)/, 'authority'],
  [/^(E01|W01|S01)/, 'lsoa'],
]

/** What a boundary is called, which code it has and what kind of area it is, as far as its properties say. */
export function nameOf({ properties }: JsonObject) {
  if (!isObject(properties)) return null
  const nameFrom = bestOf(properties, NAMES)
  if (!nameFrom) return null
  const codeFrom = bestOf(properties, CODES)
  const code = codeFrom ? wordsOf(properties[codeFrom]) : null
  const named = LEVEL_OF_PROPERTY.find(([form]) => form.test(nameFrom) || form.test(codeFrom ?? ''))
  const coded = LEVEL_OF_CODE.find(([form]) => form.test(code ?? ''))
  const own = wordsOf(properties.level)
    ?.toLowerCase()
    .replaceAll(/[\s_]+/g, '-')
  const level = LEVEL_WORDS[own ?? ''] ?? coded?.[1] ?? named?.[1] ?? null
  return { name: wordsOf(properties[nameFrom]) ?? '', code, level, nameFrom, codeFrom }
}

const LEVEL_WORDS: Record<string, BoundaryLevel> = Object.assign(Object.create(null), {
  ward: 'ward',
  locality: 'locality',
  authority: 'authority',
  'local-authority': 'authority',
  'police-beat': 'police-beat',
  lsoa: 'lsoa',
})

const bestOf = (properties: JsonObject, forms: readonly RegExp[]): string | undefined =>
  forms
    .flatMap((form) => Object.keys(properties).filter((name) => form.test(name)))
    .find((name) => wordsOf(properties[name]) !== null)

function wordsOf(value: Json | undefined): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null
  const words = String(value).normalize('NFC').replaceAll(/\p{C}/gu, '').trim().slice(0, 100)
  return words === '' ? null : words
}
