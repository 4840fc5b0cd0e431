import type { Band } from '@safeground/graph-schema'
import { adjustForMany } from './adjust-for-many.ts'
import { binomialUpperTail } from './binomial-tail.ts'
import { type Neighbourhoods, neighbourhoodsOf } from './neighbourhoods.ts'
import { normalUpperTail } from './normal-tail.ts'

/** One cell of the study area, and how what was recorded in and right around it compares with chance. */
export interface AssessedCell {
  cell: string
  /** Events in the cell; a fraction where unknown hours were spread. */
  count: number
  /** Events in the cell and its ring, as far as the study area goes. */
  around: number
  /** How many of all events would lie there if each fell anywhere in the study area alike. */
  expected: number
  z: number
  analyticP: number
  p: number
  q: number
  /** What p and q say, however little there is; never "too few". */
  bandAround: Band
  /** The same for those who may open what was counted. */
  band: Band
}

export interface CellsToAssess {
  /** Every cell of the study area, those without events too, in the order of their names. */
  cells: readonly string[]
  /** Events in each. */
  counts: readonly number[]
  /** What each is expected to attract, in any unit: cells of size 10 within the study area. All alike when left out. */
  weights?: readonly number[]
  /** Of these cells; reckoned when left out. */
  neighbourhoods?: Neighbourhoods
}

/**
 * Fewer events than this around a cell are too few, however unlikely. In a narrow choice (one kind of harm, a few weeks)
 * two events near each other are already rarer than 1 in 100, and two records are often one evening told twice.
 */
const LEAST_AROUND = 3
/** With fewer of its own a cell is not coloured for what lies beside it: nobody could say what to look at there. */
const LEAST_WITHIN = 2
/** Parts of events, where hours were spread, add up to whole ones but for this much. */
const ROUNDING = 1e-6

const LEAST_SURE = 0.1
const BANDS_BY_Q: readonly (readonly [most: number, band: Band])[] = [
  [0.01, 'more-99'],
  [0.05, 'more-95'],
  [LEAST_SURE, 'more-90'],
]

/**
 * Where was more recorded than chance would put there? For each cell, of itself and its ring of neighbours:
 *
 * - `p`: the exact upper tail of the binomial, P(Bin(N, share) ≥ around), where N is the number of all events in the
 *   study area and share is the weight of the neighbourhood among all weights;
 * - `q`: the same after Benjamini and Hochberg over all cells; the band is cut from it at 1, 5 and 10 %, and is "too few"
 *   below two events in the cell or three around it. The least sure band also needs a cell beside it that says as much:
 *   a place that is there shows in several neighbourhoods, and a lone "perhaps" is what chance makes most. Without that,
 *   8 of 100 maps of 1,000 events scattered by chance had one (Benjamini and Hochberg allow 10);
 * - `z`: Gi* (J. K. Ord and A. Getis, Geographical Analysis 27, 1995), binary weights, the cell itself included, standard
 *   deviation with n; `analyticP` is its one-sided normal tail. Shown beside p because people know it; on counts as
 *   sparse as these it calls cells by chance, and no band comes from it. Gi* takes cells alike and knows no weights.
 *
 * Not to be trusted to say that a place is safe, nor that children are many: events of one child are not independent of
 * each other, so one child's ten evenings colour a cell as ten children's would. Show the number of children beside it.
 * Neighbouring cells share events: a group of coloured cells is one finding, not several.
 */
export function assessCells({ cells, counts, weights, neighbourhoods }: CellsToAssess): AssessedCell[] {
  const near = neighbourhoods ?? neighbourhoodsOf(cells)
  const around = sumsOver(near, counts)
  const shares = sharesOf(near, weights)
  const events = counts.reduce((sum, count) => sum + count, 0)
  const expected = shares.map((share) => events * share)
  const p = upperTails(around, events, shares)
  const q = adjustForMany(p)
  const z = giStar(around, near, counts)
  return cells.map((cell, place) => {
    const count = counts[place] ?? 0
    const n = around[place] ?? 0
    const adjusted = q[place] ?? 1
    const isSaidBeside =
      near[place]?.some((other) => other !== place && (q[other] ?? 1) <= LEAST_SURE) ?? false
    const bandAround = bandOf(n, adjusted, isSaidBeside)
    return {
      cell,
      count,
      around: n,
      expected: expected[place] ?? 0,
      z: z[place] ?? 0,
      analyticP: normalUpperTail(z[place] ?? 0),
      p: p[place] ?? 1,
      q: adjusted,
      bandAround,
      band: isTooFew(count, n) ? 'too-few' : bandAround,
    }
  })
}

function bandOf(around: number, q: number, isSaidBeside: boolean): Band {
  if (around + ROUNDING < LEAST_AROUND) return 'not-more'
  const band = BANDS_BY_Q.find(([most]) => q <= most)?.[1] ?? 'not-more'
  return band === 'more-90' && !isSaidBeside ? 'not-more' : band
}

const isTooFew = (count: number, around: number): boolean =>
  count + ROUNDING < LEAST_WITHIN || around + ROUNDING < LEAST_AROUND

const sumsOver = (near: Neighbourhoods, values: readonly number[]): number[] =>
  near.map((places) => places.reduce((sum, place) => sum + (values[place] ?? 0), 0))

function sharesOf(near: Neighbourhoods, weights: readonly number[] | undefined): number[] {
  const own = weights ?? near.map(() => 1)
  const all = own.reduce((sum, weight) => sum + weight, 0)
  return sumsOver(near, own).map((weight) => weight / all)
}

/** Many cells have the same count and the same share: each pair is reckoned once. */
function upperTails(around: readonly number[], all: number, shares: readonly number[]): number[] {
  const byShare = new Map<number, Map<number, number>>()
  return around.map((n, place) => {
    const share = Math.min(1, shares[place] ?? 0)
    const known = byShare.get(share) ?? new Map<number, number>()
    byShare.set(share, known)
    const p = known.get(n) ?? binomialUpperTail(n, all, share)
    known.set(n, p)
    return p
  })
}

/** 0 where it is not defined: all cells alike, or a neighbourhood that is the whole study area. */
function giStar(around: readonly number[], near: Neighbourhoods, counts: readonly number[]): number[] {
  const n = counts.length
  const mean = counts.reduce((sum, count) => sum + count, 0) / n
  const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / n
  const areAlike = variance <= mean * mean * 1e-24
  return around.map((sum, place) => {
    const size = near[place]?.length ?? 0
    const spread = Math.sqrt((variance * (n * size - size * size)) / (n - 1))
    return spread > 0 && !areAlike ? (sum - mean * size) / spread : 0
  })
}
