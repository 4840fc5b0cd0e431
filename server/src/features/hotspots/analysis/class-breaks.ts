/**
 * Lowest number of events per 30 days and cell of each class, by size of cell. Fixed: the same colour means as much in
 * every window, and a quiet month looks quiet. Each class holds twice as much as the one before; a cell seven times as
 * large begins higher, though not seven times, because harm is recorded at a few places and not evenly. Cells with
 * fewer than the first have the lightest colour that is not empty.
 */
export const CLASS_BREAKS: Record<7 | 8 | 9, readonly number[]> = {
  7: [0, 2, 4, 8, 16],
  8: [0, 1, 2, 4, 8],
  9: [0, 0.5, 1, 2, 4],
}
