import type { Agency, EventName, PartialMoment } from '@safeground/graph-schema'
import { PRECEDENCE, type StatedRow } from '../subjects/index.ts'
import type { EventRecord } from './event-row.ts'

/** Which agency keeps the record of what: its words come first, the others' beside them. */
const KEEPER: Record<EventName, Agency> = {
  MissingEpisode: 'police',
  ReturnInterview: 'social-care',
  Incident: 'police',
  Sighting: 'police',
  Referral: 'social-care',
  Arrest: 'police',
}

type Ordered = Pick<StatedRow, 'id' | 'agency' | 'recordedAt'>

/** Fixed order, so that the same visible records always tell the same. */
export function keepersFirst<R extends Ordered>(kind: EventName, records: readonly R[]): R[] {
  const isKeeper = ({ agency }: R) => agency === KEEPER[kind]
  return [...records].sort(
    (a, b) =>
      Number(isKeeper(b)) - Number(isKeeper(a)) ||
      PRECEDENCE.indexOf(a.agency) - PRECEDENCE.indexOf(b.agency) ||
      (a.recordedAt < b.recordedAt ? 1 : a.recordedAt > b.recordedAt ? -1 : 0) ||
      (a.id < b.id ? -1 : 1),
  )
}

/**
 * Is it going on? Who keeps the record of it decides: a child is missing until those who look for them have written
 * down the return, whatever others have heard.
 */
export const isOpen = (kind: EventName, sorted: readonly Pick<EventRecord, 'stillOpen'>[]) =>
  sorted.some(({ stillOpen }) => stillOpen === kind)

type Started = Pick<EventRecord, 'startEarliest' | 'startLatest'> & { startWords?: string | null }
type Ended = Pick<EventRecord, 'endEarliest' | 'endLatest'> & { endWords?: string | null }

/** When it began, as the first of the records that knows says. */
export function startOf(sorted: readonly Started[]): PartialMoment {
  const told =
    sorted.find(({ startEarliest, startLatest }) => startEarliest !== null || startLatest !== null) ??
    sorted.find(({ startWords }) => startWords)
  return {
    earliest: told?.startEarliest ?? null,
    latest: told?.startLatest ?? null,
    words: told?.startWords ?? 'not recorded',
  }
}

/** When it ended, as the first of the records that knows says; null where none does. */
export function endOf(sorted: readonly Ended[]): PartialMoment | null {
  const told =
    sorted.find(({ endEarliest, endLatest }) => endEarliest !== null || endLatest !== null) ??
    sorted.find(({ endWords }) => endWords)
  if (!told) return null
  return { earliest: told.endEarliest, latest: told.endLatest, words: told.endWords ?? 'not recorded' }
}
