import { useMemo } from 'react'
import { AreaMap } from './area-map.tsx'
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
    <AreaMap label={`Map of ${name}`} at={at}>
      {precisionMetres && <Precision longitude={longitude} latitude={latitude} metres={precisionMetres} />}
      <Spots spots={spots} selected="here" onSelect={nothing} />
    </AreaMap>
  )
}

/** The streets around a point that is exact; farther off, so that all of where it may be is in sight. */
export function zoomFor(precisionMetres: number | null): number {
  if (!precisionMetres || precisionMetres <= 100) return 15
  return Math.max(9, 15 - Math.log2(precisionMetres / 100))
}
