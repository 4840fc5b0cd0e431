import type { Force, SimulationNodeDatum } from 'd3-force'

/** More pairs of line and node than this would cost more time than the picture is worth. */
const MOST = 400_000

/**
 * A force that moves nodes off lines which are not theirs, so that a line is never read as ending where it only passes.
 * Depends on nothing but the positions, in a fixed order.
 */
export function keepClear<Body extends SimulationNodeDatum>(
  pairs: readonly (readonly [Body, Body])[],
  room: number,
): Force<Body, never> {
  let bodies: Body[] = []
  const force = (alpha: number) => {
    if (pairs.length * bodies.length > MOST) return
    for (const [a, b] of pairs)
      for (const body of bodies) if (body !== a && body !== b) push(a, b, body, room, alpha)
  }
  force.initialize = (given: Body[]) => {
    bodies = given
  }
  return force
}

function push(
  a: SimulationNodeDatum,
  b: SimulationNodeDatum,
  body: SimulationNodeDatum,
  room: number,
  alpha: number,
) {
  const [ax = 0, ay = 0, x = 0, y = 0] = [a.x, a.y, body.x, body.y]
  const dx = (b.x ?? 0) - ax
  const dy = (b.y ?? 0) - ay
  const length2 = dx * dx + dy * dy
  if (length2 === 0) return
  const along = ((x - ax) * dx + (y - ay) * dy) / length2
  if (along < 0.08 || along > 0.92) return
  const offX = x - (ax + along * dx)
  const offY = y - (ay + along * dy)
  const off = Math.hypot(offX, offY)
  if (off >= room) return
  const length = Math.sqrt(length2)
  const strength = ((room - off) / room) * 26 * alpha
  // Exactly on the line there is no side yet: take the one to the left of a → b.
  const [ux, uy] = off < 1e-6 ? [-dy / length, dx / length] : [offX / off, offY / off]
  body.vx = (body.vx ?? 0) + ux * strength
  body.vy = (body.vy ?? 0) + uy * strength
  for (const [end, share] of [
    [a, 1 - along],
    [b, along],
  ] as const) {
    end.vx = (end.vx ?? 0) - ux * strength * share * 0.6
    end.vy = (end.vy ?? 0) - uy * strength * share * 0.6
  }
}
