import type { Age } from '@safeground/graph-schema'

/**
 * How old somebody was at some time between two days: "some time in 2025" may be before or after a birthday, and only
 * both ages together are true. Null where there is no age to reckon, as of a place or a thing.
 */
export function ageBetween(first: Age | null, last: Age | null): Age | null {
  if (first === null || last === null || first.least === null || last.most === null) return first
  const [least, most] = [first.least, last.most]
  return {
    least,
    most,
    group: first.group === last.group ? first.group : 'uncertain',
    words: least === most ? `${least}` : `${least} to ${most}`,
  }
}
