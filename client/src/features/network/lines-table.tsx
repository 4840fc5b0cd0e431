import { HOW_WELL_KNOWN, type NetworkLine, type NetworkView, QUALITY_WORDS } from '@safeground/graph-schema'
import { useMemo } from 'react'
import { LineSwatch } from '../../drawing/network/line-key.tsx'
import { formatSpan } from '../../format.ts'
import { type Column, SortableTable } from '../../parts/sortable-table.tsx'
import tableClasses from '../../parts/table.module.css'
import { agenciesOf, sentenceOf } from './line-words.ts'
import type { Shared } from './network-workspace.tsx'
import classes from './twin-table.module.css'

const KNOWN_ORDER = { well: 0, partly: 1, barely: 2 }

/** Every line of the picture as a row. */
export function LinesTable({ shared }: { shared: Shared }) {
  const { view, nodes, selected, onSelect } = shared
  const columns = useMemo((): Column<NetworkLine>[] => {
    const captionOf = (id: string) => nodes.get(id)?.caption ?? 'someone not drawn'
    const says = (line: NetworkLine) => sentenceOf(line, captionOf(line.from), captionOf(line.to))
    return [
      {
        id: 'says',
        header: 'Line',
        sortBy: says,
        cell: (line) => (
          <span className={classes.says}>
            <LineSwatch quality={line.quality} known={line.howWellKnown} hasArrow={line.isDirected} />
            <span>
              <button type="button" className={tableClasses.rowButton} onClick={() => onSelect(line.id)}>
                {says(line)}
              </button>
              <span className={tableClasses.narrowOnly}>
                {line.quality === 'unknown' ? '' : `${QUALITY_WORDS[line.quality]} · `}
                {agenciesOf(line.agencies)}
              </span>
            </span>
          </span>
        ),
      },
      {
        id: 'sources',
        header: 'Sources',
        align: 'right',
        sortBy: (line) => line.sources,
        cell: (line) => line.sources,
      },
      {
        id: 'known',
        header: 'Known',
        sortBy: (line) => KNOWN_ORDER[line.howWellKnown],
        cell: (line) => (
          <span className={classes.nowrap}>
            {HOW_WELL_KNOWN[line.howWellKnown].label.replace(' known', '')}
          </span>
        ),
      },
      {
        id: 'dates',
        header: 'Dates',
        sortBy: (line) => line.last ?? line.first ?? '',
        cell: (line) => (
          <span className={classes.dates}>
            {formatSpan(line.first, line.last, line.hasUndated && line.first !== null)}
          </span>
        ),
      },
      {
        id: 'quality',
        header: 'For the child',
        isRoomy: true,
        sortBy: (line) => line.quality,
        cell: (line) => QUALITY_WORDS[line.quality],
      },
      {
        id: 'agencies',
        header: 'Agencies',
        isRoomy: true,
        sortBy: (line) => agenciesOf(line.agencies),
        cell: (line) => <span className={classes.wide}>{agenciesOf(line.agencies)}</span>,
      },
    ]
  }, [nodes, onSelect])
  const rows = useMemo(() => centreFirst(view), [view])
  return (
    <SortableTable
      caption="Lines of the picture"
      rows={rows}
      columns={columns}
      idOf={(line) => line.id}
      selected={selected}
      onSelect={onSelect}
    />
  )
}

/** Until one sorts: the lines of the one in the middle, then the rest; strengths first, as the server gives them. */
function centreFirst({ lines, centre }: NetworkView): NetworkLine[] {
  const isAtCentre = (line: NetworkLine) => line.from === centre || line.to === centre
  return [...lines].sort((a, b) => Number(isAtCentre(b)) - Number(isAtCentre(a)))
}
