import type { NetworkLine, NetworkNode, NetworkView } from '@safeground/graph-schema'
import { IconInfoCircle } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { Positions } from '../../drawing/network/layout.ts'
import { useIsPrinting } from '../../parts/printed.tsx'
import { SplitPanes } from '../../parts/split-panes.tsx'
import { Inspector } from './inspector.tsx'
import { Legend } from './legend.tsx'
import { NetworkHeader } from './network-header.tsx'
import type { NetworkSearch } from './network-search.ts'
import classes from './network-workspace.module.css'
import { NothingAround } from './nothing-around.tsx'
import { Picture } from './picture.tsx'
import { PrintedTables } from './print.tsx'
import { TwinTable } from './twin-table.tsx'
import { useIsNarrow } from './use-is-narrow.ts'

export interface NetworkWorkspaceProps {
  all: NetworkView
  view: NetworkView
  positions: Positions | null
  isStale: boolean
  search: NetworkSearch
  onChange: (changes: Partial<NetworkSearch>) => void
  onOpen: (id: string) => void
}

/** What the parts of the page share: one view, one selection, and the way to change either. */
export interface Shared {
  view: NetworkView
  nodes: ReadonlyMap<string, NetworkNode>
  lines: ReadonlyMap<string, NetworkLine>
  selected: string
  onSelect: (id: string | undefined) => void
  onOpen: (id: string) => void
}

export function NetworkWorkspace(props: NetworkWorkspaceProps) {
  const { all, view, positions, isStale, search, onChange, onOpen } = props
  const shared = useShared(view, search.selected, onChange, onOpen)
  const isNarrow = useIsNarrow()
  const isPrinting = useIsPrinting()
  const shown = search.view ?? (isNarrow ? 'picture' : 'both')
  const picture = <Picture shared={shared} positions={positions} isStale={isStale} />
  const table = <TwinTable shared={shared} />
  return (
    <div className={classes.workspace}>
      <NetworkHeader view={view} search={search} shown={shown} onChange={onChange} />
      <Legend all={all} kinds={search.kinds} onChange={(kinds) => onChange({ kinds })} />
      {view.leftOut && (
        <p className={classes.leftOut}>
          <IconInfoCircle size={16} className={classes.leftOutIcon} aria-hidden />
          {view.leftOut}
        </p>
      )}
      <div className={classes.body} aria-busy={isStale}>
        <div className={classes.pictures}>
          {all.lines.length === 0 ? (
            <NothingAround view={all} search={search} onChange={onChange} />
          ) : shown === 'picture' ? (
            picture
          ) : shown === 'table' ? (
            table
          ) : (
            <SplitPanes
              first={picture}
              second={table}
              label={isNarrow ? 'Height of the picture' : 'Width of the picture'}
              direction={isNarrow ? 'column' : 'row'}
              firstShare={isNarrow ? 64 : 54}
            />
          )}
        </div>
        <Inspector shared={shared} />
      </div>
      {isPrinting && <PrintedTables shared={shared} />}
    </div>
  )
}

function useShared(
  view: NetworkView,
  wanted: string | undefined,
  onChange: NetworkWorkspaceProps['onChange'],
  onOpen: Shared['onOpen'],
): Shared {
  return useMemo(() => {
    const nodes = new Map(view.nodes.map((node) => [node.id, node]))
    const lines = new Map(view.lines.map((line) => [line.id, line]))
    const selected = wanted && (nodes.has(wanted) || lines.has(wanted)) ? wanted : view.centre
    const onSelect = (id: string | undefined) => onChange({ selected: id === view.centre ? undefined : id })
    return { view, nodes, lines, selected, onSelect, onOpen }
  }, [view, wanted, onChange, onOpen])
}
