import { useComputedColorScheme } from '@mantine/core'
import type { Band } from '@safeground/graph-schema'
import { useId } from 'react'
import { bandLook, type CellLook, countLook, hatchInk } from '../../drawing/map/cell-looks.ts'

/** A cell as the map draws it. Decoration: its words always stand beside it. */
export function BandMark({ band, size = 20 }: { band: Band; size?: number }) {
  const scheme = useComputedColorScheme('light')
  return <CellMark look={bandLook(band, scheme)} size={size} />
}

export function CountMark({ at, of, size = 20 }: { at: number; of: number; size?: number }) {
  const scheme = useComputedColorScheme('light')
  return <CellMark look={countLook(at, of, scheme)} size={size} />
}

const HEXAGON = 'M12 2 20.7 7v10L12 22l-8.7-5V7z'
const DASHES: Record<CellLook['edgeStyle'], string | undefined> = {
  solid: undefined,
  dashed: '4 2.5',
  dotted: '1.5 2.5',
}

function CellMark({ look, size }: { look: CellLook; size: number }) {
  const pattern = useId()
  const ink = hatchInk(useComputedColorScheme('light'))
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" data-mark>
      {look.hatch && (
        <pattern id={pattern} width="6" height="6" patternUnits="userSpaceOnUse">
          {look.hatch === 'dots' ? (
            <circle cx="3" cy="3" r="1.1" fill={ink} />
          ) : (
            <path
              d={look.hatch === 'cross' ? 'M0 6 6 0M0 0l6 6' : 'M0 6 6 0'}
              stroke={ink}
              strokeWidth="1.2"
              fill="none"
            />
          )}
        </pattern>
      )}
      {look.fill && <path d={HEXAGON} fill={look.fill} fillOpacity={Math.min(1, look.opacity + 0.25)} />}
      {look.hatch && <path d={HEXAGON} fill={`url(#${pattern})`} />}
      <path
        d={HEXAGON}
        fill="none"
        stroke={look.edge}
        strokeWidth={Math.max(1.4, look.edgeWidth)}
        strokeDasharray={DASHES[look.edgeStyle]}
      />
    </svg>
  )
}
