import { z } from 'zod'
import { number, optional, required } from './cells.ts'
import { fromNationalGrid } from './grid.ts'
import { isHomeBy } from './homes.ts'
import { pairOf } from './published-place.ts'
import { rowSchema } from './source.ts'

const DAY_HELP = 'Write the day as 01-09-1974, or leave the cell blank.'

/** The register writes days as 01-09-1974. */
const day = optional(20).transform((text, context): string | null => {
  if (text === '') return null
  const [, dd = '', mm = '', yyyy = ''] = text.match(/^(\d\d)[-/](\d\d)[-/](\d{4})$/) ?? []
  const iso = `${yyyy}-${mm}-${dd}`
  if (z.iso.date().safeParse(iso).success) return iso
  context.addIssue({ code: 'custom', message: DAY_HELP })
  return z.NEVER
})

const metres = optional(20).refine((text) => text === '' || /^\d{1,7}(\.\d{1,4})?$/.test(text), {
  message: 'Write metres of the British National Grid, such as 228112, or leave the cell blank.',
})

const STATUS: Record<string, string> = { '1': 'open', '2': 'closed', '3': 'open, to close' }

const Row = rowSchema({
  URN: required(10, 'Give the number of the school (URN).').refine((text) => /^(\d{5,7})?$/.test(text), {
    message: 'A school number (URN) has six figures.',
  }),
  EstablishmentName: required(200, 'Give the name of the school.'),
  'EstablishmentStatus (code)': required(5, 'Say whether it is open: 1, 2, 3 or 4.').refine(
    (code) => code === '' || Object.hasOwn(STATUS, code),
    { message: 'Write 1 (open), 2 (closed), 3 (open but to close) or 4 (to open).' },
  ),
  'TypeOfEstablishment (name)': required(100, 'Give the kind of school.'),
  'EstablishmentTypeGroup (name)': optional(100),
  'PhaseOfEducation (name)': optional(100),
  OpenDate: day,
  CloseDate: day,
  StatutoryLowAge: number(99, 'Write the age in years, or leave the cell blank.'),
  StatutoryHighAge: number(99, 'Write the age in years, or leave the cell blank.'),
  NumberOfPupils: number(99_999, 'Write a whole number of pupils, or leave the cell blank.').refine(
    (value) => value === null || Number.isInteger(value),
    { message: 'Write a whole number of pupils, or leave the cell blank.' },
  ),
  Street: optional(150),
  Locality: optional(100),
  Address3: optional(100),
  Town: optional(100),
  Postcode: optional(10),
  Easting: metres,
  Northing: metres,
})

export const SchoolRow = Row.transform((row, context) => {
  const pair = pairOf(row.Easting, row.Northing)
  const point = pair && fromNationalGrid(...pair)
  if (pair && !point)
    context.addIssue({
      code: 'custom',
      path: ['Easting'],
      message: 'This point is not on the British National Grid. Correct it, or leave both cells blank.',
    })
  const { OpenDate: opened, CloseDate: closed } = row
  if (opened && closed && closed < opened)
    context.addIssue({
      code: 'custom',
      path: ['CloseDate'],
      message: 'This is before OpenDate. Correct one of the two.',
    })
  return { ...row, status: STATUS[row['EstablishmentStatus (code)']] ?? '', point }
})
export type SchoolRow = z.output<typeof SchoolRow>

type Said = Pick<
  SchoolRow,
  'TypeOfEstablishment (name)' | 'EstablishmentTypeGroup (name)' | 'PhaseOfEducation (name)'
>

const KINDS: readonly [RegExp, string][] = [
  [/pupil referral/i, 'pupil referral unit'],
  [/alternative provision/i, 'alternative provider'],
  [/special/i, 'special school'],
  [/further education|sixth form|16 ?(-|to) ?19|higher education/i, 'college'],
]
const PHASES: readonly [RegExp, string][] = [
  [/^primary/i, 'primary school'],
  [/^middle/i, 'middle school'],
  [/^secondary/i, 'secondary'],
  [/^all-through/i, 'all-through school'],
  [/^16 plus/i, 'college'],
  [/^nursery/i, 'nursery school'],
]

/** In the words that other sources use of schools; what nobody else has a word for keeps the register's own. */
export function schoolType(row: Said): string {
  const type = row['TypeOfEstablishment (name)']
  if (isLivedIn(row)) return type.toLowerCase()
  const words = `${type} ${row['EstablishmentTypeGroup (name)']}`
  const kind = KINDS.find(([form]) => form.test(words))?.[1]
  return kind ?? PHASES.find(([form]) => form.test(row['PhaseOfEducation (name)']))?.[1] ?? 'school'
}

/** Some establishments are where children live: secure units, homes with education. Where they are is nobody's map's. */
export const isLivedIn = (row: Said): boolean =>
  isHomeBy(row['TypeOfEstablishment (name)']) ||
  /secure (unit|accommodation|school)|young offender/i.test(row['TypeOfEstablishment (name)'])
