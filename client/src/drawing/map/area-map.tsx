import { useComputedColorScheme } from '@mantine/core'
import { Map as MapOnPage, type MapRef, ScaleControl } from '@vis.gl/react-maplibre'
import type { Map as DrawnMap } from 'maplibre-gl'
import { type ReactNode, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import { Waiting } from '../../parts/state.tsx'
import classes from './area-map.module.css'
import { baseStyle } from './base-style.ts'
import { MapButtons } from './map-buttons.tsx'
import type { Bounds, MapView } from './map-view.ts'
import { canDrawMaps, maplibre } from './maplibre.ts'
import { NoMap } from './no-map.tsx'
import type { Borough } from './read-borough.ts'
import { drawSpotsFor } from './spot-images.ts'
import { useBorough } from './use-borough.ts'

export interface AreaMapProps {
  /** Names the map to those who do not see it. */
  label: string
  /** Where to look; the whole borough when left out. */
  at?: MapView | undefined
  /** Told when the map has come to rest. */
  onRest?: (at: MapView, bounds: Bounds) => void
  /** Names of parks, stations and schools, to find one's way by; off where the map draws its own. */
  landmarks?: boolean
  /** Where the same stands in words: "The list beside the map holds the same." */
  twin?: string
  /** Whose the rest is that is drawn on it, and under which licence. */
  credits?: readonly string[]
  /** Small, within a page that scrolls and prints: the wheel stays the page's, and the picture is kept for paper. */
  isInset?: boolean
  /** What is drawn on the map: controllers, each of which keeps one concern in step. */
  children?: ReactNode
}

/** The borough from above. What is drawn on it, what is selected and how are controllers given as children. */
export function AreaMap(props: AreaMapProps) {
  const borough = useBorough()
  if (!canDrawMaps()) return <NoMap why="no-webgl" twin={props.twin} />
  if (borough.isError)
    return <NoMap why="no-base-map" twin={props.twin} onRetry={() => void borough.refetch()} />
  if (!borough.data) return <Waiting what="the map" />
  return <Drawn {...props} borough={borough.data} />
}

/** As near as one house, as far as places that lie some counties away. */
const NEAREST = 18
const FARTHEST = 7
const FIT = { padding: 24 }

function Drawn(props: AreaMapProps & { borough: Borough }) {
  const {
    label,
    at,
    onRest,
    landmarks = true,
    twin,
    isInset = false,
    credits = [],
    borough,
    children,
  } = props
  const scheme = useComputedColorScheme('light')
  const style = useMemo(() => baseStyle(scheme, { landmarks }), [scheme, landmarks])
  const map = useRef<MapRef>(null)
  const [start] = useState(() =>
    at
      ? { ...at }
      : { bounds: [...borough.bounds] as [number, number, number, number], fitBoundsOptions: FIT },
  )
  const helpId = useId()
  const fitAll = useCallback(() => {
    map.current?.fitBounds([...borough.bounds] as [number, number, number, number], FIT)
  }, [borough])

  const arrive = useCallback(
    (ref: MapRef | null) => {
      map.current = ref
      if (ref) prepare(ref.getMap(), helpId, fitAll)
    },
    [helpId, fitAll],
  )
  useEffect(() => {
    map.current?.getCanvas().setAttribute('aria-label', label)
  }, [label])
  useFollow(map, at)
  const rest = useCallback(() => {
    const drawn = map.current
    if (!drawn || !onRest) return
    const { lng, lat } = drawn.getCenter()
    onRest({ longitude: lng, latitude: lat, zoom: drawn.getZoom() }, boundsSeen(drawn))
  }, [onRest])

  return (
    <div className={classes.region}>
      <MapOnPage
        ref={arrive}
        mapLib={maplibre}
        mapStyle={style}
        initialViewState={start}
        renderWorldCopies={false}
        minZoom={FARTHEST}
        maxZoom={NEAREST}
        maxPitch={0}
        dragRotate={false}
        pitchWithRotate={false}
        touchPitch={false}
        attributionControl={false}
        fadeDuration={0}
        scrollZoom={!isInset}
        canvasContextAttributes={{ preserveDrawingBuffer: isInset }}
        onLoad={({ target }) => {
          target.getCanvas().setAttribute('aria-label', label)
          rest()
        }}
        onMoveEnd={rest}
        onResize={rest}
      >
        <ScaleControl position="bottom-left" maxWidth={110} unit="metric" />
        {children}
        <MapButtons onFit={fitAll} />
      </MapOnPage>
      <p id={helpId} className="out-of-sight">
        Arrow keys move the map, plus and minus zoom, 0 shows the whole area. {twin}
      </p>
      <p className={classes.attribution}>{[borough.attribution, ...credits].join(' · ')}</p>
    </div>
  )
}

/** Once, as soon as there is a map and before anything is drawn on it. */
function prepare(map: DrawnMap, helpId: string, fitAll: () => void): void {
  drawSpotsFor(map)
  map.keyboard.disableRotation()
  map.touchZoomRotate.disableRotation()
  const canvas = map.getCanvas()
  canvas.setAttribute('role', 'application')
  canvas.setAttribute('aria-roledescription', 'map')
  canvas.setAttribute('aria-describedby', helpId)
  canvas.addEventListener('keydown', (event) => {
    if (event.key === '0' && !event.ctrlKey && !event.metaKey) fitAll()
  })
}

/** When the address changes from elsewhere (Back, a link), the map goes there. */
function useFollow(map: React.RefObject<MapRef | null>, at: MapView | undefined) {
  const { longitude, latitude, zoom } = at ?? {}
  useEffect(() => {
    const drawn = map.current
    if (!drawn || longitude === undefined || latitude === undefined || zoom === undefined) return
    const now = drawn.getCenter()
    const isThere =
      Math.abs(now.lng - longitude) < 0.0002 &&
      Math.abs(now.lat - latitude) < 0.0002 &&
      Math.abs(drawn.getZoom() - zoom) < 0.02
    if (!isThere && !drawn.isMoving()) drawn.jumpTo({ center: [longitude, latitude], zoom })
  }, [map, longitude, latitude, zoom])
}

function boundsSeen(map: MapRef): Bounds {
  const bounds = map.getBounds()
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]
}
