import { useComputedColorScheme } from '@mantine/core'
import type { AreaGeometry, BoundaryView } from '@safeground/graph-schema'
import { Layer, Source } from '@vis.gl/react-maplibre'
import { useMemo } from 'react'
import { LOWEST_AREA_NAME, LOWEST_NAME } from './base-names.ts'
import { MAP_COLOURS } from './map-colours.ts'
import { evenly, letters } from './map-sizes.ts'

interface OutlinesProps {
  boundaries: readonly BoundaryView[]
  /** One of them, which everything on the map lies in: drawn stronger. */
  chosen?: string | undefined
}

/** Boundaries as quiet lines with their names. They stand behind everything that is on the map. */
export function Outlines({ boundaries, chosen }: OutlinesProps) {
  const colour = MAP_COLOURS[useComputedColorScheme('light')]
  const { lines, names } = useMemo(() => toFeatures(boundaries), [boundaries])
  const isChosen: ['==', ['get', 'id'], string] = ['==', ['get', 'id'], chosen ?? '']
  return (
    <>
      <Source id="outlines" type="geojson" data={lines}>
        <Layer
          id="outline-chosen"
          type="fill"
          beforeId={LOWEST_NAME}
          filter={isChosen}
          paint={{ 'fill-color': colour.accent, 'fill-opacity': 0.08 }}
        />
        <Layer
          id="outline-lines"
          type="line"
          beforeId={LOWEST_NAME}
          paint={{
            'line-color': ['case', isChosen, colour.accent, colour.outline],
            'line-width': ['case', isChosen, 2.4, 1.3],
          }}
        />
      </Source>
      <Source id="outline-names" type="geojson" data={names}>
        <Layer
          id="outline-names"
          type="symbol"
          beforeId={LOWEST_AREA_NAME}
          layout={{
            'text-field': ['get', 'name'],
            'text-font': letters('SemiBold'),
            'text-size': evenly([10, 10], [15, 13]),
            'text-max-width': 8,
          }}
          paint={{ 'text-color': colour.wardName, 'text-halo-color': colour.halo, 'text-halo-width': 1.4 }}
        />
      </Source>
    </>
  )
}

function toFeatures(boundaries: readonly BoundaryView[]) {
  const collection = <Geometry,>(geometryOf: (boundary: BoundaryView) => Geometry) => ({
    type: 'FeatureCollection' as const,
    features: boundaries.map((boundary) => ({
      type: 'Feature' as const,
      properties: { id: boundary.id, name: boundary.name },
      geometry: geometryOf(boundary),
    })),
  })
  return {
    lines: collection(({ geometry }) => geometry),
    names: collection(({ geometry }) => ({ type: 'Point' as const, coordinates: middleOf(geometry) })),
  }
}

/** Where a name stands: the middle of the box around the part with the most corners. */
function middleOf(geometry: AreaGeometry): [number, number] {
  const rings = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map(
    ([outer = []]) => outer,
  )
  const ring = rings.reduce((most, one) => (one.length > most.length ? one : most), [])
  const between = (numbers: readonly number[]) => {
    const least = numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
    const most = numbers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
    return (least + most) / 2
  }
  return [between(ring.map(([east]) => east)), between(ring.map(([, north]) => north))]
}
