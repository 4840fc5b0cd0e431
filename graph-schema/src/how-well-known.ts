import { z } from 'zod'
import type { Grading } from './values/grading.ts'

/**
 * How well a claim is known, in three steps: the dash of a line (a projector shows no more than three).
 * It compares ways of knowing, not people: a foster carer's own sighting never draws fainter than an anonymous log.
 */
export const HowWellKnown = z.enum(['well', 'partly', 'barely'])
export type HowWellKnown = z.output<typeof HowWellKnown>

export const HOW_WELL_KNOWN: Record<HowWellKnown, { label: string; meaning: string; dash: string }> = {
  well: {
    label: 'Well known',
    meaning:
      'An official record, seen by a professional, or a reliable police source who knew directly or was corroborated.',
    dash: 'solid',
  },
  partly: {
    label: 'Partly known',
    meaning:
      'Said by the young person, a carer or someone else known to us, or police information from an untested source who knew directly, or from a reliable one who knew indirectly.',
    dash: 'dashed',
  },
  barely: {
    label: 'Barely known',
    meaning:
      'Police information from a source not reliable, or not known or suspected to be false; or graded under the old scheme.',
    dash: 'dotted',
  },
}

/** One claim. The old 5x5x5 scheme is not converted, so it never draws better than barely known. */
export function howWellKnown(grading: Grading): HowWellKnown {
  if (grading.scheme === '5x5x5') return 'barely'
  if (grading.scheme === 'not-police-graded') {
    return grading.howKnown === 'official-record' || grading.howKnown === 'seen-by-professional'
      ? 'well'
      : 'partly'
  }
  const { source, assessment } = grading
  if (source === '3' || assessment === 'D' || assessment === 'E') return 'barely'
  if (source === '1') return assessment === 'C' ? 'partly' : 'well'
  return assessment === 'C' ? 'barely' : 'partly'
}

const ORDER: readonly HowWellKnown[] = ['barely', 'partly', 'well']

/** A line is as well known as the best known of its claims: the count of sources is shown beside it, not mixed in. */
export function bestKnown(levels: readonly HowWellKnown[]): HowWellKnown {
  return levels.reduce<HowWellKnown>(
    (best, level) => (ORDER.indexOf(level) > ORDER.indexOf(best) ? level : best),
    'barely',
  )
}
