import { useComputedColorScheme } from '@mantine/core'
import { Layer, Source, useMap } from '@vis.gl/react-maplibre'
import type { FilterSpecification, LineLayerSpecification } from 'maplibre-gl'
import { useMemo } from 'react'
import { LOWEST_NAME } from './base-names.ts'
import { type CellLook, hatchImage } from './cell-looks.ts'
import { middleOf, type Outline } from './cell-outline.ts'
import { MAP_COLOURS } from './map-colours.ts'
import { useKeepInSight } from './use-keep-in-sight.ts'

export interface DrawnCell {
  id: string
  outline: Outline
  look: CellLook
}

/** What of a cell can be pressed: below every place. */
export const PRESSABLE_CELLS = ['cell-press']

/** Cells in the looks of their bands or classes, under every name and place; the selected one has a frame. */
export function Cells({ cells, selected }: { cells: readonly DrawnCell[]; selected?: string | undefined }) {
  const scheme = useComputedColorScheme('light')
  const { current: map } = useMap()
  const data = useMemo(() => toFeatures(cells, scheme), [cells, scheme])
  const frame = cells.find(({ id }) => id === selected)
  const middle = useMemo(() => frame && middleOf(frame.outline), [frame])
  useKeepInSight(map, middle)
  const isOne: FilterSpecification = ['==', ['get', 'id'], selected ?? '']
  return (
    <Source id="cells" type="geojson" data={data}>
      <Layer
        id="cell-fill"
        type="fill"
        beforeId={LOWEST_NAME}
        filter={['has', 'fill']}
        paint={{ 'fill-color': ['get', 'fill'], 'fill-opacity': ['get', 'opacity'], 'fill-antialias': false }}
      />
      <Layer
        id="cell-hatch"
        type="fill"
        beforeId={LOWEST_NAME}
        filter={['has', 'hatch']}
        paint={{ 'fill-pattern': ['get', 'hatch'], 'fill-antialias': false }}
      />
      {EDGES.map(({ style, ...dashes }) => (
        <Layer
          key={style}
          id={`cell-edge-${style}`}
          type="line"
          beforeId={LOWEST_NAME}
          filter={['==', ['get', 'edgeStyle'], style]}
          paint={{ 'line-color': ['get', 'edge'], 'line-width': ['get', 'edgeWidth'], ...dashes }}
        />
      ))}
      <Layer id="cell-press" type="fill" beforeId={LOWEST_NAME} paint={{ 'fill-opacity': 0 }} />
      <Layer
        id="cell-selected-halo"
        type="line"
        beforeId={LOWEST_NAME}
        filter={isOne}
        paint={{ 'line-color': MAP_COLOURS[scheme].surface, 'line-width': 8 }}
      />
      <Layer
        id="cell-selected"
        type="line"
        beforeId={LOWEST_NAME}
        filter={isOne}
        paint={{ 'line-color': MAP_COLOURS[scheme].accent, 'line-width': 4 }}
      />
    </Source>
  )
}

const EDGES: readonly ({ style: CellLook['edgeStyle'] } & NonNullable<LineLayerSpecification['paint']>)[] = [
  { style: 'dotted', 'line-dasharray': [1, 2] },
  { style: 'dashed', 'line-dasharray': [3, 2] },
  { style: 'solid' },
]

const toFeatures = (cells: readonly DrawnCell[], scheme: 'light' | 'dark') => ({
  type: 'FeatureCollection' as const,
  features: cells.map(({ id, outline, look: { fill, opacity, hatch, edge, edgeWidth, edgeStyle } }) => ({
    type: 'Feature' as const,
    properties: {
      id,
      opacity,
      edge,
      edgeWidth,
      edgeStyle,
      ...(fill ? { fill } : {}),
      ...(hatch ? { hatch: hatchImage(hatch, scheme) } : {}),
    },
    geometry: { type: 'Polygon' as const, coordinates: [[...outline]] },
  })),
})
