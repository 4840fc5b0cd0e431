import {
  type API,
  type ColumnHint,
  foldColumn,
  type MappingSuggestion,
  type SampleColumn,
} from '@safeground/graph-schema'
import type { UseCase } from '../../../http/answer.ts'
import { hintOf } from './column-hints.ts'
import { draftOf } from './draft-mapping.ts'
import { readSample } from './read-sample.ts'

/** The columns of a file with samples, and what each looks like. A suggestion: nothing comes of it before somebody says so. */
export const suggestMapping: UseCase<typeof API.mappings.suggest> = async ({ body }, _asker, _house) => {
  const answer = suggestionOf(body.text)
  return { answer, subjects: [], detail: { columns: answer.columns.length, rows: answer.rows } }
}

const MOST_SAMPLES = 5
const MOST_COLUMNS = 500
const LONGEST = 80

export function suggestionOf(text: string): MappingSuggestion {
  const { rows, notes } = readSample(text)
  const [header, ...others] = rows
  const headings = (header?.cells ?? []).slice(0, MOST_COLUMNS)
  const columns = headings.flatMap((heading, at): SampleColumn[] => {
    const values = others.map(({ cells }) => (cells[at] ?? '').trim()).filter(Boolean)
    const samples = [...new Set(values)].slice(0, MOST_SAMPLES).map((value) => value.slice(0, LONGEST))
    const name = foldColumn(heading)
    return name === '' ? [] : [{ name, heading: heading.trim(), samples, filled: values.length }]
  })
  const hints = columns.flatMap((column): ColumnHint[] => {
    const hint = hintOf(column)
    return hint ? [{ column: column.name, ...hint }] : []
  })
  return {
    columns,
    rows: others.length,
    hints,
    draft: draftOf(columns, hints),
    notes: [...notes, ...dateNotes(columns, hints)],
  }
}

/** 03/04/2026 is two days to two offices; one 25/04/2026 among them says which. */
function dateNotes(columns: readonly SampleColumn[], hints: readonly ColumnHint[]): string[] {
  const dated = hints
    .filter(({ field }) => /born|start|end|On$|since|until/.test(field))
    .map(({ column }) => column)
  const values = columns.filter(({ name }) => dated.includes(name)).flatMap(({ samples }) => samples)
  const parts = values.flatMap((value) => {
    const found = value.match(/^(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}/)
    return found ? [[Number(found[1]), Number(found[2])] as const] : []
  })
  if (parts.length === 0) return []
  const [isDayFirst, isMonthFirst] = [parts.some(([one]) => one > 12), parts.some(([, other]) => other > 12)]
  if (isDayFirst && isMonthFirst)
    return ['Some dates can only be day first and some only month first. Mend the file before you go on.']
  if (isDayFirst) return ['Dates look day first (14/11/2026).']
  if (isMonthFirst) return ['Dates look month first (11/14/2026).']
  return [
    'Dates can be read both ways: 03/04/2026 may be 3 April or 4 March. Ask whoever sent the file which it is.',
  ]
}
