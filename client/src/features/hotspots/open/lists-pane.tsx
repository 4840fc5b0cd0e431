import { SegmentedControl } from '@mantine/core'
import type { OpenCell, OpenHotspots } from '@safeground/graph-schema'
import { IconMapSearch } from '@tabler/icons-react'
import { useEffect, useMemo, useRef } from 'react'
import { type Bounds, isIn } from '../../../drawing/map/map-view.ts'
import { counted, formatCount } from '../../../format.ts'
import { State } from '../../../parts/state.tsx'
import { HoursTable } from '../../subject/hours-table.tsx'
import classes from '../harm.module.css'
import type { ChangeSearch, HotspotsSearch } from '../hotspots-search.ts'
import { HowMade } from '../how-made.tsx'
import { CellPanel } from './cell-panel.tsx'
import { CellsTable } from './cells-table.tsx'
import { HarmPlacesTable } from './harm-places-table.tsx'
import { LeftOutList } from './left-out-list.tsx'
import { toWholeHours } from './to-whole-hours.ts'

interface ListsPaneProps {
  answer: OpenHotspots
  search: HotspotsSearch
  onChange: ChangeSearch
  /** Cells that the map shows now, strongest first. */
  seen: readonly OpenCell[]
  bounds: Bounds | null
  selectedCell: string | undefined
}

type List = NonNullable<HotspotsSearch['list']>

/** The same as the map shows, in words: places and cells in view, when, and how it was made; or the cell that is selected. */
export function ListsPane(props: ListsPaneProps) {
  const { answer, search, onChange, seen, bounds, selectedCell } = props
  const places = useMemo(
    () => answer.places.filter(({ place }) => place.id === search.place || !bounds || isIn(bounds, place)),
    [answer.places, bounds, search.place],
  )
  const isHere = useRef(false)
  const lists = useRef<HTMLElement>(null)
  useEffect(() => {
    // Back from a cell: the lists, not the top of the page.
    if (isHere.current && selectedCell === undefined && document.activeElement === document.body)
      lists.current?.focus({ preventScroll: true })
    isHere.current = true
  }, [selectedCell])
  if (selectedCell !== undefined) {
    return (
      <CellPanel
        cell={selectedCell}
        answer={answer}
        seen={seen}
        search={search}
        onChange={onChange}
        isCalled={isHere.current}
      />
    )
  }
  const list = search.list ?? 'places'
  return (
    <section ref={lists} className={classes.lists} aria-label="Lists" tabIndex={-1}>
      <div className={classes.tabs}>
        <SegmentedControl
          size="xs"
          aria-label="What the list shows"
          value={list}
          onChange={(value) => onChange({ list: value === 'places' ? undefined : (value as List) })}
          data={[
            { value: 'places', label: `Places (${formatCount(places.length)})` },
            { value: 'cells', label: `Cells (${formatCount(seen.length)})` },
            { value: 'when', label: 'When' },
            { value: 'made', label: 'How made, left out' },
          ]}
        />
      </div>
      {answer.totals.events === 0 && (list === 'places' || list === 'cells') ? (
        <NothingCounted leftOut={answer.leftOut} onShow={() => onChange({ list: 'made' })} />
      ) : (
        <Shown list={list} places={places} {...props} />
      )}
    </section>
  )
}

interface ShownProps extends ListsPaneProps {
  list: List
  places: OpenHotspots['places']
}

function Shown({ list, places, answer, seen, onChange }: ShownProps) {
  switch (list) {
    case 'places':
      if (places.length === 0) return <NoneInView what="places" />
      return (
        <HarmPlacesTable
          places={places}
          hasMore={answer.hasMorePlaces}
          isTested={answer.layer === 'harm'}
          onSelect={(id) => {
            const chosen = answer.places.find(({ place }) => place.id === id)
            if (chosen) onChange({ place: id, cell: chosen.cell })
          }}
        />
      )
    case 'cells':
      if (seen.length === 0) return <NoneInView what="cells with anything recorded" />
      return (
        <CellsTable
          cells={seen}
          places={answer.places}
          isTested={answer.layer === 'harm'}
          onSelect={(cell) => onChange({ cell, place: undefined })}
        />
      )
    case 'when':
      return (
        <div className={classes.scrolls}>
          <div className={classes.made}>
            <h2>By day and hour</h2>
            <p>
              {counted(answer.totals.events, 'event')} on the map
              {answer.hourNotKnown > 0 && `, the hour of ${formatCount(answer.hourNotKnown)} not known`}. It
              describes what was recorded; it forecasts nothing.
            </p>
            <HoursTable hours={toWholeHours(answer.hours)} hourNotKnown={answer.hourNotKnown} />
          </div>
        </div>
      )
    case 'made':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section className={classes.scrolls} aria-label="How made, left out" tabIndex={0}>
          <LeftOutList leftOut={answer.leftOut} />
          <HowMade method={answer.method} />
        </section>
      )
  }
}

function NoneInView({ what }: { what: string }) {
  return (
    <State isQuiet icon={<IconMapSearch size={26} />} title={`No ${what} in this part of the map`}>
      <p>Move the map, or press 0 on it to show the whole area.</p>
    </State>
  )
}

function NothingCounted({ leftOut, onShow }: { leftOut: OpenHotspots['leftOut']; onShow: () => void }) {
  const others = Object.values(leftOut).reduce((sum, count) => sum + count, 0)
  return (
    <State
      isQuiet
      icon={<IconMapSearch size={26} />}
      title="Nothing that you may see answers this choice"
      actions={
        others > 0 && (
          <button type="button" className={classes.textButton} onClick={onShow}>
            {counted(others, 'event')} are not on the map: see why
          </button>
        )
      }
    >
      <p>Nothing recorded is not the same as nothing happened. Choose more days, or take a filter off.</p>
    </State>
  )
}
