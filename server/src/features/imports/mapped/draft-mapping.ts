import type {
  ColumnHint,
  Given,
  KindName,
  MappingSuggestion,
  SampleColumn,
  SubjectPart,
} from '@safeground/graph-schema'

type Draft = NonNullable<MappingSuggestion['draft']>

const from = (column: string): Given => ({ column })

const part = (name: string, kind: KindName, own: Partial<SubjectPart>): SubjectPart => ({
  part: name,
  kind,
  separator: null,
  key: null,
  numbers: {},
  facts: {},
  isHome: false,
  ...own,
})

/** A description to begin with, where a file has a shape that many tools write: a list of links, or a table of points. */
export function draftOf(columns: readonly SampleColumn[], hints: readonly ColumnHint[]): Draft | null {
  const columnOf = (field: string) => hints.find((hint) => hint.field === field)?.column
  const [start, end] = [columnOf('links.from'), columnOf('links.to')]
  if (start && end) return edgeList(columns, start, end)
  const [east, north] = [columnOf('subjects.facts.easting'), columnOf('subjects.facts.northing')]
  const [across, up] = [columnOf('subjects.facts.longitude'), columnOf('subjects.facts.latitude')]
  if (east && north) return points(columnOf, { easting: from(east), northing: from(north) })
  if (across && up) return points(columnOf, { longitude: from(across), latitude: from(up) })
  return null
}

/** Is each value of it a number or a code, as one draws a node by, and not a name? */
const areCodes = (column: SampleColumn | undefined) =>
  column !== undefined &&
  column.samples.length > 0 &&
  column.samples.every((sample) => /\d/.test(sample) && !/\s/.test(sample))

function edgeList(columns: readonly SampleColumn[], start: string, end: string): Draft {
  const named = (name: string) => columns.find((column) => column.name === name)
  const side = (name: string, column: string): SubjectPart => {
    const label = columns.find((one) =>
      new RegExp(`^(${column}|${name === 'one' ? 'from|source' : 'to|target'})_(name|label)$`).test(one.name),
    )
    if (!areCodes(named(column))) return part(name, 'Person', { facts: { name: from(column) } })
    return part(name, 'Person', { key: { column }, facts: label ? { name: from(label.name) } : {} })
  }
  return {
    words:
      'This looks like a list of links, one a row, as charting tools write them. What both ends are, and what the link says, is for you to choose.',
    mapping: {
      subjects: [side('one', start), side('other', end)],
      links: [{ type: 'KNOWS', from: 'one', to: 'other' }],
      again: { by: 'whole-row', columns: columns.slice(0, 60).map(({ name }) => name) },
    },
  }
}

function points(columnOf: (field: string) => string | undefined, point: SubjectPart['facts']): Draft {
  const facts: SubjectPart['facts'] = { ...point }
  for (const field of ['name', 'placeType', 'address', 'postcode'] as const) {
    const column = columnOf(`subjects.facts.${field}`)
    if (column) facts[field] = from(column)
  }
  const uprn = columnOf('subjects.numbers.uprn')
  const again = columnOf('again')
  return {
    words: 'This looks like a table of places, one a row, each with a point.',
    mapping: {
      subjects: [
        part('place', 'Location', {
          facts,
          ...(again ? { key: { column: again } } : {}),
          ...(uprn ? { numbers: { uprn: from(uprn) } } : {}),
        }),
      ],
      ...(again ? { again: { by: 'reference' as const, columns: [again] } } : {}),
    },
  }
}
