import { useComputedColorScheme } from '@mantine/core'
import { Layer, Source } from '@vis.gl/react-maplibre'
import { useMemo } from 'react'
import { LOWEST_NAME } from './base-names.ts'
import { circleAround } from './circle.ts'
import { MAP_COLOURS } from './map-colours.ts'

/** How far off a position may be, as a circle on the ground. */
export function Precision({ longitude, latitude, metres }: PrecisionProps) {
  const colour = MAP_COLOURS[useComputedColorScheme('light')]
  const data = useMemo(() => circleAround({ longitude, latitude }, metres), [longitude, latitude, metres])
  return (
    <Source id="precision" type="geojson" data={data}>
      <Layer
        id="precision-area"
        type="fill"
        beforeId={LOWEST_NAME}
        paint={{ 'fill-color': colour.accent, 'fill-opacity': 0.1 }}
      />
      <Layer
        id="precision-edge"
        type="line"
        beforeId={LOWEST_NAME}
        paint={{ 'line-color': colour.accent, 'line-width': 1.5, 'line-dasharray': [3, 2] }}
      />
    </Source>
  )
}

interface PrecisionProps {
  longitude: number
  latitude: number
  metres: number
}
