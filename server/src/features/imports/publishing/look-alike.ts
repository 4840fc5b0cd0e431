import { z } from 'zod'
import { text } from '../../../graph/columns.ts'
import { foldName } from '../planning/keys.ts'
import { isSlip, sharesWord, speltAlike, turnedRound } from './spelt-alike.ts'

/** What a record says of itself that may make it look like another. */
export const Likeness = z.object({
  kind: z.string(),
  subject: z.string(),
  nameKey: text,
  knownAs: z
    .array(z.string())
    .nullish()
    .transform((value) => value ?? []),
  bornEarliest: text,
  bornLatest: text,
  locality: text,
  markings: z.array(z.string()),
  registers: z.array(z.string()),
})
export type Likeness = z.output<typeof Likeness>

/**
 * Why two records may be about the same subject, in words; null when they are not alike enough to ask. A shared
 * nickname alone never is: ages must fit and the locality must be the same.
 */
export function lookAlike(one: Likeness, other: Likeness): string[] | null {
  if (one.kind !== other.kind || one.subject === other.subject) return null
  const ages = agesOf(one, other)
  if (ages === 'contradict') return isOneSlip(one, other)
  if (hasTwoNumbers(one, other)) return twoNumbers(one, other)
  const isSameName = one.nameKey !== null && one.nameKey === other.nameKey
  if (one.kind === 'Vehicle') return isSameName ? ['The same part of an index.'] : null
  if (one.kind !== 'Person') {
    const isElsewhere = one.locality !== null && other.locality !== null && one.locality !== other.locality
    return isSameName && !isElsewhere ? ['The same name.'] : null
  }
  const fits = ages === 'fit' ? ['Ages that fit.'] : []
  if (isSameName && one.nameKey?.includes(' ')) return ['The same name.', ...fits]
  const isNearby = one.locality !== null && one.locality === other.locality
  const born = sameBirthday(one, other, isNearby)
  if (born) return born
  if (ages !== 'fit' || !isNearby || !sharesNickname(one, other)) return null
  return ['Known by the same name.', ...fits, 'The same locality.']
}

/** One spelling or one name of two, and the very day of birth. A name alone in common is one only nearby. */
function sameBirthday(one: Likeness, other: Likeness, isNearby: boolean): string[] | null {
  const [day, otherDay] = [birthdayOf(one), birthdayOf(other)]
  if (!day || day !== otherDay || !one.nameKey || !other.nameKey) return null
  if (speltAlike(one.nameKey, other.nameKey)) return ['Names spelt alike.', 'The same date of birth.']
  if (!isNearby || !sharesWord(one.nameKey, other.nameKey)) return null
  return ['One name the same.', 'The same date of birth.', 'The same locality.']
}

/** Dates of birth that cannot both be right, though one may be a slip of the pen: of one name, or one spelt alike. */
function isOneSlip(one: Likeness, other: Likeness): string[] | null {
  const [day, otherDay] = [birthdayOf(one), birthdayOf(other)]
  const hasName = one.kind === 'Person' && one.nameKey?.includes(' ') && other.nameKey !== null
  if (!hasName || !day || !otherDay || !isSlip(day, otherDay) || hasTwoNumbers(one, other)) return null
  if (one.nameKey === other.nameKey) return ['The same name.', 'Dates of birth that differ by one slip.']
  const isTurned = turnedRound(day) === otherDay
  return isTurned && speltAlike(one.nameKey ?? '', other.nameKey ?? '')
    ? ['Names spelt alike.', 'Day and month of birth the other way round.']
    : null
}

/** The days on which somebody may have been born whose birthday is known: that one, and with day and month turned round. */
export function birthdaysOf(record: Likeness): string[] {
  const day = birthdayOf(record)
  return day ? [day, turnedRound(day) ?? ''].filter(Boolean) : []
}

/** Null where no single day is known. */
const birthdayOf = ({ bornEarliest, bornLatest }: Likeness) =>
  bornEarliest === bornLatest ? bornEarliest : null

const hasTwoNumbers = (one: Likeness, other: Likeness) =>
  one.registers.some((register) => other.registers.includes(register))

/** Different numbers of one register are two people, unless the full name and the very day of birth agree. */
function twoNumbers(one: Likeness, other: Likeness): string[] | null {
  const isOneDay = one.bornEarliest !== null && one.bornEarliest === one.bornLatest
  const isSameDay = isOneDay && one.bornEarliest === other.bornEarliest && one.bornLatest === other.bornLatest
  const isSameName = one.nameKey !== null && one.nameKey === other.nameKey
  return isSameDay && isSameName
    ? ['The same name and date of birth, under two numbers of one register.']
    : null
}

function agesOf(one: Likeness, other: Likeness): 'fit' | 'contradict' | 'unknown' {
  if (!one.bornEarliest || !one.bornLatest || !other.bornEarliest || !other.bornLatest) return 'unknown'
  return one.bornEarliest <= other.bornLatest && other.bornEarliest <= one.bornLatest ? 'fit' : 'contradict'
}

function sharesNickname(one: Likeness, other: Likeness): boolean {
  const names = ({ nameKey, knownAs }: Likeness) => [...knownAs.map(foldName), nameKey ?? ''].filter(Boolean)
  return names(one).some((name) => names(other).includes(name))
}
