import {
  AGE_NOT_RECORDED,
  type Age,
  type Agency,
  ageOn,
  type Day,
  kindOf,
  type SubjectLine,
} from '@safeground/graph-schema'
import type { RecordRow, SubjectRecords } from './record-row.ts'

/** What a caption is made from: pictures of hundreds read no more of a record than this. */
export type CaptionRecord = Pick<
  RecordRow,
  | 'id'
  | 'agency'
  | 'recordedAt'
  | 'identified'
  | 'name'
  | 'knownAs'
  | 'description'
  | 'index'
  | 'address'
  | 'bornEarliest'
  | 'bornLatest'
  | 'placeType'
  | 'reference'
>

/** A subject with what its caption needs of its visible records. */
export type Captioned = Omit<SubjectRecords, 'records'> & { records: CaptionRecord[] }

/** Whose words name someone: the agency that holds the case first, then those who check identity. */
export const PRECEDENCE: readonly Agency[] = [
  'social-care',
  'education',
  'health',
  'youth-justice',
  'police',
  'partnership',
  'community-safety',
  'council-licensing',
  'voluntary-sector',
  'published',
]

type Ordered = Pick<CaptionRecord, 'id' | 'agency' | 'recordedAt' | 'identified'>

/** Fixed order, so that the same visible records always give the same caption. */
function byPrecedence(a: Ordered, b: Ordered): number {
  return (
    Number(b.identified) - Number(a.identified) ||
    PRECEDENCE.indexOf(a.agency) - PRECEDENCE.indexOf(b.agency) ||
    (a.recordedAt < b.recordedAt ? 1 : a.recordedAt > b.recordedAt ? -1 : 0) ||
    (a.id < b.id ? -1 : 1)
  )
}

export const inPrecedence = <R extends Ordered>(records: readonly R[]): R[] => [...records].sort(byPrecedence)

/**
 * A subject as lists and pictures show it, from the records that this reader may see and from nothing else: a name
 * that only a hidden record gives is no caption, no other name and no search hit.
 */
export function toSubjectLine({ id, kind, records }: Captioned, today: Day): SubjectLine {
  const sorted = inPrecedence(records)
  const caption = captionFrom(kind, sorted)
  const names = sorted.flatMap((record) => [...(record.name ? [record.name] : []), ...record.knownAs])
  return {
    id,
    kind,
    caption,
    otherNames: [...new Set(names)].filter((name) => name !== caption),
    age: kind === 'Person' ? ageFrom(sorted, today) : null,
    isIdentified: kind !== 'Person' || sorted.some((record) => record.identified),
    about: aboutFrom(kind, caption, sorted),
    agencies: [...new Set(sorted.map((record) => record.agency))].sort(),
  }
}

function captionFrom(kind: SubjectRecords['kind'], sorted: readonly CaptionRecord[]): string {
  const name = sorted.find((record) => record.name)?.name
  if (kind === 'Vehicle') {
    const index = sorted.find((record) => record.index)?.index
    return [name, index].filter(Boolean).join(', ') || 'Vehicle not described'
  }
  const knownAs = sorted.find((record) => record.knownAs[0])?.knownAs[0]
  const described = sorted.find((record) => record.description)?.description
  if (name || knownAs) return (name ?? knownAs) as string
  if (described) return described.length > 40 ? `${described.slice(0, 39).trimEnd()}…` : described
  const postcode = sorted.find((record) => record.address)?.address
  return postcode ?? `${kindOf(kind).label}, not named`
}

const ABOUT_LENGTH = 90

/** Seven people are called Tee in seven logs: the description and the log tell them apart until somebody decides. */
function aboutFrom(
  kind: SubjectRecords['kind'],
  caption: string,
  sorted: readonly CaptionRecord[],
): string | null {
  const described = sorted.find((record) => record.description && record.description !== caption)?.description
  const placeType = sorted.find((record) => record.placeType)?.placeType
  const isNamed = kind !== 'Person' || sorted.some((record) => record.identified)
  const said = isNamed ? null : sorted.find((record) => record.reference)?.reference
  const words = [placeType, described, said].filter(Boolean).join(' · ')
  if (words === '') return null
  return words.length > ABOUT_LENGTH ? `${words.slice(0, ABOUT_LENGTH - 1).trimEnd()}…` : words
}

function ageFrom(sorted: readonly CaptionRecord[], today: Day): Age {
  const born = sorted.find((record) => record.bornEarliest && record.bornLatest)
  return born ? ageOn({ earliest: born.bornEarliest, latest: born.bornLatest }, today) : AGE_NOT_RECORDED
}
