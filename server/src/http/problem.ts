import { type Fault, PROBLEMS, type ProblemCode } from '@safeground/graph-schema'

/** A request that cannot be answered, in words for the person who asked. One handler turns it into an answer. */
export class Problem extends Error {
  override name = 'Problem'
  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
    readonly faults: readonly Fault[] = [],
    options?: ErrorOptions,
  ) {
    super(detail, options)
  }
  get status(): number {
    return PROBLEMS[this.code][0]
  }
}
