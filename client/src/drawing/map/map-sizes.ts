import type { ExpressionSpecification } from 'maplibre-gl'

type Stops = readonly (readonly [zoom: number, value: number])[]

/** Grows evenly from one zoom level to the next: letters, dots, opacity. */
export const evenly = (...stops: Stops): ExpressionSpecification =>
  ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as ExpressionSpecification

/** Doubles with each level, as the ground does: roads and rails keep their width in metres. */
export const asTheGround = (...stops: Stops): ExpressionSpecification =>
  ['interpolate', ['exponential', 2], ['zoom'], ...stops.flat()] as ExpressionSpecification

type Weight = 'Regular' | 'Medium' | 'SemiBold' | 'Bold'

/** Letters are drawn in the browser from the page's own typeface: the first name only says the weight. */
export const letters = (weight: Weight): string[] => [`Inter Variable ${weight}`, 'Inter Variable']
