import {
  AGENCY_WORDS,
  Agency,
  Grading,
  gradingWords,
  HOW_WELL_KNOWN,
  howWellKnown,
  KindName,
} from '@safeground/graph-schema'
import { z } from 'zod'
import { amount, flag, list, text } from '../../graph/columns.ts'

/** What every record holds, whether it is about a subject or about something that happened. */
export const StatedRow = z.object({
  id: z.string(),
  agency: Agency,
  source: z.string(),
  /** What a source is called that the partnership has described itself. */
  sourceLabel: text,
  /** Of what it says: equal in records that say the same. */
  hash: text,
  /** Null where naming it would say which person told us, unless the reader's agency holds the case. */
  reference: text,
  isSourceWithheld: z.boolean(),
  recordedAt: z.string(),
  markings: z.array(z.string()),
  gradingScheme: z.string(),
  sourceGrade: text,
  assessmentGrade: text,
  handling: text,
  conditions: text,
  howKnown: text,
  /** The day on which the agency wrote it down. */
  recordedOn: text,
})
export type StatedRow = z.output<typeof StatedRow>

/** A record about a subject as the store holds it, flat; the facts a kind does not have are null. */
export const RecordRow = StatedRow.extend({
  name: text,
  knownAs: list,
  references: list,
  identified: z
    .boolean()
    .nullish()
    .transform((value) => value ?? true),
  bornEarliest: text,
  bornLatest: text,
  bornWords: text,
  description: text,
  openSinceWords: text,
  concern: text,
  worker: text,
  team: text,
  sex: text,
  ethnicity: text,
  placingAuthority: text,
  schoolTerm: text,
  schoolYear: text,
  attendancePercent: amount,
  unauthorisedPercent: amount,
  suspensions: amount,
  suspensionDays: amount,
  isPartTimeTimetable: flag,
  timetableEnds: text,
  specialNeeds: text,
  schoolNotes: text,
  schoolPhase: text,
  schoolStatus: text,
  schoolAges: text,
  pupils: amount,
  openedOn: text,
  closedOn: text,
  address: text,
  postcode: text,
  placeType: text,
  index: text,
  isPartialIndex: z
    .boolean()
    .nullish()
    .transform((value) => value ?? false),
})
export type RecordRow = z.output<typeof RecordRow>

export const SubjectRecords = z.object({ id: z.string(), kind: KindName, records: z.array(RecordRow) })
export type SubjectRecords = z.output<typeof SubjectRecords>

/** The flat grading of a stored thing as one value of the vocabulary. */
export function gradingOf(row: {
  gradingScheme: string
  sourceGrade: string | null
  assessmentGrade: string | null
  handling: string | null
  conditions: string | null
  howKnown: string | null
}): Grading {
  return Grading.parse({
    scheme: row.gradingScheme,
    source: row.sourceGrade,
    assessment: row.assessmentGrade,
    handling: row.handling,
    conditions: row.conditions,
    howKnown: row.howKnown,
  })
}

/**
 * How a source knew, in words. Where the source is a child or an identifiable person, everyone but the agency that
 * holds the case sees only that agency and how well it is known: "the young person said" would tell who talked.
 */
export function howKnownWords(
  row: Parameters<typeof gradingOf>[0] & { agency: Agency; isSourceWithheld: boolean },
): string {
  const grading = gradingOf(row)
  if (!row.isSourceWithheld) return gradingWords(grading)
  return `${HOW_WELL_KNOWN[howWellKnown(grading)].label}. ${AGENCY_WORDS[row.agency]} holds the source.`
}
