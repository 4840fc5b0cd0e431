import {
  type Agency,
  type EventLine,
  type EventName,
  type EventPlace,
  eventOf,
  FOUND_AT,
  HARM_KINDS,
  type PartialMoment,
  type PersonRole,
  type PlaceRole,
} from '@safeground/graph-schema'
import { outcomeWords } from './event-facts.ts'
import { endOf, isOpen, startOf } from './event-order.ts'
import type { EventRecord, EventRecords } from './event-row.ts'
import { durationWords, momentWords } from './moment-words.ts'

export interface Around {
  personRoles?: readonly PersonRole[]
  placeRoles?: readonly PlaceRole[]
  /** Places with a page of their own. */
  places: readonly EventPlace[]
}

/** Something that happened, as a list shows it: from the records that this reader may see and from nothing else. */
export function toEventLine({ id, kind, records }: EventRecords, around: Around): EventLine {
  const open = isOpen(kind, records)
  const first = <K extends keyof EventRecord>(field: K) =>
    records.find((record) => record[field] !== null)?.[field] ?? null
  const start = startOf(records)
  // What another agency says of an end stands among the facts until those who keep the record say it too.
  const end = open ? null : endOf(records)
  return {
    id,
    kind,
    title: first('title') ?? eventOf(kind).label,
    start,
    end,
    isOpen: open,
    risk: first('risk'),
    harm: first('harm'),
    origin: first('origin'),
    personRoles: [...(around.personRoles ?? [])],
    placeRoles: [...(around.placeRoles ?? [])],
    places: [...around.places, ...placesInWords(records, around.places)],
    agencies: [...new Set(records.map((record): Agency => record.agency))].sort(),
    about: aboutOf(kind, { start, end, open }, records),
  }
}

/** Where it was, if that is a street or a point and no place of its own. */
function placesInWords(records: readonly EventRecord[], places: readonly EventPlace[]): EventPlace[] {
  const said = records.flatMap(({ placeRole, street, postcode, longitude }) => {
    const words =
      [street, postcode].filter(Boolean).join(', ') || (longitude === null ? '' : 'A point on the map')
    if (words === '') return []
    return [{ role: placeRole ?? ('happened' as const), place: null, words }]
  })
  const isNew = ({ role, words }: EventPlace, at: number) =>
    !places.some((place) => place.role === role) &&
    said.findIndex((other) => other.role === role && other.words === words) === at
  return said.filter(isNew)
}

interface When {
  start: PartialMoment
  end: PartialMoment | null
  open: boolean
}

/** One line more. Null when there is nothing to add to the title. */
function aboutOf(kind: EventName, when: When, records: readonly EventRecord[]): string | null {
  const words = ABOUT[kind]?.(when, records) ?? summaryOf(records)
  return words === '' ? null : words
}

const ABOUT: Partial<Record<EventName, (when: When, records: readonly EventRecord[]) => string>> = {
  MissingEpisode({ start, end, open }, records) {
    if (open) return 'Not recorded as returned'
    const long =
      start.earliest && start.earliest === start.latest && end?.earliest && end.earliest === end.latest
        ? `Back after ${durationWords(start.earliest, end.earliest)}`
        : 'Returned'
    const foundAt = records.find((record) => record.foundAt && record.foundAt !== 'not-recorded')?.foundAt
    const found = foundAt ? lowerFirst(FOUND_AT[foundAt]) : null
    const foundBy = records.find((record) => record.foundBy)?.foundBy
    const by = foundBy && (/alone/i.test(foundBy) ? foundBy : `found by ${foundBy}`)
    return [long, found, by].filter(Boolean).join(' · ')
  },
  ReturnInterview(_, records) {
    const outcome = records.find((record) => record.outcome)
    if (outcome) {
      const done = outcome.doneAt ? ` ${momentWords(outcome.doneAt)}` : ''
      return `${outcomeWords(outcome.outcome)}${done}`
    }
    const dueBy = records.find((record) => record.dueBy)?.dueBy
    return dueBy ? `Due by ${momentWords(dueBy)}` : 'Due'
  },
  Incident(_, records) {
    const harm = records.find((record) => record.harm)?.harm
    return [harm ? HARM_KINDS[harm] : null, summaryOf(records)].filter(Boolean).join(' · ')
  },
}

const lowerFirst = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`

const MOST_SUMMARY = 140
function summaryOf(records: readonly EventRecord[]): string {
  const words = records.find((record) => record.summary)?.summary ?? ''
  return words.length > MOST_SUMMARY ? `${words.slice(0, MOST_SUMMARY - 1).trimEnd()}…` : words
}
