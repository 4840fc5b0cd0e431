import { PURPOSES } from '@safeground/graph-schema'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useMe } from '../../api/session.ts'
import { formatInstant } from '../../format.ts'
import { LinesTable } from './lines-table.tsx'
import type { Shared } from './network-workspace.tsx'
import { NodesTable } from './nodes-table.tsx'
import classes from './print.module.css'

/** True while the page is being printed; set at once, as the browser does not wait. */
export function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const paper = window.matchMedia('print')
    const start = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    const turn = () => setPrinting(paper.matches)
    window.addEventListener('beforeprint', start)
    window.addEventListener('afterprint', end)
    paper.addEventListener('change', turn)
    turn()
    return () => {
      window.removeEventListener('beforeprint', start)
      window.removeEventListener('afterprint', end)
      paper.removeEventListener('change', turn)
    }
  }, [])
  return isPrinting
}

/** On paper: both tables, and who printed them, when and why. */
export function PrintedTables({ shared }: { shared: Shared }) {
  const me = useMe()
  return (
    <div className={classes.paper}>
      <p>
        Printed by {me.name}, {me.roleLabel}, on {formatInstant(new Date().toISOString())}, for{' '}
        {PURPOSES[me.purpose].toLowerCase()}. As known on {formatInstant(shared.view.asKnownOn)}. It shows
        what this reader may see. Each line is what sources say, not a finding.
      </p>
      <h2>Lines</h2>
      <LinesTable shared={shared} />
      <h2>People and things</h2>
      <NodesTable shared={shared} />
    </div>
  )
}
