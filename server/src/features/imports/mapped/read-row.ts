import {
  ageOn,
  CLOSENESS,
  choicesAt,
  claimOf,
  type Given,
  Grading,
  type LinkPart,
  type Mapping,
  type PartialDate,
  type PersonRole,
  type PlaceRole,
  QUALITIES,
  type RolePart,
} from '@safeground/graph-schema'
import type { Content } from '../planning/statements.ts'
import { dateContent, NOT_RECORDED } from '../sources/content.ts'
import { hasConditions } from '../sources/police-row.ts'
import type { Cells } from '../sources/source.ts'
import { type ReadEvent, readEvent } from './read-event.ts'
import { choiceOf, dateOf, dayOf, faultAt, isBlank, type RowReading, textUpTo } from './read-given.ts'
import { type ReadSubject, readSubjects } from './read-subject.ts'

interface ReadLink {
  of: LinkPart
  from: ReadSubject
  to: ReadSubject
  content: Content
}
interface ReadRole<Role> {
  subject: ReadSubject
  event: ReadEvent
  role: Role
}

/** A row as a mapping reads it: whatever could be told apart from what is wrong with it. */
export interface ReadRow {
  natural: string[]
  locality: string | null
  recordedOn: PartialDate | null
  learnedOn: PartialDate | null
  narrative: string
  grading: Grading
  hasConditions: boolean
  subjects: ReadSubject[]
  events: ReadEvent[]
  links: ReadLink[]
  tookPart: ReadRole<PersonRole>[]
  places: ReadRole<PlaceRole>[]
}

/** Reads one row by a mapping. Everything wrong with it is told by `fault`; then what comes back is not to be used. */
export function readMappedRow(mapping: Mapping, cells: Cells, fault: RowReading['fault']): ReadRow {
  const row: RowReading = { cells, order: mapping.dateOrder, fault }
  const recordedOn = dayOf(row, mapping.recordedOn)
  const subjects = new Map(mapping.subjects.map((of) => [of.part, readSubjects(row, of, recordedOn)]))
  const events = new Map(mapping.events.map((of) => [of.part, readEvent(row, of, recordedOn)]))
  const grading = readGrading(row, mapping)
  const read: ReadRow = {
    natural: readNatural(row, mapping),
    locality: textUpTo(row, mapping.locality, 100) || null,
    recordedOn,
    learnedOn: dateOf(row, mapping.learnedOn) ?? recordedOn,
    narrative: textUpTo(row, mapping.narrative, 10_000),
    grading,
    hasConditions: hasConditions(grading),
    subjects: [...subjects.values()].flat(),
    events: [...events.values()].filter((one) => one !== null),
    links: mapping.links.flatMap((of) => readLink(row, of, subjects, recordedOn)),
    tookPart: mapping.tookPart.flatMap((of) => readRoles<PersonRole>(row, of, 'tookPart', subjects, events)),
    places: mapping.places.flatMap((of) => readRoles<PlaceRole>(row, of, 'places', subjects, events)),
  }
  if (read.subjects.length === 0 && read.events.length === 0)
    fault('', 'The row names nobody and nothing that the description looks for.')
  for (const event of read.events) {
    if (![...read.tookPart, ...read.places].some((one) => one.event === event))
      faultAt(row, event.of.facts.start, 'Nobody was part of it, and it was nowhere. Fill in who or where.')
  }
  checkHomes(row, mapping, read)
  return read
}

/** What makes the row itself again in the next file. */
function readNatural(row: RowReading, { again }: Mapping): string[] {
  const values = again.columns.map((column) => (row.cells[column] ?? '').normalize('NFC').trim())
  for (const [at, value] of values.entries()) {
    if (value.length > 300 && again.by === 'reference')
      row.fault(again.columns[at] ?? '', 'Shorten this to at most 300 characters.')
    if (value === '' && again.by === 'reference')
      row.fault(
        again.columns[at] ?? '',
        'By this the row is found again in the next file: it must not be blank.',
      )
  }
  return values
}

function readGrading(row: RowReading, { grading }: Mapping): Grading {
  const { scheme, ...rest } = grading
  const givens: Partial<Record<string, Given>> = rest
  const grade = (name: 'howKnown' | 'source' | 'assessment' | 'handling') => {
    const given = givens[name]
    const value = choiceOf(row, given, choicesAt(`grading.${name}`, scheme) ?? {})
    if (given && isBlank(row, given))
      faultAt(row, given, 'A statement without how it is known is not kept. Fill this in.')
    return value
  }
  if (scheme === 'not-police-graded') {
    const read = Grading.safeParse({ scheme, howKnown: grade('howKnown') })
    return read.success ? read.data : UNREAD
  }
  const handling = grade('handling')
  const conditions = textUpTo(row, grading.conditions, 1000)
  if (scheme === '3x5x2' && handling === 'C' && conditions === '')
    faultAt(
      row,
      grading.conditions ?? grading.handling,
      'Handling C needs its conditions: what the receiver must and must not do.',
    )
  const read = Grading.safeParse({
    scheme,
    source: grade('source'),
    assessment: grade('assessment'),
    handling,
    conditions: conditions || null,
  })
  return read.success ? read.data : UNREAD
}

