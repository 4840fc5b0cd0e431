import { EventName, type Instant, type PartialMoment, PersonRole, PlaceRole } from '@safeground/graph-schema'
import { z } from 'zod'
import type { Ask } from '../../graph/graph.ts'
import { query } from '../../graph/query.ts'
import { endOf, isOpen, keepersFirst, startOf } from './event-order.ts'
import { Brief } from './event-row.ts'

const happeningsOf = query(
  import.meta.url,
  './happenings-of.cypher',
  z.object({
    subject: z.string(),
    id: z.string(),
    kind: EventName,
    personRoles: z.array(PersonRole),
    placeRoles: z.array(PlaceRole),
    records: z.array(Brief).min(1),
  }),
)

/** When something happened around a subject, and what the subject was in it. */
export interface Happening {
  subject: string
  id: string
  kind: EventName
  personRoles: PersonRole[]
  placeRoles: PlaceRole[]
  start: Pick<PartialMoment, 'earliest' | 'latest'>
  /** Null while it goes on, and where nobody says. */
  end: Pick<PartialMoment, 'earliest' | 'latest'> | null
  isOpen: boolean
}

/** What happened around some subjects, newest first for each; what cannot be dated comes last. */
export async function happenings(
  ask: Ask,
  ids: readonly string[],
  { kinds = null, most }: { kinds?: readonly EventName[] | null; most: number },
): Promise<Happening[]> {
  if (ids.length === 0) return []
  const rows = await ask(happeningsOf, { ids, kinds, most })
  return rows
    .map(({ records, ...row }) => {
      const sorted = keepersFirst(row.kind, records)
      const open = isOpen(row.kind, sorted)
      return { ...row, start: startOf(sorted), end: open ? null : endOf(sorted), isOpen: open }
    })
    .sort((a, b) => (positionOf(a) < positionOf(b) ? 1 : -1))
}

/** Where an event stands in a list, as `EventCursor`: text order is time order, the id decides between equals. */
export const positionOf = ({ start, id }: Pick<Happening, 'start' | 'id'>) =>
  `${momentOf(start) ?? UNDATED}_${id}`

/** Before every year: what cannot be dated comes last. */
const UNDATED = '0000'

export const momentOf = ({ earliest, latest }: Pick<PartialMoment, 'earliest' | 'latest'>): Instant | null =>
  earliest ?? latest

/** May it have been going on at any time between two moments? What cannot be dated may. */
export function mayBeWithin(
  { start, end, isOpen: open }: Happening,
  window: { from: Instant | null; until: Instant | null },
): boolean {
  const last = open ? null : (end?.latest ?? (end === null ? start.latest : null))
  const isUndated = start.earliest === null && start.latest === null && end === null
  if (isUndated) return true
  const beganInTime = window.until === null || start.earliest === null || start.earliest < window.until
  const endedInTime = window.from === null || last === null || last >= window.from
  return beganInTime && endedInTime
}
