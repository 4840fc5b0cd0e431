import { type API, checkMapping, type Mapping, type MappingPreview } from '@safeground/graph-schema'
import type { UseCase } from '../../../http/answer.ts'
import { Problem } from '../../../http/problem.ts'
import type { Source } from '../sources/source.ts'
import { readHeader } from '../staging/read-header.ts'
import { mappedSource } from './mapped-source.ts'
import { readSample } from './read-sample.ts'
import { sayRow } from './say-row.ts'

/** What the first rows would state. Nothing of it is kept, and the trail holds no content. */
export const previewMapping: UseCase<typeof API.mappings.preview> = async ({ body }, _asker, _house) => {
  const answer = previewOf(body.mapping, body.text)
  return { answer, subjects: [], detail: { rows: answer.rows.length } }
}

const MOST_ROWS = 20

export function previewOf(mapping: Mapping, text: string): MappingPreview {
  const faults = checkMapping(mapping)
  if (faults.length > 0) return { rows: [], faults, notes: [] }
  const source = mappedSource({
    id: 'preview',
    mapping,
    version: 1,
    isRetired: false,
    markings: mapping.markings,
  })
  try {
    const { rows, notes } = readSample(text)
    const [first, ...others] = rows
    if (!first) return { rows: [], faults: [{ where: 'row 1', message: 'The file is empty.' }], notes }
    const header = readHeader(first.cells, source)
    const seen = new Set<string>()
    return {
      rows: others.slice(0, MOST_ROWS).map(({ row, cells }) => {
        const bound = header.bind(cells)
        if (!bound) return { row, states: [], leftOut: [], faults: [{ column: '', message: TOO_WIDE }] }
        return { row, ...previewRow(source, bound, row, seen) }
      }),
      faults: [],
      notes: [...notes, ...header.notes, ...(source.knownOnly ? [KNOWN_ONLY] : [])],
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return {
      rows: [],
      faults: [{ where: error.faults[0]?.where ?? 'file', message: error.detail }],
      notes: [],
    }
  }
}

function previewRow(source: Source, cells: Parameters<Source['read']>[0], row: number, seen: Set<string>) {
  const read = source.read(cells, row)
  if (!read.ok)
    return {
      states: [],
      leftOut: [],
      faults: read.faults.map(({ column, message }) => ({ column, message })),
    }
  const { natural, naturalColumn } = read.statement
  if (seen.has(natural))
    return { states: [], leftOut: [], faults: [{ column: naturalColumn, message: TWICE }] }
  seen.add(natural)
  const { planned, leftOut } = read.statement.state(row, { isFirst: true })
  return { states: sayRow(planned), leftOut, faults: [] }
}

const TWICE = 'An earlier row has the same. Only one of the two is taken.'
const TOO_WIDE = 'The row has more cells than the first row has columns.'
const KNOWN_ONLY =
  'Rows about people who are not known here will be counted and left out; this list shows them all.'
