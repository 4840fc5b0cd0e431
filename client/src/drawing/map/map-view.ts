import { z } from 'zod'

/** Where a map looks. */
export interface MapView {
  longitude: number
  latitude: number
  zoom: number
}

/** West, south, east, north. */
export type Bounds = readonly [number, number, number, number]

/** `53.8931,-3.9812,13.5`: latitude, longitude and zoom, as people write them, four decimals being ten metres. */
export const viewInWords = ({ latitude, longitude, zoom }: MapView): string =>
  [latitude.toFixed(4), longitude.toFixed(4), zoom.toFixed(2)].join(',')

const Parts = z.tuple([
  z.coerce.number().min(-85).max(85),
  z.coerce.number().min(-180).max(180),
  z.coerce.number().min(0).max(22),
])

/** The other way round; undefined for what cannot be read. */
export function viewFrom(words: string | undefined): MapView | undefined {
  const parts = Parts.safeParse(words?.split(','))
  if (!parts.success || /,\s*(,|$)/.test(words ?? '')) return undefined
  const [latitude, longitude, zoom] = parts.data
  return { latitude, longitude, zoom }
}

export const isIn = ([west, south, east, north]: Bounds, at: { longitude: number; latitude: number }) =>
  at.longitude >= west && at.longitude <= east && at.latitude >= south && at.latitude <= north

/** The smallest box around all of these; null when there are none. */
export function boundsOf(points: readonly { longitude: number; latitude: number }[]): Bounds | null {
  if (points.length === 0) return null
  const east = points.map(({ longitude }) => longitude)
  const north = points.map(({ latitude }) => latitude)
  return [least(east), least(north), most(east), most(north)]
}

const least = (numbers: readonly number[]) =>
  numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
const most = (numbers: readonly number[]) =>
  numbers.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY)
