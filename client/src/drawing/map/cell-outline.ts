import type { Bounds } from './map-view.ts'

export type Outline = readonly [longitude: number, latitude: number][]

/** The middle of its corners: where a cell is looked at and looked for. */
export function middleOf(outline: Outline): { longitude: number; latitude: number } {
  const [first, last] = [outline[0], outline.at(-1)]
  const isClosed = first !== last && first?.[0] === last?.[0] && first?.[1] === last?.[1]
  const corners = isClosed ? outline.slice(1) : outline
  const mean = (at: 0 | 1) => corners.reduce((sum, corner) => sum + corner[at], 0) / (corners.length || 1)
  return { longitude: mean(0), latitude: mean(1) }
}

/** Whether any corner of it, or its middle, can be seen. */
export function isCellIn([west, south, east, north]: Bounds, outline: Outline): boolean {
  const isInside = (longitude: number, latitude: number) =>
    longitude >= west && longitude <= east && latitude >= south && latitude <= north
  const { longitude, latitude } = middleOf(outline)
  return isInside(longitude, latitude) || outline.some((corner) => isInside(...corner))
}
