import type { PlaceLine } from '@safeground/graph-schema'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { PlaceIcon } from '../../drawing/map/place-icon.tsx'
import { type Column, SortableTable } from '../../parts/sortable-table.tsx'
import tableClasses from '../../parts/table.module.css'
import { agencyWords } from './place-words.ts'
import classes from './places-workspace.module.css'
import { capital, typeOf } from './to-shown.ts'

interface PlacesTableProps {
  places: readonly PlaceLine[]
  selected: string | undefined
  onSelect: (id: string) => void
}

/** Every place as a row. */
export function PlacesTable({ places, selected, onSelect }: PlacesTableProps) {
  const columns = useMemo((): Column<PlaceLine>[] => {
    return [
      {
        id: 'caption',
        header: 'Name',
        sortBy: (place) => place.caption,
        cell: (place) => (
          <span className={classes.name}>
            <PlaceIcon type={typeOf(place)} />
            <span>
              <button type="button" className={tableClasses.rowButton} onClick={() => onSelect(place.id)}>
                {place.caption}
              </button>
              {place.otherNames.length > 0 && (
                <span className={classes.dim}> also {place.otherNames.join(', ')}</span>
              )}
            </span>
          </span>
        ),
      },
      { id: 'type', header: 'Kind of place', sortBy: typeOf, cell: (place) => capital(typeOf(place)) },
      {
        id: 'agencies',
        header: 'Recorded by',
        isRoomy: true,
        sortBy: agencyWords,
        cell: agencyWords,
      },
      {
        id: 'open',
        header: 'Page',
        align: 'right',
        sortBy: (place) => place.caption,
        cell: (place) => (
          <Link
            to="/subjects/$subjectId"
            params={{ subjectId: place.id }}
            className={classes.open}
            aria-label={`Open the page of ${place.caption}`}
            onClick={(event) => event.stopPropagation()}
          >
            Open
          </Link>
        ),
      },
    ]
  }, [onSelect])
  return (
    <div className={classes.table}>
      <SortableTable
        caption="Places on the map"
        rows={places}
        columns={columns}
        idOf={(place) => place.id}
        selected={selected}
        onSelect={onSelect}
        firstSort={[{ id: 'caption', desc: false }]}
      />
    </div>
  )
}
