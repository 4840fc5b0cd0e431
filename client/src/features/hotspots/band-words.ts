import type { Band, OpenCell, ProtectedCell } from '@safeground/graph-schema'
import { formatCount } from '../../format.ts'

/** Strongest first: the order of every list. */
const ORDER: readonly Band[] = ['more-99', 'more-95', 'more-90', 'not-more', 'too-few']
export const bandAt = (band: Band): number => ORDER.indexOf(band)

/** How sure, as somebody says it who goes there today. */
export const SURE_WORDS: Record<Band, string> = {
  'more-99': 'More harm than expected here: very sure (99 %)',
  'more-95': 'More harm than expected here: sure (95 %)',
  'more-90': 'Perhaps more harm than expected here (90 %)',
  'not-more': 'Not more than chance would give',
  'too-few': 'Too few reports to say',
}

/** The same in a column. */
export const SHORT_WORDS: Record<Band, string> = {
  'more-99': 'More, 99 %',
  'more-95': 'More, 95 %',
  'more-90': 'More, 90 %',
  'not-more': 'Not more',
  'too-few': 'Too few',
}

export const isMore = (band: Band): boolean => bandAt(band) < 3

/** `0.03`, `0.0004`, `under 0.0001`: as many figures as mean something. */
export function chanceWords(p: number | null): string {
  if (p === null) return 'not tested'
  if (p < 0.0001) return 'under 0.0001'
  return p < 0.01 ? p.toFixed(4) : p.toFixed(2)
}

export const oneDecimal = (value: number): string => formatCount(Math.round(value * 10) / 10)

interface Placed {
  cell: string
  place: { caption: string }
}

/**
 * What people call a cell: the first of its places in the order of the answer and how many more. Cells without a place
 * of their own go by the end of their number, which is the part that differs between neighbours.
 */
export function cellName(cell: string, places: readonly Placed[]): string {
  const own = places.filter((place) => place.cell === cell)
  const [first] = own
  if (!first) return `Cell ${tail(cell)}`
  return own.length === 1
    ? `Around ${first.place.caption}`
    : `Around ${first.place.caption} and ${own.length - 1} more`
}

const tail = (cell: string): string => cell.replace(/f+$/, '').slice(-4)

/** Strongest band first, then the most around it, then by number: the same data gives the same order. */
export const byBand = (a: OpenCell | ProtectedCell, b: OpenCell | ProtectedCell): number =>
  bandAt(a.band) - bandAt(b.band) ||
  ('around' in b && 'around' in a ? b.around - a.around : 0) ||
  (a.cell < b.cell ? -1 : 1)
