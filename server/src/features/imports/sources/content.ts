import type { Day, Grading, PartialDate } from '@safeground/graph-schema'
import type { Content } from '../planning/statements.ts'

/** A grading, flat as it is stored: `gradingScheme, sourceGrade, assessmentGrade, handling, conditions, howKnown`. */
export function gradingContent(grading: Grading): Content {
  if (grading.scheme === 'not-police-graded') {
    return { gradingScheme: grading.scheme, howKnown: grading.howKnown }
  }
  return {
    gradingScheme: grading.scheme,
    sourceGrade: grading.source,
    assessmentGrade: grading.assessment,
    handling: grading.handling,
    conditions: grading.conditions,
  }
}

/** A partial date, flat as it is stored: `fromEarliest, fromLatest, fromWords`. */
export function dateContent(name: string, date: PartialDate | null): Content {
  if (!date) return {}
  return { [`${name}Earliest`]: date.earliest, [`${name}Latest`]: date.latest, [`${name}Words`]: date.words }
}

/** Months after which somebody should look at a claim again, counted from the day it was learned. */
const REVIEW_AFTER_MONTHS = 12

export function reviewDay(learned: Day): Day {
  const [year, month, day] = learned.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month - 1 + REVIEW_AFTER_MONTHS + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + REVIEW_AFTER_MONTHS, Math.min(day, last)))
    .toISOString()
    .slice(0, 10)
}

export const NOT_RECORDED: PartialDate = { earliest: null, latest: null, words: 'not recorded' }
