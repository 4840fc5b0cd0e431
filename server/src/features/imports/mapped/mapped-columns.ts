import {
  type EventField,
  eventField,
  type Given,
  givensOf,
  isColumn,
  type Mapping,
  REGISTER_WORDS,
  type SubjectField,
  type SubjectPart,
  subjectField,
} from '@safeground/graph-schema'
import { type Column, column } from '../sources/source.ts'

const PLAIN: Record<string, string> = {
  locality: 'Locality',
  recordedOn: 'The day on which it was written down',
  learnedOn: 'The day on which it was learned',
  narrative: 'What was written down, in words',
  'grading.howKnown': 'How it is known',
  'grading.source': 'Grade of the source',
  'grading.assessment': 'Grade of the intelligence',
  'grading.handling': 'Handling',
  'grading.conditions': 'Handling conditions',
}
const OF_LINK: Record<string, string> = {
  basis: 'Why the source says so',
  since: 'Since when',
  until: 'Until when',
  quality: 'What the link does for the child',
  closeness: 'How close, 1 to 4',
}

/** What a place of a mapping holds, in words: "Date of birth (young-person)". */
function wordsAt({ subjects, events, tookPart, places }: Mapping, where: string): string {
  const [sort = '', at = '', what = '', name = ''] = where.split('.')
  const plain = PLAIN[where]
  if (plain) return plain
  if (sort === 'links') return OF_LINK[what] ?? what
  if (sort === 'tookPart') return `What they were in it (${tookPart[Number(at)]?.part ?? ''})`
  if (sort === 'places') return `What the place was in it (${places[Number(at)]?.part ?? ''})`
  const part = (sort === 'events' ? events : subjects)[Number(at)]?.part ?? ''
  if (what === 'key') return `Number that these files call it by (${part})`
  if (what === 'numbers') return `${capital(REGISTER_WORDS[name] ?? name)} (${part})`
  const field = sort === 'events' ? eventField(name as EventField) : subjectField(name as SubjectField)
  return `${field.label} (${part})`
}

const capital = (words: string) => words.slice(0, 1).toUpperCase() + words.slice(1)

/** The columns that a mapping reads, in the order in which it names them; required are those that it cannot do without. */
export function columnsOf(mapping: Mapping): Column[] {
  const needed = neededBy(mapping)
  const meanings = new Map<string, string[]>(
    mapping.again.columns.map((name) => [name, mapping.again.by === 'reference' ? [AGAIN] : []]),
  )
  for (const { where, given } of givensOf(mapping)) {
    if (!isColumn(given)) continue
    meanings.set(given.column, [...(meanings.get(given.column) ?? []), wordsAt(mapping, where)])
  }
  return [...meanings].map(([name, words]) =>
    column(name, needed.has(name), `${words.join('; ') || 'Part of what makes the row itself'}.`, ''),
  )
}

const AGAIN = 'By this a row is found again in the next file'

/** Without these nothing can be told: what makes a row itself, how it is known, who was what, and the only name of a part. */
function neededBy(mapping: Mapping): Set<string> {
  const { again, grading, recordedOn, tookPart, places, subjects, events } = mapping
  const given: (Given | null | undefined)[] = [
    recordedOn,
    ...Object.entries(grading).flatMap(([name, one]) =>
      typeof one === 'object' && name !== 'conditions' ? [one] : [],
    ),
    ...[...tookPart, ...places].map(({ role }) => role),
    ...subjects.flatMap(onlyName),
    ...events.flatMap(({ facts }) => [facts.start, facts.origin]),
  ]
  return new Set([...again.columns, ...given.flatMap((one) => (one && isColumn(one) ? [one.column] : []))])
}

function onlyName({ key, facts, numbers }: SubjectPart): Given[] {
  const naming = [
    key,
    facts.name,
    facts.knownAs,
    facts.description,
    facts.index,
    facts.address,
    ...Object.values(numbers),
  ].filter((one) => one !== undefined && one !== null)
  return key ? [key] : naming.length === 1 ? naming : []
}
