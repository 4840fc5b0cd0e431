import { z } from 'zod'
import { isHomeBy } from '../imports/index.ts'

const text = z.string().nullable()

/** What one record calls a place, as far as it may tell that somebody lives there. */
export const Called = z.object({
  isAddress: z.boolean(),
  placeType: text,
  name: text,
  knownAs: z.array(z.string()).nullable(),
  address: text,
})
export type Called = z.output<typeof Called>

/** Does somebody live there, by what any record calls it? One that is marked as an address is enough. */
export const isHome = (called: readonly Called[]): boolean =>
  called.some(
    ({ isAddress, placeType, name, knownAs, address }) =>
      isAddress || isHomeBy(placeType ?? '', name ?? '', address ?? '', ...(knownAs ?? [])),
  )
