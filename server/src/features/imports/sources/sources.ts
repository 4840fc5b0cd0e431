import type { SourceName } from '@safeground/graph-schema'
import { childrenOpen } from './children-open.ts'
import { education } from './education.ts'
import { incidents } from './incidents.ts'
import { missingEpisodes } from './missing-episodes.ts'
import { policeIntelligence } from './police-intelligence.ts'
import { returnInterviews } from './return-interviews.ts'
import type { Source } from './source.ts'

/** Every kind of file that can be brought in. Adding one is one file and one line here. */
export const SOURCES: Record<SourceName, Source> = {
  'police-intelligence': policeIntelligence,
  'children-open': childrenOpen,
  'missing-episodes': missingEpisodes,
  'return-interviews': returnInterviews,
  incidents,
  education,
}
