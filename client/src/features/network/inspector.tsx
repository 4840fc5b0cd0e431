import { LineInspector } from './line-inspector.tsx'
import classes from './network-workspace.module.css'
import type { Shared } from './network-workspace.tsx'
import { SubjectInspector } from './subject-inspector.tsx'

/** What is recorded about whatever is selected. At the side, never over the picture. */
export function Inspector({ shared }: { shared: Shared }) {
  const line = shared.lines.get(shared.selected)
  const label = line ? 'About the selected line' : 'About what is selected'
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <aside className={classes.inspector} aria-label={label} tabIndex={0}>
      {line ? (
        <LineInspector key={line.id} line={line} shared={shared} />
      ) : (
        <SubjectInspector key={shared.selected} id={shared.selected} shared={shared} />
      )}
    </aside>
  )
}
