import { expect, it } from 'vitest'
import { circleAround } from './circle.ts'
import { boundsOf, isIn, viewFrom, viewInWords } from './map-view.ts'
import { placeOutline } from './place-outlines.ts'
import { zoomFor } from './point-map-zoom.ts'
import { readBorough } from './read-borough.ts'

it('writes where a map looks and reads it again', () => {
  const words = viewInWords({ longitude: -3.98121, latitude: 53.89309, zoom: 13.456 })
  expect(words).toBe('53.8931,-3.9812,13.46')
  expect(viewFrom(words)).toEqual({ longitude: -3.9812, latitude: 53.8931, zoom: 13.46 })
})

it.each([undefined, '', '53.9', '53.9,-3.9', '53.9,-3.9,', '91,0,3', '53.9,-3.9,13,1', 'here,there,13'])(
  'does not read %j as a view',
  (words) => expect(viewFrom(words)).toBeUndefined(),
)

it('bounds points, and holds those at the very edge', () => {
  const points = [
    { longitude: -4, latitude: 53.9 },
    { longitude: -3.9, latitude: 53.8 },
  ]
  const bounds = boundsOf(points)
  expect(bounds).toEqual([-4, 53.8, -3.9, 53.9])
  expect(points.every((point) => bounds && isIn(bounds, point))).toBe(true)
  expect(bounds && isIn(bounds, { longitude: -4.0001, latitude: 53.85 })).toBe(false)
  expect(boundsOf([])).toBeNull()
})

it('draws a circle of its size on the ground, as wide as it is high', () => {
  const { geometry } = circleAround({ longitude: -3.98, latitude: 53.89 }, 250)
  const ring = geometry.coordinates[0] ?? []
  expect(ring.at(-1)).toEqual(ring[0])
  for (const [longitude = 0, latitude = 0] of ring) {
    expect(haversine([-3.98, 53.89], [longitude, latitude])).toBeGreaterThan(249)
    expect(haversine([-3.98, 53.89], [longitude, latitude])).toBeLessThan(251)
  }
})

it('shows all of where an inexact point may be', () => {
  expect(zoomFor(null)).toBe(15)
  expect(zoomFor(40)).toBe(15)
  expect(zoomFor(800)).toBe(12)
  expect(zoomFor(1e9)).toBe(9)
})

it('reads the outline of an area in one part or in several, and refuses one without', () => {
  const square = [
    [-4, 53],
    [-3, 53],
    [-3, 54],
    [-4, 53],
  ]
  const island = square.map(([x = 0, y = 0]) => [x + 2, y + 1])
  const area = (geometry: object) => ({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: { name: 'Here', attribution: 'Ours' }, geometry }],
  })
  expect(readBorough(area({ type: 'Polygon', coordinates: [square] }))).toEqual({
    name: 'Here',
    attribution: 'Ours',
    bounds: [-4, 53, -3, 54],
  })
  expect(readBorough(area({ type: 'MultiPolygon', coordinates: [[square], [island]] })).bounds).toEqual([
    -4, 53, -1, 55,
  ])
  expect(() => readBorough({ type: 'FeatureCollection', features: [] })).toThrow()
})

it('knows a type of place however it is written, and has a pin for the rest', () => {
  expect(placeOutline('Park')).toBe(placeOutline('park'))
  expect(placeOutline('park')).not.toBe(placeOutline(null))
  expect(placeOutline('lighthouse')).toBe(placeOutline(null))
})

/** Metres along a great circle: another way to reckon than the one under test. */
function haversine([a, b]: [number, number], [c, d]: [number, number]): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180
  const h =
    Math.sin(rad(d - b) / 2) ** 2 + Math.cos(rad(b)) * Math.cos(rad(d)) * Math.sin(rad(c - a) / 2) ** 2
  return 2 * 6_378_137 * Math.asin(Math.sqrt(h))
}
