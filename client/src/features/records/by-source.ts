import { AGENCY_WORDS, type Fact, type RecordLine } from '@safeground/graph-schema'

/** The records of one source of one agency: a child may have eighty, and nobody reads eighty in a row. */
export interface SourceGroup {
  key: string
  agency: string
  source: string
  records: RecordLine[]
  newest: string
}

/** Grouped by agency and source, in the order in which they first come; newest record first in each. */
export function bySource(records: readonly RecordLine[]): SourceGroup[] {
  const groups = new Map<string, RecordLine[]>()
  for (const record of records) {
    const key = keyOfSource(record)
    groups.set(key, [...(groups.get(key) ?? []), record])
  }
  return [...groups].map(([key, own]) => {
    const sorted = [...own].sort((a, b) => b.recordedAt.localeCompare(a.recordedAt) || (a.id < b.id ? -1 : 1))
    const first = sorted[0] as RecordLine
    return {
      key,
      agency: AGENCY_WORDS[first.agency],
      source: first.source,
      records: sorted,
      newest: first.recordedAt,
    }
  })
}

export const keyOfSource = ({ agency, source }: Pick<RecordLine, 'agency' | 'source'>): string =>
  `${agency}|${source}`

/** What one label says, source by source. */
export interface FactGroup {
  label: string
  values: Fact[]
  /** More than one value where a person or a thing has but one. */
  differs: boolean
}

/** Of these there may be several without anybody being wrong; what a school tells, it tells of one term. */
const MAY_BE_MANY = new Set([
  'name',
  'knownAs',
  'description',
  'references',
  'push',
  'pull',
  'summary',
  'schoolYear',
  'attendance',
  'unauthorised',
  'suspensions',
  'timetable',
  'specialNeeds',
  'schoolNotes',
])

/** A source that does not know contradicts nobody. */
const SAYS_NOTHING = /^(not recorded|not known|unknown|undated)\.?$/i

export function byLabel(facts: readonly Fact[]): FactGroup[] {
  const groups = new Map<string, Fact[]>()
  for (const fact of facts) groups.set(fact.label, [...(groups.get(fact.label) ?? []), fact])
  return [...groups].map(([label, values]) => ({
    label,
    values,
    differs:
      values.filter(({ value }) => !SAYS_NOTHING.test(value)).length > 1 &&
      !values.some(({ field }) => MAY_BE_MANY.has(field)),
  }))
}

/** The agencies that say so, by name, and how many records; "Police (3)". */
export function saidBy(fact: Fact, records: ReadonlyMap<string, RecordLine>): string {
  const counts = new Map<string, number>()
  for (const id of fact.records) {
    const record = records.get(id)
    if (record) counts.set(AGENCY_WORDS[record.agency], (counts.get(AGENCY_WORDS[record.agency]) ?? 0) + 1)
  }
  return [...counts].map(([agency, count]) => (count > 1 ? `${agency} (${count})` : agency)).join(', ')
}
