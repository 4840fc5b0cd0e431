import type { ExpressionSpecification, Map as MapOnPage } from 'maplibre-gl'
import type { Scheme } from '../kind-shapes.ts'
import { drawHatch, HATCH_TILE, type Hatch } from './cell-looks.ts'
import { MAP_COLOURS } from './map-colours.ts'
import { placeOutline } from './place-outlines.ts'

/** The name under which the map asks for a picture, as an expression: what it shows, in which theme, and how. */
export const spotImage = (scheme: Scheme, isSelected: boolean): ExpressionSpecification => [
  'concat',
  'spot|',
  ['get', 'type'],
  `|${scheme}|${isSelected ? 'selected' : 'plain'}`,
]

export const landmarkImage = (scheme: Scheme): string => ['landmark', '', scheme].join('|')

const SHARP = 2

/** Draws each picture when the map first asks for it, from outlines: there is no file to load. */
export function drawSpotsFor(map: MapOnPage): void {
  map.setMissingStyleImageResolver(async (id) => {
    if (map.hasImage(id)) return
    const [what, type = '', theme, state] = id.split('|')
    const scheme = theme === 'dark' ? 'dark' : 'light'
    if (what === 'landmark') map.addImage(id, landmark(scheme), { pixelRatio: SHARP })
    else if (what === 'spot')
      map.addImage(id, tile(type, scheme, state === 'selected'), { pixelRatio: SHARP })
    else if (what === 'hatch') map.addImage(id, hatched(type as Hatch, scheme), { pixelRatio: SHARP })
  })
}

/** A rounded tile with the outline of its type; the selected one is filled. */
function tile(type: string, scheme: Scheme, isSelected: boolean): ImageData {
  const colour = MAP_COLOURS[scheme]
  const size = isSelected ? 34 : 24
  return drawn(size, (pen) => {
    if (isSelected) {
      pen.fillStyle = colour.surface
      pen.beginPath()
      pen.roundRect(0, 0, size, size, 10)
      pen.fill()
    }
    const edge = isSelected ? 2.5 : 1
    pen.beginPath()
    pen.roundRect(edge, edge, size - 2 * edge, size - 2 * edge, isSelected ? 8 : 6.5)
    pen.fillStyle = isSelected ? colour.accent : colour.surface
    pen.strokeStyle = isSelected ? colour.accent : colour.landmark
    pen.lineWidth = 1.2
    pen.fill()
    pen.stroke()
    const inner = isSelected ? 20 : 15
    pen.translate((size - inner) / 2, (size - inner) / 2)
    pen.scale(inner / 24, inner / 24)
    pen.strokeStyle = isSelected ? colour.onAccent : colour.text
    pen.lineWidth = 2
    pen.lineCap = 'round'
    pen.lineJoin = 'round'
    pen.stroke(new Path2D(placeOutline(type)))
  })
}

/** A small ring: a station or a school that is there to find one's way by. */
function landmark(scheme: Scheme): ImageData {
  const colour = MAP_COLOURS[scheme]
  return drawn(10, (pen) => {
    pen.beginPath()
    pen.arc(5, 5, 3.5, 0, 2 * Math.PI)
    pen.fillStyle = colour.surface
    pen.strokeStyle = colour.landmark
    pen.lineWidth = 1.6
    pen.fill()
    pen.stroke()
  })
}

const hatched = (hatch: Hatch, scheme: Scheme): ImageData =>
  drawn(HATCH_TILE, (pen) => drawHatch(pen, hatch, scheme))

function drawn(size: number, draw: (pen: OffscreenCanvasRenderingContext2D) => void): ImageData {
  const pen = new OffscreenCanvas(size * SHARP, size * SHARP).getContext('2d')
  if (!pen) throw new Error('This browser gives no canvas to draw icons on')
  pen.scale(SHARP, SHARP)
  draw(pen)
  return pen.getImageData(0, 0, size * SHARP, size * SHARP)
}
