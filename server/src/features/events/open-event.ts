import type { API, EventPerson, EventView, PartialMoment } from '@safeground/graph-schema'
import type { Ask } from '../../graph/graph.ts'
import { NOT_FOUND, type UseCase } from '../../http/answer.ts'
import { Problem } from '../../http/problem.ts'
import { captionsOf, linesOf, sideBySide, toRecordLine, withoutRepeats } from '../subjects/index.ts'
import { ageBetween } from './age-then.ts'
import { dayOf, EVENT_FIELDS } from './event-facts.ts'
import { keepersFirst } from './event-order.ts'
import { pointOf } from './event-point.ts'
import type { EventRecords } from './event-row.ts'
import { eventLines, linksOf, peopleOf, recordsOfSome } from './read-events.ts'

/** One event, source by source, with who was part of it and where. Hidden is answered as absent. */
export const openEvent: UseCase<typeof API.events.open> = async ({ params }, asker, house) => {
  const today = house.clock.today()
  return house.graph.read(asker.scope, async (ask) => {
    const event = (await recordsOfSome(ask, [params.id])).get(params.id)
    if (!event) throw new Problem('not-found', NOT_FOUND)
    const links = await linksOf(ask, [event.id])
    const follows = links.flatMap(({ later, earlier }) => (later === event.id ? [earlier] : []))
    const followedBy = links.flatMap(({ later, earlier }) => (earlier === event.id ? [later] : []))
    const { lines, subjects } = await eventLines(ask, [event.id, ...follows, ...followedBy], today)
    const byId = new Map(lines.map((line) => [line.id, line]))
    const { personRoles: _, placeRoles: __, ...line } = byId.get(event.id) as (typeof lines)[number]
    const people = await peopleThen(ask, event, line.start, today)
    const records = keepersFirst(event.kind, withoutRepeats(event.records))
    const linesFor = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? [])
    const view: EventView = {
      ...line,
      facts: sideBySide(EVENT_FIELDS, records),
      records: records.map(toRecordLine),
      people,
      point: await pointOf(ask, event),
      follows: linesFor(follows),
      followedBy: linesFor(followedBy),
    }
    return {
      answer: view,
      subjects: [...new Set([...byId.keys(), ...people.map(({ subject }) => subject.id), ...subjects])],
    }
  })
}

/** Who was part of it, as what, and how old they were then: a person's age is that of the event, not of today. */
async function peopleThen(
  ask: Ask,
  event: EventRecords,
  { earliest, latest }: PartialMoment,
  today: string,
): Promise<EventPerson[]> {
  const rows = await peopleOf(ask, [event.id])
  const captions = await captionsOf(ask, rows.map(({ subject }) => subject)) // biome-ignore format: one line a step
  const now = linesOf(captions, today)
  const [first, last] = [dayOf(earliest), dayOf(latest)].map((day) => day && linesOf(captions, day))
  return rows.flatMap(({ subject, role, agencies }) => {
    const line = now.get(subject)
    if (!line) return []
    const ageThen =
      first && last ? ageBetween(first.get(subject)?.age ?? null, last.get(subject)?.age ?? null) : null
    return [{ role, subject: line, ageThen, agencies: [...agencies].sort() }]
  })
}
