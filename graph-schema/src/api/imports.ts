import { z } from 'zod'
import { defineEndpoint } from '../define.ts'
import { RecordedKind } from '../model.ts'
import { Agency } from '../values/agencies.ts'
import { ImportId, MappingId } from '../values/ids.ts'
import { Instant } from '../values/instant.ts'
import { BoundaryLevel } from '../values/layers.ts'
import { Marking } from '../values/markings.ts'

const none = z.object({})

/** Kinds of file that say nothing of people or places one by one: what is drawn behind them on a map. */
export const LayerName = z.enum(['boundaries', 'street-crime'])
export type LayerName = z.output<typeof LayerName>

/** The kinds of file that can be brought in. */
export const SourceName = z.enum([
  'police-intelligence',
  'children-open',
  'missing-episodes',
  'return-interviews',
  'incidents',
  'education',
  'schools',
  'stops',
  ...LayerName.options,
])
export type SourceName = z.output<typeof SourceName>

export const SOURCE_WORDS: Record<SourceName, string> = {
  'police-intelligence': 'Police intelligence logs',
  'children-open': 'Children open to the team',
  'missing-episodes': 'Times missing',
  'return-interviews': 'Return interviews',
  incidents: 'Crimes and incidents',
  education: 'Education records',
  schools: 'Schools register (GIAS)',
  stops: 'Public transport stops (NaPTAN)',
  boundaries: 'Boundaries (GeoJSON)',
  'street-crime': 'Recorded crime (police.uk)',
}

/** What kind of file it is: one that the product knows, or one that the partnership has described by a mapping. */
export const ImportSource = z.union([SourceName, MappingId])
export type ImportSource = z.output<typeof ImportSource>

/** Where a file is on its way in. Rows are visible to readers in `published` only. */
export const ImportStatus = z.enum([
  'reading',
  'staged',
  'publishing',
  'interrupted',
  'published',
  'undoing',
  'undone',
  'failed',
])
export type ImportStatus = z.output<typeof ImportStatus>

export const IMPORT_STATUS: Record<ImportStatus, string> = {
  reading: 'Being read. Nothing is visible to anyone yet.',
  staged: 'Read and waiting for you. Nothing is visible to anyone yet.',
  publishing: 'Being written. Nothing of it is visible until all of it is.',
  interrupted: 'Stopped half way. Nothing of it is visible. Publish it again, or discard it.',
  published: 'Published: everyone who may see it can see it.',
  undoing: 'Undone: nothing of it is visible any more; its rows are being removed.',
  undone: 'Undone.',
  failed: 'Could not be read. Nothing was kept.',
}

export const FaultGroup = z.object({
  column: z.string(),
  message: z.string(),
  count: z.number().int().positive(),
  examples: z.array(z.object({ row: z.number().int(), value: z.string() })).max(5),
})
export type FaultGroup = z.output<typeof FaultGroup>

/** What publishing would change or has changed, as far as this reader may know it. */
export const ImportChanges = z.object({
  subjects: z.array(z.object({ kind: RecordedKind, fresh: z.number().int(), known: z.number().int() })),
  records: z.object({ fresh: z.number().int(), changed: z.number().int(), same: z.number().int() }),
  claims: z.object({ fresh: z.number().int(), changed: z.number().int(), same: z.number().int() }),
  reports: z.object({ fresh: z.number().int(), changed: z.number().int(), same: z.number().int() }),
  /** Rows about people who are not known here, of a source that speaks of known people only: counted and not kept. */
  notKnown: z.number().int().default(0),
  /** Of a layer: what it is drawn from, and whether a set that is there already would no longer be drawn. */
  layers: z.array(z.object({ what: z.string(), parts: z.number().int(), replaces: z.boolean() })).default([]),
})
export type ImportChanges = z.output<typeof ImportChanges>

export const ImportView = z
  .object({
    id: ImportId,
    source: ImportSource,
    sourceLabel: z.string(),
    agency: Agency,
    fileName: z.string(),
    fileBytes: z.number().int(),
    by: z.string(),
    startedAt: Instant,
    publishedAt: Instant.nullable(),
    status: ImportStatus,
    statusWords: z.string(),
    progress: z
      .object({ phase: z.string(), done: z.number().int(), total: z.number().int().nullable() })
      .nullable(),
    rows: z.object({ read: z.number().int(), good: z.number().int(), faulty: z.number().int() }),
    faultGroups: z.array(FaultGroup),
    changes: ImportChanges.nullable(),
    /** "May be the same as" questions for a steward, as far as the reader may see both sides. */
    proposals: z.number().int(),
    notes: z.array(z.string()).meta({ description: 'What was left out on purpose, in words' }),
    allowed: z.array(z.enum(['publish', 'undo', 'discard', 'download-faults', 'download-rows-to-mend'])),
  })
  .meta({ id: 'Import' })
