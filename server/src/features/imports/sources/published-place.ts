import type { KindName } from '@safeground/graph-schema'
import type { Area } from '../../layers/index.ts'
import type { Content, Identifier } from '../planning/statements.ts'
import { known, placeContent, RowStatement } from './row-statement.ts'
import type { ReportOfRow, Source, Stated } from './source.ts'

interface PublishedPlace {
  source: Pick<Source, 'agency' | 'name'>
  reference: readonly string[]
  row: number
  report: ReportOfRow
  kind: KindName
  identifiers: Identifier[]
  name: string
  placeType: string
  content: Content
}

/** A place as a national register gives it: an official record that anybody may read, of the whole borough. */
export function statePlace(place: PublishedPlace): Stated {
  const { source, reference, row, report, kind, identifiers, name, placeType, content } = place
  const said = new RowStatement({
    source,
    reference,
    row,
    report,
    markings: ['open'],
    grading: known('official-record'),
    locality: null,
  })
  said.record({
    kind,
    part: 'place',
    identifiers,
    content: { ...placeContent(name, placeType, kind), identified: true, ...content },
  })
  // The register's own date is not in it: it is as of the day on which it was brought in.
  return said.done({}, null)
}

/** Null: it lies within, or where it lies cannot be told, which the notes do not hold against it. */
export function whyElsewhere(
  point: { longitude: number; latitude: number } | null,
  area: Area | null,
  what: string,
): string | null {
  if (!area) return null
  if (!point)
    return `${what} without a point, so that nothing tells whether it lies within ${area.words}. Left out.`
  return area.has(point.longitude, point.latitude) ? null : `outside ${area.words}. Left out.`
}

/** Two numbers of a cell each, or null when either is blank, 0 or no number. */
export function pairOf(first: string | undefined, second: string | undefined): [number, number] | null {
  const [a, b] = [numberIn(first), numberIn(second)]
  return a === null || b === null || (a === 0 && b === 0) ? null : [a, b]
}

const numberIn = (text = ''): number | null =>
  /^-?\d{1,8}(\.\d{1,12})?$/.test(text.trim()) ? Number(text) : null
