/** Letters as they are compared: without accents, in lower case, single spaces. */
export const fold = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim()

/** From this length a part in the middle of a word is looked for too: shorter ones would find nearly everyone. */
const SHORTEST_PART = 3
/** Between these lengths one letter may differ, be missing or be too many: Kasia finds Kasja. */
const SHORTEST_MISTYPED = 5
const LONGEST_MISTYPED = 12
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
      ways.push(...mistyped(word))
      return `+(${ways.join(' ')})`
    })
    .join(' ')
}

/**
 * A word with one letter different, missing or too many, as patterns. Not Lucene's own `~1`: it takes the fifty nearest
 * words of the whole index, so words that only hidden records hold could push a visible one out.
 */
function mistyped(word: string): string[] {
  const letters = [...word]
  if (letters.length < SHORTEST_MISTYPED || letters.length > LONGEST_MISTYPED || /\d/.test(word)) return []
  const without = (at: number, instead: string) =>
    [...letters.slice(0, at), instead, ...letters.slice(at + 1)].join('')
  const before = (at: number) => [...letters.slice(0, at), '?', ...letters.slice(at)].join('')
  return [
    ...letters.map((_, at) => without(at, '?')),
    ...letters.map((_, at) => without(at, '')),
    ...letters.map((_, at) => before(at)),
  ]
}
