const METRES_NORTH = 111_320
const CORNERS = 72

/** A circle on the ground, so many metres around a point: how far off a position may be. */
export function circleAround(at: { longitude: number; latitude: number }, metres: number) {
  const east = METRES_NORTH * Math.cos((at.latitude * Math.PI) / 180)
  const ring = Array.from({ length: CORNERS + 1 }, (_, corner): [number, number] => {
    const angle = ((corner % CORNERS) / CORNERS) * 2 * Math.PI
    return [
      at.longitude + (Math.cos(angle) * metres) / east,
      at.latitude + (Math.sin(angle) * metres) / METRES_NORTH,
    ]
  })
  return {
    type: 'Feature' as const,
    properties: {},
    geometry: { type: 'Polygon' as const, coordinates: [ring] },
  }
}
