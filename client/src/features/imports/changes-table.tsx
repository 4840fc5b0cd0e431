import { eventOf, type ImportChanges, isEventName, kindOf } from '@safeground/graph-schema'
import { EventIcon, KindIcon } from '../../drawing/kind-icon.tsx'
import { formatCount } from '../../format.ts'
import { Panel } from '../../parts/page.tsx'
import { SimpleTable } from '../../parts/simple-table.tsx'
import classes from './imports.module.css'

const right = { align: 'right' as const }
const HEADINGS = [
  { words: 'What' },
  { words: 'New', ...right },
  { words: 'Already known', ...right },
  { words: 'Changed', ...right },
]

/** What publishing would change, or has changed, as far as this reader may know it. */
export function ChangesTable({ changes, isDone }: { changes: ImportChanges; isDone: boolean }) {
  if (changes.layers.length > 0) return <LayersTable layers={changes.layers} isDone={isDone} />
  const parts = [
    { what: 'Facts about them (records)', ...changes.records },
    { what: 'Links (claims)', ...changes.claims },
    { what: 'Reports', ...changes.reports },
  ]
  return (
    <Panel title={isDone ? 'What it changed' : 'What publishing would change'} isFlush>
      <SimpleTable caption="Changes by kind" headings={HEADINGS}>
        {changes.subjects.map(({ kind, fresh, known }) => (
          <tr key={kind}>
            <th scope="row">
              <span className={classes.kind}>
                {isEventName(kind) ? <EventIcon kind={kind} size={17} /> : <KindIcon kind={kind} size={17} />}
                {isEventName(kind) ? eventOf(kind).plural : kindOf(kind).plural}
              </span>
            </th>
            <Count count={fresh} />
            <Count count={known} />
            <td data-align="right">
              <span className={classes.none}>–</span>
            </td>
          </tr>
        ))}
        {parts.map(({ what, fresh, same, changed }) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <Count count={fresh} />
            <Count count={same} />
            <Count count={changed} />
          </tr>
        ))}
      </SimpleTable>
    </Panel>
  )
}

const LAYER_HEADINGS = [
  { words: 'What is drawn' },
  { words: 'Areas and counts', ...right },
  { words: 'Takes the place of an earlier one' },
]

/** What is drawn behind people and places. An earlier set is kept, and comes back when this file is undone. */
function LayersTable({ layers, isDone }: { layers: ImportChanges['layers']; isDone: boolean }) {
  return (
    <Panel title={isDone ? 'What it changed' : 'What publishing would change'} isFlush>
      <SimpleTable caption="Changes by what is drawn" headings={LAYER_HEADINGS}>
        {layers.map(({ what, parts, replaces }) => (
          <tr key={what}>
            <th scope="row">{what}</th>
            <Count count={parts} />
            <td>{replaces ? 'Yes, until this file is undone' : 'No'}</td>
          </tr>
        ))}
      </SimpleTable>
    </Panel>
  )
}

function Count({ count }: { count: number }) {
  return (
    <td data-align="right" className={count === 0 ? classes.none : undefined}>
      {formatCount(count)}
    </td>
  )
}
