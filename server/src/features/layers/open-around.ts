import { type API, BoundaryLevel } from '@safeground/graph-schema'
import type { UseCase } from '../../http/answer.ts'
import { pointsOf } from '../places/index.ts'
import { isWithin } from './area.ts'
import { findBoundaries } from './find-boundaries.ts'

/**
 * Which ward, locality and authority a place lies in, by its point. Nothing for a place without one, for somebody's home,
 * and for one that the reader may not see: the three are answered alike.
 */
export const openAround: UseCase<typeof API.layers.aroundPlace> = async ({ params }, asker, house) => {
  const { point, boundaries } = await house.graph.read(asker.scope, async (ask) => ({
    point: (await pointsOf(ask, [params.id])).get(params.id),
    boundaries: await findBoundaries(ask),
  }))
  const around = point
    ? boundaries.filter((boundary) => isWithin(boundary, point.longitude, point.latitude))
    : []
  const order = (level: BoundaryLevel) => BoundaryLevel.options.indexOf(level)
  const liesIn = around
    .map(({ id, level, name, code }) => ({ id, level, name, code }))
    .sort((a, b) => order(a.level) - order(b.level) || a.name.localeCompare(b.name, 'en-GB'))
  const attributions = [...new Set(around.map(({ attribution }) => attribution))]
  return { answer: { liesIn, attributions }, subjects: point ? [params.id] : [] }
}
