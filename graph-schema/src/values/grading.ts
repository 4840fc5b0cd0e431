import { z } from 'zod'

/** How a partner agency came to know something. Nobody outside the police fills in a police grade. */
export const HowKnown = z.enum([
  'official-record',
  'seen-by-professional',
  'said-by-young-person',
  'said-by-carer',
  'said-by-someone-else',
])
export type HowKnown = z.output<typeof HowKnown>

export const HOW_KNOWN_WORDS: Record<HowKnown, string> = {
  'official-record': 'Official record',
  'seen-by-professional': 'Seen by a professional',
  'said-by-young-person': 'Said by the young person',
  'said-by-carer': 'Said by a carer',
  'said-by-someone-else': 'Said by someone else',
}

/** Sources who are a child or an identifiable person: basis and report go to the agency that holds the case only. */
export const PERSONAL_SOURCES: readonly HowKnown[] = [
  'said-by-young-person',
  'said-by-carer',
  'said-by-someone-else',
]

/**
 * 3x5x2, the police grading in use: source, intelligence assessment, handling.
 * Wording paraphrased from police training material; the authorised text is the College of Policing's.
 */
export const SOURCE_3X5X2 = { '1': 'Reliable', '2': 'Untested', '3': 'Not reliable' } as const
export const ASSESSMENT_3X5X2 = {
  A: 'Known directly to the source',
  B: 'Known indirectly to the source but corroborated',
  C: 'Known indirectly to the source',
  D: 'Not known',
  E: 'Suspected to be false',
} as const
export const HANDLING_3X5X2 = {
  P: 'Lawful sharing permitted',
  C: 'Lawful sharing permitted with conditions',
} as const

/**
 * 5x5x5, the grading before it, kept so that history can be brought in. Letters and digits swap places against
 * 3x5x2 (A–E was the source), so a bare code is never stored. The meanings are unverified and never converted.
 */
export const SOURCE_5X5X5 = {
  A: 'Always reliable',
  B: 'Mostly reliable',
  C: 'Sometimes reliable',
  D: 'Unreliable',
  E: 'Untested source',
} as const
export const ASSESSMENT_5X5X5 = {
  '1': 'Known to be true without reservation',
  '2': 'Known personally to the source',
  '3': 'Not known personally to the source, but corroborated',
  '4': 'Cannot be judged',
  '5': 'Suspected to be false',
} as const

const keysOf = <T extends object>(table: T) =>
  Object.keys(table) as [keyof T & string, ...(keyof T & string)[]]

export const PoliceGrading = z.object({
  scheme: z.literal('3x5x2'),
  source: z.enum(keysOf(SOURCE_3X5X2)),
  assessment: z.enum(keysOf(ASSESSMENT_3X5X2)),
  handling: z.enum(keysOf(HANDLING_3X5X2)),
  /** Required when handling is C: what the receiver must and must not do. */
  conditions: z.string().max(1000).nullable(),
})
export const LegacyPoliceGrading = z.object({
  scheme: z.literal('5x5x5'),
  source: z.enum(keysOf(SOURCE_5X5X5)),
  assessment: z.enum(keysOf(ASSESSMENT_5X5X5)),
  handling: z.enum(['1', '2', '3', '4', '5']),
  conditions: z.string().max(1000).nullable(),
})
export const NotPoliceGraded = z.object({ scheme: z.literal('not-police-graded'), howKnown: HowKnown })

/** Every claim and record carries one of these: a police grade with its scheme, or how it is known. Never neither. */
export const Grading = z.discriminatedUnion('scheme', [PoliceGrading, LegacyPoliceGrading, NotPoliceGraded])
export type Grading = z.output<typeof Grading>

/** The grade as a reader meets it: words first, the code after. */
export function gradingWords(grading: Grading): string {
  switch (grading.scheme) {
    case 'not-police-graded':
      return HOW_KNOWN_WORDS[grading.howKnown]
    case '3x5x2':
      return `${SOURCE_3X5X2[grading.source]} source; ${ASSESSMENT_3X5X2[grading.assessment].toLowerCase()} (3x5x2: ${grading.source}${grading.assessment} ${grading.handling})`
    case '5x5x5':
      return `${SOURCE_5X5X5[grading.source]}; ${ASSESSMENT_5X5X5[grading.assessment].toLowerCase()} (old scheme 5x5x5: ${grading.source}${grading.assessment}${grading.handling}, not converted)`
  }
}
