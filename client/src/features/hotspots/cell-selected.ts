import type { HotspotsSearch } from './hotspots-search.ts'

/** The cell of the address if it is of this size, else that of the selected place. */
export function cellSelected(
  { resolution, places }: { resolution: number; places: readonly { cell: string; place: { id: string } }[] },
  { cell, place }: Pick<HotspotsSearch, 'cell' | 'place'>,
): string | undefined {
  if (cell?.[1] === String(resolution)) return cell
  return places.find((one) => one.place.id === place)?.cell
}
