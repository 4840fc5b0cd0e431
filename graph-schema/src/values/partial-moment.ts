import { z } from 'zod'
import { Instant } from './instant.ts'

/**
 * What a source said about what time: the earliest and latest instant it can mean, and its own words. Equal = known to
 * the minute. Both null = not known. An evening to the next morning stays an interval: never its middle.
 */
export const PartialMoment = z.object({
  earliest: Instant.nullable(),
  latest: Instant.nullable(),
  words: z.string().max(200),
})
export type PartialMoment = z.output<typeof PartialMoment>

/** Is the hour known well enough to be counted under an hour of the day? Within one hour it is. */
export function isHourKnown({ earliest, latest }: Pick<PartialMoment, 'earliest' | 'latest'>): boolean {
  return earliest !== null && latest !== null && Date.parse(latest) - Date.parse(earliest) < 3_600_000
}
