import { isEventName, REGISTER_WORDS, type RecordedKind } from '@safeground/graph-schema'
import type { Ids } from '../../../ids.ts'
import { identifierKey } from '../sources/registers.ts'
import type { NumberedSubject } from './knowledge.ts'
import type { Numbers } from './numbers.ts'
import type { PlannedRecord } from './statements.ts'

interface Born {
  earliest: string | null
  latest: string | null
}
interface MarkedBorn extends Born {
  markings: readonly string[]
}
interface ResolveOptions {
  ids: Ids
  /** Only dates of birth within these decide: whoever brings the file in would see by the outcome what the others are. */
  importerMarkings: readonly string[]
}

/**
 * A register number that would join, and does not: a question for a steward. Where subject and other are one, it has
 * joined, and they say of it what cannot both be right.
 */
export interface Clash {
  subject: string
  other: string
  reasons: string[]
  markings: readonly string[]
}

export interface Resolved {
  subject: string
  clashes: Clash[]
}

/**
 * Which subject a record is about. Only an exact number of a named register joins, and only where no date of birth
 * contradicts it; numbers that point at different subjects join nothing. What does not join is a subject of its own
 * and a question. A date of birth beyond the markings of the source decides nothing: it joins all the same, and whoever
 * may see both is asked. `before` is the subject of the record's earlier version.
 */
export function resolveSubject(
  record: PlannedRecord,
  before: string | undefined,
  numbers: Numbers,
  { ids, importerMarkings }: ResolveOptions,
): Resolved {
  const own = ownSubject(record, ids)
  const [first] = record.identifiers
  if (!first) return { subject: own, clashes: [] }
  const standsFor = ids.of(prefixOf(record.kind), record.kind, first.register, first.value)
  const found = record.identifiers.map((identifier) => ({
    identifier,
    subjects: numbers.of(identifierKey(identifier), record.kind),
  }))
  const all = uniqueBySubject(found.flatMap(({ subjects }) => subjects))
  // Not identified before and identified now: the number is new, so whoever it was stays the same.
  if (all.length === 0) return { subject: before === own ? own : standsFor, clashes: [] }
  const born = bornOf(record)
  const isOpen = ({ markings }: MarkedBorn) => markings.every((marking) => importerMarkings.includes(marking))
  const isContradicted = ({ births }: NumberedSubject) => contradicts(born, births.filter(isOpen))
  const fitting = all.filter((one) => !isContradicted(one))
  const joined = ({ subject, births }: NumberedSubject): Resolved => ({
    subject,
    clashes: births
      .filter((one) => !isOpen(one) && contradicts(born, [one]))
      .map(({ markings }) => ({ subject, other: subject, reasons: [BORN_TWICE], markings })),
  })
  const isAmong = (subjects: readonly NumberedSubject[], id: string) =>
    subjects.some(({ subject }) => subject === id)
  const joins = fitting.filter(({ subject }) =>
    found.every(({ subjects }) => subjects.length === 0 || isAmong(subjects, subject)),
  )
  const [only] = joins
  if (only && joins.length === 1) return joined(only)
  // One number that stands for several already: the subject that is named after the number, never a guess between them.
  const named = joins.find((one) => one.subject === standsFor)
  if (named) return joined(named)
  const subject =
    joins.length > 1
      ? ids.of(prefixOf(record.kind), record.kind, first.register, first.value, 'unclear')
      : own
  if (isAmong(all, subject)) return { subject, clashes: [] }
  const clashes = found.flatMap(({ identifier, subjects }) =>
    subjects.map((other) => ({
      subject,
      other: other.subject,
      reasons: [reasonOf(REGISTER_WORDS[identifier.register] ?? identifier.register, isContradicted(other))],
      markings: other.markings,
    })),
  )
  return { subject, clashes }
}

/** What a public id of it begins with: a subject or something that happened. */
const prefixOf = (kind: RecordedKind) => (isEventName(kind) ? 'e' : 's')

/** Who or what a record is about where no register number says so. */
export const ownSubject = (record: PlannedRecord, ids: Ids) =>
  ids.of(prefixOf(record.kind), record.subjectKey)

export function bornOf({ content }: PlannedRecord): Born {
  const day = (name: string) => (typeof content[name] === 'string' ? (content[name] as string) : null)
  return { earliest: day('bornEarliest'), latest: day('bornLatest') }
}

/** Two dates of birth that cannot be one: their intervals do not touch. What is not known contradicts nothing. */
export function contradicts(born: Born, births: readonly Born[]): boolean {
  if (!born.earliest || !born.latest) return false
  const { earliest, latest } = born
  return births.some((one) => one.earliest && one.latest && (one.latest < earliest || latest < one.earliest))
}

const BORN_TWICE = 'Joined by an exact number, but its dates of birth cannot both be right.'

function reasonOf(register: string, isContradicted: boolean): string {
  return isContradicted
    ? `Same ${register}, but dates of birth that cannot both be right.`
    : `Same ${register}, but another number points to somebody else.`
}

function uniqueBySubject(all: readonly NumberedSubject[]): NumberedSubject[] {
  return [...new Map(all.map((one) => [one.subject, one])).values()]
}
