import type { Instant, InterviewDue, SubjectLine } from '@safeground/graph-schema'
import { type EventRecords, endOf } from '../events/index.ts'
import type { PartIn } from './missing-now.ts'
import type { Link } from './returned.ts'
import { hoursBefore } from './since.ts'

const DUE_WITHIN_HOURS = 72
/**
 * Longer overdue than this is no conversation for today but one that was never held or never written down: it is
 * counted, so that nobody takes it for done, and left to the list of files and to the child's own page.
 */
const OVERDUE_SHOWN_DAYS = 14
const MOST_SHOWN = 100

/** Of the interviews that have no outcome, those to show today, and how many others are overdue. */
export function dueToday(
  open: readonly { id: string; dueBy: Instant | null }[],
  now: Instant,
): { ids: string[]; notShown: number } {
  const until = hoursBefore(now, -DUE_WITHIN_HOURS)
  const from = hoursBefore(now, OVERDUE_SHOWN_DAYS * 24)
  const asked = open.filter(({ dueBy }) => dueBy === null || dueBy <= until)
  const shown = asked.filter(({ dueBy }) => dueBy !== null && dueBy >= from).slice(0, MOST_SHOWN)
  return { ids: shown.map(({ id }) => id), notShown: asked.length - shown.length }
}

/** The interviews that are due or overdue, the longest overdue first. */
export function interviewsDue(
  interviews: ReadonlyMap<string, EventRecords>,
  dueBy: ReadonlyMap<string, Instant>,
  parts: readonly PartIn[],
  links: readonly Link[],
  episodes: ReadonlyMap<string, EventRecords>,
  lines: ReadonlyMap<string, SubjectLine>,
): InterviewDue[] {
  return [...interviews.values()]
    .flatMap((interview): InterviewDue[] => {
      const due = dueBy.get(interview.id)
      const link = links.find(({ later, earlier }) => later === interview.id && episodes.has(earlier))
      const episode = link && episodes.get(link.earlier)
      const child = parts.find(({ event, role }) => event === interview.id && role === 'interviewed')
      const person = child && lines.get(child.subject)
      if (!due || !person) return []
      const first = <K extends 'offeredOn' | 'interviewer'>(field: K) =>
        interview.records.find((record) => record[field] !== null)?.[field] ?? null
      return [
        {
          person,
          interview: interview.id,
          episode: episode?.id ?? null,
          dueBy: due,
          returned: episode ? endOf(episode.records) : null,
          offeredOn: first('offeredOn'),
          interviewer: first('interviewer'),
        },
      ]
    })
    .sort((a, b) => (a.dueBy < b.dueBy ? -1 : a.dueBy > b.dueBy ? 1 : a.interview < b.interview ? -1 : 1))
}
