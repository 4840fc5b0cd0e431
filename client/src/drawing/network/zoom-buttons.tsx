import { ActionIcon } from '@mantine/core'
import { IconMaximize, IconMinus, IconPlus } from '@tabler/icons-react'
import { fitAll } from './fit.ts'
import classes from './network-canvas.module.css'
import { useCanvas } from './use-cy.ts'
import { zoomBy } from './walk-by-keyboard.tsx'

/** Zoom and fit, for those who have no wheel. */
export function ZoomButtons() {
  const { cy } = useCanvas()
  return (
    <div className={classes.buttons}>
      <ActionIcon
        size={32}
        radius={0}
        aria-label="Zoom in"
        title="Zoom in (+)"
        onClick={() => zoomBy(cy, 1.25)}
      >
        <IconPlus size={16} />
      </ActionIcon>
      <ActionIcon
        size={32}
        radius={0}
        aria-label="Zoom out"
        title="Zoom out (-)"
        onClick={() => zoomBy(cy, 0.8)}
      >
        <IconMinus size={16} />
      </ActionIcon>
      <ActionIcon
        size={32}
        radius={0}
        aria-label="Fit the picture"
        title="Fit (0)"
        onClick={() => fitAll(cy)}
      >
        <IconMaximize size={16} />
      </ActionIcon>
    </div>
  )
}
