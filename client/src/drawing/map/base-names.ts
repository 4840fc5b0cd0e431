import type { LayerSpecification } from 'maplibre-gl'
import type { Scheme } from '../kind-shapes.ts'
import { MAP_COLOURS } from './map-colours.ts'
import { evenly, letters } from './map-sizes.ts'
import { landmarkImage } from './spot-images.ts'

type Names = Extract<LayerSpecification, { type: 'symbol' }>

/** The lowest layer of names: what covers ground goes below it. */
export const LOWEST_NAME = 'street-name'
/** The lowest of the names that spots give way to. */
export const LOWEST_AREA_NAME = 'ward-name'

/**
 * Names, the least important first: MapLibre gives room to the highest layer first. `landmarks` are the names of parks
 * and stations; a map that draws places of its own leaves them out, so that nothing is named twice.
 */
export function nameLayers(scheme: Scheme, landmarks: boolean): LayerSpecification[] {
  const colour = MAP_COLOURS[scheme]
  const halo = { 'text-halo-color': colour.halo, 'text-halo-width': 1.4, 'text-halo-blur': 0.3 }
  const paint = (text: string) => ({ 'text-color': text, ...halo })
  const along = { 'symbol-placement': 'line', 'text-max-angle': 30, 'text-padding': 8 } as const
  const shown: Names['layout'] = { visibility: landmarks ? 'visible' : 'none' }
  return [
    names('street-name', 'streets', paint(colour.streetName), {
      filter: ['==', ['get', 'class'], 'street'],
      minzoom: 14.6,
      layout: {
        ...along,
        'symbol-spacing': 420,
        'text-font': letters('Medium'),
        'text-size': evenly([14.6, 10.5], [17, 13]),
      },
    }),
    names('main-road-name', 'streets', paint(colour.streetName), {
      filter: ['==', ['get', 'class'], 'main'],
      minzoom: 13,
      layout: {
        ...along,
        'symbol-spacing': 360,
        'text-font': letters('SemiBold'),
        'text-size': evenly([13, 10.5], [17, 14]),
      },
    }),
    names('river-name', 'labels', paint(colour.waterName), {
      filter: ['==', ['get', 'class'], 'river'],
      minzoom: 12.2,
      layout: {
        ...along,
        'symbol-spacing': 600,
        'text-font': letters('Medium'),
        'text-letter-spacing': 0.12,
        'text-size': evenly([12, 11], [17, 14]),
      },
    }),
    names('landmark-name', 'places', paint(colour.landmark), {
      filter: ['match', ['get', 'class'], ['transport', 'secondary', 'college'], true, false],
      minzoom: 13.4,
      layout: {
        ...shown,
        'icon-image': landmarkImage(scheme),
        'icon-size': evenly([13, 0.75], [16, 1]),
        'text-font': letters('Medium'),
        'text-size': evenly([13, 10.5], [17, 13]),
        'text-anchor': 'left',
        'text-offset': [0.75, 0],
        'text-justify': 'left',
        'text-max-width': 9,
        'text-optional': true,
      },
    }),
    names('park-name', 'labels', paint(colour.parkName), {
      filter: ['==', ['get', 'class'], 'park'],
      minzoom: 13,
      layout: {
        ...shown,
        'text-font': letters('Medium'),
        'text-size': evenly([13, 11], [17, 14]),
        'text-max-width': 7,
      },
    }),
    names('water-name', 'labels', paint(colour.waterName), {
      filter: ['match', ['get', 'class'], ['water', 'sea'], true, false],
      layout: {
        'text-font': letters('Medium'),
        'text-letter-spacing': 0.14,
        'text-size': evenly([11, 11], [15, 15]),
        'text-max-width': 6,
      },
    }),
    names('ward-name', 'labels', paint(colour.wardName), {
      filter: ['==', ['get', 'class'], 'ward'],
      minzoom: 12.4,
      layout: {
        'text-font': letters('Medium'),
        'text-size': evenly([12.4, 11], [16, 15]),
        'text-padding': 6,
      },
    }),
    names(
      'locality-name',
      'labels',
      { ...paint(colour.localityName), 'text-opacity': evenly([14.2, 1], [15, 0]) },
      {
        filter: ['==', ['get', 'class'], 'locality'],
        maxzoom: 15,
        layout: {
          'text-font': letters('Bold'),
          'text-size': evenly([10, 11.5], [12, 14], [14, 19]),
          'text-letter-spacing': 0.06,
          'text-padding': 8,
          'text-max-width': 8,
        },
      },
    ),
  ]
}

const names = (
  id: string,
  source: string,
  paint: NonNullable<Names['paint']>,
  more: Pick<Names, 'filter' | 'minzoom' | 'maxzoom' | 'layout'>,
): LayerSpecification => ({
  id,
  type: 'symbol',
  source,
  paint,
  ...more,
  layout: { 'text-field': ['get', 'name'], ...more.layout },
})
