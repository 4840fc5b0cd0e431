import { useMap } from '@vis.gl/react-maplibre'
import { useEffect } from 'react'
import type { Bounds } from './map-view.ts'

/** Shows all of an area each time that it is given anew, and no nearer than a few streets. */
export function FitTo({ bounds }: { bounds: Bounds | null }) {
  const { current: map } = useMap()
  useEffect(() => {
    if (!map || !bounds) return
    const [west, south, east, north] = bounds
    map.fitBounds([west, south, east, north], { padding: 60, maxZoom: 15.5 })
  }, [map, bounds])
  return null
}
