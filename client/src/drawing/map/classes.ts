/** Which class a number falls into, by the lowest number of each; the first also holds what lies under its lowest. */
export const classAt = (value: number, breaks: readonly number[]): number =>
  Math.max(0, breaks.filter((lowest) => value >= lowest).length - 1)

/** "under 5", "5 to 14", "100 or more" */
export function classWords(at: number, breaks: readonly number[]): string {
  const [lowest = 0, next] = [breaks[at], breaks[at + 1]]
  if (at === 0) return `under ${next ?? lowest}`
  return next === undefined ? `${lowest} or more` : `${lowest} to under ${next}`
}
