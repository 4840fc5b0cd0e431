import { AGAINST, HOTSPOT_LAYERS, type HotspotsAnswer, type OpenHotspots } from '@safeground/graph-schema'
import type { House } from '../../house.ts'
import type { Counting } from './count.ts'

type Method = HotspotsAnswer['method']
type Study = HotspotsAnswer['study']

export const studyOf = ({ area, cells }: Pick<Counting, 'area' | 'cells'>): Study => ({
  words: area.words,
  cells: cells.cells.length,
  cellAreaKm2: Math.round(cells.meanAreaKm2 * 1000) / 1000,
  outline: area.outline,
})

/** How the picture was made, in the order in which somebody needs it who has to stand up for it. */
export function methodOf({ reading, area, cells, counts }: Counting, house: House): Method {
  const { layer } = reading.choice
  const isOpen = reading.kind === 'open'
  const n = isOpen ? ` (${Math.round(counts.total.events * 100) / 100} events)` : ''
  const counted = `Counted: ${HOTSPOT_LAYERS[layer].meaning.replace(/\.$/, '')}${n}. Each event counts once in a cell, however many records tell of it.`
  const where = `Looked at: ${area.words}, in ${cells.cells.length} H3 cells of ${Math.round(cells.meanAreaKm2 * 100) / 100} km², those without events too. Homes, placements, hospitals and custody are never counted, nor where a report was made or a child was missing from.`
  const tested = `Compared with chance: ${AGAINST[reading.against].meaning.replace(/^As if/, 'if').replace(/:.*$/, '')}, how seldom would a cell and the ring around it hold this many? Exact upper tail of the binomial, corrected over all cells after Benjamini and Hochberg (1995) at 10, 5 and 1 %. Fewer than two in a cell, or three with its ring, are too few to colour; 90 % alone is not said of a cell with no such cell beside it.`
  const beside =
    'Gi* (Ord and Getis 1995) stands beside it because it is known; its p-value misleads on counts as small as these, and no colour comes from it.'
  const small =
    'Your role sees bands, not numbers: a colour only where five or more children were in one of the cells, "<5" where one to four were. Only whole months and quarters, and of quarters one kind of harm, or day or night, so that nothing can be subtracted.'
  return {
    cut: house.clock.now(),
    from: reading.from,
    until: reading.until,
    words: [counted, where, ...(layer === 'harm' ? [tested] : []), ...(isOpen ? [beside] : [small])],
    caveats: CAVEATS,
  }
}

const CAVEATS = [
  'It shows what was reported and recorded. Where people do not report, or nobody asks, nothing shows: no colour does not mean safe.',
  'One child’s ten evenings colour a cell as ten children’s would: look at the children before the events.',
  'Cells beside each other share events: a group of them is one finding.',
  'It describes what was. It forecasts nothing, and says nothing about who is there.',
]

/** How many days were looked at: what the fixed classes of counts are reckoned by. */
export function daysOf({ reading, counts }: Counting): OpenHotspots['days'] {
  const { from, until } = reading.choice
  const first = from ?? counts.days?.first
  const last = until ?? counts.days?.last
  return first === undefined || last === undefined ? null : last - first + 1
}
