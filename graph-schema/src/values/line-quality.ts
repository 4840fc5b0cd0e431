import { z } from 'zod'

/** What a link does for the child. The colour of a line, teal to orange. Never harmful between two children. */
export const LineQuality = z.enum(['protective', 'mixed', 'harmful', 'unknown'])
export type LineQuality = z.output<typeof LineQuality>

/** Closeness, only ever as a source recorded it. The width of a line; without it every line is of one width. */
export const Closeness = z.number().int().min(1).max(4)

export const QUALITY_WORDS: Record<LineQuality, string> = {
  protective: 'Protective',
  mixed: 'Mixed',
  harmful: 'Harmful',
  unknown: 'Not said',
}
