import { z } from 'zod'
import { ClaimType, EventName, KindName } from '../model.ts'
import { Agency } from '../values/agencies.ts'
import { MarkingSet } from '../values/markings.ts'
import { EVENT_FIELDS, type EventField, SUBJECT_FIELDS, type SubjectField } from './fields.ts'

/** Names of columns compare without case, and a blank or a hyphen is an underscore. */
export const foldColumn = (name: string) =>
  name
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_')

/** Names that no column may have: to an object they are not names. */
export const REFUSED_COLUMNS: readonly string[] = ['__proto__', 'constructor', 'prototype']

const ColumnName = z
  .string()
  .max(200, 'Shorten the name of the column to at most 200 characters.')
  .transform(foldColumn)
  .pipe(
    z
      .string()
      .min(1, 'Name a column.')
      .refine(
        (name) => !REFUSED_COLUMNS.includes(name),
        'A column may not be called that. Rename it in the file.',
      ),
  )
  .meta({ description: 'Name of a column as the first row of the file has it' })

/** Words of a cell and what each stands for: `{"M": "male"}`. */
const Words = z
  .record(z.string().max(200), z.string().max(500))
  .refine((words) => Object.keys(words).length <= 200, 'Give at most 200 words.')

const FromColumn = z.strictObject({ column: ColumnName, words: Words.optional() })
const Fixed = z.strictObject({ fixed: z.string().trim().min(1, 'Give the value.').max(500) })

/** Where a value comes from: the same in every row, or a column, whose words may stand for others. */
export const Given = z.union([Fixed, FromColumn], { error: 'Give {"fixed": "…"} or {"column": "…"}.' }).meta({
  id: 'MappedValue',
  description: '{"fixed": "…"}, or {"column": "…"} with an optional table of words',
})
export type Given = z.output<typeof Given>
const optional = Given.optional()

/** What the parts of a mapping are called in it. */
const PartName = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,30}$/, 'Call a part by small letters, digits and hyphens: young-person.')

const names = <Name extends string>(table: Record<Name, unknown>) =>
  z.enum(Object.keys(table) as [Name, ...Name[]])
const Register = z.string().max(40)

export const SEPARATORS = { ';': ';', ',': ',', '/': '/', '|': '|', line: '\n' } as const
export const Separator = z.enum([';', ',', '/', '|', 'line'])

/** Somebody or something that a row speaks of. Absent from a row in which all of its cells are blank. */
export const SubjectPart = z.strictObject({
  part: PartName,
  kind: KindName,
  /** Several of one part in one cell: "Kez; Tee". */
  separator: Separator.nullable().default(null),
  /** The number that files of this kind call it by. Rows with one number speak of one and the same. */
  key: FromColumn.omit({ words: true }).nullable().default(null),
  numbers: z.record(Register, Given).default({}),
  facts: z.partialRecord(names<SubjectField>(SUBJECT_FIELDS), Given).default({}),
  /** It is where somebody lives, by this description: its address is kept, and carries the marking for it. */
  isHome: z.boolean().default(false),
})
export type SubjectPart = z.output<typeof SubjectPart>

/** Something that happened, as a row tells it. */
export const EventPart = z.strictObject({
  part: PartName,
  kind: EventName,
  numbers: z.record(Register, Given).default({}),
  facts: z.partialRecord(names<EventField>(EVENT_FIELDS), Given).default({}),
})
export type EventPart = z.output<typeof EventPart>

/** What a row says between two of its parts. */
export const LinkPart = z.strictObject({
  type: ClaimType,
  from: PartName,
  to: PartName,
  basis: optional,
  since: optional,
  until: optional,
  quality: optional,
  closeness: optional,
})
export type LinkPart = z.output<typeof LinkPart>

/** Who was what in an event, or what a place was in it. */
export const RolePart = z.strictObject({ part: PartName, event: PartName, role: Given })
export type RolePart = z.output<typeof RolePart>

const MappedGrading = z.discriminatedUnion('scheme', [
  z.strictObject({ scheme: z.literal('not-police-graded'), howKnown: Given }),
  z.strictObject({
    scheme: z.enum(['3x5x2', '5x5x5']),
    source: Given,
    assessment: Given,
    handling: Given,
    conditions: optional,
  }),
])

export const DateOrder = z.enum(['day-first', 'month-first', 'iso'])
export type DateOrder = z.output<typeof DateOrder>
export const DATE_ORDERS: Record<DateOrder, string> = {
  'day-first': 'Day first: 14/11/2026',
  'month-first': 'Month first: 11/14/2026',
  iso: 'Year first only: 2026-11-14',
}

/** Which column of a file is what: a kind of file that a partnership has described for itself. */
export const Mapping = z
  .strictObject({
    name: z.string().trim().min(3, 'Give it a name that others will know it by.').max(100),
    meaning: z.string().trim().min(10, 'Say in a sentence what a row is about.').max(500),
    agency: Agency,
    markings: MarkingSet,
    locality: Given.nullable().default(null),
    dateOrder: DateOrder,
    /** What makes a row itself again in the next file: its own reference, or all that it says. */
    again: z.strictObject({
      by: z.enum(['reference', 'whole-row']),
      columns: z.array(ColumnName).min(1, 'Choose at least one column.').max(60),
    }),
    grading: MappedGrading,
    recordedOn: Given.nullable().default(null),
    learnedOn: Given.nullable().default(null),
    narrative: Given.nullable().default(null),
    /** Rows are kept only where this person is known here already, by one of their numbers. */
    knownOnly: PartName.nullable().default(null),
    subjects: z
      .array(SubjectPart)
      .max(20, 'A row may speak of at most 20 people, places and things.')
      .default([]),
    events: z.array(EventPart).max(5, 'A row may tell of at most 5 events.').default([]),
    links: z.array(LinkPart).max(40, 'A row may state at most 40 links.').default([]),
    tookPart: z.array(RolePart).max(40).default([]),
    places: z.array(RolePart).max(20).default([]),
  })
  .meta({ id: 'Mapping' })
export type Mapping = z.output<typeof Mapping>

export const isColumn = (given: Given): given is z.output<typeof FromColumn> => 'column' in given

/** Everything in a mapping that takes a value, with its place in it. */
export function givensOf(mapping: Mapping): { where: string; given: Given }[] {
  const found: { where: string; given: Given }[] = []
  const add = (where: string, given: Given | null | undefined) => given && found.push({ where, given })
  for (const name of ['locality', 'recordedOn', 'learnedOn', 'narrative'] as const) add(name, mapping[name])
  for (const [name, given] of Object.entries(mapping.grading)) {
    if (typeof given === 'object') add(`grading.${name}`, given)
  }
  for (const [at, one] of mapping.subjects.entries()) add(`subjects.${at}.key`, one.key)
  for (const sort of ['subjects', 'events'] as const) {
    for (const [at, one] of mapping[sort].entries()) {
      for (const [name, given] of Object.entries(one.numbers)) add(`${sort}.${at}.numbers.${name}`, given)
      for (const [name, given] of Object.entries(one.facts)) add(`${sort}.${at}.facts.${name}`, given)
    }
  }
  for (const [at, { basis, since, until, quality, closeness }] of mapping.links.entries()) {
    for (const [name, given] of Object.entries({ basis, since, until, quality, closeness }))
      add(`links.${at}.${name}`, given)
  }
  for (const [at, { role }] of mapping.tookPart.entries()) add(`tookPart.${at}.role`, role)
  for (const [at, { role }] of mapping.places.entries()) add(`places.${at}.role`, role)
  return found
}
