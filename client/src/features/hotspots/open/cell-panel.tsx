import { ActionIcon, Button } from '@mantine/core'
import type { OpenCell, OpenHotspots } from '@safeground/graph-schema'
import { IconArrowLeft, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { Trouble, Waiting } from '../../../parts/state.tsx'
import type { OpenCellView } from '../answers.ts'
import { cellName } from '../band-words.ts'
import classes from '../harm.module.css'
import type { ChangeSearch, HotspotsSearch } from '../hotspots-search.ts'
import { useCell } from '../use-hotspots.ts'
import { CellBody } from './cell-body.tsx'

interface CellPanelProps {
  cell: string
  answer: OpenHotspots
  /** Cells in view in the order of their list: one walks from one to the next. */
  seen: readonly OpenCell[]
  search: HotspotsSearch
  onChange: ChangeSearch
  /** It opened on this page: whoever pressed for it is led to it. */
  isCalled: boolean
}

/** One cell: why the map says so, its places, when, what happened and to whom. */
export function CellPanel({ cell, answer, seen, search, onChange, isCalled }: CellPanelProps) {
  const view = useCell(cell, search)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // Whoever came by keyboard or list is led to what opened; whoever is on the map stays there.
    if (isCalled && !document.activeElement?.matches('canvas'))
      heading.current?.focus({ preventScroll: true })
  }, [isCalled])
  const close = () => onChange({ cell: undefined, place: undefined })
  const data: OpenCellView | undefined = view.data?.reading === 'open' ? view.data : undefined
  return (
    <section
      className={classes.panel}
      aria-label="Cell selected"
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <header className={classes.panelHead}>
        <div className={classes.panelNav}>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconArrowLeft size={15} />}
            onClick={close}
          >
            Back to the lists
          </Button>
          <Walk cell={cell} seen={seen} onChange={onChange} />
        </div>
        <h2 ref={heading} tabIndex={-1} aria-live="polite">
          {cellName(cell, data && !view.isPlaceholderData ? data.places : answer.places)}
        </h2>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={classes.scrolls} aria-label="About this cell" tabIndex={0}>
        {view.isError ? (
          <Trouble isQuiet error={view.error} onRetry={() => void view.refetch()} />
        ) : !data || data.cell !== cell ? (
          <Waiting what="the cell" />
        ) : (
          <CellBody key={cell} view={data} answer={answer} search={search} />
        )}
      </section>
    </section>
  )
}

/** To the cell before and after in the list, without going back to it. */
function Walk({ cell, seen, onChange }: Pick<CellPanelProps, 'cell' | 'seen' | 'onChange'>) {
  const at = seen.findIndex((one) => one.cell === cell)
  const go = (to: number) => {
    const next = seen[to]
    if (next) onChange({ cell: next.cell, place: undefined })
  }
  if (at < 0 || seen.length < 2) return null
  return (
    <span className={classes.walk}>
      <ActionIcon aria-label="Cell before" aria-disabled={at === 0} onClick={() => go(at - 1)}>
        <IconChevronLeft size={17} />
      </ActionIcon>
      <span>
        {at + 1} of {seen.length}
      </span>
      <ActionIcon aria-label="Next cell" aria-disabled={at === seen.length - 1} onClick={() => go(at + 1)}>
        <IconChevronRight size={17} />
      </ActionIcon>
    </span>
  )
}
