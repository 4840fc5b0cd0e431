import type { Age, SearchHit } from '@safeground/graph-schema'

/** `age 15`; nothing when it is not recorded, as most are not. */
export const ageWords = (age: Age | null): string | null =>
  age && age.group !== 'not-recorded' ? `age ${age.words}` : null

/** Why this one answered, unless its caption says so already. */
export function whyMatched({ matched, caption }: Pick<SearchHit, 'matched' | 'caption'>): string | null {
  if (matched.words === caption) return null
  switch (matched.what) {
    case 'name':
      return `also “${matched.words}”`
    case 'known as':
      return `known as “${matched.words}”`
    case 'reference':
      return `reference ${matched.words}`
  }
}
