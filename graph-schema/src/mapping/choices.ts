import { PERSON_ROLES } from '../values/event-values.ts'
import {
  ASSESSMENT_3X5X2,
  ASSESSMENT_5X5X5,
  HANDLING_3X5X2,
  HOW_KNOWN_WORDS,
  SOURCE_3X5X2,
  SOURCE_5X5X5,
} from '../values/grading.ts'
import { PLACE_ROLES } from '../values/place-role.ts'
import { EVENT_FIELDS, type MappedField, SUBJECT_FIELDS } from './fields.ts'

export type Choices = Readonly<Record<string, string>>

const HANDLING_5X5X5: Choices = { '1': '1', '2': '2', '3': '3', '4': '4', '5': '5' }
/** Never "harmful": that a type of link is harmful, the type says. */
export const QUALITIES: Choices = { protective: 'Protective', mixed: 'Mixed', unknown: 'Not said' }
export const CLOSENESS: Choices = { '1': '1', '2': '2', '3': '3', '4': '4' }

const GRADES: Record<string, Record<string, Choices>> = {
  'not-police-graded': { howKnown: HOW_KNOWN_WORDS },
  '3x5x2': { source: SOURCE_3X5X2, assessment: ASSESSMENT_3X5X2, handling: HANDLING_3X5X2 },
  '5x5x5': { source: SOURCE_5X5X5, assessment: ASSESSMENT_5X5X5, handling: HANDLING_5X5X5 },
}

/** The values that one place of a mapping may take, by its path; null where any text will do. */
export function choicesAt(where: string, scheme: string): Choices | null {
  const parts = where.split('.')
  const last = parts.at(-1) ?? ''
  if (parts[0] === 'grading') return GRADES[scheme]?.[last] ?? null
  if (parts[0] === 'tookPart') return PERSON_ROLES
  if (parts[0] === 'places') return PLACE_ROLES
  if (parts[0] === 'links') return last === 'quality' ? QUALITIES : last === 'closeness' ? CLOSENESS : null
  if (parts[2] !== 'facts') return null
  const table: Record<string, MappedField> = parts[0] === 'subjects' ? SUBJECT_FIELDS : EVENT_FIELDS
  return table[last]?.choices ?? null
}

const foldWord = (text: string) => text.trim().toLowerCase().replaceAll(/\s+/g, ' ').replaceAll('’', "'")

/** The value that a word stands for: the value itself, or what the vocabulary calls it. Null: none. */
export function chosen(choices: Choices, text: string): string | null {
  const word = foldWord(text)
  for (const [value, words] of Object.entries(choices)) {
    if (foldWord(value) === word || foldWord(words) === word || foldWord(value.replaceAll('-', ' ')) === word)
      return value
  }
  return null
}
