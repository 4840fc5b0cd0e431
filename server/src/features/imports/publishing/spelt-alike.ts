/**
 * Edits from one word to another: a letter too many, too few, another, or two the wrong way round count one each. Stops
 * counting beyond `most`.
 */
export function editsBetween(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let [twoBefore, before] = [[] as number[], Array.from({ length: other.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1]
      const isTurned = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      row[j] = Math.min(
        (before[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (before[j - 1] ?? 0) + (isSame ? 0 : 1),
        isTurned ? (twoBefore[j - 2] ?? 0) + 1 : most + 1,
      )
    }
    if (Math.min(...row) > most) return most + 1
    twoBefore = before
    before = row
  }
  return Math.min(before[other.length] ?? most + 1, most + 1)
}

/** Names of people are spelt in many ways: "Hana Rahimi" is "Hannah Raheemi", and "McCarthy Timothy" Timothy McCarthy. */
export function speltAlike(one: string, other: string): boolean {
  const sorted = (name: string) => name.split(' ').sort().join('')
  const most = Math.min(4, Math.ceil(Math.min(one.length, other.length) / 3))
  return (
    editsBetween(one.replaceAll(' ', ''), other.replaceAll(' ', ''), most) <= most ||
    editsBetween(sorted(one), sorted(other), Math.min(2, most)) <= Math.min(2, most)
  )
}

/** Do two folded names have a whole word of three letters or more in common? */
export function sharesWord(one: string, other: string): boolean {
  const words = other.split(' ')
  return one.split(' ').some((word) => word.length > 2 && words.includes(word))
}

/** Day and month the wrong way round, as forms of two countries have them. Null where that is no day of its own. */
export function turnedRound(day: string): string | null {
  const [year, month = '', date = ''] = day.split('-')
  return month !== date && Number(date) <= 12 ? `${year}-${date}-${month}` : null
}

/** Two days that one slip of the pen apart: day and month turned round, or one figure. */
export function isSlip(one: string, other: string): boolean {
  const figures = [...one].filter((figure, at) => figure !== other[at]).length
  return turnedRound(one) === other || figures === 1
}
