import {
  Agency,
  EventName,
  HarmKind,
  Origin,
  PlacePrecision,
  PlaceRole,
  RecordedKind,
} from '@safeground/graph-schema'
import { z } from 'zod'
import type { Ask } from '../../../../graph/graph.ts'
import { query } from '../../../../graph/query.ts'

const text = z.string().nullable()
const amount = z.number().nullable()

/** What decides who may see a stated thing; a record keeps its place among others by its id and by when it was recorded. */
const Stated = z.object({
  markings: z.array(z.string()).nullable(),
  locality: text,
  import: text,
  recordedAt: text,
  retractedAt: text,
  retractedIn: text,
})
const StoredRecord = Stated.extend({ id: z.string(), recordedAt: z.string() })

const EventRecord = StoredRecord.extend({
  agency: Agency,
  gradingScheme: z.string(),
  sourceGrade: text,
  assessmentGrade: text,
  handling: text,
  howKnown: text,
  harm: HarmKind.nullable(),
  origin: Origin.nullable(),
  startEarliest: text,
  startLatest: text,
  placeRole: PlaceRole.nullable(),
  longitude: amount,
  latitude: amount,
  precision: PlacePrecision.nullable(),
})
export type StoredEventRecord = z.output<typeof EventRecord>

const StoredEvent = z.object({
  id: z.string(),
  kind: EventName,
  records: z.array(EventRecord),
  places: z.array(Stated.extend({ place: z.string(), role: PlaceRole })),
  people: z.array(Stated.extend({ person: z.string() })),
})
export type StoredEvent = z.output<typeof StoredEvent>

const PlaceRecord = StoredRecord.extend({
  kind: RecordedKind,
  placeType: text,
  name: text,
  knownAs: z.array(z.string()).nullable(),
  address: text,
  longitude: amount,
  latitude: amount,
})
const StoredPlace = z.object({ id: z.string(), records: z.array(PlaceRecord) })
export type StoredPlace = z.output<typeof StoredPlace>

const PersonRecord = StoredRecord.extend({
  agency: Agency,
  identified: z
    .boolean()
    .nullable()
    .transform((value) => value ?? true),
  bornEarliest: text,
  bornLatest: text,
})
const StoredPerson = z.object({ id: z.string(), records: z.array(PersonRecord) })
export type StoredPerson = z.output<typeof StoredPerson>

const Id = z.object({ id: z.string() })
const About = z.object({ id: z.string(), labels: z.array(z.string()) })
export type About = z.output<typeof About>

const eventRows = query(import.meta.url, './event-rows.cypher', StoredEvent)
const placeRows = query(import.meta.url, './place-rows.cypher', StoredPlace)
const personRows = query(import.meta.url, './person-rows.cypher', StoredPerson)
const idsOfEvents = query(import.meta.url, './ids-of-events.cypher', Id)
const idsOfPlaces = query(import.meta.url, './ids-of-places.cypher', Id)
const recordsOfImport = query(
  import.meta.url,
  './records-of-import.cypher',
  About.extend({ record: z.string() }),
)
const otherwiseTouched = query(import.meta.url, './otherwise-touched.cypher', About)
const aroundSubjects = query(import.meta.url, './around-subjects.cypher', About)

export const storedEvents = (ask: Ask, ids: readonly string[]) => ask(eventRows, { ids })
export const storedPlaces = (ask: Ask, ids: readonly string[]) => ask(placeRows, { ids })
export const storedPeople = (ask: Ask, ids: readonly string[]) => ask(personRows, { ids })

export const pageOfEvents = (ask: Ask, after: string, limit: number) => ask(idsOfEvents, { after, limit })
export const pageOfPlaces = (ask: Ask, after: string, limit: number) => ask(idsOfPlaces, { after, limit })

export const pageOfImport = (ask: Ask, importId: string, after: string, limit: number) =>
  ask(recordsOfImport, { importId, after, limit })
export const touchedOtherwise = (ask: Ask, importId: string) => ask(otherwiseTouched, { importId })
export const aroundSome = (ask: Ask, ids: readonly string[]) => ask(aroundSubjects, { ids })
