import { z } from 'zod'

/**
 * Markings are compartments, and all-of: a reader must hold every marking that a record or claim carries.
 * No list of markings is ever empty; the lowest is `open`.
 */
export const Marking = z.enum([
  'open',
  'people',
  'police',
  'police-conditions',
  'social-care',
  'education',
  'in-confidence',
  'address',
])
export type Marking = z.output<typeof Marking>

export const MARKINGS: Record<Marking, { label: string; meaning: string }> = {
  open: { label: 'Partnership', meaning: 'Any member of the partnership with a case-facing role.' },
  people: {
    label: 'People',
    meaning: 'Identifies a child or an adult. Place teams and licensing do not hold it.',
  },
  police: {
    label: 'Police',
    meaning: 'From police information shared with the exploitation team (handling P).',
  },
  'police-conditions': {
    label: 'Police, with conditions',
    meaning:
      'From police information with handling conditions (handling C): police and the data steward only.',
  },
  'social-care': { label: 'Social care', meaning: 'From a social care record of a child open to the team.' },
  education: {
    label: 'Education',
    meaning: 'School, attendance and timetable of a child who is already known to the team.',
  },
  'in-confidence': {
    label: 'Told in confidence',
    meaning: 'What a young person said in a conversation: only the agency that holds the case sees it.',
  },
  address: { label: 'Home address', meaning: 'Where someone lives or is placed. Withheld by default.' },
}

export const MarkingSet = z.array(Marking).min(1)
