import { Agency, KindName } from '@safeground/graph-schema'
import { z } from 'zod'
import type { Captioned } from './caption.ts'

const text = z.string().nullable()
const names = z.array(z.string()).nullable()

/** A record as captions-of.cypher and around.cypher list it: just what a caption needs, in this order. */
const CaptionRecord = z
  .tuple([
    text,
    Agency,
    z.string(),
    z.boolean().nullable(),
    text,
    names,
    text,
    text,
    text,
    text,
    text,
    text,
    text,
  ])
  .transform(
    ([
      id,
      agency,
      recordedAt,
      identified,
      name,
      knownAs,
      description,
      index,
      address,
      bornEarliest,
      bornLatest,
      placeType,
      reference,
    ]) => ({
      id: id ?? '',
      agency,
      recordedAt,
      identified: identified ?? true,
      name,
      knownAs: knownAs ?? [],
      description,
      index,
      address,
      bornEarliest,
      bornLatest,
      placeType,
      reference,
    }),
  )

/** A subject with what its caption needs. */
export const SubjectRow: z.ZodType<Captioned> = z.object({
  id: z.string(),
  kind: KindName,
  records: z.array(CaptionRecord),
})
