import {
  type Instant,
  InterviewOutcome,
  type PartialMoment,
  type Returned,
  type SubjectLine,
} from '@safeground/graph-schema'
import { type EventRecords, endOf, isOpen, startOf } from '../events/index.ts'
import type { PartIn } from './missing-now.ts'

/** An interview and the time missing that it follows. */
export interface Link {
  later: string
  earlier: string
}

/** The children who returned since a moment, the latest first. Two entries of one absence are one return. */
export function returnedSince(
  since: Instant,
  ended: ReadonlyMap<string, EventRecords>,
  parts: readonly PartIn[],
  links: readonly Link[],
  interviews: ReadonlyMap<string, EventRecords>,
  lines: ReadonlyMap<string, SubjectLine>,
): Returned[] {
  const found = [...ended.values()].flatMap((episode) => {
    const returned = endOf(episode.records)
    if (!returned || isOpen(episode.kind, episode.records) || (latestOf(returned) ?? '') < since) return []
    const after = links.flatMap(({ later, earlier }) =>
      earlier === episode.id ? (interviews.get(later) ?? []) : [],
    )
    return parts
      .filter(({ event, role }) => event === episode.id && role === 'missing')
      .flatMap(({ subject }) => {
        const person = lines.get(subject)
        return person ? [toReturned(person, episode, returned, after)] : []
      })
  })
  found.sort(
    (a, b) =>
      compare(latestOf(b.returned) ?? '', latestOf(a.returned) ?? '') ||
      // Of two entries of one absence the one that an interview follows is shown.
      Number(b.interview !== null) - Number(a.interview !== null) ||
      compare(a.episode, b.episode),
  )
  const seen = new Set<string>()
  return found.filter(({ person, lastSeen, episode }) => {
    const began = lastSeen.earliest ?? lastSeen.latest ?? episode
    const absence = `${person.id} ${began}`
    if (seen.has(absence)) return false
    seen.add(absence)
    return true
  })
}

function toReturned(
  person: SubjectLine,
  episode: EventRecords,
  returned: PartialMoment,
  after: readonly EventRecords[],
): Returned {
  const first = <K extends keyof EventRecords['records'][number]>(field: K) =>
    episode.records.find((record) => record[field] !== null)?.[field] ?? null
  const interview = [...after]
    .sort((a, b) => compare(a.id, b.id))
    .find(({ kind }) => kind === 'ReturnInterview')
  return {
    person,
    episode: episode.id,
    risk: first('risk'),
    lastSeen: startOf(episode.records),
    returned,
    foundAt: first('foundAt'),
    foundBy: first('foundBy'),
    harmFound: first('harmFound'),
    interview: interview
      ? { id: interview.id, dueBy: dueByOf(interview), outcome: outcomeOf(interview) }
      : null,
  }
}

export const dueByOf = ({ records }: EventRecords): Instant | null =>
  records.find((record) => record.dueBy !== null)?.dueBy ?? null

const outcomeOf = ({ records }: EventRecords): InterviewOutcome | null =>
  InterviewOutcome.nullable()
    .catch(null)
    .parse(records.find((record) => record.outcome !== null)?.outcome ?? null)

export const latestOf = ({ earliest, latest }: PartialMoment): Instant | null => latest ?? earliest
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
