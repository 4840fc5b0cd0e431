import type { LayerName, SourceName } from '@safeground/graph-schema'
import { boundaries } from './boundaries.ts'
import { childrenOpen } from './children-open.ts'
import { education } from './education.ts'
import { incidents } from './incidents.ts'
import type { Layer } from './layer.ts'
import { missingEpisodes } from './missing-episodes.ts'
import { policeIntelligence } from './police-intelligence.ts'
import { returnInterviews } from './return-interviews.ts'
import { schools } from './schools.ts'
import type { Source } from './source.ts'
import { stops } from './stops.ts'
import { streetCrime } from './street-crime.ts'

/** Every kind of file whose rows state something. Adding one is one file and one line here. */
export const SOURCES: Record<Exclude<SourceName, LayerName>, Source> = {
  'police-intelligence': policeIntelligence,
  'children-open': childrenOpen,
  'missing-episodes': missingEpisodes,
  'return-interviews': returnInterviews,
  incidents,
  education,
  schools,
  stops,
}

/** Every kind of file that is drawn behind people and places. Likewise. */
export const LAYERS: Record<LayerName, Layer> = { boundaries, 'street-crime': streetCrime }
