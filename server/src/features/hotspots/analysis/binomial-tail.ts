/**
 * P(X ≥ n) for X ~ Bin(trials, share): how often chance alone would put at least n of all events where each event lies
 * with probability `share`. Exact in the sense that nothing is approximated by a normal or a Poisson distribution: one
 * probability by Loader's saddle-point form (C. Loader, "Fast and accurate computation of binomial probabilities",
 * 2000), the rest of the tail by the ratio of neighbouring terms. Held to scipy within 1e-9 of itself, from 1 down to
 * 1e-300 and up to 1,000,000 trials (`analysis/against-scipy.test.ts`).
 *
 * Counts that are not whole come from hours that were spread: n is rounded down and trials up, so that p is never
 * smaller than for any whole numbers nearby.
 */
export function binomialUpperTail(n: number, trials: number, share: number): number {
  const least = Math.floor(n + ROUNDING)
  const all = Math.ceil(trials - ROUNDING)
  if (!(share >= 0 && share <= 1)) throw new RangeError(`A share lies between 0 and 1, not at ${share}.`)
  if (least <= 0) return 1
  if (least > all || share === 0) return 0
  if (share === 1) return 1
  // Sum whichever tail is the smaller one: the terms fall from the first on, and 1 − x loses nothing.
  if (least > all * share) return sumUpwards(least, all, share)
  return 1 - sumUpwards(all - least + 1, all, 1 - share)
}

/** Sums of spread hours miss whole numbers by less than this: 7 × 1/7 is one event. */
const ROUNDING = 1e-6

/** P(X ≥ first) where `first` lies above the mean. */
function sumUpwards(first: number, trials: number, share: number): number {
  const odds = share / (1 - share)
  let term = 1
  let sum = 1
  for (let n = first; n < trials; n++) {
    term *= ((trials - n) / (n + 1)) * odds
    sum += term
    if (term < sum * 1e-17) break
  }
  return Math.min(1, binomialProbability(first, trials, share) * sum)
}

function binomialProbability(n: number, trials: number, share: number): number {
  if (n === 0) return Math.exp(trials * Math.log1p(-share))
  if (n === trials) return Math.exp(trials * Math.log(share))
  const rest = trials - n
  const logarithm =
    stirlingError(trials) -
    stirlingError(n) -
    stirlingError(rest) -
    deviance(n, trials * share) -
    deviance(rest, trials * (1 - share))
  return Math.exp(logarithm) * Math.sqrt(trials / (2 * Math.PI * n * rest))
}

/** ln n! less Stirling's formula: the logarithm of n! / (√(2πn) (n/e)ⁿ). */
function stirlingError(n: number): number {
  if (n < STIRLING_ERRORS.length) return STIRLING_ERRORS[n] ?? 0
  const square = n * n
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / n
}

/** The first sixteen from the factorials themselves: there the series has not settled yet. */
const STIRLING_ERRORS = Array.from({ length: 16 }, (_, n) => {
  if (n === 0) return 0
  let factorial = 1
  for (let each = 2; each <= n; each++) factorial *= each
  return Math.log(factorial / (Math.sqrt(2 * Math.PI * n) * (n / Math.E) ** n))
})

/** Loader's D₀: n ln(n / mean) + mean − n, by a series where the two are close and the difference would lose its digits. */
function deviance(n: number, mean: number): number {
  const apart = n - mean
  if (Math.abs(apart) >= 0.1 * (n + mean)) return n * Math.log(n / mean) + mean - n
  const ratio = apart / (n + mean)
  let sum = apart * ratio
  let term = 2 * n * ratio
  for (let odd = 3; ; odd += 2) {
    term *= ratio * ratio
    const next = sum + term / odd
    if (next === sum) return sum
    sum = next
  }
}
