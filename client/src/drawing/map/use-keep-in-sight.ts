import type { MapRef } from '@vis.gl/react-maplibre'
import { useEffect } from 'react'

const EDGE = 56

/** Moves the map to a point that lies outside of it or at its very edge, and not at all when it can be seen. */
export function useKeepInSight(
  map: MapRef | undefined,
  point: { longitude: number; latitude: number } | undefined,
) {
  const { longitude, latitude } = point ?? {}
  useEffect(() => {
    if (!map || longitude === undefined || latitude === undefined) return
    const look = () => {
      const { x, y } = map.project([longitude, latitude])
      const { clientWidth, clientHeight } = map.getContainer()
      if (x > EDGE && y > EDGE && x < clientWidth - EDGE && y < clientHeight - EDGE) return
      map.easeTo({ center: [longitude, latitude] })
    }
    if (map.loaded()) look()
    else void map.once('load', look)
  }, [map, longitude, latitude])
}
