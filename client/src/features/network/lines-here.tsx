import { HOW_WELL_KNOWN, type NetworkLine } from '@safeground/graph-schema'
import { LineSwatch } from '../../drawing/network/line-key.tsx'
import { counted } from '../../format.ts'
import classes from './inspector.module.css'
import { sentenceOf } from './line-words.ts'
import type { Shared } from './network-workspace.tsx'

const ORDER = { protective: 0, mixed: 1, unknown: 2, harmful: 3 }

/** The lines of this picture that end here, strengths first; each selects its line. */
export function LinesHere({ id, shared }: { id: string; shared: Shared }) {
  const lines = shared.view.lines
    .filter((line) => line.from === id || line.to === id)
    .sort((a, b) => ORDER[a.quality] - ORDER[b.quality])
  if (lines.length === 0) return null
  return (
    <section className={classes.section}>
      <h3>{counted(lines.length, 'line')} in this picture</h3>
      <ul className={classes.lines}>
        {lines.map((line) => (
          <li key={line.id}>
            <LineButton line={line} shared={shared} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function LineButton({ line, shared }: { line: NetworkLine; shared: Shared }) {
  const captionOf = (end: string) => shared.nodes.get(end)?.caption ?? 'someone not drawn'
  return (
    <button type="button" className={classes.line} onClick={() => shared.onSelect(line.id)}>
      <LineSwatch quality={line.quality} known={line.howWellKnown} hasArrow={line.isDirected} />
      <span>
        {sentenceOf(line, captionOf(line.from), captionOf(line.to))}
        <em>
          {counted(line.sources, 'source')} · {HOW_WELL_KNOWN[line.howWellKnown].label.toLowerCase()}
        </em>
      </span>
    </button>
  )
}
