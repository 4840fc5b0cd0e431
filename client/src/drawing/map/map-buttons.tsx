import { ActionIcon } from '@mantine/core'
import { IconMaximize, IconMinus, IconPlus } from '@tabler/icons-react'
import { useMap } from '@vis.gl/react-maplibre'
import classes from './area-map.module.css'

/** Zoom and whole area, for those who have no wheel. */
export function MapButtons({ onFit }: { onFit: () => void }) {
  const { current: map } = useMap()
  return (
    <div className={classes.buttons}>
      <ActionIcon size={32} radius={0} aria-label="Zoom in" title="Zoom in (+)" onClick={() => map?.zoomIn()}>
        <IconPlus size={16} />
      </ActionIcon>
      <ActionIcon
        size={32}
        radius={0}
        aria-label="Zoom out"
        title="Zoom out (-)"
        onClick={() => map?.zoomOut()}
      >
        <IconMinus size={16} />
      </ActionIcon>
      <ActionIcon
        size={32}
        radius={0}
        aria-label="Show the whole area"
        title="Whole area (0)"
        onClick={onFit}
      >
        <IconMaximize size={16} />
      </ActionIcon>
    </div>
  )
}
