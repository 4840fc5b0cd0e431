import { AGE_GROUPS, AGENCY_WORDS, type KindName, kindOf, type SubjectView } from '@safeground/graph-schema'
import { listed } from '../../format.ts'

const PLACES: readonly KindName[] = ['Location', 'School', 'OnlineSpace']

/** Somewhere that people are: it has hours, guardians and what happened in it. */
export const isPlace = ({ kind }: Pick<SubjectView, 'kind'>): boolean => PLACES.includes(kind)

/** Title of the window. It names nobody, as browsers keep these. */
export const nameOfPage = (kind: KindName): string => `One ${kindOf(kind).label.toLowerCase()}`

/**
 * "15 years old. Young person, 10 to 17. Known to Police and Children's social care.": age in words and as what it is
 * shown, who holds something.
 */
export function whatTheyAre(
  subject: Pick<SubjectView, 'kind' | 'age' | 'isIdentified' | 'about' | 'agencies'>,
): string {
  const holders = `Recorded by ${listed(subject.agencies.map((agency) => AGENCY_WORDS[agency]))}`
  const parts =
    subject.kind === 'Person'
      ? [...ageParts(subject.age), subject.isIdentified ? '' : 'Not identified yet', subject.about ?? '']
      : [kindOf(subject.kind).label, subject.about ?? '']
  return [...parts, holders].filter(Boolean).join(' · ')
}

function ageParts(age: SubjectView['age']): string[] {
  if (!age || age.group === 'not-recorded') return [AGE_GROUPS['not-recorded']]
  if (age.group === 'uncertain') return [`${age.words} years old, as sources differ or are not exact`]
  return [`${age.words} years old`, AGE_GROUPS[age.group]]
}
