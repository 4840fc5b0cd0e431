import { useMemo } from 'react'
import { AreaMap } from './area-map.tsx'
import { zoomFor } from './point-map-zoom.ts'
import { Precision } from './precision.tsx'
import { type Spot, Spots } from './spots.tsx'

export interface PointMapProps {
  /** Written at the point. */
  name: string
  /** In the words of its source: it chooses the icon. */
  type: string | null
  point: { longitude: number; latitude: number; precisionMetres: number | null }
}

const nothing = () => {}

/** One place among its streets; use `PlaceMap`, which loads this when it is needed. */
export function PointMap({ name, type, point }: PointMapProps) {
  const { longitude, latitude, precisionMetres } = point
  const spots = useMemo(
    (): Spot[] => [{ id: 'here', name, type, point: { longitude, latitude } }],
    [name, type, longitude, latitude],
  )
  const at = useMemo(
    () => ({ longitude, latitude, zoom: zoomFor(precisionMetres) }),
    [longitude, latitude, precisionMetres],
  )
  return (
    <AreaMap label={`Map of ${name}`} at={at} isInset>
      {precisionMetres && <Precision longitude={longitude} latitude={latitude} metres={precisionMetres} />}
      <Spots spots={spots} selected="here" onSelect={nothing} />
    </AreaMap>
  )
}
