import type { OpenCell, OpenPlace } from '@safeground/graph-schema'
import { useMemo, useState } from 'react'
import { formatCount } from '../../../format.ts'
import { type Column, SortableTable } from '../../../parts/sortable-table.tsx'
import tableClasses from '../../../parts/table.module.css'
import { BandMark } from '../band-mark.tsx'
import { bandAt, cellName, chanceWords, oneDecimal, SHORT_WORDS } from '../band-words.ts'
import classes from '../harm.module.css'

interface CellsTableProps {
  cells: readonly OpenCell[]
  places: readonly OpenPlace[]
  /** Whether the layer is tested at all. */
  isTested: boolean
  onSelect: (cell: string) => void
}

/** So many rows at once: more only when somebody asks, as small cells are many. */
const AT_ONCE = 200

/** Every cell in view as a row. */
export function CellsTable({ cells, places, isTested, onSelect }: CellsTableProps) {
  const [most, setMost] = useState(AT_ONCE)
  const names = useMemo(
    () => new Map(cells.map(({ cell }) => [cell, cellName(cell, places)])),
    [cells, places],
  )
  const columns = useMemo(() => toColumns(names, isTested, onSelect), [names, isTested, onSelect])
  return (
    <>
      <div className={classes.table}>
        <SortableTable
          caption="Cells on the map"
          rows={cells.slice(0, most)}
          columns={columns}
          idOf={({ cell }) => cell}
          onSelect={onSelect}
          firstSort={[{ id: isTested ? 'band' : 'events', desc: !isTested }]}
        />
      </div>
      {cells.length > most && (
        <p className={classes.below}>
          The first {formatCount(most)} of {formatCount(cells.length)} in view, strongest first.{' '}
          <button type="button" className={classes.textButton} onClick={() => setMost(cells.length)}>
            Show all
          </button>
        </p>
      )}
    </>
  )
}

function toColumns(
  names: ReadonlyMap<string, string>,
  isTested: boolean,
  onSelect: (cell: string) => void,
): Column<OpenCell>[] {
  const number = (
    id: string,
    header: string,
    of: (cell: OpenCell) => number,
    words = formatCount,
    isRoomy = false,
  ): Column<OpenCell> => ({
    id,
    header,
    align: 'right',
    isRoomy,
    sortBy: of,
    cell: (cell) => words(of(cell)),
  })
  return [
    {
      id: 'name',
      header: 'Cell',
      sortBy: ({ cell }) => names.get(cell) ?? cell,
      cell: ({ cell }) => (
        <button type="button" className={tableClasses.rowButton} onClick={() => onSelect(cell)}>
          {names.get(cell)}
        </button>
      ),
    },
    ...(isTested
      ? [
          {
            id: 'band',
            header: 'How sure',
            sortBy: ({ band, around }: OpenCell) => bandAt(band) * 1e7 - around,
            cell: ({ band }: OpenCell) => (
              <span className={classes.band}>
                <BandMark band={band} size={16} />
                {SHORT_WORDS[band]}
              </span>
            ),
          },
        ]
      : []),
    number('events', 'Events', ({ events }) => events),
    number('children', 'Children', ({ children }) => children),
    number('around', 'Around', ({ around }) => around),
    ...(isTested
      ? [
          number('expected', 'By chance', ({ expected }) => expected, oneDecimal),
          {
            ...number('q', 'Corrected p', ({ q }) => q ?? 2),
            isRoomy: true,
            cell: ({ q }: OpenCell) => chanceWords(q),
          },
          number(
            'z',
            'Gi* z',
            ({ z }) => z,
            (z) => z.toFixed(2),
            true,
          ),
        ]
      : []),
  ]
}
