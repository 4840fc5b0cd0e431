import { type ChildrenBand, type ProtectedCell, SMALL_NUMBER } from '@safeground/graph-schema'
import type { AssessedCell } from '../analysis/assess-cells.ts'
import type { Neighbourhoods } from '../analysis/neighbourhoods.ts'
import { outlineOf } from '../analysis/outline.ts'

/** How many distinct children, as those see it who may not open what is behind it. */
export function childrenBandOf(children: number): ChildrenBand {
  if (children === 0) return 'none'
  return children < SMALL_NUMBER ? '<5' : ENOUGH
}
const ENOUGH: ChildrenBand = '5 or more'

export interface CellsToProtect {
  /** Every cell of the study area. */
  assessed: readonly AssessedCell[]
  /** Of these cells, in the same order. */
  neighbourhoods: Neighbourhoods
  /** The distinct children in the events of each cell that has any. */
  counted: ReadonlyMap<string, { children: { readonly size: number } }>
}

/**
 * The cells of a map as those see them who may not open what is behind it: those in which a child was, whether that is
 * five or more, and a band.
 *
 * Whether there is a band at all follows from what is shown of children and from nothing else: a child was in the cell,
 * and a cell of the neighbourhood says "5 or more". That is stricter than five children in the neighbourhood together,
 * for "too few" must not say of seven cells at once that they hold fewer than five: neighbourhoods overlap, and what two
 * of them say together says more of the cell that they share. Nor may it say that one event is all there is, so the
 * least number of events in the cell, which open readers are shown, does not count here.
 *
 * What this cannot do alone: maps of other sizes, times and kinds of harm cross this one, and two small answers that
 * share a cell and are five or more together say that it held three at most. No number is left alone by that
 * (`tests/support/recover-small-numbers.ts` sets all answers against each other); the fewer narrowings can be asked for
 * together, the less there is to cross.
 */
export function protectCells({ assessed, neighbourhoods, counted }: CellsToProtect): ProtectedCell[] {
  const children = assessed.map(({ cell }) => childrenBandOf(counted.get(cell)?.children.size ?? 0))
  return assessed.flatMap((one, place): ProtectedCell[] => {
    const own = children[place] ?? 'none'
    if (own === 'none') return []
    const isEnough = neighbourhoods[place]?.some((near) => children[near] === ENOUGH)
    const band = isEnough ? one.bandAround : 'too-few'
    return [{ cell: one.cell, outline: outlineOf(one.cell), band, children: own }]
  })
}
