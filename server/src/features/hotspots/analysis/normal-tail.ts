/**
 * P(Z > z) for a standard normal Z, to about 1e-13 of itself from z = −38 to 38 and 0 beyond. Near the middle by the
 * series of G. Marsaglia ("Evaluating the normal distribution", Journal of Statistical Software 11(4), 2004), in the
 * tail by Laplace's continued fraction, which keeps its digits where 1 − Φ(z) has none left.
 */
export function normalUpperTail(z: number): number {
  if (z < 0) return 1 - normalUpperTail(-z)
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
  return z < 3 ? 0.5 - density * series(z) : density / fraction(z)
}

/** z + z³/3 + z⁵/15 + z⁷/105 + … */
function series(z: number): number {
  let sum = z
  let term = z
  for (let odd = 3; ; odd += 2) {
    term *= (z * z) / odd
    const next = sum + term
    if (next === sum) return sum
    sum = next
  }
}

/** z + 1/(z + 2/(z + 3/(z + …))): 120 steps are more than z = 3 needs, where it settles slowest. */
function fraction(z: number): number {
  let value = z
  for (let step = 120; step > 0; step--) value = z + step / value
  return value
}
