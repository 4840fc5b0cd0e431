import {
  type CameIn,
  EventName,
  eventOf,
  ImportSource,
  type Instant,
  KindName,
  PERSONAL_SOURCES,
  SourceName,
  type SubjectLine,
} from '@safeground/graph-schema'
import { z } from 'zod'
import { dayIn } from '../../clock.ts'
import type { Ask } from '../../graph/graph.ts'
import { query } from '../../graph/query.ts'
import { howKnownWords, StatedRow, sourceWords } from '../subjects/index.ts'
import { hoursBefore } from './since.ts'

const reportsSince = query(import.meta.url, './reports-since.cypher', z.object({ id: z.string() }))
const olderReportsSince = query(
  import.meta.url,
  './older-reports-since.cypher',
  z.object({ older: z.number() }),
)

const About = z.object({
  id: z.string(),
  kind: z.enum([...KindName.options, ...EventName.options]),
  isEvent: z.boolean(),
  title: z.string().nullable(),
  summary: z.string().nullable(),
})
const Report = StatedRow.extend({
  source: ImportSource,
  narrative: z
    .string()
    .nullish()
    .transform((words) => words ?? null),
})
const aboutReports = query(
  import.meta.url,
  './about-reports.cypher',
  z.object({ report: Report, about: z.array(About) }),
)
type ReportRow = z.output<typeof Report>
type About = z.output<typeof About>

export const MOST_SHOWN = 40
/** Counted no further than this, here and in the contract. */
export const MOST_COUNTED = 2_000
const MOST_SUBJECTS = 4

/** What a file of this kind tells of: the event that its rows are about, where they speak of several. */
const TOLD_BY: Partial<Record<SourceName, EventName>> = {
  'missing-episodes': 'MissingEpisode',
  'return-interviews': 'ReturnInterview',
  incidents: 'Incident',
}

/** Lists of how things stand: a hundred and twenty rows of one day must not push out what happened that night. */
const LISTS: readonly SourceName[] = ['children-open', 'education']

export interface News {
  reports: { report: ReportRow; about: About[] }[]
  notShown: number
  older: number
}

/**
 * What agencies wrote down since. Written down on the day before or later, and in a file that was published since: a
 * file of five years of logs is not five thousand pieces of news, so the others are only counted.
 */
export async function readNews(ask: Ask, since: Instant): Promise<News> {
  const from = dayIn(hoursBefore(since, 24))
  const found = await ask(reportsSince, { since, from, lists: LISTS, limit: MOST_SHOWN + MOST_COUNTED })
  const ids = found.slice(0, MOST_SHOWN).map(({ id }) => id)
  const reports = ids.length === 0 ? [] : await ask(aboutReports, { ids, personalSources: PERSONAL_SOURCES })
  const [older] = await ask(olderReportsSince, { since, from, most: MOST_COUNTED })
  return { reports, notShown: found.length - ids.length, older: older?.older ?? 0 }
}

/** The subjects whose captions the lines need: the first few of each. */
export const subjectsOfNews = ({ reports }: News) =>
  reports.flatMap(({ about }) => firstFew(about).map(({ id }) => id))

const subjectsOf = (about: readonly About[]) => about.filter(({ isEvent }) => !isEvent)
const firstFew = (about: readonly About[]) => subjectsOf(about).slice(0, MOST_SUBJECTS)

export function cameIn({ reports }: News, lines: ReadonlyMap<string, SubjectLine>): CameIn[] {
  return reports
    .map(({ report, about }): CameIn => {
      const event = eventIn(report.source, about)
      const subjects = firstFew(about).flatMap(({ id }) => lines.get(id) ?? [])
      return {
        report: report.id,
        source: report.source,
        sourceLabel: sourceWords(report),
        agency: report.agency,
        reference: report.reference,
        recordedOn: report.recordedOn ?? dayIn(report.recordedAt),
        event: event && {
          id: event.id,
          kind: EventName.parse(event.kind),
          title: event.title ?? eventOf(EventName.parse(event.kind)).label,
        },
        words: report.narrative ?? (report.isSourceWithheld ? null : (event?.summary ?? null)),
        howKnownWords: howKnownWords(report),
        subjects,
        moreSubjects: subjectsOf(about).length - subjects.length,
      }
    })
    .sort(
      (a, b) =>
        compare(b.recordedOn, a.recordedOn) ||
        orderOf(a.source) - orderOf(b.source) ||
        compare(b.reference ?? '', a.reference ?? '') ||
        compare(a.report, b.report),
    )
}

/** Kinds of file that the partnership has described itself come after those that everybody has. */
function orderOf(source: ImportSource): number {
  const at = (SourceName.options as readonly string[]).indexOf(source)
  return at === -1 ? SourceName.options.length : at
}

function eventIn(source: ImportSource, about: readonly About[]): About | null {
  const events = about.filter(({ isEvent }) => isEvent)
  return events.find(({ kind }) => kind === TOLD_BY[source as SourceName]) ?? events[0] ?? null
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
