import { SegmentedControl } from '@mantine/core'
import type { BackgroundAnswer } from '@safeground/graph-schema'
import { type ReactNode, useState } from 'react'
import { CrimeTable } from './crime-table.tsx'
import classes from './places-layers.module.css'

/** Beside the map: the places; and while recorded crime is drawn behind them, its table too. */
export function PlacesPane({
  crime,
  children,
}: {
  crime: BackgroundAnswer | undefined
  children: ReactNode
}) {
  const [shown, setShown] = useState<'places' | 'crime'>('places')
  if (!crime || crime.neighbourhoods.length === 0) return children
  return (
    <div className={classes.pane}>
      <div className={classes.tabs}>
        <SegmentedControl
          size="xs"
          aria-label="What the list shows"
          value={shown}
          onChange={(value) => setShown(value === 'crime' ? 'crime' : 'places')}
          data={[
            { value: 'places', label: 'Places' },
            { value: 'crime', label: 'Recorded crime' },
          ]}
        />
      </div>
      {shown === 'crime' ? <CrimeTable crime={crime} /> : children}
    </div>
  )
}
