import type { LayerSpecification } from 'maplibre-gl'
import type { MapColours } from './map-colours.ts'
import { asTheGround, evenly } from './map-sizes.ts'

/** Land, water, parks, streets, rails and borders, from the lowest layer to the highest. */
export function groundLayers(colour: MapColours): LayerSpecification[] {
  return [
    { id: 'outside', type: 'background', paint: { 'background-color': colour.outside } },
    fill('sea', 'water', colour.water, ['==', ['get', 'class'], 'sea']),
    fill('land', 'borough', colour.land),
    fill('centres', 'centres', colour.centre),
    fill('parks', 'parks', colour.park),
    fill('inland-water', 'water', colour.water, ['!=', ['get', 'class'], 'sea']),
    ...roads(colour),
    ...rails(colour),
    line('ward-edge', 'wards', {
      'line-color': colour.wardEdge,
      'line-width': evenly([11, 0.6], [14, 1.2]),
      'line-dasharray': [3, 3],
      'line-opacity': evenly([11, 0.6], [13, 0.9], [16, 0.5]),
    }),
    line('locality-edge', 'localities', {
      'line-color': colour.localityEdge,
      'line-width': evenly([11, 1], [14, 1.8]),
      'line-opacity': evenly([11, 0.8], [13, 0.7], [15, 0.4]),
    }),
    line('borough-edge', 'borough', {
      'line-color': colour.boroughEdge,
      'line-width': evenly([10, 1.2], [14, 2.4]),
    }),
  ]
}

type Line = Extract<LayerSpecification, { type: 'line' }>
type Fill = Extract<LayerSpecification, { type: 'fill' }>

const fill = (
  id: string,
  source: string,
  colour: string,
  only?: NonNullable<Fill['filter']>,
): LayerSpecification => ({
  id,
  type: 'fill',
  source,
  paint: { 'fill-color': colour },
  ...(only ? { filter: only } : {}),
})

const line = (
  id: string,
  source: string,
  paint: NonNullable<Line['paint']>,
  more: Partial<Pick<Line, 'filter' | 'minzoom' | 'layout'>> = {},
): LayerSpecification => ({
  id,
  type: 'line',
  source,
  paint,
  layout: { 'line-join': 'round', 'line-cap': 'round', ...more.layout },
  ...(more.filter ? { filter: more.filter } : {}),
  ...(more.minzoom ? { minzoom: more.minzoom } : {}),
})

const isClass = (name: string): NonNullable<Line['filter']> => ['==', ['get', 'class'], name]

/** All edges first and all surfaces after, so that streets open into one another. */
function roads(colour: MapColours): LayerSpecification[] {
  const street = { filter: isClass('street'), minzoom: 11.5 }
  const main = { filter: isClass('main') }
  const streetWide = asTheGround([11.5, 0.5], [14, 2], [16, 7], [18, 26])
  const mainWide = asTheGround([10, 0.8], [12, 2], [14, 4], [16, 12], [18, 44])
  return [
    line(
      'street-edge',
      'streets',
      {
        'line-color': colour.streetEdge,
        'line-width': asTheGround([11.5, 0.9], [14, 3.4], [16, 9], [18, 29]),
        'line-opacity': evenly([11.5, 0], [13, 1]),
      },
      street,
    ),
    line(
      'main-road-edge',
      'streets',
      {
        'line-color': colour.mainRoadEdge,
        'line-width': asTheGround([10, 1.6], [12, 3.4], [14, 6], [16, 14.4], [18, 47]),
      },
      main,
    ),
    line(
      'street',
      'streets',
      {
        'line-color': colour.street,
        'line-width': streetWide,
        'line-opacity': evenly([11.5, 0.5], [12.5, 1]),
      },
      street,
    ),
    line('main-road', 'streets', { 'line-color': colour.mainRoad, 'line-width': mainWide }, main),
  ]
}

/** The usual signs: a railway is a dark line with light dashes, a tramway a thin line with cross-ties. */
function rails(colour: MapColours): LayerSpecification[] {
  const tie = { layout: { 'line-cap': 'butt' as const } }
  return [
    line(
      'tram-ties',
      'tram',
      {
        'line-color': colour.tram,
        'line-width': asTheGround([11, 2.4], [14, 5], [18, 18]),
        'line-dasharray': [0.25, 1.6],
      },
      { ...tie, minzoom: 12.5 },
    ),
    line('tram', 'tram', {
      'line-color': colour.tram,
      'line-width': evenly([10, 0.8], [14, 1.6], [18, 4]),
    }),
    line('rail', 'rail', {
      'line-color': colour.rail,
      'line-width': evenly([10, 1.8], [14, 3.6], [18, 9]),
    }),
    line(
      'rail-gaps',
      'rail',
      {
        'line-color': colour.railGap,
        'line-width': evenly([10, 0.8], [14, 2], [18, 6]),
        'line-dasharray': [5, 5],
      },
      tie,
    ),
  ]
}
