import { useComputedColorScheme } from '@mantine/core'
import type { AreaGeometry } from '@safeground/graph-schema'
import { Layer, Source } from '@vis.gl/react-maplibre'
import { useMemo } from 'react'
import { LOWEST_NAME } from './base-names.ts'
import { MAP_COLOURS } from './map-colours.ts'

/** Where events are looked for at all: beyond it an empty map says nothing. */
export function StudyEdge({ outline }: { outline: AreaGeometry }) {
  const colour = MAP_COLOURS[useComputedColorScheme('light')]
  const data = useMemo(() => ({ type: 'Feature' as const, properties: {}, geometry: outline }), [outline])
  return (
    <Source id="study" type="geojson" data={data}>
      <Layer
        id="study-edge"
        type="line"
        beforeId={LOWEST_NAME}
        paint={{ 'line-color': colour.boroughEdge, 'line-width': 1.4, 'line-dasharray': [4, 3] }}
      />
    </Source>
  )
}
