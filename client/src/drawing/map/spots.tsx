import { useComputedColorScheme } from '@mantine/core'
import { Layer, Source, useMap } from '@vis.gl/react-maplibre'
import type { FilterSpecification, SymbolLayerSpecification } from 'maplibre-gl'
import { useMemo } from 'react'
import { LOWEST_AREA_NAME } from './base-names.ts'
import { MAP_COLOURS } from './map-colours.ts'
import { evenly, letters } from './map-sizes.ts'
import { spotImage } from './spot-images.ts'
import { useKeepInSight } from './use-keep-in-sight.ts'
import { usePointer } from './use-pointer.ts'

/** One place on a map. */
export interface Spot {
  id: string
  name: string
  /** In the words of its source: it chooses the icon. */
  type: string | null
  point: { longitude: number; latitude: number }
}

interface SpotsProps {
  spots: readonly Spot[]
  selected?: string | undefined
  onSelect: (id: string | undefined) => void
  /** Layers of areas under the places: pressing beside every place gives the id of the area. */
  areas?: readonly string[]
}

const NAMES_FROM = 13
const PRESSABLE = ['spot-selected', 'spot-tiles', 'spot-dots']

/** Places as dots, and as tiles with a name where there is room; the selected one always whole. */
export function Spots({ spots, selected, onSelect, areas }: SpotsProps) {
  const scheme = useComputedColorScheme('light')
  const colour = MAP_COLOURS[scheme]
  const { current: map } = useMap()
  const hovered = usePointer(map, PRESSABLE, onSelect, areas)
  useKeepInSight(map, spots.find(({ id }) => id === selected)?.point)
  const data = useMemo(() => toFeatures(spots), [spots])
  const isOne = (id: string | null | undefined): FilterSpecification => ['==', ['get', 'id'], id ?? '']
  const name: SymbolLayerSpecification['layout'] = {
    'text-field': ['get', 'name'],
    'text-font': letters('Medium'),
    'text-size': evenly([12, 11], [16, 13]),
    'text-anchor': 'top',
    'text-max-width': 8,
  }
  const paint: SymbolLayerSpecification['paint'] = {
    'text-color': colour.text,
    'text-halo-color': colour.halo,
    'text-halo-width': 1.6,
  }

  return (
    <Source id="spots" type="geojson" data={data}>
      <Layer
        id="spot-dots"
        type="circle"
        beforeId={LOWEST_AREA_NAME}
        paint={{
          'circle-radius': evenly([11, 3], [15, 5]),
          'circle-color': colour.surface,
          'circle-stroke-color': colour.landmark,
          'circle-stroke-width': 1.6,
        }}
      />
      <Layer
        id="spot-tiles"
        type="symbol"
        beforeId={LOWEST_AREA_NAME}
        layout={{
          ...name,
          'icon-image': spotImage(scheme, false),
          'icon-padding': 3,
          // Names come later than tiles: where they do not show yet, they must not take the room of a tile.
          'text-field': ['step', ['zoom'], '', NAMES_FROM, ['get', 'name']],
          'text-offset': [0, 1.15],
          'text-optional': true,
        }}
        paint={paint}
      />
      <Layer
        id="spot-hovered"
        type="symbol"
        filter={isOne(hovered === selected ? null : hovered)}
        layout={{
          ...name,
          'icon-image': spotImage(scheme, false),
          'icon-size': 1.15,
          'text-font': letters('SemiBold'),
          'text-offset': [0, 1.25],
          'icon-allow-overlap': true,
          'text-allow-overlap': true,
        }}
        paint={{ ...paint, 'text-halo-width': 2.4 }}
      />
      <Layer
        id="spot-selected"
        type="symbol"
        filter={isOne(selected)}
        layout={{
          ...name,
          'icon-image': spotImage(scheme, true),
          'text-font': letters('Bold'),
          'text-size': 13.5,
          'text-offset': [0, 1.4],
          'icon-allow-overlap': true,
          'text-allow-overlap': true,
        }}
        paint={{ ...paint, 'text-halo-width': 2.4 }}
      />
    </Source>
  )
}

const toFeatures = (spots: readonly Spot[]) => ({
  type: 'FeatureCollection' as const,
  features: spots.map(({ id, name, type, point }) => ({
    type: 'Feature' as const,
    properties: { id, name, type: type ?? '' },
    geometry: { type: 'Point' as const, coordinates: [point.longitude, point.latitude] },
  })),
})
