import { useComputedColorScheme } from '@mantine/core'
import type { OpenHotspots } from '@safeground/graph-schema'
import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import { isCellIn } from '../../../drawing/map/cell-outline.ts'
import { type Bounds, type MapView, viewFrom, viewInWords } from '../../../drawing/map/map-view.ts'
import { SplitPanes } from '../../../parts/split-panes.tsx'
import { Waiting } from '../../../parts/state.tsx'
import { useIsNarrow } from '../../places/use-is-narrow.ts'
import { byBand } from '../band-words.ts'
import { cellSelected } from '../cell-selected.ts'
import classes from '../harm.module.css'
import { HarmHeader } from '../harm-header.tsx'
import { HarmLegend } from '../harm-legend.tsx'
import type { ChangeSearch, HotspotsSearch } from '../hotspots-search.ts'
import { toDrawn } from '../to-drawn.ts'
import { ChosenFilters, FilterBar } from './filter-bar.tsx'
import { ListsPane } from './lists-pane.tsx'

const HarmMap = lazy(() => import('../harm-map.tsx').then(({ HarmMap }) => ({ default: HarmMap })))

export interface OpenProps {
  answer: OpenHotspots
  search: HotspotsSearch
  onChange: ChangeSearch
  /** The answer shown is that of the choice before. */
  isStale: boolean
}

/** For those who may open all that is counted: free filters, bands or counts, and why the map says so. */
export function OpenWorkspace({ answer, search, onChange, isStale }: OpenProps) {
  const isNarrow = useIsNarrow()
  const scheme = useComputedColorScheme('light')
  const [bounds, setBounds] = useState<Bounds | null>(null)
  const at = useMemo(() => viewFrom(search.at), [search.at])
  const shown = search.layer === 'harm' || search.layer === undefined ? (search.colour ?? 'bands') : 'counts'
  const drawn = useMemo(() => toDrawn(answer, shown, scheme), [answer, shown, scheme])
  const selectedCell = cellSelected(answer, search)
  const seen = useMemo(
    () =>
      [...answer.cells]
        .filter(({ outline, cell }) => cell === selectedCell || !bounds || isCellIn(bounds, outline))
        .sort(byBand),
    [answer.cells, bounds, selectedCell],
  )
  const rest = useCallback(
    (view: MapView, now: Bounds) => {
      setBounds(now)
      onChange({ at: viewInWords(view) })
    },
    [onChange],
  )
  return (
    <div className={classes.workspace}>
      <HarmHeader search={search} lead="By where it happened: never by who reported it, never by home." />
      <FilterBar answer={answer} search={search} onChange={onChange} colour={shown} />
      <ChosenFilters search={search} onChange={onChange} />
      <div className={classes.body} aria-busy={isStale} data-stale={isStale || undefined}>
        <SplitPanes
          label={isNarrow ? 'Height of the map' : 'Width of the map'}
          direction={isNarrow ? 'column' : 'row'}
          firstShare={isNarrow ? 50 : 58}
          first={
            <div className={classes.mapWithLegend}>
              <Suspense fallback={<Waiting what="the map" />}>
                <HarmMap
                  cells={drawn}
                  places={answer.places}
                  study={answer.study}
                  selectedCell={selectedCell}
                  selectedPlace={search.place}
                  onSelect={onChange}
                  at={at}
                  onRest={rest}
                />
              </Suspense>
              <HarmLegend answer={answer} colour={shown} />
            </div>
          }
          second={
            <ListsPane
              answer={answer}
              search={search}
              onChange={onChange}
              seen={seen}
              bounds={bounds}
              selectedCell={selectedCell}
            />
          }
        />
      </div>
    </div>
  )
}
