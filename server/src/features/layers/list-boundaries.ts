import { type API, BoundaryLevel } from '@safeground/graph-schema'
import type { UseCase } from '../../http/answer.ts'
import { findBoundaries } from './find-boundaries.ts'

/** The boundaries that maps draw. They are about nobody: no subject is in the answer. */
export const listBoundaries: UseCase<typeof API.layers.boundaries> = async ({ query }, asker, house) => {
  const found = await house.graph.read(asker.scope, (ask) => findBoundaries(ask, query.level))
  const sets = BoundaryLevel.options.flatMap((level) => {
    const of = found.filter((one) => one.level === level)
    const [first] = of
    if (!first) return []
    const boundaries = of.map(({ id, name, code, geometry }) => ({ id, name, code, geometry }))
    return [{ level, attribution: first.attribution, boundaries }]
  })
  return { answer: { sets }, subjects: [] }
}
