import type { BackgroundAnswer, BoundarySet, PlaceLine } from '@safeground/graph-schema'
import { useMemo } from 'react'
import { AreaMap } from '../../drawing/map/area-map.tsx'
import { FitTo } from '../../drawing/map/fit-to.tsx'
import { Hexes } from '../../drawing/map/hexes.tsx'
import type { Bounds, MapView } from '../../drawing/map/map-view.ts'
import { Outlines } from '../../drawing/map/outlines.tsx'
import { Precision } from '../../drawing/map/precision.tsx'
import { type Spot, Spots } from '../../drawing/map/spots.tsx'
import { typeOf } from './to-shown.ts'

interface PlacesMapProps {
  places: readonly PlaceLine[]
  selected: PlaceLine | undefined
  onSelect: (id: string | undefined) => void
  at: MapView | undefined
  onRest: (at: MapView, bounds: Bounds) => void
  /** Shown whole each time that it is given anew. */
  wanted: Bounds | null
  lines: BoundarySet | undefined
  within: string | undefined
  crime: BackgroundAnswer | undefined
}

/** The places on the map; loaded after the list, which needs no map library. */
export function PlacesMap({
  places,
  selected,
  onSelect,
  at,
  onRest,
  wanted,
  lines,
  within,
  crime,
}: PlacesMapProps) {
  const spots = useMemo(() => places.map(toSpot), [places])
  const credits = [...(lines ? [lines.attribution] : []), ...(crime ? [crime.method.attribution] : [])]
  const { longitude, latitude, precisionMetres } = selected?.point ?? {}
  return (
    <AreaMap
      label="Map of places"
      at={at}
      onRest={onRest}
      landmarks={false}
      credits={credits}
      twin="The list beside the map holds the same."
    >
      {crime && <Hexes cells={crime.cells} breaks={crime.breaks} />}
      {lines && <Outlines boundaries={lines.boundaries} chosen={within} />}
      {longitude !== undefined && latitude !== undefined && precisionMetres && (
        <Precision longitude={longitude} latitude={latitude} metres={precisionMetres} />
      )}
      <Spots spots={spots} selected={selected?.id} onSelect={onSelect} />
      <FitTo bounds={wanted} />
    </AreaMap>
  )
}

const toSpot = (place: PlaceLine): Spot => ({
  id: place.id,
  name: place.caption,
  type: typeOf(place),
  point: place.point,
})
