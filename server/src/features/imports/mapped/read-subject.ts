import {
  isColumn,
  type PartialDate,
  REGISTER_WORDS,
  SEPARATORS,
  type SubjectPart,
} from '@safeground/graph-schema'
import { foldName } from '../planning/keys.ts'
import type { Content, Identifier } from '../planning/statements.ts'
import { bornFromAge } from '../sources/age-words.ts'
import { dateContent } from '../sources/content.ts'
import { fromNationalGrid } from '../sources/grid.ts'
import { isHomeBy } from '../sources/homes.ts'
import { identify, readNumber } from '../sources/registers.ts'
import {
  ageOf,
  dateOf,
  faultAt,
  numberOf,
  piecesOf,
  type RowReading,
  textOf,
  textUpTo,
  yesNoOf,
} from './read-given.ts'

/** Somebody or something, as one row speaks of it. */
export interface ReadSubject {
  of: SubjectPart
  /** The number that files of this kind call it by. */
  key: string
  /** What it is called, to tell one of a cell of several from the next. */
  called: string
  identifiers: Identifier[]
  content: Content
  born: PartialDate | null
  /** Somebody lives there, though the description does not say that it is a home. */
  isUndeclaredHome: boolean
}

const SEVERAL = ['name', 'knownAs', 'description'] as const

/** Everybody or everything that this part is in this row: none where all of its cells are blank. */
export function readSubjects(
  row: RowReading,
  of: SubjectPart,
  recordedOn: PartialDate | null,
): ReadSubject[] {
  const columns = columnsOf(of)
  const isBlank = columns.length > 0 && columns.every((column) => (row.cells[column] ?? '').trim() === '')
  if (isBlank) return []
  if (!of.separator) return [readOne(row, of, recordedOn)]
  const several = SEVERAL.find((name) => isFromColumn(of, name))
  const register = Object.keys(of.numbers).find((name) => of.numbers[name] && isColumn(of.numbers[name]))
  const given = several ? of.facts[several] : register ? of.numbers[register] : of.key
  return piecesOf(row, given, SEPARATORS[of.separator], several === 'description' ? 1000 : 100).map(
    (fixed) => {
      const piece = { fixed }
      // A blank key is none, and no piece is blank.
      const one: SubjectPart = several
        ? { ...of, separator: null, facts: { ...of.facts, [several]: piece } }
        : { ...of, separator: null, numbers: register ? { ...of.numbers, [register]: piece } : of.numbers }
      return readOne(row, one, recordedOn, several || register ? undefined : fixed)
    },
  )
}

const isFromColumn = ({ facts }: SubjectPart, name: (typeof SEVERAL)[number]) => {
  const given = facts[name]
  return given !== undefined && isColumn(given)
}

const columnsOf = ({ key, numbers, facts }: SubjectPart): string[] =>
  [key, ...Object.values(numbers), ...Object.values(facts)].flatMap((one) =>
    one && isColumn(one) ? [one.column] : [],
  )

function readOne(
  row: RowReading,
  of: SubjectPart,
  recordedOn: PartialDate | null,
  ownKey?: string,
): ReadSubject {
  const { kind, facts } = of
  const key = ownKey ?? textUpTo(row, of.key, 100)
  const identifiers = numbersOf(row, of)
  const name = textUpTo(row, facts.name, 200)
  const knownAs =
    facts.knownAs && !isColumn(facts.knownAs)
      ? [textOf(row, facts.knownAs)]
      : piecesOf(row, facts.knownAs, ';', 100)
  const description = textUpTo(row, facts.description, 1000)
  const index = textUpTo(row, facts.index, 20).toUpperCase()
  const born = bornOf(row, of, recordedOn)
  const isPlace = kind === 'Location' || kind === 'School'
  const place = isPlace ? placeOf(row, of, name) : null
  const said =
    name || knownAs[0] || index || (place?.address ?? '') || description || (identifiers[0]?.value ?? '')
  return {
    of,
    key,
    called: said,
    identifiers,
    born,
    isUndeclaredHome: place?.isUndeclaredHome ?? false,
    content: {
      name: name || (kind === 'Phone' ? textOf(row, of.numbers.telephone) : '') || null,
      nameKey: foldName(name || knownAs[0] || index) || null,
      knownAs,
      references: [...identifiers.map(({ value }) => value), ...(key ? [key] : [])],
      identified:
        yesNoOf(row, facts.identified) ??
        (identifiers.length > 0 || name !== '' || (kind !== 'Person' && key !== '')),
      description: description || null,
      ...(kind === 'Person' ? { ...dateContent('born', born), ...personContent(row, of) } : {}),
      ...(kind === 'Vehicle' ? vehicleContent(identifiers, index) : {}),
      ...(kind === 'OnlineSpace' ? { platform: textUpTo(row, facts.platform, 100) || null } : {}),
      ...place?.content,
    },
  }
}

