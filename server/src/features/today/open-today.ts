import type { API, EventName, Instant, SourceName } from '@safeground/graph-schema'
import { z } from 'zod'
import type { Ask } from '../../graph/graph.ts'
import { query } from '../../graph/query.ts'
import type { UseCase } from '../../http/answer.ts'
import { happenings, linksOf, peopleOf, recordsOfSome } from '../events/index.ts'
import { captionsOf, linesOf } from '../subjects/index.ts'
import { cameIn, readNews, subjectsOfNews } from './came-in.ts'
import { dueToday, interviewsDue } from './interviews-due.ts'
import { missingNow } from './missing-now.ts'
import { onceEach } from './one-child.ts'
import { returnedSince } from './returned.ts'
import { hoursBefore, sinceWhen } from './since.ts'

const text = z.string().nullable()
const stillOpen = query(import.meta.url, './still-open.cypher', z.object({ id: z.string(), dueBy: text }))
const endedSince = query(import.meta.url, './ended-since.cypher', z.object({ id: z.string() }))
const newestFile = query(import.meta.url, './newest-file.cypher', z.object({ publishedAt: z.string() }))
const lookedAt = query(import.meta.url, './looked-at.cypher', z.object({ lookedAt: text }))

/** More returns than this in a month are not read through. */
const MOST_RETURNS = 1_000
/** Times missing of one child that are looked through for those of the last 90 days. */
const MOST_BEFORE = 500

/** Who is missing now, who returned, which interviews are due, and what came in since. */
export const openToday: UseCase<typeof API.today.open> = async ({ query: wanted }, asker, house) => {
  const [account] = await house.graph.readSystem((ask) => ask(lookedAt, { username: asker.username }))
  const now = house.clock.now()
  const today = house.clock.today()
  const since = sinceWhen(wanted.since, account?.lookedAt ?? null, { now, today })
  return house.graph.read(asker.scope, async (ask) => {
    const missing = await readMissing(ask)
    const [newest] = await ask(newestFile, { source: 'missing-episodes' satisfies SourceName })
    const returned = await readReturned(ask, since)
    const due = await readDue(ask, now)
    const news = await readNews(ask, since)
    const captions = await captionsOf(ask, [
      ...missing.parts.map(({ subject }) => subject),
      ...returned.parts.map(({ subject }) => subject),
      ...due.parts.map(({ subject }) => subject),
      ...subjectsOfNews(news),
    ])
    const lines = linesOf(captions, today)
    const answer = {
      asOf: now,
      since,
      sinceIsChosen: wanted.since !== undefined,
      lookedAt: account?.lookedAt ?? null,
      missing: missingNow(missing.open, onceEach(missing.parts, lines), lines, missing.before),
      missingAsOf: newest?.publishedAt ?? null,
      returned: returnedSince(
        since,
        returned.ended,
        onceEach(returned.parts, lines),
        returned.links,
        returned.interviews,
        lines,
      ),
      interviews: interviewsDue(due.interviews, due.dueBy, due.parts, due.links, due.episodes, lines),
      interviewsNotShown: due.notShown,
      cameIn: cameIn(news, lines),
      cameInNotShown: news.notShown,
      olderPublished: news.older,
      seesChildren: asker.scope.markings.includes('people'),
    }
    const events = [
      ...answer.missing.flatMap(({ episodes }) => episodes),
      ...answer.returned.flatMap(({ episode, interview }) => [episode, ...(interview ? [interview.id] : [])]),
      ...answer.interviews.flatMap(({ interview, episode }) => [interview, ...(episode ? [episode] : [])]),
      ...answer.cameIn.flatMap(({ event }) => (event ? [event.id] : [])),
    ]
    return { answer, subjects: [...new Set([...lines.keys(), ...events])] }
  })
}

const open = (ask: Ask, kind: EventName) => ask(stillOpen, { kind })

async function readMissing(ask: Ask) {
  const ids = (await open(ask, 'MissingEpisode')).map(({ id }) => id)
  const parts = await peopleOf(ask, ids, ['missing', 'thought-with'])
  const people = new Set(parts.flatMap(({ role, subject }) => (role === 'missing' ? [subject] : [])))
  const before = await happenings(ask, [...people], { kinds: ['MissingEpisode'], most: MOST_BEFORE })
  return { open: await recordsOfSome(ask, ids), parts, before }
}

async function readReturned(ask: Ask, since: Instant) {
  const rows = await ask(endedSince, { from: hoursBefore(since, 24), limit: MOST_RETURNS })
  const ids = rows.map(({ id }) => id)
  const links = await linksOf(ask, ids)
  return {
    ended: await recordsOfSome(ask, ids),
    parts: await peopleOf(ask, ids, ['missing']),
    links,
    interviews: await recordsOfSome(ask, [...new Set(links.map(({ later }) => later))]),
  }
}

async function readDue(ask: Ask, now: Instant) {
  const rows = await open(ask, 'ReturnInterview')
  const { ids, notShown } = dueToday(rows, now)
  const links = await linksOf(ask, ids)
  return {
    notShown,
    dueBy: new Map(rows.flatMap(({ id, dueBy }) => (dueBy === null ? [] : [[id, dueBy] as const]))),
    interviews: await recordsOfSome(ask, ids),
    parts: await peopleOf(ask, ids, ['interviewed']),
    links,
    episodes: await recordsOfSome(ask, [...new Set(links.map(({ earlier }) => earlier))]),
  }
}
