import { type Day, type Marking, type PartialMoment, SOURCE_WORDS } from '@safeground/graph-schema'
import { dayIn } from '../../../clock.ts'
import { foldName } from '../planning/keys.ts'
import type { Content, PlannedRecord } from '../planning/statements.ts'
import { dateContent } from './content.ts'
import { INTERVIEW_COLUMNS } from './interview-columns.ts'
import { InterviewRow } from './interview-row.ts'
import { MOMENT_NOT_RECORDED, readMoment } from './moments.ts'
import { identify } from './registers.ts'
import { known, momentContent, RowStatement } from './row-statement.ts'
import { defineSource, keysOf, type ReportOfRow, type Stated } from './source.ts'

const SOURCE = { name: 'return-interviews', agency: 'social-care' } as const
const MARKINGS: readonly Marking[] = ['people', 'social-care']
/** What was said, and whom the child named. */
const TOLD: readonly Marking[] = ['in-confidence', ...MARKINGS]
const TITLE = 'Return interview'

/** What the provider of return interviews tells social care, one row for each return. */
export const returnInterviews = defineSource({
  ...SOURCE,
  label: SOURCE_WORDS['return-interviews'],
  meaning:
    'The conversation that a child is offered after each return: offered, due, done, and what was said, in confidence.',
  markings: TOLD,
  columns: INTERVIEW_COLUMNS,
  schema: InterviewRow,
  toStatement: (row) => {
    const keys = keysOf(SOURCE, row.interview_reference)
    return {
      natural: keys.natural,
      naturalColumn: 'interview_reference',
      report: { key: keys.prefix.slice(0, -1), says: [] },
      state: (number, report) => state(row, number, report),
    }
  },
})

function state(row: InterviewRow, number: number, report: ReportOfRow): Stated {
  const said = new RowStatement({
    source: SOURCE,
    reference: [row.interview_reference],
    row: number,
    report,
    markings: MARKINGS,
    grading: known('official-record'),
    locality: row.locality || null,
  })
  const child = said.record({
    kind: 'Person',
    part: 'person',
    // Given together, the two numbers join the two registers.
    identifiers: [
      ...identify('Person', 'social-care-case', row.case_number),
      ...identify('Person', 'police-nominal', row.person_reference),
    ],
    content: {
      name: row.person_name,
      nameKey: foldName(row.person_name),
      knownAs: [],
      identified: true,
      ...dateContent('born', {
        earliest: row.date_of_birth.day,
        latest: row.date_of_birth.day,
        words: row.date_of_birth.words,
      }),
    },
  })
  const identifiers = identify('ReturnInterview', 'return-interview', row.interview_reference)
  const interview = said.record({
    kind: 'ReturnInterview',
    part: 'interview',
    identifiers,
    content: interviewContent(row),
  })
  const episode = said.record({
    kind: 'MissingEpisode',
    part: 'episode',
    identifiers: identify('MissingEpisode', 'missing-episode', row.episode_reference),
    content: {
      title: 'Missing',
      ...momentContent('start', MOMENT_NOT_RECORDED),
      ...(row.returned_at.earliest ? momentContent('end', row.returned_at) : {}),
    },
  })
  const beside = learned(row)
  said.join({
    type: 'TOOK_PART_IN',
    from: child,
    to: interview,
    as: 'interviewed',
    content: { role: 'interviewed' },
    beside,
  })
  said.join({
    type: 'TOOK_PART_IN',
    from: child,
    to: episode,
    as: 'missing',
    content: { role: 'missing' },
    beside,
  })
  said.join({ type: 'FOLLOWS', from: interview, to: episode, content: {} })
  addWhatWasSaid(row, interview, said)
  return said.done({}, writtenOn(row))
}

function interviewContent(row: InterviewRow): Content {
  return {
    title: TITLE,
    ...momentContent('start', takesPlace(row)),
    stillOpen: row.outcome === null ? 'ReturnInterview' : null,
    recordedOn: writtenOn(row),
    offeredOn: row.offered_on,
    dueBy: row.due_by,
    outcome: row.outcome,
    doneAt: row.done_at,
    interviewer: row.interviewer || null,
  }
}

/** Done: when it was. Not done: the day of the offer, or else from the return to when it is due. */
function takesPlace(row: InterviewRow): PartialMoment {
  if (row.done_at) return { earliest: row.done_at, latest: row.done_at, words: `done ${dayIn(row.done_at)}` }
  const offered = row.offered_on === null ? null : readMoment(row.offered_on)
  if (offered?.ok) return { ...offered.moment, words: `offered ${row.offered_on}` }
  return { earliest: row.returned_at.earliest, latest: row.due_by, words: `due ${dayIn(row.due_by)}` }
}

/** The file names no day on which it was written: the last thing that it tells of was no later. */
function writtenOn(row: InterviewRow): Day {
  if (row.done_at) return dayIn(row.done_at)
  return row.offered_on ?? dayIn(row.returned_at.latest ?? row.due_by)
}

const learned = (row: InterviewRow): Content => {
  const day = writtenOn(row)
  return dateContent('learned', { earliest: day, latest: day, words: day })
}

/** A second record of the same interview, and whom the child named: for the agency that holds the case. */
function addWhatWasSaid(row: InterviewRow, interview: PlannedRecord, said: RowStatement): void {
  const grading = known(row.how_known ?? 'said-by-young-person')
  const own = { markings: TOLD, grading }
  // Where they spoke may be where the child is placed.
  const isSaid =
    row.place !== '' ||
    row.notes !== '' ||
    row.push.length > 0 ||
    row.pull.length > 0 ||
    row.people_named.length > 0
  if (!isSaid && row.may_be_passed_on === null) return
  said.record({
    kind: 'ReturnInterview',
    part: 'words',
    identifiers: interview.identifiers,
    content: {
      title: TITLE,
      ...momentContent('start', takesPlace(row)),
      summary: row.notes || null,
      venue: row.place || null,
      push: row.push,
      pull: row.pull,
      mayBePassedOn: row.may_be_passed_on,
    },
    ...own,
  })
  for (const named of row.people_named) {
    said.join({
      type: 'TOOK_PART_IN',
      from: said.person(named, own),
      to: interview,
      as: 'named',
      content: { role: 'named', basis: PASSED_ON[String(row.may_be_passed_on)] ?? null },
      beside: learned(row),
      ...own,
    })
  }
}

const PASSED_ON: Record<string, string> = {
  true: 'Named by the young person, who agrees that it is passed on',
  false: 'Named by the young person, who does not want it passed on',
  null: 'Named by the young person; whether it may be passed on is not recorded',
}
