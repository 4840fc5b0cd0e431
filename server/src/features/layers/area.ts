import type { AreaGeometry } from '@safeground/graph-schema'
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'

export interface Outlined {
  geometry: AreaGeometry
  box: readonly [west: number, south: number, east: number, north: number]
}

/** Some boundaries together: is a point within any of them? On the line counts as within. */
export class Area {
  constructor(
    private readonly outlines: readonly Outlined[],
    /** In words: "the 22 wards". */
    readonly words: string,
  ) {}

  has(longitude: number, latitude: number): boolean {
    return this.outlines.some((outline) => isWithin(outline, longitude, latitude))
  }
}

export const isWithin = ({ geometry, box }: Outlined, longitude: number, latitude: number): boolean =>
  longitude >= box[0] &&
  longitude <= box[2] &&
  latitude >= box[1] &&
  latitude <= box[3] &&
  booleanPointInPolygon([longitude, latitude], geometry)
