import { Button, useComputedColorScheme } from '@mantine/core'
import type { ProtectedHotspots } from '@safeground/graph-schema'
import { IconPrinter } from '@tabler/icons-react'
import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import { type Bounds, type MapView, viewFrom, viewInWords } from '../../../drawing/map/map-view.ts'
import { PrintedBy, useIsPrinting } from '../../../parts/printed.tsx'
import { Waiting } from '../../../parts/state.tsx'
import { cellSelected } from '../cell-selected.ts'
import harm from '../harm.module.css'
import { HarmHeader } from '../harm-header.tsx'
import { HarmLegend } from '../harm-legend.tsx'
import type { ChangeSearch, HotspotsSearch } from '../hotspots-search.ts'
import { HowMade } from '../how-made.tsx'
import { periodWords, windowOf } from '../periods.ts'
import { toBands } from '../to-drawn.ts'
import { firstPlaces, standingOf } from './first-places.ts'
import { PeriodBar } from './period-bar.tsx'
import { PlaceSheet } from './place-sheet.tsx'
import classes from './protected.module.css'
import { RestOfPlaces } from './rest-of-places.tsx'
import { SelectedCell } from './selected-cell.tsx'
import { StandingWords } from './standing-words.tsx'

const HarmMap = lazy(() => import('../harm-map.tsx').then(({ HarmMap }) => ({ default: HarmMap })))

interface ProtectedProps {
  answer: ProtectedHotspots
  search: HotspotsSearch
  onChange: ChangeSearch
  isStale: boolean
}

/** For those who go there and may not open the children behind it: three places first, then the map and the rest. */
export function ProtectedWorkspace({ answer, search, onChange, isStale }: ProtectedProps) {
  const isPrinting = useIsPrinting()
  const first = useMemo(() => firstPlaces(answer.places), [answer.places])
  const window = windowOf(answer.period)
  const selectedCell = cellSelected(answer, search)
  const period = periodWords(answer.period)
  return (
    <div className={classes.workspace}>
      {isPrinting ? (
        <PaperHead period={period} cut={answer.method.cut} />
      ) : (
        <>
          <HarmHeader
            search={search}
            lead={`${period}. Counted for you, without names and without small numbers.`}
          >
            <Button
              className={classes.printButton ?? ''}
              size="xs"
              variant="default"
              leftSection={<IconPrinter size={15} />}
              onClick={() => globalThis.print()}
            >
              Print a sheet
            </Button>
          </HarmHeader>
          <PeriodBar answer={answer} search={search} onChange={onChange} />
        </>
      )}
      <div className={classes.body} aria-busy={isStale} data-stale={isStale || undefined}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
        <section className={classes.places} aria-label="Places to look at first" tabIndex={0}>
          <StandingWords standing={standingOf(answer)} count={first.length} period={period} />
          {first.map((one) => (
            <PlaceSheet
              key={one.place.id}
              one={one}
              isSelected={one.place.id === search.place}
              window={window}
              onShow={() => onChange({ place: one.place.id, cell: one.cell })}
            />
          ))}
          {selectedCell && !isPrinting && (
            <SelectedCell
              key={selectedCell}
              cell={selectedCell}
              search={search}
              window={window}
              onClose={() => onChange({ cell: undefined, place: undefined })}
            />
          )}
          {!isPrinting && (
            <RestOfPlaces
              title={first.length > 0 ? 'Other places' : 'Places named'}
              places={answer.places.filter((one) => !first.includes(one))}
              hasMore={answer.hasMorePlaces}
              selected={search.place}
              onSelect={(one) => onChange({ place: one.place.id, cell: one.cell })}
            />
          )}
          <HowMade method={answer.method} />
        </section>
        {!isPrinting && (
          <MapSide answer={answer} search={search} onChange={onChange} selectedCell={selectedCell} />
        )}
      </div>
    </div>
  )
}

interface MapSideProps extends Omit<ProtectedProps, 'isStale'> {
  selectedCell: string | undefined
}

function MapSide({ answer, search, onChange, selectedCell }: MapSideProps) {
  const scheme = useComputedColorScheme('light')
  const [at] = useState(() => viewFrom(search.at))
  const drawn = useMemo(() => toBands(answer.cells, scheme), [answer.cells, scheme])
  const rest = useCallback((view: MapView, _: Bounds) => onChange({ at: viewInWords(view) }), [onChange])
  return (
    <div className={classes.map}>
      <div className={harm.mapWithLegend}>
        <Suspense fallback={<Waiting what="the map" />}>
          <HarmMap
            cells={drawn}
            places={answer.places}
            study={answer.study}
            selectedCell={selectedCell}
            selectedPlace={search.place}
            onSelect={onChange}
            at={viewFrom(search.at) ?? at}
            onRest={rest}
          />
        </Suspense>
        <HarmLegend answer={answer} colour="bands" />
      </div>
    </div>
  )
}

function PaperHead({ period, cut }: { period: string; cut: string }) {
  return (
    <header className={classes.paper}>
      <h1>Locations of concern: {period}</h1>
      <PrintedBy asKnownOn={cut}>
        It says what was recorded about places, not who did what. No number on it is small enough to point at
        a child: keep it that way when you write on it.
      </PrintedBy>
    </header>
  )
}
