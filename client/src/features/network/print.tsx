import { PrintedBy } from '../../parts/printed.tsx'
import { LinesTable } from './lines-table.tsx'
import type { Shared } from './network-workspace.tsx'
import { NodesTable } from './nodes-table.tsx'
import classes from './print.module.css'

/** On paper: both tables, and who printed them, when and why. */
export function PrintedTables({ shared }: { shared: Shared }) {
  return (
    <div className={classes.paper}>
      <PrintedBy asKnownOn={shared.view.asKnownOn}>Each line is what sources say, not a finding.</PrintedBy>
      <h2>Lines</h2>
      <LinesTable shared={shared} />
      <h2>People and things</h2>
      <NodesTable shared={shared} />
    </div>
  )
}
