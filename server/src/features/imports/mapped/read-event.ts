import {
  type EventField,
  type EventPart,
  eventField,
  eventOf,
  isColumn,
  type PartialDate,
  REGISTER_WORDS,
} from '@safeground/graph-schema'
import type { Content, Identifier } from '../planning/statements.ts'
import { identify, readNumber } from '../sources/registers.ts'
import { momentContent } from '../sources/row-statement.ts'
import { choiceOf, faultAt, momentOf, type RowReading, textUpTo, yesNoOf } from './read-given.ts'

/** Something that happened, as one row tells it. */
export interface ReadEvent {
  of: EventPart
  identifiers: Identifier[]
  content: Content
  /** Kept beside what is said: the next list that says the same is no change of it. */
  beside: Content
}

const TEXTS: readonly (readonly [field: EventField, stored: string])[] = [
  ['summary', 'summary'],
  ['foundBy', 'foundBy'],
  ['interviewer', 'interviewer'],
  ['offence', 'offence'],
  ['referredFrom', 'from'],
  ['referredTo', 'to'],
]
const CHOICES: readonly (readonly [field: EventField, stored: string])[] = [
  ['origin', 'origin'],
  ['harm', 'harm'],
  ['risk', 'risk'],
  ['missingFrom', 'missingFrom'],
  ['foundAt', 'foundAt'],
  ['interviewOutcome', 'outcome'],
]
const NEEDS_ORIGIN: readonly string[] = ['Incident', 'Sighting', 'Arrest']

/** The event of a part, or null in a row in which all of its cells are blank. */
export function readEvent(row: RowReading, of: EventPart, recordedOn: PartialDate | null): ReadEvent | null {
  const { kind, facts } = of
  if (isBlank(row, of)) return null
  const start = momentOf(row, facts.start, facts.startTime)
  const end = facts.end ? momentOf(row, facts.end, facts.endTime) : null
  if (start.earliest && end?.latest && end.latest < start.earliest)
    faultAt(row, facts.end, 'It ends before it begins. Swap the two or correct one.')
  const content: Content = {
    title: textUpTo(row, facts.title, 200) || eventOf(kind).label,
    ...momentContent('start', start),
    ...(end?.earliest ? momentContent('end', end) : {}),
    stillOpen: stillOpen(row, of, end?.earliest ?? null),
    isCrime: kind === 'Incident' ? yesNoOf(row, facts.isCrime) : null,
  }
  for (const [field, stored] of TEXTS)
    content[stored] = textUpTo(row, facts[field], eventField(field).most ?? 200) || null
  for (const [field, stored] of CHOICES)
    content[stored] = choiceOf(row, facts[field], eventField(field).choices ?? {})
  if (NEEDS_ORIGIN.includes(kind) && content.origin === null)
    faultAt(row, facts.origin, 'Say how it came to be known: what our own patrols found is counted apart.')
  return {
    of,
    identifiers: numbersOf(row, of),
    content,
    beside: { recordedOn: recordedOn?.earliest ?? null },
  }
}

function isBlank(row: RowReading, { facts, numbers }: EventPart): boolean {
  const columns = [...Object.values(numbers), ...Object.values(facts)].flatMap((one) =>
    isColumn(one) ? [one.column] : [],
  )
  return columns.length > 0 && columns.every((column) => (row.cells[column] ?? '').trim() === '')
}

/** Only a list that says when it ended, or what became of it, can say that it has not. */
function stillOpen(row: RowReading, { kind, facts }: EventPart, ended: string | null): string | null {
  if (kind === 'MissingEpisode' && facts.end && isColumn(facts.end)) return ended ? null : kind
  if (kind !== 'ReturnInterview' || !facts.interviewOutcome) return null
  return choiceOf(row, facts.interviewOutcome, eventField('interviewOutcome').choices ?? {}) === null
    ? kind
    : null
}

function numbersOf(row: RowReading, { kind, numbers }: EventPart): Identifier[] {
  return Object.entries(numbers).flatMap(([register, given]) => {
    const text = textUpTo(row, given, 40)
    if (text === '' || readNumber(register, text) !== null) return identify(kind, register, text)
    faultAt(
      row,
      given,
      `This is not a whole ${REGISTER_WORDS[register] ?? register}. Give all of it, or leave the cell blank.`,
    )
    return []
  })
}
