import {
  AGE_GROUPS,
  type Age,
  FOUND_AT,
  INTERVIEW_OUTCOMES,
  MISSING_RISKS,
  type MissingFrom,
  type MissingNow,
  type MissingRisk,
  type PartialMoment,
  type Returned,
  type SourceName,
  type SubjectLine,
  type TodayView,
} from '@safeground/graph-schema'
import { counted, formatCount, formatDuration, formatMoment, formatWhen } from '../../format.ts'

/** `15`; with the group where somebody is no longer under 18, or may not be; that it is not recorded. */
export function ageWords(age: Age | null): string | null {
  if (age === null) return null
  if (age.group === 'not-recorded') return 'age not recorded'
  if (age.group === 'young-person' || age.group === 'under-10') return age.words
  return `${age.words}, ${AGE_GROUPS[age.group].split(',')[0]?.toLowerCase()}`
}

/** `15 · also Ro · not identified`: what stands behind a name. */
export function whoWords(person: SubjectLine): string {
  const names = person.otherNames.slice(0, 2).join(', ')
  const parts = [ageWords(person.age), names && `also ${names}`, person.isIdentified ? '' : 'not identified']
  return parts.filter(Boolean).join(' · ')
}

/** Risk as the police recorded it, in their word. */
export const riskWords = (risk: MissingRisk | null): string =>
  risk === null
    ? 'Risk not recorded'
    : risk === 'no-apparent-risk'
      ? MISSING_RISKS[risk]
      : `${MISSING_RISKS[risk]} risk`

const FROM: Record<MissingFrom, string> = {
  home: 'from home',
  'foster-carer': 'from a foster carer',
  'childrens-home': 'from a children’s home',
  'supported-flat': 'from a supported flat',
  hospital: 'from hospital',
  school: 'from school',
  other: 'from somewhere else',
}
/** From what kind of home; which one it is stays behind its own marking. */
export const fromWords = (from: MissingFrom | null): string =>
  from === null ? 'From where is not recorded' : `Missing ${FROM[from]}`

export const timesBefore = ({ before90Days }: Pick<MissingNow, 'before90Days'>): string =>
  before90Days === 0
    ? 'no other time recorded in the 90 days before'
    : `${counted(before90Days, 'other time', 'other times')} in the 90 days before`

export const atMoment = (instant: string): PartialMoment => ({
  earliest: instant,
  latest: instant,
  words: '',
})

/** How long from one to the other: the least and the most that the sources allow. Null where one is not known. */
export function howLong(from: PartialMoment, to: PartialMoment): string | null {
  if (!from.earliest || !from.latest || !to.earliest || !to.latest) return null
  const least = Date.parse(to.earliest) - Date.parse(from.latest)
  const most = Date.parse(to.latest) - Date.parse(from.earliest)
  if (most < 0) return null
  const longest = formatDuration(most)
  if (least < 0) return `up to ${longest}`
  const shortest = formatDuration(least)
  return shortest === longest ? longest : `${shortest} to ${longest}`
}

/** How long a child has been missing. Where nobody knows when they were last seen, since it was reported. */
export function missingFor(child: Pick<MissingNow, 'lastSeen' | 'reportedAt'>, now: string) {
  const long = howLong(child.lastSeen, atMoment(now))
  const { earliest, words } = child.lastSeen
  const seen =
    earliest || words ? `last seen ${formatMoment(child.lastSeen, now)}` : 'when last seen is not recorded'
  if (long) return { long, since: seen }
  if (!child.reportedAt) return { long: 'Not known', since: seen }
  return {
    long: formatDuration(Date.parse(now) - Date.parse(child.reportedAt)),
    since: `since reported ${formatWhen(child.reportedAt, now)}; ${seen}`,
  }
}

/** Where and by whom a child was found. */
export function foundWords({ foundAt, foundBy }: Pick<Returned, 'foundAt' | 'foundBy'>): string {
  const where =
    !foundAt || foundAt === 'not-recorded'
      ? 'Where found is not recorded'
      : `Found: ${lower(FOUND_AT[foundAt])}`
  if (!foundBy) return where
  // "came back alone" is nobody's doing but theirs.
  return /^(by|came|returned|walked|went|made) /i.test(foundBy)
    ? `${where}; ${foundBy}`
    : `${where}; by ${foundBy}`
}

/** "None recorded", never "none": that nobody wrote harm down does not say that there was none. */
export function harmWords(harm: string | null): string {
  const said = harm?.trim() ?? ''
  return /^(none|no|nil|n\/a|none recorded|no harm|not known|-)?\.?$/i.test(said) ? 'none recorded' : said
}

/** What has become of the return interview. */
export function interviewWords(interview: Returned['interview'], now: string): string {
  if (!interview) return 'No return interview is recorded for this return'
  if (interview.outcome) return `Return interview: ${lower(INTERVIEW_OUTCOMES[interview.outcome])}`
  if (!interview.dueBy) return 'Return interview: due, the time is not recorded'
  const due = dueWords(interview.dueBy, now)
  return `Return interview: ${due.isOverdue ? 'overdue since' : 'due'} ${formatWhen(interview.dueBy, now)}`
}

/** How long until something is due, or since when it has been. */
export function dueWords(dueBy: string, now: string): { isOverdue: boolean; long: string; when: string } {
  const left = Date.parse(dueBy) - Date.parse(now)
  return { isOverdue: left < 0, long: formatDuration(Math.abs(left)), when: formatWhen(dueBy, now) }
}

/** The server counts no further than this. */
const MOST_COUNTED = 2_000
export const capped = (count: number): string =>
  count >= MOST_COUNTED ? `${formatCount(MOST_COUNTED)} or more` : formatCount(count)

/** One entry of a source that everybody has. */
const ENTRY_WORDS: Partial<Record<string, string>> = {
  'police-intelligence': 'Intelligence log',
  'children-open': 'Child open to the team',
  'missing-episodes': 'Time missing',
  'return-interviews': 'Return interview',
  incidents: 'Crime or incident',
  education: 'Education record',
} satisfies Partial<Record<SourceName, string>>

/** What an entry is called: of a file that the partnership has described itself, what that is called. */
export const entryWords = ({ source, sourceLabel }: Pick<Entry, 'source' | 'sourceLabel'>): string =>
  ENTRY_WORDS[source] ?? sourceLabel

/** Entries by the day on which they were written down, and within a day by agency, both in the order in which they come. */
export const byDayAndAgency = (entries: readonly Entry[]) =>
  grouped(entries, (entry) => entry.recordedOn).map(([day, ofDay]) => ({
    day,
    agencies: grouped(ofDay, (entry) => entry.agency).map(([agency, ofAgency]) => ({
      agency,
      entries: ofAgency,
    })),
  }))

function grouped<Key>(entries: readonly Entry[], keyOf: (entry: Entry) => Key): [Key, Entry[]][] {
  const groups = new Map<Key, Entry[]>()
  for (const entry of entries) {
    const group = groups.get(keyOf(entry))
    if (group) group.push(entry)
    else groups.set(keyOf(entry), [entry])
  }
  return [...groups]
}
type Entry = TodayView['cameIn'][number]

export const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)
const lower = (words: string): string => words.slice(0, 1).toLowerCase() + words.slice(1)
