import type { OpenPlace } from '@safeground/graph-schema'
import { useMemo } from 'react'
import { PlaceIcon } from '../../../drawing/map/place-icon.tsx'
import { formatCount } from '../../../format.ts'
import { type Column, SortableTable } from '../../../parts/sortable-table.tsx'
import tableClasses from '../../../parts/table.module.css'
import workspace from '../../places/places-workspace.module.css'
import { typeOf } from '../../places/to-shown.ts'
import { BandMark } from '../band-mark.tsx'
import { bandAt, SHORT_WORDS } from '../band-words.ts'
import classes from '../harm.module.css'

interface HarmPlacesTableProps {
  places: readonly OpenPlace[]
  hasMore: boolean
  isTested: boolean
  onSelect: (id: string) => void
}

/** Every place in view at which something is counted. */
export function HarmPlacesTable({ places, hasMore, isTested, onSelect }: HarmPlacesTableProps) {
  const columns = useMemo(() => toColumns(isTested, onSelect), [isTested, onSelect])
  return (
    <>
      <div className={classes.table}>
        <SortableTable
          caption="Places on the map"
          rows={places}
          columns={columns}
          idOf={({ place }) => place.id}
          onSelect={onSelect}
          firstSort={[{ id: isTested ? 'band' : 'events', desc: !isTested }]}
        />
      </div>
      {hasMore && (
        <p className={classes.below}>
          Only the first {formatCount(places.length)} places are listed. Choose fewer days or a filter to see
          the others.
        </p>
      )}
    </>
  )
}

const toColumns = (isTested: boolean, onSelect: (id: string) => void): Column<OpenPlace>[] => [
  {
    id: 'name',
    header: 'Place',
    sortBy: ({ place }) => place.caption,
    cell: ({ place, mostly }) => (
      <span className={workspace.name}>
        <PlaceIcon type={typeOf(place)} />
        <span>
          <button type="button" className={tableClasses.rowButton} onClick={() => onSelect(place.id)}>
            {place.caption}
          </button>
          {mostly && <span className={tableClasses.narrowOnly}>{mostly}</span>}
        </span>
      </span>
    ),
  },
  ...(isTested
    ? [
        {
          id: 'band',
          header: 'Its cell',
          sortBy: ({ band, events }: OpenPlace) => bandAt(band) * 1e7 - events,
          cell: ({ band }: OpenPlace) => (
            <span className={classes.band}>
              <BandMark band={band} size={16} />
              {SHORT_WORDS[band]}
            </span>
          ),
        },
      ]
    : []),
  {
    id: 'events',
    header: 'Events',
    align: 'right',
    sortBy: ({ events }) => events,
    cell: ({ events }) => formatCount(events),
  },
  {
    id: 'children',
    header: 'Children',
    align: 'right',
    sortBy: ({ children }) => children,
    cell: ({ children }) => formatCount(children),
  },
  {
    id: 'mostly',
    header: 'When',
    isRoomy: true,
    sortBy: ({ mostly }) => mostly ?? 'zz',
    cell: ({ mostly }) => mostly ?? '–',
  },
]
