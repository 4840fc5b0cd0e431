import { Button } from '@mantine/core'
import { IconMapOff, IconRefresh } from '@tabler/icons-react'
import { State } from '../../parts/state.tsx'
import classes from './area-map.module.css'

const WORDS = {
  'no-webgl': {
    title: 'This browser cannot draw the map',
    words:
      'Maps need WebGL 2, which is switched off or missing here: usual on remote desktops and with old graphics drivers.',
  },
  'no-base-map': {
    title: 'The base map could not be loaded',
    words: 'Streets and borders did not come from the server.',
  },
}

/** In place of a map: why there is none, and where the same stands in words. */
export function NoMap({ why, twin, onRetry }: NoMapProps) {
  const { title, words } = WORDS[why]
  return (
    <div className={classes.region}>
      <State
        isQuiet
        icon={<IconMapOff size={26} />}
        title={title}
        actions={
          onRetry && (
            <Button variant="default" leftSection={<IconRefresh size={16} />} onClick={onRetry}>
              Try again
            </Button>
          )
        }
      >
        <p>
          {words} {twin}
        </p>
      </State>
    </div>
  )
}

interface NoMapProps {
  why: keyof typeof WORDS
  twin?: string | undefined
  onRetry?: () => void
}
