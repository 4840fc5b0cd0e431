import { foldColumn, type SourceView } from '@safeground/graph-schema'
import { listed } from '../../format.ts'
import type { Head } from './read-head.ts'

type Kind = Pick<SourceView, 'source' | 'label' | 'columns' | 'fileType' | 'mayBringIn' | 'whyNot'>

export interface Guess {
  /** The kind that its first row fits, if this person may bring it in. */
  source: SourceView['source'] | null
  /** Why, or what stands in the way, in a sentence. */
  words: string
}

const MOST_NAMED = 5

/** What kind of file it is, by its first row. A guess that the person sees and can change; the server checks it anew. */
export function guessKind(head: Head, kinds: readonly Kind[]): Guess {
  if (head.type === 'unreadable') return { source: null, words: 'Its first row could not be read.' }
  const [best] = fits(head, kinds)
  if (!best) return { source: null, words: 'No kind of file fits. Choose one.' }
  const { kind, missing } = best
  if (missing.length > 0) return { source: null, words: nearestWords(kind, missing) }
  if (!kind.mayBringIn)
    return { source: null, words: `It looks like “${kind.label}”. ${kind.whyNot ?? ''}`.trim() }
  return { source: kind.source, words: head.type === 'csv' ? 'Told by its first row.' : 'It is GeoJSON.' }
}

interface Fit {
  kind: Kind
  /** Required columns that it does not have. */
  missing: string[]
  found: number
}

/** Kinds that share something with the file, the nearest first: nothing missing, then most found. */
function fits(head: Head, kinds: readonly Kind[]): Fit[] {
  const names = new Set(head.type === 'csv' ? head.columns.map(foldColumn) : [])
  return kinds
    .filter(({ fileType }) => fileType === head.type)
    .map((kind) => ({
      kind,
      missing: kind.columns
        .filter(({ name, isRequired }) => isRequired && !names.has(foldColumn(name)))
        .map(({ name }) => name),
      found: kind.columns.filter(({ name }) => names.has(foldColumn(name))).length,
    }))
    .filter(({ found, kind }) => found > 0 || kind.fileType === 'geojson')
    .sort((a, b) => Number(a.missing.length > 0) - Number(b.missing.length > 0) || b.found - a.found)
}

function nearestWords({ label }: Kind, missing: readonly string[]): string {
  const named = missing.slice(0, MOST_NAMED)
  const more = missing.length - named.length
  const columns = listed([...named, ...(more > 0 ? [`${more} more`] : [])])
  return `It is nearest to “${label}”, but these columns are missing: ${columns}. Choose a kind, or have it sent again.`
}
