import type { MapRef } from '@vis.gl/react-maplibre'
import type { MapMouseEvent, PointLike } from 'maplibre-gl'
import { useEffect, useState } from 'react'

/** So near counts as on it: fingers and trackpads are not exact. */
const REACH = 6

const NONE: readonly string[] = []

/**
 * What the pointer is over and what it presses in these layers, the first layer first. Pressing beside them all selects
 * nothing. `areas` are layers below, pressed only where they truly are.
 */
export function usePointer(
  map: MapRef | undefined,
  layers: readonly string[],
  onPress: (id: string | undefined) => void,
  areas: readonly string[] = NONE,
): string | null {
  const [hovered, setHovered] = useState<string | null>(null)
  useEffect(() => {
    if (!map) return
    const under = ({ point }: MapMouseEvent): string | null => {
      const box: [PointLike, PointLike] = [
        [point.x - REACH, point.y - REACH],
        [point.x + REACH, point.y + REACH],
      ]
      for (const layer of layers.filter((id) => map.getLayer(id))) {
        const [found] = map.queryRenderedFeatures(box, { layers: [layer] })
        if (found) return String(found.properties.id)
      }
      const there = areas.filter((id) => map.getLayer(id))
      const [area] = there.length > 0 ? map.queryRenderedFeatures(point, { layers: there }) : []
      return area ? String(area.properties.id) : null
    }
    const onMove = (event: MapMouseEvent) => {
      const found = under(event)
      map.getCanvas().style.cursor = found ? 'pointer' : ''
      setHovered(found)
    }
    const onOut = () => setHovered(null)
    const onClick = (event: MapMouseEvent) => onPress(under(event) ?? undefined)
    map.on('mousemove', onMove)
    map.on('mouseout', onOut)
    map.on('click', onClick)
    return () => {
      map.off('mousemove', onMove)
      map.off('mouseout', onOut)
      map.off('click', onClick)
    }
  }, [map, layers, onPress, areas])
  return hovered
}
