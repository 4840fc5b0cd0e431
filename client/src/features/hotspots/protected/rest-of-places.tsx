import type { ProtectedPlace } from '@safeground/graph-schema'
import { useMemo } from 'react'
import { PlaceIcon } from '../../../drawing/map/place-icon.tsx'
import { type Column, SortableTable } from '../../../parts/sortable-table.tsx'
import tableClasses from '../../../parts/table.module.css'
import workspace from '../../places/places-workspace.module.css'
import { typeOf } from '../../places/to-shown.ts'
import { BandMark } from '../band-mark.tsx'
import { bandAt, SHORT_WORDS } from '../band-words.ts'
import harm from '../harm.module.css'
import classes from './protected.module.css'

interface RestOfPlacesProps {
  title: string
  places: readonly ProtectedPlace[]
  hasMore: boolean
  selected: string | undefined
  onSelect: (one: ProtectedPlace) => void
}

/** The other places at which a child was, as far as may be said. */
export function RestOfPlaces({ title, places, hasMore, selected, onSelect }: RestOfPlacesProps) {
  const columns = useMemo(() => toColumns(onSelect), [onSelect])
  if (places.length === 0) return null
  return (
    <div className={classes.rest}>
      <h2>{title}</h2>
      <SortableTable
        caption={title}
        rows={places}
        columns={columns}
        idOf={({ place }) => place.id}
        selected={selected}
        onSelect={(id) => {
          const one = places.find(({ place }) => place.id === id)
          if (one) onSelect(one)
        }}
        firstSort={[{ id: 'band', desc: false }]}
      />
      {hasMore && <p className={harm.below}>There are more: choose one kind of harm to see fewer at once.</p>}
    </div>
  )
}

const toColumns = (onSelect: (one: ProtectedPlace) => void): Column<ProtectedPlace>[] => [
  {
    id: 'name',
    header: 'Place',
    sortBy: ({ place }) => place.caption,
    cell: (one) => (
      <span className={workspace.name}>
        <PlaceIcon type={typeOf(one.place)} />
        <button type="button" className={tableClasses.rowButton} onClick={() => onSelect(one)}>
          {one.place.caption}
        </button>
      </span>
    ),
  },
  {
    id: 'band',
    header: 'Its cell',
    sortBy: ({ band }) => bandAt(band),
    cell: ({ band }) => (
      <span className={harm.band}>
        <BandMark band={band} size={16} />
        {SHORT_WORDS[band]}
      </span>
    ),
  },
  {
    id: 'children',
    header: 'Children',
    sortBy: ({ children }) => children,
    cell: ({ children }) => children,
  },
]
