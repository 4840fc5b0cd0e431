import {
  AGE_GROUPS,
  AGENCY_WORDS,
  type IdentityDecision,
  kindOf,
  type SubjectLine,
} from '@safeground/graph-schema'
import { formatDay, formatInstant, listed } from '../../format.ts'

/** "Person · 15 · Police and Education": enough to tell two of one name apart. */
export function briefly({ kind, age, isIdentified, agencies }: SubjectLine): string {
  const parts = [
    kindOf(kind).label,
    age ? (age.group === 'not-recorded' ? AGE_GROUPS['not-recorded'] : age.words) : '',
    isIdentified ? '' : 'not identified',
    listed(agencies.map((agency) => AGENCY_WORDS[agency])),
  ]
  return parts.filter(Boolean).join(' · ')
}

/** What a decision did, in one sentence. */
export function decisionWords({ answer, left, right }: IdentityDecision): string {
  const names =
    left.caption === right.caption ? `Two of “${left.caption}”` : `“${left.caption}” and “${right.caption}”`
  if (answer === 'same') return `${names} are the same`
  return answer === 'not-same'
    ? `${names} are not the same`
    : `It cannot be told yet whether ${lower(names)} are the same`
}

const lower = (words: string) => words.replace(/^Two/, 'two')

export const byWhom = ({ by, agency, at }: Pick<IdentityDecision, 'by' | 'agency' | 'at'>): string =>
  `${by}, ${AGENCY_WORDS[agency]}, ${formatInstant(at)}`

/** "3 Feb to 9 Nov 2026"; one day once. */
export function heardWords(first: string | null, last: string | null): string {
  if (!first || !last) return 'No day recorded'
  return first === last ? formatDay(first) : `${formatDay(first)} to ${formatDay(last)}`
}
