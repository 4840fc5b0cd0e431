import { type Reach, unionOf } from './statements.ts'

const AND = ' + '

/**
 * Who may see what was said in two places at once: only those who may see both. Two localities give one that is
 * nobody's ("Kiln Town + Northmoor"), so that only readers of the whole borough ('*') see it. No locality holds nothing
 * back: with it, the other's stays.
 */
export function joinReach(one: Reach, other: Reach): Reach {
  const localities = [one.locality, other.locality].flatMap((locality) => locality?.split(AND) ?? [])
  return {
    markings: unionOf(one.markings, other.markings),
    locality: [...new Set(localities)].sort().join(AND) || null,
  }
}

/** Who may see what several things say together: only those who may see each of them. */
export const reachOfAll = (all: readonly Reach[]): Reach =>
  all.reduce(joinReach, { markings: [], locality: null })

export const isSameReach = (one: Reach, other: Reach) =>
  one.locality === other.locality &&
  one.markings.length === other.markings.length &&
  one.markings.every((marking) => other.markings.includes(marking))
