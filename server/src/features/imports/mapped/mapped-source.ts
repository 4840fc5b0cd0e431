import { isColumn, type Mapping, type Marking, type SubjectPart } from '@safeground/graph-schema'
import { z } from 'zod'
import { identify, readNumber } from '../sources/registers.ts'
import { type Cells, defineSource, type KnownOnly, keysOf, type Source } from '../sources/source.ts'
import { columnsOf } from './mapped-columns.ts'
import { textOf } from './read-given.ts'
import { readMappedRow } from './read-row.ts'
import { type MappingIdentity, naturalOf, sourceOf, stateRow } from './state-row.ts'

export interface SavedMapping extends MappingIdentity {
  version: number
  isRetired: boolean
  /** Of every version: whoever may see what one of them brought in. */
  markings: readonly Marking[]
}

/** A mapping as a kind of file, read, staged, published and undone like every other. */
export function mappedSource(saved: SavedMapping): Source {
  const { mapping, version, isRetired, markings } = saved
  const knownOnly = knownOnlyOf(mapping)
  const source = defineSource({
    ...sourceOf(saved),
    label: mapping.name,
    meaning: mapping.meaning,
    markings,
    columns: columnsOf(mapping),
    ...(knownOnly ? { knownOnly } : {}),
    schema: rowOf(mapping),
    toStatement: (row) => {
      const keys = keysOf(sourceOf(saved), ...naturalOf(mapping, row))
      return {
        natural: keys.natural,
        naturalColumn: mapping.again.columns[0] ?? '',
        report: { key: keys.prefix.slice(0, -1), says: [] },
        state: (number, report) => stateRow(saved, row, number, report),
      }
    },
  })
  return { ...source, mapped: { version, isRetired } }
}

/** The row of a mapping, as the rows of other kinds of file are: a schema whose issues stand at a column. */
const rowOf = (mapping: Mapping) =>
  z
    .custom<Cells>(() => true)
    .transform((cells, context) =>
      readMappedRow(mapping, cells, (column, message) =>
        context.addIssue({ code: 'custom', path: [column], message }),
      ),
    )

function knownOnlyOf(mapping: Mapping): KnownOnly | null {
  const person = mapping.subjects.find(({ part }) => part === mapping.knownOnly)
  if (!person) return null
  const { born } = person.facts
  return {
    bornColumn: born && isColumn(born) ? born.column : '',
    numbersOf: (cells) => numbersIn(person, { cells, order: mapping.dateOrder, fault: () => undefined }),
  }
}

const numbersIn = ({ kind, numbers }: SubjectPart, row: Parameters<typeof textOf>[0]) =>
  Object.entries(numbers).flatMap(([register, given]) => {
    const text = textOf(row, given)
    return text.length > 40 || readNumber(register, text) === null ? [] : identify(kind, register, text)
  })
