import type { API } from '@safeground/graph-schema'
import { NOT_FOUND, type UseCase } from '../../http/answer.ts'
import { Problem } from '../../http/problem.ts'
import { captionsOf } from '../subjects/index.ts'
import { countByHour, countByMonth } from './count-happenings.ts'
import { happenings, mayBeWithin, positionOf } from './happenings.ts'
import { startOfDay } from './local-time.ts'
import { eventLines } from './read-events.ts'

/** More than this around one subject is neither listed nor counted, and the answer says so. */
export const MOST_EVENTS = 2_000

/** What happened around one subject, newest first, in pages, with months and hours over all of it. */
export const listEvents: UseCase<typeof API.events.ofSubject> = async (
  { params, query: wanted },
  asker,
  house,
) => {
  const today = house.clock.today()
  const window = {
    from: wanted.from ? startOfDay(wanted.from) : null,
    until: wanted.until ? startOfDay(wanted.until, 1) : null,
  }
  return house.graph.read(asker.scope, async (ask) => {
    const [subject] = (await captionsOf(ask, [params.id])).keys()
    if (!subject) throw new Problem('not-found', NOT_FOUND)
    const found = await happenings(ask, [subject], { most: MOST_EVENTS + 1 })
    const all = found.slice(0, MOST_EVENTS)
    const asked = all.filter(
      (one) =>
        (!wanted.kinds?.length || wanted.kinds.includes(one.kind)) &&
        (!wanted.placeRoles?.length || one.placeRoles.some((role) => wanted.placeRoles?.includes(role))) &&
        mayBeWithin(one, window),
    )
    const { before } = wanted
    const rest = before === undefined ? asked : asked.filter((one) => positionOf(one) < before)
    const page = rest.slice(0, wanted.limit)
    const last = page.at(-1)
    const roles = new Map(page.map((one) => [one.id, one]))
    const { lines, subjects } = await eventLines(
      ask,
      page.map(({ id }) => id),
      today,
      (id) => roles.get(id) ?? {},
    )
    return {
      answer: {
        events: lines,
        next: last && rest.length > page.length ? positionOf(last) : null,
        months: countByMonth(all, today),
        ...countByHour(asked),
        isCapped: found.length > MOST_EVENTS,
      },
      subjects: [subject, ...lines.map(({ id }) => id), ...subjects.filter((id) => id !== subject)],
    }
  })
}
