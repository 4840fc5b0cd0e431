import type { Band } from '@safeground/graph-schema'
import type { Scheme } from '../kind-shapes.ts'

export type Hatch = 'cross' | 'lines' | 'dots'

/**
 * How a cell is drawn: colour, and besides it pattern and edge, so that the bands can be told apart by those who do not
 * see the colours and on a grey print.
 */
export interface CellLook {
  /** Null: nothing but the edge. */
  fill: string | null
  opacity: number
  hatch: Hatch | null
  edge: string
  edgeWidth: number
  edgeStyle: 'solid' | 'dashed' | 'dotted'
}

interface Shade {
  fill: string | null
  edge: string
}

const SHADES: Record<Scheme, Record<Band, Shade>> = {
  light: {
    'more-99': { fill: '#c1500f', edge: '#6b2803' },
    'more-95': { fill: '#e68f4b', edge: '#8a3c0c' },
    'more-90': { fill: '#f4cfa6', edge: '#96501c' },
    'not-more': { fill: '#9aa9bb', edge: '#7d8ba0' },
    'too-few': { fill: null, edge: '#66718a' },
  },
  dark: {
    'more-99': { fill: '#f79a5e', edge: '#ffd3b0' },
    'more-95': { fill: '#b9622a', edge: '#f1a873' },
    'more-90': { fill: '#6f452c', edge: '#d89463' },
    'not-more': { fill: '#4c586e', edge: '#6b778d' },
    'too-few': { fill: null, edge: '#8590a5' },
  },
}

const FORMS: Record<Band, Omit<CellLook, 'fill' | 'edge'>> = {
  'more-99': { opacity: 0.68, hatch: 'cross', edgeWidth: 2.4, edgeStyle: 'solid' },
  'more-95': { opacity: 0.68, hatch: 'lines', edgeWidth: 1.6, edgeStyle: 'solid' },
  'more-90': { opacity: 0.68, hatch: 'dots', edgeWidth: 1.4, edgeStyle: 'dashed' },
  'not-more': { opacity: 0.3, hatch: null, edgeWidth: 0.7, edgeStyle: 'solid' },
  'too-few': { opacity: 0, hatch: null, edgeWidth: 1.3, edgeStyle: 'dotted' },
}

export const bandLook = (band: Band, scheme: Scheme): CellLook => ({
  ...SHADES[scheme][band],
  ...FORMS[band],
})

/** From few to many, told apart by lightness alone. */
const COUNT_FILLS: Record<Scheme, readonly string[]> = {
  light: ['#f9e2cb', '#f2bf92', '#e2924f', '#bd5c19', '#7a360a'],
  dark: ['#45301f', '#744627', '#a9622f', '#dc8a4d', '#fbcfa6'],
}

/** Of one class of so many: the classes are spread over the colours, however many there are. */
export function countLook(at: number, classes: number, scheme: Scheme): CellLook {
  const fills = COUNT_FILLS[scheme]
  const place = classes <= 1 ? 0 : Math.round((at / (classes - 1)) * (fills.length - 1))
  return {
    fill: fills[Math.min(place, fills.length - 1)] ?? null,
    opacity: 0.72,
    hatch: null,
    edge: SHADES[scheme]['more-95'].edge,
    edgeWidth: 0.8,
    edgeStyle: 'solid',
  }
}

/** The name under which the map asks for a pattern. */
export const hatchImage = (hatch: Hatch, scheme: Scheme): string => ['hatch', hatch, scheme].join('|')

const TILE = 8

/** Draws one tile of a pattern, which meets itself at every edge. */
export function drawHatch(pen: OffscreenCanvasRenderingContext2D, hatch: Hatch, scheme: Scheme): void {
  pen.strokeStyle = pen.fillStyle = hatchInk(scheme)
  pen.lineWidth = 0.9
  if (hatch === 'dots') {
    for (const [x, y] of [
      [2, 2],
      [6, 6],
    ] as const) {
      pen.beginPath()
      pen.arc(x, y, 0.9, 0, 2 * Math.PI)
      pen.fill()
    }
    return
  }
  pen.beginPath()
  for (const start of [-TILE, 0, TILE]) {
    pen.moveTo(start, TILE)
    pen.lineTo(start + TILE, 0)
    if (hatch === 'cross') {
      pen.moveTo(start, 0)
      pen.lineTo(start + TILE, TILE)
    }
  }
  pen.stroke()
}

export const HATCH_TILE = TILE
/** Dark lines on the pale colours of a light page, and on the bright ones of a dark page too. */
export const hatchInk = (scheme: Scheme): string =>
  scheme === 'light' ? 'rgba(60, 20, 0, 0.34)' : 'rgba(20, 10, 0, 0.4)'
