/** The streets around a point that is exact; farther off, so that all of where it may be is in sight. */
export function zoomFor(precisionMetres: number | null): number {
  if (!precisionMetres || precisionMetres <= 100) return 15
  return Math.max(9, 15 - Math.log2(precisionMetres / 100))
}
