import { z } from 'zod'
import { defineEndpoint } from '../define.ts'
import { Mapping } from '../mapping/mapping.ts'
import { MappingId } from '../values/ids.ts'
import { Instant } from '../values/instant.ts'
import { Fault } from './problem.ts'

const none = z.object({})
const one = z.object({ id: MappingId })

/** A kind of file that the partnership has described for itself. */
export const MappingView = z
  .object({
    id: MappingId,
    version: z
      .number()
      .int()
      .positive()
      .meta({ description: 'Send it as If-Match to change or retire the mapping' }),
    mapping: Mapping,
    by: z.string(),
    savedAt: Instant,
    retiredAt: Instant.nullable(),
    /** Versions before this one, newest first: files that they read say so. */
    earlier: z.array(z.object({ version: z.number().int(), by: z.string(), savedAt: Instant })),
  })
  .meta({ id: 'MappingView' })
export type MappingView = z.output<typeof MappingView>

/** One column of a sample of a file. */
export const SampleColumn = z.object({
  name: z.string(),
  heading: z.string(),
  /** The first few different values. */
  samples: z.array(z.string()),
  filled: z.number().int().meta({ description: 'Rows of the sample in which it is not blank' }),
})
export type SampleColumn = z.output<typeof SampleColumn>

export const MappingPreview = z
  .object({
    rows: z.array(
      z.object({
        row: z.number().int(),
        states: z.array(z.string()),
        leftOut: z.array(z.string()),
        faults: z.array(z.object({ column: z.string(), message: z.string() })),
      }),
    ),
    /** What is wrong with the file as a whole, or with the mapping. Without rows then. */
    faults: z.array(Fault),
    notes: z.array(z.string()),
  })
  .meta({ id: 'MappingPreview' })
export type MappingPreview = z.output<typeof MappingPreview>

/** What a column looks like. Nothing comes of it before somebody says so. */
export const ColumnHint = z.object({
  column: z.string(),
  /** `subjects.facts.born`, `subjects.numbers.upn`, `events.facts.start`, `recordedOn` … */
  field: z.string(),
  words: z.string(),
})
export type ColumnHint = z.output<typeof ColumnHint>

export const MappingSuggestion = z
  .object({
    columns: z.array(SampleColumn),
    rows: z.number().int(),
    hints: z.array(ColumnHint),
    /** The shape that the file has, if it is a well-known one: a description to begin with, not to trust. */
    draft: z
      .object({
        words: z.string(),
        mapping: Mapping.omit({ name: true, meaning: true, agency: true, markings: true }).partial(),
      })
      .nullable(),
    notes: z.array(z.string()),
  })
  .meta({ id: 'MappingSuggestion' })
export type MappingSuggestion = z.output<typeof MappingSuggestion>

/** The first part of a file, as text. */
export const MOST_SAMPLE = 64 * 1024
const SampleText = z
  .string()
  .min(1, 'Send the first rows of a file.')
  .max(MOST_SAMPLE, 'Send at most the first 64 KB of the file.')

export const mappingsApi = {
  list: defineEndpoint({
    method: 'GET',
    path: '/mappings',
    group: 'Files in',
    summary: 'The kinds of file that the partnership has described for itself',
    needs: 'import:bring-in',
    audit: 'consultation',
    params: none,
    query: none,
    body: null,
    answer: z.object({ mappings: z.array(MappingView) }).meta({ id: 'Mappings' }),
  }),
  create: defineEndpoint({
    method: 'POST',
    path: '/mappings',
    group: 'Files in',
    summary: 'Describe another kind of CSV file: which column is what',
    description:
      'Afterwards `POST /api/imports?source=<id>&name=…` brings in files of it. Every fault is answered with its place in the description.',
    needs: 'import:publish',
    audit: 'alteration',
    params: none,
    query: none,
    body: Mapping,
    answer: MappingView,
    status: 201,
  }),
  change: defineEndpoint({
    method: 'PUT',
    path: '/mappings/:id',
    group: 'Files in',
    summary:
      'Improve a description: a new version of it. Rows brought in before are changed by the next file, not doubled',
    needs: 'import:publish',
    audit: 'alteration',
    takesVersion: true,
    params: one,
    query: none,
    body: Mapping,
    answer: MappingView,
  }),
  retire: defineEndpoint({
    method: 'DELETE',
    path: '/mappings/:id',
    group: 'Files in',
    summary: 'Retire a description: no further file is read by it. Its files and its history stay',
    needs: 'import:publish',
    audit: 'alteration',
    takesVersion: true,
    params: one,
    query: none,
    body: null,
    answer: MappingView,
  }),
  preview: defineEndpoint({
    method: 'POST',
    path: '/mappings/preview',
    group: 'Files in',
    summary: 'What the first rows of a file would state by a description, in words. Nothing is kept',
    needs: 'import:bring-in',
    audit: 'consultation',
    params: none,
    query: none,
    body: z.object({ mapping: Mapping, text: SampleText }),
    answer: MappingPreview,
  }),
  suggest: defineEndpoint({
    method: 'POST',
    path: '/mappings/suggest',
    group: 'Files in',
    summary: 'The columns of a file with samples, and what each looks like. Nothing is kept',
    needs: 'import:bring-in',
    audit: 'consultation',
    params: none,
    query: none,
    body: z.object({ text: SampleText }),
    answer: MappingSuggestion,
  }),
}
