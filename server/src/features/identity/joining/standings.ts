/** Two stated subjects that an active decision says are one. */
export interface Join {
  left: string
  right: string
}

/**
 * Which subject stands for each that is joined: of all that decisions connect, the one whose id comes first. A function of
 * the decisions alone, so that whatever is published, undone or reversed in whichever order ends the same; and an id
 * tells nobody which side knew more.
 */
export function standings(joins: readonly Join[]): Map<string, string> {
  const next = new Map<string, string>()
  const rootOf = (id: string): string => {
    let root = id
    while (next.get(root) !== undefined && next.get(root) !== root) root = next.get(root) as string
    return root
  }
  for (const { left, right } of joins) {
    const [one, other] = [rootOf(left), rootOf(right)]
    const [first, second] = one < other ? [one, other] : [other, one]
    next.set(first, first)
    next.set(second, first)
    for (const id of [left, right]) next.set(id, rootOf(id))
  }
  return new Map([...next.keys()].map((id) => [id, rootOf(id)]))
}
