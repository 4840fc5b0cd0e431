import { Agency, FaultGroup, ImportChanges, ImportSource, ImportStatus } from '@safeground/graph-schema'
import { z } from 'zod'
import { noteChange } from '../../../changes/change-log.ts'
import { text } from '../../../graph/columns.ts'
import type { Ask } from '../../../graph/graph.ts'
import { query } from '../../../graph/query.ts'
import type { House } from '../../../house.ts'

/** Lists and tables of an import are kept as JSON: nobody asks by them. */
const json = <Value>(schema: z.ZodType<Value>, empty: Value) =>
  z
    .string()
    .nullish()
    .transform((text) => (text ? schema.parse(JSON.parse(text)) : empty))

/** What is written down of one file brought in. */
export const Entry = z.object({
  id: z.string(),
  source: ImportSource,
  agency: Agency,
  /** Of a kind of file that the partnership has described itself: the version of the description that read it. */
  mappingVersion: z
    .number()
    .nullish()
    .transform((value) => value ?? null),
  fileName: z.string(),
  fileBytes: z
    .number()
    .nullish()
    .transform((value) => value ?? 0),
  sha256: text,
  by: z.string(),
  /** The account behind `by`: two people may have one name. */
  byUsername: text,
  startedAt: z.string(),
  publishedAt: text,
  status: ImportStatus,
  /** When what it writes counts as recorded: the start of its publishing. */
  recordedAt: text,
  /** The turn of the lease in which it was published: which file is later. */
  turn: z
    .number()
    .nullish()
    .transform((value) => value ?? 0),
  /** It has given parts of its rows to other files ahead of its undoing. */
  handsOver: z
    .boolean()
    .nullish()
    .transform((value) => value ?? false),
  /** Until when whoever reads the file is taken to be alive. */
  aliveUntil: text,
  holder: text,
  anchors: z
    .number()
    .nullish()
    .transform((value) => value ?? 0),
  /** Rows that were left out as read, because nobody here is known by their numbers. */
  notKnown: z
    .number()
    .nullish()
    .transform((value) => value ?? 0),
  rows: json(z.object({ read: z.number(), good: z.number(), faulty: z.number() }), {
    read: 0,
    good: 0,
    faulty: 0,
  }),
  faultGroups: json(z.array(FaultGroup), []),
  notes: json(z.array(z.string()), []),
  changes: json(ImportChanges.nullable(), null),
  /** Markings and localities of whoever the changes were counted for: others who hold less do not see them. */
  changesFor: json(
    z.object({ markings: z.array(z.string()), localities: z.array(z.string()) }).nullable(),
    null,
  ),
  /** The last turn of the lease before the changes were counted. Null: somebody was writing, or it is not known. */
  countedAfter: z
    .number()
    .nullish()
    .transform((value) => value ?? null),
  progress: json(
    z.object({ phase: z.string(), done: z.number(), total: z.number().nullable() }).nullable(),
    null,
  ),
})
export type Entry = z.output<typeof Entry>

const EntryRow = z.object({ entry: Entry })
const openEntry = query(import.meta.url, './open-import-entry.cypher', z.unknown())
const changeEntry = query(import.meta.url, './change-import.cypher', z.object({ id: z.string() }))
const removeEntry = query(import.meta.url, './remove-import-entry.cypher', z.unknown())
const ofSources = query(import.meta.url, './imports-of-sources.cypher', EntryRow)
const oneOfSources = query(import.meta.url, './import-of-sources.cypher', EntryRow)
const inStatus = query(import.meta.url, './imports-in-status.cypher', EntryRow)

/** Files of one page of the list. */
const PAGE = 200

/** What an import that is discarded or undone no longer says: words, cells and counts of its file. */
export const FORGOTTEN = {
  faultGroups: null,
  notes: null,
  changes: null,
  changesFor: null,
  notKnown: null,
  progress: null,
}

export const createEntry = (house: House, props: Record<string, unknown>) =>
  house.graph.write((ask) => ask(openEntry, { props }))

export const forgetEntry = (house: House, id: string) => house.graph.write((ask) => ask(removeEntry, { id }))

/** Statuses in which the rows of an import come to be seen, are seen no more, or are no more. */
const SHOWS: readonly ImportStatus[] = ['published', 'undoing', 'undone']

/**
 * Sets properties of an import that is in one of some statuses. False when it is not. Objects are kept as JSON. Where that
 * changes what readers see, it is noted in the same transaction.
 */
export async function changeImport(
  ask: Ask,
  id: string,
  from: readonly ImportStatus[],
  props: Record<string, unknown>,
): Promise<boolean> {
  const plain = Object.entries(props).map(([name, value]) => [
    name,
    typeof value === 'object' && value !== null ? JSON.stringify(value) : value,
  ])
  const changed = await ask(changeEntry, { id, from, props: Object.fromEntries(plain) })
  const { status } = props
  if (changed.length > 0 && SHOWS.some((one) => one === status)) await noteChange(ask, { imports: [id] })
  return changed.length > 0
}

/** One import, if it is of one of some sources. */
export async function readEntries(
  house: House,
  sources: readonly ImportSource[],
  id: string,
): Promise<Entry[]> {
  const rows = await house.graph.readSystem((ask) => ask(oneOfSources, { sources, id }))
  return rows.map(({ entry }) => entry)
}

interface Listed {
  status: ImportStatus | null
  /** The last one of the page before. */
  after: Pick<Entry, 'startedAt' | 'id'> | null
}

/** A page of the imports of some sources, newest first, and whether there are more. */
export async function listEntries(
  house: House,
  sources: readonly ImportSource[],
  { status, after }: Listed,
): Promise<{ entries: Entry[]; hasMore: boolean }> {
  const params = {
    sources,
    status,
    after: after?.id ?? null,
    before: after?.startedAt ?? null,
    limit: PAGE + 1,
  }
  const rows = await house.graph.readSystem((ask) => ask(ofSources, params))
  return { entries: rows.slice(0, PAGE).map(({ entry }) => entry), hasMore: rows.length > PAGE }
}

export async function entriesIn(house: House, statuses: readonly ImportStatus[]): Promise<Entry[]> {
  const rows = await house.graph.readSystem((ask) => ask(inStatus, { statuses }))
  return rows.map(({ entry }) => entry)
}
