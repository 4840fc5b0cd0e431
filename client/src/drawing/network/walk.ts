import type { Position } from './layout.ts'

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown'

const HEADINGS: Record<Direction, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

export const isDirection = (key: string): key is Direction => key in HEADINGS

/**
 * Which of these lies that way? The one that is most straight ahead, near ones before far ones; null when none lies
 * within 80 degrees of the heading.
 */
export function nextThatWay(
  here: Position,
  others: readonly (Position & { id: string })[],
  direction: Direction,
): string | null {
  const [dx, dy] = HEADINGS[direction]
  let best: { id: string; cost: number } | null = null
  for (const { id, x, y } of others) {
    const away = Math.hypot(x - here.x, y - here.y)
    if (away === 0) continue
    const straight = ((x - here.x) * dx + (y - here.y) * dy) / away
    if (straight < 0.17) continue
    const cost = away / straight ** 2
    if (!best || cost < best.cost || (cost === best.cost && id < best.id)) best = { id, cost }
  }
  return best?.id ?? null
}
