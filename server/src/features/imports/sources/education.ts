import { type Marking, SOURCE_WORDS } from '@safeground/graph-schema'
import { foldName } from '../planning/keys.ts'
import { dateContent, NOT_RECORDED, reviewDay } from './content.ts'
import { EDUCATION_COLUMNS } from './education-columns.ts'
import { EducationRow } from './education-row.ts'
import { identify } from './registers.ts'
import { known, placeContent, RowStatement } from './row-statement.ts'
import { defineSource, keysOf, type ReportOfRow, type Stated } from './source.ts'

const SOURCE = { name: 'education', agency: 'education' } as const
const MARKINGS: readonly Marking[] = ['education', 'people']

/** What schools tell the council of children who are known already, one row for each child and term. */
export const education = defineSource({
  ...SOURCE,
  label: SOURCE_WORDS.education,
  meaning:
    'School, attendance, suspensions and timetable of children who are known here already, one row for each child and term. Rows about other children are counted and not kept.',
  markings: MARKINGS,
  columns: EDUCATION_COLUMNS,
  schema: EducationRow,
  knownOnly: {
    numbersOf: ({ upn = '', case_number: number = '' }) => [
      ...identify('Person', 'upn', upn),
      ...identify('Person', 'social-care-case', number),
    ],
    bornColumn: 'date_of_birth',
  },
  toStatement: (row) => {
    const keys = keysOf(SOURCE, row.upn, row.term.words)
    return {
      natural: keys.natural,
      naturalColumn: 'term',
      report: { key: keys.prefix.slice(0, -1), says: [] },
      state: (number, report) => state(row, number, report),
    }
  },
})

function state(row: EducationRow, number: number, report: ReportOfRow): Stated {
  const said = new RowStatement({
    source: SOURCE,
    reference: [row.upn, row.term.words],
    row: number,
    report,
    markings: MARKINGS,
    grading: known('official-record'),
    locality: null,
  })
  const child = said.record({
    kind: 'Person',
    part: 'child',
    identifiers: [
      ...identify('Person', 'upn', row.upn),
      ...identify('Person', 'social-care-case', row.case_number),
    ],
    content: childContent(row),
    beside: { recordedOn: row.listed_on.day },
  })
  const school = said.record({
    kind: 'School',
    part: 'school',
    identifiers: identify('School', 'urn', row.school_urn),
    content: { ...placeContent(row.school_name, null, 'School'), identified: true },
  })
  const day = row.listed_on
  said.join({
    type: 'ATTENDS',
    from: child,
    to: school,
    content: {
      basis: `On the roll, ${row.term.words}`,
      ...dateContent('from', row.term.lasts),
      ...dateContent('until', NOT_RECORDED),
      quality: 'unknown',
      closeness: null,
    },
    beside: {
      ...dateContent('learned', { earliest: day.day, latest: day.day, words: day.words }),
      reviewBy: reviewDay(day.day),
    },
  })
  return said.done({}, day.day)
}

function childContent(row: EducationRow) {
  const name = `${row.first_name} ${row.last_name}`
  const { day: born, words } = row.date_of_birth
  return {
    name,
    nameKey: foldName(name),
    knownAs: [],
    identified: true,
    ...dateContent('born', { earliest: born, latest: born, words }),
    schoolTerm: row.term.words,
    /** Which of several terms is the newest: the day on which it begins at the earliest. */
    schoolTermFrom: row.term.lasts.earliest,
    schoolYear: row.year_group || null,
    attendancePercent: row.attendance_percent,
    unauthorisedPercent: row.unauthorised_percent,
    suspensions: row.suspensions,
    suspensionDays: row.suspension_days,
    isPartTimeTimetable: row.part_time_timetable,
    timetableEnds: row.timetable_ends || null,
    specialNeeds: row.send,
    schoolNotes: row.notes || null,
  }
}
