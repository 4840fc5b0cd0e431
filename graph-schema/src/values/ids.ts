import { z } from 'zod'

/**
 * Public ids are opaque: a prefix that says what the thing is and 26 characters of an HMAC or of random bits
 * (130 bits). They never carry a sequence, a register number or a database-internal id.
 */
const opaque = (prefix: string) => z.string().regex(new RegExp(`^${prefix}-[0-9a-hjkmnp-tv-z]{26}$`))

export const SubjectId = opaque('s').meta({
  description: 'The public id of a person, place, school, group or thing',
})
export const EventId = opaque('e').meta({ description: 'The public id of something that happened' })
export const RecordId = opaque('r').meta({ description: 'The id of one row of one file about one subject' })
export const ReportId = opaque('rep').meta({ description: 'The id of a source report' })
export const ImportId = opaque('imp').meta({ description: 'The id of one file brought in' })
export const MappingId = opaque('map').meta({
  description: 'The id of one description of a file: which column is what',
})
export const DecisionId = opaque('dec').meta({ description: 'The id of a decision on who is the same' })
export const ProposalId = opaque('prop').meta({ description: 'The id of a "may be the same" proposal' })
/** A claim's id starts with its type, so that a claim can be pointed at without a search over every type. */
export const ClaimId = z
  .string()
  .regex(/^[A-Z_]+-[0-9a-hjkmnp-tv-z]{26}$/)
  .meta({ description: 'The id of one claim; starts with the type of the claim' })
