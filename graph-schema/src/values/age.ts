import { z } from 'zod'
import type { Day } from './instant.ts'
import type { PartialDate } from './partial-date.ts'

/** Display groups. A person's age is reckoned from a day, never stored, and may be uncertain across a boundary. */
export const AgeGroup = z.enum([
  'under-10',
  'young-person',
  'young-adult',
  'adult',
  'uncertain',
  'not-recorded',
])
export type AgeGroup = z.output<typeof AgeGroup>

export const AGE_GROUPS: Record<AgeGroup, string> = {
  'under-10': 'Child under 10',
  'young-person': 'Young person, 10 to 17',
  'young-adult': 'Young adult, 18 to 25',
  adult: 'Adult, 26 or over',
  uncertain: 'Age uncertain',
  'not-recorded': 'Age not recorded',
}

export const Age = z.object({
  least: z.number().int().nullable(),
  most: z.number().int().nullable(),
  group: AgeGroup,
  words: z.string(),
})
export type Age = z.output<typeof Age>

export const AGE_NOT_RECORDED: Age = {
  least: null,
  most: null,
  group: 'not-recorded',
  words: 'Age not recorded',
}

/** Whole years from a birthday to a day, as the law counts them: a 29 February birthday falls on 1 March. */
export function yearsBetween(born: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4))
  return on.slice(5) >= born.slice(5) ? years : years - 1
}

function groupOf(age: number): AgeGroup {
  if (age < 10) return 'under-10'
  if (age < 18) return 'young-person'
  return age <= 25 ? 'young-adult' : 'adult'
}

/** The age of someone born at a partial date, on a day. */
export function ageOn(born: Pick<PartialDate, 'earliest' | 'latest'>, on: Day): Age {
  if (!born.earliest || !born.latest) return AGE_NOT_RECORDED
  const most = yearsBetween(born.earliest, on)
  const least = Math.max(0, yearsBetween(born.latest, on))
  if (most < 0) return AGE_NOT_RECORDED
  const words = least === most ? `${most}` : `${least} to ${most}`
  const group = groupOf(least) === groupOf(most) ? groupOf(most) : 'uncertain'
  return { least, most, group, words }
}

/** May this person be under 18? Someone whose age is not recorded may be: they are treated with a child's care. */
export const mayBeChild = (age: Age): boolean => age.least === null || age.least < 18

/** The days someone can have been born who was between two ages on a day. */
export function bornBetween(least: number, most: number, on: Day): { earliest: Day; latest: Day } {
  const [year, month, date] = on.split('-').map(Number) as [number, number, number]
  const earliest = new Date(Date.UTC(year - most - 1, month - 1, date + 1))
  // Day 0 of the next month, so that 29 February becomes 28 February in a common year.
  const lastOfMonth = new Date(Date.UTC(year - least, month, 0)).getUTCDate()
  const latest = new Date(Date.UTC(year - least, month - 1, Math.min(date, lastOfMonth)))
  return { earliest: earliest.toISOString().slice(0, 10), latest: latest.toISOString().slice(0, 10) }
}
