/** Letters as they are compared: without accents, in lower case, single spaces. */
export const fold = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim()

/** From this length a part in the middle of a word is looked for too: shorter ones would find nearly everyone. */
const SHORTEST_PART = 3
/** From this length one letter may differ: Kasia finds Kasja. */
const SHORTEST_FUZZY = 5
const MOST_WORDS = 8

/**
 * What someone typed, as a Lucene query: every word must be found, whole, as a beginning, as a part, or with one letter
 * different. Everything that Lucene would read as syntax is taken as a gap between words, so nobody can write a query
 * of their own. Null when no letter or digit is left.
 */
export function toLucene(typed: string): string | null {
  const words = fold(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, MOST_WORDS)
  if (words.length === 0) return null
  return words
    .map((word) => {
      const ways = [`${word}^4`, `${word}*`]
      if (word.length >= SHORTEST_PART) ways.push(`*${word}*`)
      if (word.length >= SHORTEST_FUZZY && !/\d/.test(word)) ways.push(`${word}~1`)
      return `+(${ways.join(' ')})`
    })
    .join(' ')
}
