import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import {
  type ColumnDef,
  createSortedRowModel,
  type RowData,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import classes from './table.module.css'

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })

/** One column: what it sorts by and what it shows. The first column heads its row. */
export interface Column<Row> {
  id: string
  header: string
  sortBy: (row: Row) => string | number
  cell: (row: Row) => ReactNode
  align?: 'right'
  /** Left out where the table is narrow; say it in the first cell then, in a `narrowOnly`. */
  isRoomy?: boolean
}

interface SortableTableProps<Row> {
  caption: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  idOf: (row: Row) => string
  selected?: string | undefined
  onSelect?: (id: string) => void
  firstSort?: SortingState
}

/** A native table, sortable by every column; pressing a row anywhere selects it, and its first cell holds a real button. */
export function SortableTable<Row extends RowData>(props: SortableTableProps<Row>) {
  const { caption, rows, columns, idOf, selected, onSelect } = props
  const defs = useMemo(() => columns.map(toDef), [columns])
  const data = useMemo(() => [...rows], [rows])
  const table = useTable({
    features,
    columns: defs,
    data,
    getRowId: idOf,
    enableSortingRemoval: false,
    enableMultiSort: false,
    initialState: { sorting: props.firstSort ?? [] },
  })
  const shown = useRef<HTMLTableRowElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new selection scrolls, not a new sort
  useEffect(() => {
    shown.current?.scrollIntoView({ block: 'nearest' })
  }, [selected])

  const byId = new Map(columns.map((column) => [column.id, column]))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={classes.scroller} aria-label={caption} tabIndex={0}>
      <table className={classes.table}>
        <caption className="out-of-sight">{caption}. The headings sort.</caption>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map(({ id, column }) => (
                <SortHeading
                  key={id}
                  column={byId.get(column.id)}
                  sorted={column.getIsSorted()}
                  onSort={() => column.toggleSorting(column.getIsSorted() === 'asc')}
                />
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => {
            const isSelected = row.id === selected
            return (
              <tr
                key={row.id}
                ref={isSelected ? shown : null}
                data-selected={isSelected || undefined}
                data-pressable={onSelect ? true : undefined}
                onClick={onSelect && (() => onSelect(row.id))}
              >
                {columns.map((column, index) => {
                  const Cell = index === 0 ? 'th' : 'td'
                  return (
                    <Cell
                      key={column.id}
                      {...(index === 0 ? { scope: 'row' } : {})}
                      data-align={column.align}
                      data-roomy={column.isRoomy || undefined}
                    >
                      {column.cell(row.original)}
                    </Cell>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

const toDef = <Row extends RowData>(column: Column<Row>): ColumnDef<typeof features, Row> => ({
  id: column.id,
  header: column.header,
  accessorFn: column.sortBy,
  sortFn: (a, b) => compare(column.sortBy(a.original), column.sortBy(b.original)),
})

const WORDS = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' })
const compare = (a: string | number, b: string | number) =>
  typeof a === 'number' && typeof b === 'number' ? a - b : WORDS.compare(String(a), String(b))

interface SortHeadingProps {
  column: Pick<Column<never>, 'header' | 'align' | 'isRoomy'> | undefined
  sorted: false | 'asc' | 'desc'
  onSort: () => void
}

function SortHeading({ column, sorted, onSort }: SortHeadingProps) {
  const Arrow = sorted === 'asc' ? IconArrowUp : sorted === 'desc' ? IconArrowDown : IconArrowsSort
  return (
    <th
      scope="col"
      aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'}
      data-align={column?.align}
      data-roomy={column?.isRoomy || undefined}
    >
      <button type="button" className={classes.sort} data-sorted={sorted || undefined} onClick={onSort}>
        {column?.header}
        <Arrow size={13} aria-hidden />
      </button>
    </th>
  )
}