function numbersOf(row: RowReading, { kind, numbers }: SubjectPart): Identifier[] {
  return Object.entries(numbers).flatMap(([register, given]) => {
    const text = textUpTo(row, given, 40)
    if (text !== '' && readNumber(register, text) === null) {
      // A part of a vehicle index or of a telephone number is worth keeping, and joins nothing.
      faultAt(
        row,
        given,
        `This is not a whole ${REGISTER_WORDS[register] ?? register}. Give all of it, or leave the cell blank.`,
      )
      return []
    }
    return identify(kind, register, text)
  })
}

const personContent = (row: RowReading, { facts }: SubjectPart): Content => ({
  sex: textUpTo(row, facts.sex, 50) || null,
  ethnicity: textUpTo(row, facts.ethnicity, 100) || null,
})

function vehicleContent(identifiers: readonly Identifier[], part: string): Content {
  const whole = identifiers[0]?.value
  return { index: whole ?? (part || null), isPartialIndex: whole === undefined && part !== '' }
}

function bornOf(row: RowReading, { facts }: SubjectPart, recordedOn: PartialDate | null): PartialDate | null {
  const born = dateOf(row, facts.born)
  const age = ageOf(row, facts.age)
  if (born?.earliest && recordedOn?.latest && born.earliest > recordedOn.latest)
    faultAt(
      row,
      facts.born,
      'This is after the day on which the row was written down. Correct one of the two.',
    )
  if (born?.earliest || age === '') return born
  if (recordedOn?.earliest) return bornFromAge(age, recordedOn.earliest)
  faultAt(
    row,
    facts.age,
    'An age needs the day that it is counted from, and the row does not say when it was written down.',
  )
  return null
}

function placeOf(row: RowReading, of: SubjectPart, name: string) {
  const { kind, facts } = of
  const placeType = textUpTo(row, facts.placeType, 100)
  const address = textUpTo(row, facts.address, 300)
  const postcode = textUpTo(row, facts.postcode, 10).toUpperCase()
  const point = pointOf(row, of)
  const isUndeclaredHome = kind === 'Location' && !of.isHome && isHomeBy(placeType, name, address)
  const where: Content = isUndeclaredHome
    ? {}
    : {
        address: address || null,
        postcode: postcode || null,
        longitude: point?.longitude ?? null,
        latitude: point?.latitude ?? null,
      }
  return {
    address,
    isUndeclaredHome: isUndeclaredHome && Boolean(address || postcode || point),
    content: {
      placeType: placeType || (kind === 'School' ? 'school' : of.isHome ? 'home' : null),
      ...where,
    } as Content,
  }
}

/** A point in degrees, or on the British National Grid; 0 and 0 is how an export says that there is none. */
function pointOf(row: RowReading, { facts }: SubjectPart): { longitude: number; latitude: number } | null {
  const isGrid = facts.easting !== undefined
  const across = isGrid
    ? numberOf(row, facts.easting, [0, 700_000], '412345')
    : numberOf(row, facts.longitude, [-180, 180], '-4.1234')
  const up = isGrid
    ? numberOf(row, facts.northing, [0, 1_300_000], '398765')
    : numberOf(row, facts.latitude, [-90, 90], '53.9876')
  if (Number.isNaN(across) || Number.isNaN(up)) return null
  if ((across === null) !== (up === null)) {
    const given = isGrid ? facts.northing : facts.latitude
    faultAt(row, given, 'A point needs both of its numbers. Give both, or neither.')
    return null
  }
  if (across === null || up === null || (across === 0 && up === 0)) return null
  if (!isGrid) return { longitude: across, latitude: up }
  const point = fromNationalGrid(across, up)
  if (!point)
    faultAt(
      row,
      facts.easting,
      'This is not a point on the British National Grid. Correct easting and northing.',
    )
  return point
}
