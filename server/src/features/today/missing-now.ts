import { type Instant, type MissingNow, MissingRisk, type SubjectLine } from '@safeground/graph-schema'
import { type EventRecords, type Happening, startOf } from '../events/index.ts'
import { hoursBefore } from './since.ts'

/** Somebody's part in a time missing. */
export interface PartIn {
  event: string
  subject: string
  role: string
}

const BEFORE_DAYS = 90

/**
 * The children who are missing now, the worst risk that was recorded first, then who is away longest. Two entries of one
 * absence that nobody has merged are one child who is missing.
 */
export function missingNow(
  open: ReadonlyMap<string, EventRecords>,
  parts: readonly PartIn[],
  lines: ReadonlyMap<string, SubjectLine>,
  before: readonly Happening[],
): MissingNow[] {
  const missing = parts.filter(({ role }) => role === 'missing')
  const found = [...new Set(missing.map(({ subject }) => subject))].flatMap((id) => {
    const person = lines.get(id)
    const entries = missing.flatMap(({ subject, event }) => (subject === id ? (open.get(event) ?? []) : []))
    if (!person || entries.length === 0) return []
    const ids = new Set(entries.map((entry) => entry.id))
    const companions = parts.filter(
      ({ event, role, subject }) => role === 'thought-with' && ids.has(event) && subject !== id,
    )
    const thoughtWith = [...new Set(companions.map(({ subject }) => subject))].flatMap(
      (subject) => lines.get(subject) ?? [],
    )
    const mine = before.filter((one) => one.subject === id && !ids.has(one.id))
    return [toLine(person, entries, thoughtWith, mine)]
  })
  return found.sort(
    (a, b) => rank(a.risk) - rank(b.risk) || compare(since(a), since(b)) || compare(a.person.id, b.person.id),
  )
}

function toLine(
  person: SubjectLine,
  entries: readonly EventRecords[],
  thoughtWith: SubjectLine[],
  before: readonly Happening[],
): MissingNow {
  // Whoever saw them last knows most: the entry with the latest sighting speaks first.
  const sorted = [...entries].sort((a, b) => compare(lastSeenOf(b), lastSeenOf(a)) || compare(a.id, b.id))
  const records = sorted.flatMap((entry) => entry.records)
  const first = <K extends keyof (typeof records)[number]>(field: K) =>
    records.find((record) => record[field] !== null)?.[field] ?? null
  const lastSeen = startOf(records)
  const risks = records.flatMap(({ risk }) => risk ?? []).sort((a, b) => rank(a) - rank(b))
  return {
    person,
    episodes: sorted.map(({ id }) => id),
    risk: risks[0] ?? null,
    lastSeen,
    reportedAt: records.flatMap(({ reportedAt }) => reportedAt ?? []).sort()[0] ?? null,
    missingFrom: first('missingFrom'),
    circumstances: first('summary'),
    clothing: first('clothing'),
    phone: first('phone'),
    looking: first('looking'),
    thoughtWith,
    before90Days: absencesBefore(lastSeen.earliest ?? lastSeen.latest, before),
    locality: first('locality'),
  }
}

const lastSeenOf = ({ records }: EventRecords) => {
  const { earliest, latest } = startOf(records)
  return earliest ?? latest ?? ''
}
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const rank = (risk: MissingRisk | null) =>
  risk === null ? MissingRisk.options.length : MissingRisk.options.indexOf(risk)
const since = ({ lastSeen, reportedAt }: MissingNow) =>
  lastSeen.earliest ?? lastSeen.latest ?? reportedAt ?? '9'

/** How many absences began in the 90 days before this one; two entries of one, which overlap, count once. */
export function absencesBefore(start: Instant | null, before: readonly Happening[]): number {
  if (start === null) return 0
  const first = hoursBefore(start, BEFORE_DAYS * 24)
  const dated = before
    .map((one) => ({
      began: one.start.earliest ?? one.start.latest ?? '',
      ended: one.end?.latest ?? one.end?.earliest ?? null,
    }))
    .filter(({ began }) => began !== '' && began < start)
    .sort((a, b) => (a.began < b.began ? -1 : 1))
  let count = 0
  let previous = ''
  let until = ''
  for (const { began, ended } of dated) {
    const isSameAbsence = began === previous || began < until
    if (!isSameAbsence && began >= first) count += 1
    previous = began
    if (ended !== null && ended > until) until = ended
  }
  return count
}