export type ImportView = z.output<typeof ImportView>

export const SourceColumn = z.object({
  name: z.string(),
  isRequired: z.boolean(),
  meaning: z.string(),
  example: z.string(),
})

export const SourceView = z
  .object({
    source: ImportSource,
    label: z.string(),
    meaning: z.string(),
    agency: Agency,
    markings: z.array(Marking),
    columns: z.array(SourceColumn),
    fileType: z.enum(['csv', 'geojson']),
    /** What may be said with the file where the file itself does not say it. */
    asks: z.array(z.enum(['level', 'attribution'])),
    mayBringIn: z.boolean(),
    whyNot: z.string().nullable(),
  })
  .meta({ id: 'ImportSource' })
export type SourceView = z.output<typeof SourceView>

const one = z.object({ id: ImportId })

export const importsApi = {
  sources: defineEndpoint({
    method: 'GET',
    path: '/import-sources',
    group: 'Files in',
    summary: 'The kinds of file that can be brought in, and their columns',
    needs: 'import:bring-in',
    audit: 'none',
    params: none,
    query: none,
    body: null,
    answer: z.object({ sources: z.array(SourceView) }).meta({ id: 'ImportSources' }),
  }),
  list: defineEndpoint({
    method: 'GET',
    path: '/imports',
    group: 'Files in',
    summary: 'The files brought in so far, newest first, page by page',
    needs: 'import:bring-in',
    audit: 'consultation',
    params: none,
    query: z.object({
      status: ImportStatus.optional(),
      source: ImportSource.optional(),
      after: ImportId.optional().meta({ description: 'The `next` of the page before' }),
    }),
    body: null,
    answer: z.object({ imports: z.array(ImportView), next: ImportId.nullable() }).meta({ id: 'Imports' }),
  }),
  bringIn: defineEndpoint({
    method: 'POST',
    path: '/imports',
    group: 'Files in',
    summary: 'Read a file: its faults and what it would change. Nothing is published',
    needs: 'import:bring-in',
    audit: 'collection',
    sealed: ['name'],
    params: none,
    query: z.object({
      source: ImportSource,
      name: z.string().trim().min(1).max(200).default('unnamed.csv'),
      level: BoundaryLevel.optional().meta({
        description: 'Of boundaries: what they bound, if the file does not say',
      }),
      attribution: z.string().trim().min(1).max(500).optional().meta({
        description: 'Of boundaries: whose they are and under which licence, if the file does not say',
      }),
    }),
    body: 'file',
    answer: ImportView,
    status: 201,
  }),
  open: defineEndpoint({
    method: 'GET',
    path: '/imports/:id',
    group: 'Files in',
    summary: 'One file: where it is on its way in, its faults and its changes',
    needs: 'import:bring-in',
    audit: 'consultation',
    params: one,
    query: none,
    body: null,
    answer: ImportView,
  }),
  faults: defineEndpoint({
    method: 'GET',
    path: '/imports/:id/faults.csv',
    group: 'Files in',
    summary: 'Every fault of a file as CSV: row, column, value and what to do',
    needs: 'import:bring-in',
    audit: 'disclosure',
    params: one,
    query: none,
    body: null,
    answer: 'csv',
  }),
  rowsToMend: defineEndpoint({
    method: 'GET',
    path: '/imports/:id/rows-to-mend.csv',
    group: 'Files in',
    summary:
      'The faulty rows of a file, each with what to do: put right, they can be brought in by themselves',
    needs: 'import:bring-in',
    audit: 'disclosure',
    params: one,
    query: none,
    body: null,
    answer: 'csv',
  }),
  publish: defineEndpoint({
    method: 'POST',
    path: '/imports/:id/commit',
    group: 'Files in',
    summary: 'Publish a file: all of its good rows at once, or none',
    needs: 'import:publish',
    audit: 'alteration',
    params: one,
    query: none,
    body: null,
    answer: ImportView,
  }),
  undo: defineEndpoint({
    method: 'DELETE',
    path: '/imports/:id',
    group: 'Files in',
    summary: 'Undo a published file, or discard one that is not published',
    needs: 'import:publish',
    audit: 'erasure',
    params: one,
    query: none,
    body: null,
    answer: ImportView,
  }),
}
