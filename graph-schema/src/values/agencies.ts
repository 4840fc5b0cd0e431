import { z } from 'zod'

/**
 * The agencies of a partnership. `partnership` is the exploitation team's own shared work; `published` is nobody's who
 * sits at the table: open data that anybody may read.
 */
export const Agency = z.enum([
  'police',
  'social-care',
  'health',
  'education',
  'youth-justice',
  'voluntary-sector',
  'council-licensing',
  'community-safety',
  'partnership',
  'published',
])
export type Agency = z.output<typeof Agency>

export const AGENCY_WORDS: Record<Agency, string> = {
  police: 'Police',
  'social-care': "Children's social care",
  health: 'Health',
  education: 'Education',
  'youth-justice': 'Youth justice',
  'voluntary-sector': 'Voluntary sector',
  'council-licensing': 'Council licensing',
  'community-safety': 'Community safety',
  partnership: 'Exploitation team',
  published: 'Published open data',
}
