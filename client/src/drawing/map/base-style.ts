import type { StyleSpecification } from 'maplibre-gl'
import type { Scheme } from '../kind-shapes.ts'
import { groundLayers } from './base-ground.ts'
import { nameLayers } from './base-names.ts'
import { MAP_COLOURS } from './map-colours.ts'

/** The files of a base map, all served by our own server. A base map of one's own has the same names. */
export const BASE_LAYERS = [
  'borough',
  'localities',
  'wards',
  'streets',
  'rail',
  'tram',
  'water',
  'parks',
  'centres',
  'places',
  'labels',
] as const

/** Where a file of the base map lies. Whole files are asked for, so that nothing tells where one is looking. */
export const baseFile = (layer: (typeof BASE_LAYERS)[number]): string => `/base-map/${layer}.geojson`

/** The base map as MapLibre draws it. No tiles, no glyphs, no sprites: nothing is asked of anybody else. */
export function baseStyle(scheme: Scheme, { landmarks }: { landmarks: boolean }): StyleSpecification {
  return {
    version: 8,
    transition: { duration: 0, delay: 0 },
    sources: Object.fromEntries(
      BASE_LAYERS.map((layer) => [
        layer,
        { type: 'geojson', data: new URL(baseFile(layer), window.location.origin).href, tolerance: 0.2 },
      ]),
    ),
    layers: [...groundLayers(MAP_COLOURS[scheme]), ...nameLayers(scheme, landmarks)],
  }
}
