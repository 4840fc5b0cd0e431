/**
 * Benjamini–Hochberg adjusted p-values (Journal of the Royal Statistical Society B 57, 1995): in the order of `p`, the
 * smallest rate of false discoveries at which each would be called. Where many cells are tested, some look unusual by
 * chance; of those with q ≤ 0.05, about 5 in 100 are expected to be wrong. Equal p give equal q.
 */
export function adjustForMany(p: readonly number[]): number[] {
  const places = p.map((_, place) => place).sort((a, b) => (p[b] ?? 0) - (p[a] ?? 0))
  const q = new Array<number>(p.length).fill(1)
  let least = 1
  places.forEach((place, before) => {
    const rank = p.length - before
    least = Math.min(least, ((p[place] ?? 1) * p.length) / rank)
    q[place] = least
  })
  return q
}
