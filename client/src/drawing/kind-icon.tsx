import { useComputedColorScheme } from '@mantine/core'
import type { EventName, KindName } from '@safeground/graph-schema'
import classes from './kind-icon.module.css'
import { eventOutlineOf, outlineOf, tintOf } from './kind-shapes.ts'

/** The icon of a kind, as in the picture. Decoration: its word always stands beside it. */
export function KindIcon({ kind, size = 18 }: { kind: KindName; size?: number }) {
  const { ink } = tintOf(kind, useComputedColorScheme('light'))
  return (
    <svg
      className={classes.icon}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      stroke={ink}
      aria-hidden="true"
    >
      <path d={outlineOf(kind)} />
    </svg>
  )
}

/** The icon of a happening. One quiet ink for all of them: what it was stands in words. */
export function EventIcon({ kind, size = 18 }: { kind: EventName; size?: number }) {
  return (
    <svg
      className={classes.icon}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      stroke="currentColor"
      aria-hidden="true"
    >
      <path d={eventOutlineOf(kind)} />
    </svg>
  )
}

/** The icon in its rounded tile, as a node of the picture looks. */
export function KindTile({ kind, isDashed = false, size = 34 }: KindTileProps) {
  const { fill, edge } = tintOf(kind, useComputedColorScheme('light'))
  return (
    <span
      className={classes.tile}
      data-dashed={isDashed || undefined}
      style={{ width: size, height: size, background: fill, borderColor: edge }}
    >
      <KindIcon kind={kind} size={Math.round(size * 0.58)} />
    </span>
  )
}

interface KindTileProps {
  kind: KindName
  isDashed?: boolean
  size?: number
}
