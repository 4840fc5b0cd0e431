import type { OpenHotspots, ProtectedCell } from '@safeground/graph-schema'
import { bandLook, countLook } from '../../drawing/map/cell-looks.ts'
import type { DrawnCell } from '../../drawing/map/cells.tsx'
import { classAt } from '../../drawing/map/classes.ts'

type Scheme = 'light' | 'dark'

/** Each cell in the look of its band, or of its class of how many in 30 days. */
export function toDrawn(answer: OpenHotspots, shown: 'bands' | 'counts', scheme: Scheme): DrawnCell[] {
  if (shown === 'bands') return toBands(answer.cells, scheme)
  return answer.cells
    .filter(({ events }) => events > 0)
    .map(({ cell, outline, events }) => ({
      id: cell,
      outline,
      look: countLook(classAt(perMonth(events, answer.days), answer.breaks), answer.breaks.length, scheme),
    }))
}

export const toBands = (
  cells: readonly Pick<ProtectedCell, 'cell' | 'outline' | 'band'>[],
  scheme: Scheme,
): DrawnCell[] =>
  cells.map(({ cell, outline, band }) => ({ id: cell, outline, look: bandLook(band, scheme) }))

/** In 30 days, so that a colour means the same in a window of a month and of a year; as counted where no window is known. */
const perMonth = (events: number, days: number | null): number => (days ? (events * 30) / days : events)