/** Stands where a fault has been told already, so that the rest of the row can be looked at too. */
const UNREAD: Grading = { scheme: 'not-police-graded', howKnown: 'said-by-someone-else' }

function readLink(
  row: RowReading,
  of: LinkPart,
  subjects: ReadonlyMap<string, readonly ReadSubject[]>,
  recordedOn: PartialDate | null,
): ReadLink[] {
  const [from = [], to = []] = [subjects.get(of.from), subjects.get(of.to)]
  const [since, until] = [dateOf(row, of.since), dateOf(row, of.until)]
  if (since?.earliest && until?.latest && until.latest < since.earliest)
    faultAt(row, of.until, 'This is before its beginning. Swap the two dates or correct one.')
  const closeness = choiceOf(row, of.closeness, CLOSENESS)
  const { quality } = claimOf(of.type)
  const content: Content = {
    basis: textUpTo(row, of.basis, 500) || null,
    ...dateContent('from', since ?? NOT_RECORDED),
    ...dateContent('until', until ?? NOT_RECORDED),
    quality: quality === 'recorded' ? (choiceOf(row, of.quality, QUALITIES) ?? 'unknown') : quality,
    closeness: closeness === null ? null : Number(closeness),
  }
  return from
    .flatMap((one) => to.map((other) => ({ of, from: one, to: other, content })))
    .filter((link) => checkSides(row, link, recordedOn))
}

function checkSides(row: RowReading, { of, from, to }: ReadLink, recordedOn: PartialDate | null): boolean {
  const columnOf = ({ of: part }: ReadSubject) =>
    [part.key, ...Object.values(part.numbers), ...Object.values(part.facts)].find(
      (given) => given && 'column' in given,
    )
  const isOne =
    from.of.kind === to.of.kind &&
    ((from.key !== '' && from.key.toUpperCase() === to.key.toUpperCase()) ||
      from.identifiers.some((one) =>
        to.identifiers.some((other) => one.register === other.register && one.value === other.value),
      ))
  if (isOne)
    faultAt(row, columnOf(to), 'Both sides of the link are one and the same. Correct one of the two.')
  const day = recordedOn?.earliest
  if (of.type === 'SUSPECTED_OF_EXPLOITING' && day && from.born && to.born) {
    const [one, other] = [ageOn(from.born, day).most, ageOn(to.born, day).most]
    if (one !== null && other !== null && one < 18 && other < 18)
      faultAt(
        row,
        columnOf(from),
        'Both are under 18. Harm between children is told as an event with what each was in it, not as one exploiting the other.',
      )
  }
  return true
}

function readRoles<Role extends string>(
  row: RowReading,
  of: RolePart,
  sort: 'tookPart' | 'places',
  subjects: ReadonlyMap<string, readonly ReadSubject[]>,
  events: ReadonlyMap<string, ReadEvent | null>,
): ReadRole<Role>[] {
  const event = events.get(of.event)
  const found = subjects.get(of.part) ?? []
  if (!event || found.length === 0) return []
  const role = choiceOf(row, of.role, choicesAt(`${sort}.0.role`, '') ?? {})
  if (role === null) {
    if (isBlank(row, of.role))
      faultAt(row, of.role, sort === 'places' ? 'Say what the place was in it.' : 'Say what they were in it.')
    return []
  }
  return found.map((subject) => ({ subject, event, role: role as Role }))
}

const HOMES: readonly PlaceRole[] = ['lives', 'placed', 'missing-from']

/** Is the place of this role where somebody lives? A school that somebody was missing from is not. */
export const isHomeByRole = ({ role, subject }: ReadRole<PlaceRole>) =>
  HOMES.includes(role) && subject.of.kind === 'Location'

function checkHomes(row: RowReading, { markings, places }: Mapping, read: ReadRow): void {
  const isHome = read.places.find((one) => isHomeByRole(one))
  if (isHome && !markings.includes('address')) {
    const given = places.find(({ part }) => part === isHome.subject.of.part)?.role
    faultAt(
      row,
      given,
      'This place is where somebody lives. Mark the description "Home address", or correct the word.',
    )
  }
  const undeclared = read.subjects.find((one) => one.isUndeclaredHome)
  if (undeclared && !markings.includes('people')) {
    faultAt(
      row,
      undeclared.of.facts.placeType ?? undeclared.of.facts.name ?? undeclared.of.facts.address,
      'This looks like somebody’s home, and the description is not marked "People". Mark it, or leave the row out.',
    )
  }
}
