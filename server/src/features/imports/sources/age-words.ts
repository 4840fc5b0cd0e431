import { bornBetween, type Day, type PartialDate } from '@safeground/graph-schema'

const SPAN = { early: [0, 3], mid: [4, 6], late: [7, 9] } as const
const TEENS = { early: [13, 14], mid: [14, 16], late: [17, 19] } as const

/**
 * Ages as sources write them: `15`, `14-15`, `about 15` (a year either way), `early 20s`, `late teens`, `40s`,
 * `under 16`, `over 18`. Null when it cannot be read.
 */
export function readAge(text: string): { least: number; most: number } | null {
  const words = text.trim().toLowerCase().replaceAll('–', '-')
  let m = words.match(/^(\d{1,3})$/)
  if (m) return within(Number(m[1]), Number(m[1]))
  m = words.match(/^(\d{1,3})\s*(?:-|to)\s*(\d{1,3})$/)
  if (m) return within(Number(m[1]), Number(m[2]))
  m = words.match(/^(?:about|approx\.?|circa|~)\s*(\d{1,3})$/)
  if (m) return within(Number(m[1]) - 1, Number(m[1]) + 1)
  m = words.match(/^(?:in (?:his|her|their) )?(early|mid|late)?[ -]*teens$/)
  if (m) {
    const [least, most] = m[1] ? TEENS[m[1] as keyof typeof TEENS] : [13, 19]
    return within(least, most)
  }
  m = words.match(/^(?:in (?:his|her|their) )?(early|mid|late)?[ -]*([1-9]0)'?s$/)
  if (m) {
    const [first, last] = m[1] ? SPAN[m[1] as keyof typeof SPAN] : [0, 9]
    return within(Number(m[2]) + first, Number(m[2]) + last)
  }
  m = words.match(/^under (\d{1,3})$/)
  if (m) return within(0, Number(m[1]) - 1)
  m = words.match(/^(?:over (\d{1,3})|(\d{1,3})\+)$/)
  if (m) return within(Number(m[1] ?? m[2]), 110)
  return null
}

function within(least: number, most: number) {
  return least >= 0 && least <= most && most <= 120 ? { least, most } : null
}

/** When somebody can have been born who was of that age on the day the source wrote it down. */
export function bornFromAge(text: string, on: Day): PartialDate | null {
  const age = readAge(text)
  if (!age) return null
  return { ...bornBetween(age.least, age.most, on), words: `aged ${text.trim()} on ${on}` }
}
