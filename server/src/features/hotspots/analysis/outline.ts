import { cellToBoundary } from 'h3-js'

/** A cell as a closed ring of [longitude, latitude], to a millionth of a degree: about a tenth of a metre. */
export const outlineOf = (cell: string): [number, number][] =>
  cellToBoundary(cell, true).map(([east, north]) => [rounded(east), rounded(north)])

const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6
