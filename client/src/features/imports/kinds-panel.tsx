import { AGENCY_WORDS, type SourceView } from '@safeground/graph-schema'
import { IconLock } from '@tabler/icons-react'
import { Panel } from '../../parts/page.tsx'
import { ColumnsTable } from './columns-table.tsx'
import classes from './imports.module.css'

/** Every kind of file, with what its columns mean; one that the role may not bring in says why. */
export function KindsPanel({ kinds }: { kinds: readonly SourceView[] }) {
  return (
    <Panel title="Kinds of file and their columns" isFlush>
      {kinds.map((kind) => (
        <details key={kind.source} className={classes.kindOfFile}>
          <summary>
            <strong>{kind.label}</strong>
            <span className={classes.from}>from {AGENCY_WORDS[kind.agency]}</span>
            {kind.whyNot && <IconLock size={14} aria-label="Not for your account" />}
          </summary>
          <p className={classes.meaning}>{kind.meaning}</p>
          {kind.whyNot && <p className={classes.meaning}>{kind.whyNot}</p>}
          {kind.columns.length > 0 && <ColumnsTable columns={kind.columns} of={kind.label} />}
        </details>
      ))}
    </Panel>
  )
}
