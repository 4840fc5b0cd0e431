import {
  type Fact,
  MARKINGS,
  Marking,
  type RecordLine,
  SOURCE_WORDS,
  SourceName,
} from '@safeground/graph-schema'
import { inPrecedence } from './caption.ts'
import { howKnownWords, type RecordRow, type StatedRow } from './record-row.ts'
import { newestTermFirst, REGISTER_FIELDS, SCHOOL_FIELDS } from './school-facts.ts'

/** One thing that a record may say: its label, and the words for what it says. */
export interface Field<R> {
  field: string
  label: string
  values: (record: R) => readonly (string | null)[]
}

/** What a record about a subject can say, in the order in which a reader wants it. */
const FIELDS: readonly Field<RecordRow>[] = [
  { field: 'name', label: 'Name', values: (r) => [r.name] },
  { field: 'knownAs', label: 'Known as', values: (r) => r.knownAs },
  { field: 'born', label: 'Born', values: (r) => [r.bornWords] },
  { field: 'description', label: 'Description', values: (r) => [r.description] },
  { field: 'concern', label: 'Open for', values: (r) => [r.concern] },
  { field: 'openSince', label: 'Open since', values: (r) => [r.openSinceWords] },
  { field: 'worker', label: 'Worker', values: (r) => [r.worker] },
  { field: 'team', label: 'Team', values: (r) => [r.team] },
  { field: 'sex', label: 'Sex', values: (r) => [r.sex] },
  { field: 'ethnicity', label: 'Ethnicity', values: (r) => [r.ethnicity] },
  { field: 'placingAuthority', label: 'Placed here by', values: (r) => [r.placingAuthority] },
  ...SCHOOL_FIELDS,
  { field: 'placeType', label: 'Kind of place', values: (r) => [r.placeType] },
  ...REGISTER_FIELDS,
  { field: 'address', label: 'Address', values: (r) => [r.address] },
  { field: 'postcode', label: 'Postcode', values: (r) => [r.postcode] },
  {
    field: 'index',
    label: 'Index',
    values: (r) => [r.index && (r.isPartialIndex ? `${r.index} (part)` : r.index)],
  },
  {
    field: 'references',
    label: 'Numbers',
    values: (r) => r.references.filter((number) => number !== r.reference),
  },
]

/**
 * One of each set of records that say the same from the same log. A place that five hidden statements name has five
 * equal records: their number would tell how many children a reader may not see.
 */
export function withoutRepeats<R extends StatedRow>(records: readonly R[]): R[] {
  const kept = new Map<string, R>()
  for (const record of [...records].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const said = JSON.stringify([
      record.agency,
      record.source,
      record.reference,
      record.hash ?? record.id,
      record.markings,
    ])
    if (!kept.has(said)) kept.set(said, record)
  }
  return [...kept.values()]
}

/** Values that differ between records stand side by side, in the order of the records: nothing is merged away. */
export function sideBySide<R extends StatedRow>(fields: readonly Field<R>[], sorted: readonly R[]): Fact[] {
  return fields.flatMap(({ field, label, values }) => {
    const found = new Map<string, string[]>()
    for (const record of sorted) {
      for (const value of values(record)) {
        if (value) found.set(value, [...(found.get(value) ?? []), record.id])
      }
    }
    return [...found].map(([value, from]) => ({ field, label, value, records: from }))
  })
}

/** The facts of a subject, those of the school's newest term first. */
export const toFacts = (records: readonly RecordRow[]): Fact[] =>
  sideBySide(FIELDS, newestTermFirst(inPrecedence(records)))

/** A kind of file that the partnership has described itself says with every record what it is called. */
export function sourceWords({ source, sourceLabel }: Pick<StatedRow, 'source' | 'sourceLabel'>): string {
  const known = SourceName.safeParse(source)
  return known.success ? SOURCE_WORDS[known.data] : (sourceLabel ?? 'A file of the partnership')
}

export function toRecordLine(record: StatedRow): RecordLine {
  return {
    id: record.id,
    agency: record.agency,
    source: sourceWords(record),
    reference: record.reference,
    howKnownWords: howKnownWords(record),
    recordedAt: record.recordedAt,
    markings: record.markings.map((marking) => MARKINGS[Marking.parse(marking)].label),
  }
}
