import type { Field } from './facts.ts'
import type { RecordRow } from './record-row.ts'

/** Words that hold for one term only, with the term. */
const inTerm = (words: string | null, { schoolTerm }: RecordRow) =>
  words && schoolTerm ? `${words} (${schoolTerm})` : words

const perCent = (value: number | null) => (value === null ? null : `${value} %`)

function suspended({ suspensions, suspensionDays }: RecordRow): string | null {
  if (suspensions === null) return null
  if (suspensions === 0) return 'none'
  const days = suspensionDays === null ? '' : `, ${suspensionDays} ${suspensionDays === 1 ? 'day' : 'days'}`
  return `${suspensions}${days}`
}

function timetable({ isPartTimeTimetable, timetableEnds }: RecordRow): string | null {
  if (isPartTimeTimetable === null) return null
  if (!isPartTimeTimetable) return 'full time'
  return timetableEnds ? `part time, ends ${timetableEnds}` : 'part time'
}

/** What a school told of one term. A child has a record for each of the last terms, which stand side by side. */
export const SCHOOL_FIELDS: readonly Field<RecordRow>[] = [
  { field: 'schoolYear', label: 'School year', values: (r) => [inTerm(r.schoolYear, r)] },
  { field: 'attendance', label: 'Attendance', values: (r) => [inTerm(perCent(r.attendancePercent), r)] },
  {
    field: 'unauthorised',
    label: 'Absent without leave',
    values: (r) => [inTerm(perCent(r.unauthorisedPercent), r)],
  },
  { field: 'suspensions', label: 'Suspensions', values: (r) => [inTerm(suspended(r), r)] },
  { field: 'timetable', label: 'Timetable', values: (r) => [inTerm(timetable(r), r)] },
  { field: 'specialNeeds', label: 'Special educational needs', values: (r) => [inTerm(r.specialNeeds, r)] },
  { field: 'schoolNotes', label: 'School says', values: (r) => [inTerm(r.schoolNotes, r)] },
]

/** What the national register says of the school itself. */
export const REGISTER_FIELDS: readonly Field<RecordRow>[] = [
  { field: 'schoolPhase', label: 'Phase', values: (r) => [r.schoolPhase] },
  { field: 'schoolStatus', label: 'Open or closed', values: (r) => [r.schoolStatus] },
  { field: 'schoolAges', label: 'Ages', values: (r) => [r.schoolAges] },
  { field: 'pupils', label: 'Pupils', values: (r) => [r.pupils === null ? null : String(r.pupils)] },
  { field: 'openedOn', label: 'Opened', values: (r) => [r.openedOn] },
  { field: 'closedOn', label: 'Closed', values: (r) => [r.closedOn] },
]

const SEASONS = ['spring', 'summer', 'autumn']

/** "Autumn 2026" as a number that grows with time; 0 for words that are no term. */
export function termNumber(term: string | null): number {
  const [, season = '', year = ''] = term?.match(/^(\w+) (\d{4})/) ?? []
  const at = SEASONS.indexOf(season.toLowerCase())
  return at < 0 ? 0 : Number(year) * SEASONS.length + at
}

/** Records that speak of a term change places among themselves, newest term first; the others stay where they are. */
export function newestTermFirst(sorted: readonly RecordRow[]): RecordRow[] {
  const ofTerms = sorted
    .filter(({ schoolTerm }) => schoolTerm !== null)
    .sort((a, b) => termNumber(b.schoolTerm) - termNumber(a.schoolTerm))
  return sorted.map((record) => (record.schoolTerm === null ? record : (ofTerms.shift() ?? record)))
}
