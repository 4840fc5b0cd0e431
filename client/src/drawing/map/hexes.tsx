import { useComputedColorScheme } from '@mantine/core'
import type { BackgroundCell } from '@safeground/graph-schema'
import { Layer, Source } from '@vis.gl/react-maplibre'
import { useMemo } from 'react'
import { LOWEST_NAME } from './base-names.ts'
import { classAt } from './classes.ts'
import { CLASS_COLOURS, MAP_COLOURS } from './map-colours.ts'

interface HexesProps {
  cells: readonly BackgroundCell[]
  breaks: readonly number[]
}

/** Counts by cell in a few fixed classes, under every name and place. */
export function Hexes({ cells, breaks }: HexesProps) {
  const scheme = useComputedColorScheme('light')
  const classes = CLASS_COLOURS[scheme]
  const data = useMemo(
    () => ({
      type: 'FeatureCollection' as const,
      features: cells.map(({ outline, perMonth }) => ({
        type: 'Feature' as const,
        properties: { fill: classes[classAt(perMonth, breaks)] ?? '' },
        geometry: { type: 'Polygon' as const, coordinates: [outline] },
      })),
    }),
    [cells, breaks, classes],
  )
  return (
    <Source id="hexes" type="geojson" data={data}>
      <Layer
        id="hex-fill"
        type="fill"
        beforeId={LOWEST_NAME}
        paint={{ 'fill-color': ['get', 'fill'], 'fill-opacity': 0.7 }}
      />
      <Layer
        id="hex-edge"
        type="line"
        beforeId={LOWEST_NAME}
        paint={{ 'line-color': MAP_COLOURS[scheme].surface, 'line-width': 0.8, 'line-opacity': 0.7 }}
      />
    </Source>
  )
}
