import { useComputedColorScheme } from '@mantine/core'
import { useCallback } from 'react'
import { FollowSelection } from '../../drawing/network/follow-selection.tsx'
import type { Positions } from '../../drawing/network/layout.ts'
import { NetworkCanvas } from '../../drawing/network/network-canvas.tsx'
import { ShowElements } from '../../drawing/network/show-elements.tsx'
import { WalkByKeyboard } from '../../drawing/network/walk-by-keyboard.tsx'
import { ZoomButtons } from '../../drawing/network/zoom-buttons.tsx'
import { counted, formatInstant } from '../../format.ts'
import { spokenOf } from './line-words.ts'
import classes from './network-workspace.module.css'
import type { Shared } from './network-workspace.tsx'

interface PictureProps {
  shared: Shared
  positions: Positions | null
  isStale: boolean
}

/** The drawn twin of the table. */
export function Picture({ shared, positions, isStale }: PictureProps) {
  const { view, nodes, selected, onSelect, onOpen } = shared
  const scheme = useComputedColorScheme('light')
  const wordsOf = useCallback(
    (id: string) => {
      const node = nodes.get(id)
      return node ? spokenOf(node, view.lines) : ''
    },
    [nodes, view],
  )
  const centre = nodes.get(view.centre)?.caption ?? ''
  return (
    <NetworkCanvas
      label={`Network around ${centre}: ${counted(view.nodes.length, 'node')}, ${counted(view.lines.length, 'line')}`}
      isBig={view.nodes.length > 300}
      scheme={scheme}
      isStale={isStale}
    >
      {positions ? (
        <>
          <ShowElements view={view} positions={positions} />
          <FollowSelection
            centre={view.centre}
            selected={selected}
            drawing={positions === null ? null : view}
            onSelect={onSelect}
            onOpen={onOpen}
          />
          <WalkByKeyboard
            centre={view.centre}
            selected={selected}
            wordsOf={wordsOf}
            onSelect={onSelect}
            onOpen={onOpen}
          />
          <ZoomButtons />
          <p className={classes.cutBelow}>As known on {formatInstant(view.asKnownOn)}</p>
        </>
      ) : (
        <p className={classes.waiting} role="status">
          Placing everyone…
        </p>
      )}
    </NetworkCanvas>
  )
}
