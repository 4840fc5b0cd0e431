import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react'
import classes from './split-panes.module.css'

interface SplitPanesProps {
  first: ReactNode
  second: ReactNode
  /** Names what the divider moves: "Width of the picture". */
  label: string
  /** `row` = side by side, `column` = one above the other. */
  direction: 'row' | 'column'
  firstShare?: number
}

const LEAST = 25
const MOST = 75

/** Two panes with a divider that pointer and arrow keys move. */
export function SplitPanes({ first, second, label, direction, firstShare = 55 }: SplitPanesProps) {
  const [share, setShare] = useState(firstShare)
  const frame = useRef<HTMLDivElement>(null)
  const moveTo = (wanted: number) => setShare(Math.min(MOST, Math.max(LEAST, Math.round(wanted))))

  const onPointerMove = (event: PointerEvent) => {
    if (!frame.current || !event.currentTarget.hasPointerCapture(event.pointerId)) return
    const box = frame.current.getBoundingClientRect()
    const along =
      direction === 'row' ? (event.clientX - box.left) / box.width : (event.clientY - box.top) / box.height
    moveTo(along * 100)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const [less, more] = direction === 'row' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown']
    if (event.key === less) moveTo(share - 3)
    else if (event.key === more) moveTo(share + 3)
    else if (event.key === 'Home') moveTo(LEAST)
    else if (event.key === 'End') moveTo(MOST)
    else return
    event.preventDefault()
  }

  return (
    <div ref={frame} className={classes.frame} data-direction={direction}>
      <div className={classes.pane} style={{ flexBasis: `${share}%` }}>
        {first}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: hr cannot be moved; this is the window splitter pattern */}
      <div
        className={classes.divider}
        role="separator"
        tabIndex={0}
        aria-label={label}
        aria-orientation={direction === 'row' ? 'vertical' : 'horizontal'}
        aria-valuenow={share}
        aria-valuemin={LEAST}
        aria-valuemax={MOST}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onPointerMove}
        onDoubleClick={() => setShare(firstShare)}
        onKeyDown={onKeyDown}
      />
      <div className={classes.pane} style={{ flexBasis: `${100 - share}%` }}>
        {second}
      </div>
    </div>
  )
}
