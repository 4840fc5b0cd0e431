import type { BackgroundAnswer } from '@safeground/graph-schema'
import { useMemo } from 'react'
import { formatCount } from '../../format.ts'
import { type Column, SortableTable } from '../../parts/sortable-table.tsx'
import { coveredWords } from './crime-words.ts'
import classes from './places-layers.module.css'

type Neighbourhood = BackgroundAnswer['neighbourhoods'][number]

const COLUMNS: readonly Column<Neighbourhood>[] = [
  { id: 'name', header: 'Neighbourhood (LSOA)', sortBy: ({ name }) => name, cell: ({ name }) => name },
  { id: 'code', header: 'Code', isRoomy: true, sortBy: ({ code }) => code, cell: ({ code }) => code },
  {
    id: 'count',
    header: 'Crimes',
    align: 'right',
    sortBy: ({ count }) => count,
    cell: ({ count }) => formatCount(count),
  },
]

/** The same in numbers, by the neighbourhoods that the source names: for those who do not see the map. */
export function CrimeTable({ crime }: { crime: BackgroundAnswer }) {
  const columns = useMemo(() => [...COLUMNS], [])
  return (
    <div className={classes.twin}>
      <p className={classes.twinLead}>
        Recorded crime (police.uk), {coveredWords(crime.covered)}. {crime.method.caveat}
      </p>
      <SortableTable
        caption="Recorded crime by neighbourhood"
        rows={crime.neighbourhoods}
        columns={columns}
        idOf={({ code }) => code}
        firstSort={[{ id: 'count', desc: true }]}
      />
    </div>
  )
}
