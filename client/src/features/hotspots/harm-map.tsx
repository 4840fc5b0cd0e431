import { useMemo, useState } from 'react'
import { AreaMap } from '../../drawing/map/area-map.tsx'
import { Cells, type DrawnCell, PRESSABLE_CELLS } from '../../drawing/map/cells.tsx'
import { FitTo } from '../../drawing/map/fit-to.tsx'
import { type Bounds, boundsOf, type MapView } from '../../drawing/map/map-view.ts'
import { type Spot, Spots } from '../../drawing/map/spots.tsx'
import { StudyEdge } from '../../drawing/map/study-edge.tsx'
import { typeOf } from '../places/to-shown.ts'
import type { StudyArea } from './answers.ts'
import type { HotspotsSearch } from './hotspots-search.ts'

interface HarmMapPlace {
  cell: string
  place: {
    id: string
    kind: Parameters<typeof typeOf>[0]['kind']
    caption: string
    placeType: string | null
    longitude: number
    latitude: number
  }
}

interface HarmMapProps {
  cells: readonly DrawnCell[]
  places: readonly HarmMapPlace[]
  study: StudyArea
  selectedCell: string | undefined
  selectedPlace: string | undefined
  onSelect: (changes: Pick<HotspotsSearch, 'cell' | 'place'>) => void
  at: MapView | undefined
  onRest: (at: MapView, bounds: Bounds) => void
}

/** Cells with the places in them; loaded after the lists, which need no map library. */
export function HarmMap(props: HarmMapProps) {
  const { cells, places, study, selectedCell, selectedPlace, onSelect, at, onRest } = props
  const spots = useMemo(() => places.map(toSpot), [places])
  const cellOf = useMemo(() => new Map(places.map(({ place, cell }) => [place.id, cell])), [places])
  // Where somebody may count is where they look first; a link says for itself where it looks.
  const [first] = useState(() => (at ? null : boundsOfArea(study)))
  const press = useMemo(
    () => (id: string | undefined) =>
      onSelect(
        id !== undefined && cellOf.has(id)
          ? { place: id, cell: cellOf.get(id) }
          : { cell: id, place: undefined },
      ),
    [cellOf, onSelect],
  )
  return (
    <AreaMap
      label="Map of where harm is recorded"
      at={at}
      onRest={onRest}
      landmarks={false}
      twin="The lists beside the map hold the same."
    >
      <StudyEdge outline={study.outline} />
      <Cells cells={cells} selected={selectedCell} />
      <FitTo bounds={first} />
      <Spots spots={spots} selected={selectedPlace} onSelect={press} areas={PRESSABLE_CELLS} />
    </AreaMap>
  )
}

function boundsOfArea({ outline }: StudyArea): Bounds | null {
  const rings = outline.type === 'Polygon' ? outline.coordinates : outline.coordinates.flat()
  return boundsOf(rings.flat().map(([longitude, latitude]) => ({ longitude, latitude })))
}

const toSpot = ({ place }: HarmMapPlace): Spot => ({
  id: place.id,
  name: place.caption,
  type: typeOf(place),
  point: { longitude: place.longitude, latitude: place.latitude },
})
