import { kindOf, type NetworkNode } from '@safeground/graph-schema'
import { useMemo } from 'react'
import { KindIcon } from '../../drawing/kind-icon.tsx'
import { type Column, SortableTable } from '../../parts/sortable-table.tsx'
import tableClasses from '../../parts/table.module.css'
import { agenciesOf, ageOf } from './line-words.ts'
import type { Shared } from './network-workspace.tsx'
import classes from './twin-table.module.css'

/** Everyone and everything in the picture as a row. */
export function NodesTable({ shared }: { shared: Shared }) {
  const { view, selected, onSelect } = shared
  const columns = useMemo((): Column<NetworkNode>[] => {
    const lineCount = (node: NetworkNode) =>
      view.lines.filter((line) => line.from === node.id || line.to === node.id).length
    return [
      {
        id: 'caption',
        header: 'Name',
        sortBy: (node) => node.caption,
        cell: (node) => (
          <span className={classes.name}>
            <KindIcon kind={node.kind} size={17} />
            <span>
              <button type="button" className={tableClasses.rowButton} onClick={() => onSelect(node.id)}>
                {node.caption}
              </button>
              {node.kind === 'Person' && !node.isIdentified && (
                <span className={classes.dim}> not identified</span>
              )}
            </span>
          </span>
        ),
      },
      { id: 'kind', header: 'Kind', sortBy: (node) => node.kind, cell: (node) => kindOf(node.kind).label },
      {
        id: 'age',
        header: 'Age',
        sortBy: (node) => node.age?.least ?? 999,
        cell: (node) => <span className={classes.nowrap}>{ageOf(node.age).replace('Age ', '')}</span>,
      },
      {
        id: 'step',
        header: 'Steps',
        align: 'right',
        sortBy: (node) => node.step,
        cell: (node) => node.step,
      },
      { id: 'lines', header: 'Lines', align: 'right', sortBy: lineCount, cell: lineCount },
      {
        id: 'agencies',
        header: 'Agencies',
        isRoomy: true,
        sortBy: (node) => agenciesOf(node.agencies),
        cell: (node) => <span className={classes.wide}>{agenciesOf(node.agencies)}</span>,
      },
    ]
  }, [view, onSelect])
  return (
    <SortableTable
      caption="People and things in the picture"
      rows={view.nodes}
      columns={columns}
      idOf={(node) => node.id}
      selected={selected}
      onSelect={onSelect}
      firstSort={[{ id: 'step', desc: false }]}
    />
  )
}
