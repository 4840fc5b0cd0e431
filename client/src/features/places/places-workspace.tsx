import { Button } from '@mantine/core'
import type { PlaceLine } from '@safeground/graph-schema'
import { IconInfoCircle } from '@tabler/icons-react'
import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import { type Bounds, boundsOf, type MapView, viewFrom, viewInWords } from '../../drawing/map/map-view.ts'
import { formatCount } from '../../format.ts'
import { SplitPanes } from '../../parts/split-panes.tsx'
import { Trouble, Waiting } from '../../parts/state.tsx'
import { CrimeLegend } from './crime-legend.tsx'
import { PlacesHeader } from './places-header.tsx'
import layerClasses from './places-layers.module.css'
import { PlacesList } from './places-list.tsx'
import { PlacesPane } from './places-pane.tsx'
import { type PlacesSearch, typesIn } from './places-search.ts'
import classes from './places-workspace.module.css'
import { inView, matching } from './to-shown.ts'
import { useIsNarrow } from './use-is-narrow.ts'
import { useLayers } from './use-layers.ts'

const PlacesMap = lazy(() => import('./places-map.tsx').then(({ PlacesMap }) => ({ default: PlacesMap })))

interface PlacesWorkspaceProps {
  places: readonly PlaceLine[]
  /** There are more in view than one answer holds. */
  hasMore: boolean
  bounds: Bounds | null
  onBounds: (bounds: Bounds) => void
  search: PlacesSearch
  onChange: (changes: Partial<PlacesSearch>) => void
}

/** Map and list of the same places, side by side: what is selected in one is selected in the other. */
export function PlacesWorkspace({
  places,
  hasMore,
  bounds,
  onBounds,
  search,
  onChange,
}: PlacesWorkspaceProps) {
  const [typed, setTyped] = useState('')
  const [wanted, setWanted] = useState<Bounds | null>(null)
  const isNarrow = useIsNarrow()
  const found = useMemo(() => matching(places, typed, typesIn(search.types)), [places, typed, search.types])
  const seen = useMemo(() => inView(found, bounds), [found, bounds])
  const at = useMemo(() => viewFrom(search.at), [search.at])
  const layers = useLayers(search)
  const within = layers.lines?.boundaries.find(({ id }) => id === search.within)
  const selected = found.find(({ id }) => id === search.place)

  const select = useCallback((id: string | undefined) => onChange({ place: id }), [onChange])
  const rest = useCallback(
    (view: MapView, now: Bounds) => {
      onBounds(now)
      onChange({ at: viewInWords(view) })
    },
    [onBounds, onChange],
  )

  return (
    <div className={classes.workspace}>
      <PlacesHeader
        places={places}
        typed={typed}
        onType={setTyped}
        search={search}
        onChange={onChange}
        layers={layers}
      />
      {hasMore && (
        <p className={classes.notice}>
          <IconInfoCircle size={16} aria-hidden />
          Only the first {formatCount(places.length)} places of this part by name are shown. Zoom in to see
          all of a smaller part.
        </p>
      )}
      {within && (
        <p className={classes.notice}>
          <IconInfoCircle size={16} aria-hidden />
          Only places within {within.name}.
          <Button size="compact-xs" variant="subtle" onClick={() => onChange({ within: undefined })}>
            Show places everywhere
          </Button>
        </p>
      )}
      {layers.error && <Trouble isQuiet error={layers.error} />}
      <div className={classes.body}>
        <SplitPanes
          label={isNarrow ? 'Height of the map' : 'Width of the map'}
          direction={isNarrow ? 'column' : 'row'}
          firstShare={isNarrow ? 55 : 62}
          first={
            <div className={layerClasses.withLegend}>
              {layers.crime && <CrimeLegend crime={layers.crime} search={search} onChange={onChange} />}
              <Suspense fallback={<Waiting what="the map" />}>
                <PlacesMap
                  places={found}
                  selected={selected}
                  onSelect={select}
                  at={at}
                  onRest={rest}
                  wanted={wanted}
                  lines={layers.lines}
                  within={search.within}
                  crime={layers.crime}
                />
              </Suspense>
            </div>
          }
          second={
            <PlacesPane crime={layers.crime}>
              <PlacesList
                all={places.length}
                found={found}
                seen={seen}
                selected={selected}
                onSelect={select}
                onShowAll={() => {
                  const around = boundsOf(found.map(({ point }) => point))
                  setWanted(around && [...around])
                }}
                onClear={() => {
                  setTyped('')
                  onChange({ types: undefined, within: undefined })
                }}
              />
            </PlacesPane>
          }
        />
      </div>
    </div>
  )
}
