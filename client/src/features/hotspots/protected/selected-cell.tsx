import { ActionIcon } from '@mantine/core'
import { BANDS } from '@safeground/graph-schema'
import { IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { Trouble, Waiting } from '../../../parts/state.tsx'
import type { ProtectedCellView } from '../answers.ts'
import { BandMark } from '../band-mark.tsx'
import { cellName } from '../band-words.ts'
import harm from '../harm.module.css'
import type { HotspotsSearch } from '../hotspots-search.ts'
import { useCell } from '../use-hotspots.ts'
import classes from './protected.module.css'

interface SelectedCellProps {
  cell: string
  search: HotspotsSearch
  window: { from?: string; until?: string }
  onClose: () => void
}

/** The cell that is selected on the map: its band and its places, and nothing that could be counted. */
export function SelectedCell({ cell, search, window, onClose }: SelectedCellProps) {
  const view = useCell(cell, search)
  const region = useRef<HTMLElement>(null)
  const data = view.data?.reading === 'protected' && view.data.cell === cell ? view.data : undefined
  useEffect(() => {
    if (data) region.current?.scrollIntoView({ block: 'nearest' })
  }, [data])
  return (
    <section ref={region} className={classes.selected} aria-label="Cell selected">
      <header>
        <h2>{cellName(cell, data?.places ?? [])}</h2>
        <ActionIcon aria-label="Select no cell" title="Select no cell" onClick={onClose}>
          <IconX size={16} />
        </ActionIcon>
      </header>
      {view.isError ? (
        <Trouble isQuiet error={view.error} onRetry={() => void view.refetch()} />
      ) : data ? (
        <CellWords view={data} window={window} />
      ) : (
        <Waiting what="the cell" />
      )}
    </section>
  )
}

function CellWords({ view, window }: { view: ProtectedCellView; window: SelectedCellProps['window'] }) {
  const { summary, places } = view
  return (
    <>
      <p className={harm.verdict}>
        {summary && <BandMark band={summary.band} size={24} />}
        <span>
          <b>{summary ? BANDS[summary.band].label : 'Nothing recorded'}</b>
          {summary
            ? `${BANDS[summary.band].meaning} Children in this cell: ${summary.children}.`
            : 'Nothing that may be counted for you is recorded in this cell at this time.'}
        </span>
      </p>
      {places.length > 0 && (
        <ul className={harm.places}>
          {places.map(({ place, sentence }) => (
            <li key={place.id}>
              <div>
                <p>
                  <Link to="/subjects/$subjectId" params={{ subjectId: place.id }} search={window}>
                    {place.caption}
                  </Link>
                </p>
                <p className={harm.dim}>{sentence}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
