import type { Fault } from '../api/problem.ts'
import { claimOf, eventOf, type KindName, kindOf, mayJoin, registersOf } from '../model.ts'
import type { Marking } from '../values/markings.ts'
import { checkRoles } from './check-roles.ts'
import { choicesAt, chosen } from './choices.ts'
import { eventField, fieldsOfEvent, fieldsOfKind, subjectField } from './fields.ts'
import { type Given, givensOf, isColumn, type LinkPart, type Mapping, type SubjectPart } from './mapping.ts'

export type AddFault = (where: string, message: string) => void

/** Kinds that are nobody's: whatever else a mapping states carries the marking for people. */
const NOBODYS: readonly KindName[] = ['Location', 'School', 'Organisation']
const varies = (given: Given | null | undefined) => given != null && isColumn(given)
/** Another name or a description may say who: "Kez's flat". */
const namesPeople = ({ kind, isHome, facts }: SubjectPart) =>
  !NOBODYS.includes(kind) || isHome || varies(facts.knownAs) || varies(facts.description)

/** Words as somebody wrote them. */
const hasWords = ({ narrative, events, links }: Mapping) =>
  narrative !== null ||
  events.some(({ facts }) => varies(facts.summary)) ||
  links.some(({ basis }) => varies(basis))

/** What is wrong with a mapping by the rules of the vocabulary, each with its place in it. Nothing = it may be used. */
export function checkMapping(mapping: Mapping): Fault[] {
  const faults: Fault[] = []
  const fault: AddFault = (where, message) => faults.push({ where, message })
  checkParts(mapping, fault)
  checkMarkings(mapping, fault)
  checkGrading(mapping, fault)
  checkKnownOnly(mapping, fault)
  for (const [at, link] of mapping.links.entries()) checkLink(mapping, link, at, fault)
  checkRoles(mapping, fault)
  checkValues(mapping, fault)
  return faults
}

function checkParts({ subjects, events, recordedOn }: Mapping, fault: AddFault): void {
  if (subjects.length + events.length === 0)
    fault('subjects', 'Say what a row is about: add a person, a place, a thing or an event.')
  const seen = new Set<string>()
  for (const sort of ['subjects', 'events'] as const) {
    const all = sort === 'subjects' ? subjects : events
    for (const [at, { part }] of all.entries()) {
      if (seen.has(part))
        fault(`${sort}.${at}.part`, `Two parts are called "${part}". Give each its own name.`)
      seen.add(part)
    }
  }
  for (const [at, one] of subjects.entries()) checkSubject(one, `subjects.${at}`, fault)
  for (const [at, one] of subjects.entries()) {
    if (one.facts.age && !recordedOn)
      fault(
        `subjects.${at}.facts.age`,
        'An age needs a day that it is counted from. Say when the row was written down.',
      )
  }
  for (const [at, { kind, facts, numbers }] of events.entries()) {
    const fields: readonly string[] = fieldsOfEvent(kind)
    checkNumbers(numbers, registersOf(kind), `events.${at}`, fault)
    for (const name of Object.keys(facts) as (keyof typeof facts)[]) {
      if (!fields.includes(name))
        fault(
          `events.${at}.facts.${name}`,
          `"${eventOf(kind).label}" has no "${eventField(name).label}". Leave it out.`,
        )
    }
    for (const [time, day] of [
      ['startTime', 'start'],
      ['endTime', 'end'],
    ] as const) {
      if (facts[time] && !facts[day])
        fault(`events.${at}.facts.${time}`, 'A time needs its day. Choose the column of the day too.')
    }
  }
}

function checkNumbers(
  numbers: Record<string, Given>,
  registers: readonly string[],
  where: string,
  fault: AddFault,
): void {
  for (const register of Object.keys(numbers)) {
    if (!registers.includes(register))
      fault(
        `${where}.numbers.${register}`,
        `There is no such register here. Use one of: ${registers.join(', ')}.`,
      )
  }
}

function checkSubject(one: SubjectPart, where: string, fault: AddFault): void {
  const { kind, facts, numbers, key } = one
  const label = kindOf(kind).label
  const fields: readonly string[] = fieldsOfKind(kind)
  checkNumbers(numbers, registersOf(kind), where, fault)
  for (const name of Object.keys(facts) as (keyof typeof facts)[]) {
    if (!fields.includes(name))
      fault(`${where}.facts.${name}`, `"${label}" has no "${subjectField(name).label}". Leave it out.`)
  }
  const naming = [
    facts.name,
    facts.knownAs,
    facts.description,
    facts.index,
    facts.address,
    key,
    ...Object.values(numbers),
  ]
  if (!naming.some(Boolean))
    fault(where, 'Say who or what it is: a name, another name, a description or a number.')
  for (const [first, second] of PAIRS) {
    if (Boolean(facts[first]) !== Boolean(facts[second]))
      fault(`${where}.facts.${facts[first] ? second : first}`, `Give ${first} and ${second}, or neither.`)
  }
  if (facts.longitude && facts.easting)
    fault(
      `${where}.facts.easting`,
      'Give the point once: in degrees, or in metres of the British National Grid.',
    )
  if (one.isHome && kind !== 'Location') fault(`${where}.isHome`, 'Only a place can be a home.')
  checkKey(one, where, fault)
  if (one.separator) checkSeveral(one, where, fault)
}

const PAIRS = [
  ['longitude', 'latitude'],
  ['easting', 'northing'],
] as const

/** Two people may have one name, so a name never joins two rows: a number does. */
function checkKey({ key, facts }: SubjectPart, where: string, fault: AddFault): void {
  const names = [facts.name, facts.knownAs, facts.description, facts.address]
  if (key && names.some((one) => one && isColumn(one) && one.column === key.column))
    fault(
      `${where}.key`,
      'A name is not a number: two may share it. Leave this out; rows that may be about the same one are put to the data steward.',
    )
}

/** In a cell of several, what belongs to which cannot be told but for the one thing that names them. */
function checkSeveral({ key, numbers, facts }: SubjectPart, where: string, fault: AddFault): void {
  const columns = [key, ...Object.values(numbers), ...Object.values(facts)].filter(
    (one) => one && isColumn(one),
  )
  const { knownAs, name, description } = facts
  const naming = [key, knownAs, name, description, ...Object.values(numbers)].filter(
    (one) => one && isColumn(one),
  )
  if (columns.length !== 1 || naming.length !== 1)
    fault(
      `${where}.separator`,
      'Several in one cell: take one column that names them, and nothing else from a column.',
    )
}

function checkMarkings(mapping: Mapping, fault: AddFault): void {
  const { markings, subjects, links, places, events } = mapping
  const must = (marking: Marking, isNeeded: boolean, message: string) => {
    if (isNeeded && !markings.includes(marking)) fault('markings', message)
  }
  must(
    'people',
    subjects.some(namesPeople) || hasWords(mapping),
    'It names people, or may in its words: mark it "People".',
  )
  const isHome = subjects.some((one) => one.isHome) || links.some(({ type }) => type === 'LIVES_AT')
  const fixed = places.some(
    ({ role }) =>
      !isColumn(role) && HOME_ROLES.includes(chosen(choicesAt('places.0.role', '') ?? {}, role.fixed) ?? ''),
  )
  must('address', isHome || fixed, 'It says where somebody lives or is placed: mark it "Home address".')
  const saysMore = events.some(({ kind, facts }) => kind === 'ReturnInterview' && facts.summary)
  must(
    'in-confidence',
    saysMore,
    'It holds what a young person said in a return interview: mark it "Told in confidence".',
  )
}

/** Roles in which a place is where somebody lives or is kept. */
export const HOME_ROLES: readonly string[] = ['lives', 'placed']

function checkGrading({ grading, agency, markings }: Mapping, fault: AddFault): void {
  if (grading.scheme === 'not-police-graded') return
  if (agency !== 'police')
    fault(
      'grading',
      'Only the police give police grades. Choose "not police-graded" and say how it is known.',
    )
  if (!markings.includes('police'))
    fault('markings', 'Police grades come with police information: mark it "Police".')
  const open = ['P', '1', '2', '3']
  const mayHaveConditions = isColumn(grading.handling) || !open.includes(grading.handling.fixed.toUpperCase())
  if (mayHaveConditions && !markings.includes('police-conditions'))
    fault(
      'markings',
      'A row may come with handling conditions: mark it "Police, with conditions". Only rows that have them will carry it.',
    )
}

function checkKnownOnly({ knownOnly, subjects, markings, agency }: Mapping, fault: AddFault): void {
  const part = subjects.find((one) => one.part === knownOnly)
  if (
    knownOnly !== null &&
    (part?.kind !== 'Person' || Object.keys(part.numbers).length === 0 || part.separator)
  )
    fault('knownOnly', 'Name a person of the row who has a number of a register.')
  const isEducation = agency === 'education' || markings.includes('education')
  if (knownOnly === null && isEducation && subjects.some(({ kind }) => kind === 'Person'))
    fault(
      'knownOnly',
      'Education records are kept of children only who are known here already. Say which person of the row that is.',
    )
}

function checkLink(mapping: Mapping, link: LinkPart, at: number, fault: AddFault): void {
  const { subjects, links } = mapping
  const [from, to] = [link.from, link.to].map((name) => subjects.find(({ part }) => part === name))
  for (const [side, found] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (!found)
      fault(
        `links.${at}.${side}`,
        `There is no person, place or thing called "${link[side]}" in this description.`,
      )
  }
  if (!from || !to) return
  const claim = claimOf(link.type)
  if (from === to) fault(`links.${at}.to`, 'A link joins two different parts of the row.')
  else if (!mayJoin(link.type, from.kind, to.kind))
    fault(`links.${at}.type`, whatItJoins(link, from.kind, to.kind))
  if (links.findIndex((one) => one.type === link.type && one.from === link.from && one.to === link.to) !== at)
    fault(`links.${at}.type`, 'This link is there already. Take one of the two out.')
  if (link.quality && claim.quality !== 'recorded')
    fault(`links.${at}.quality`, `Leave this out: "${claim.reads}" has no quality of its own.`)
  if (link.type === 'LIVES_AT' && !to.isHome)
    fault(`links.${at}.to`, 'Where somebody lives is a home: say so of the place.')
}

function whatItJoins({ type }: LinkPart, from: KindName, to: KindName): string {
  const { reads, ...claim } = claimOf(type)
  const words = (kinds: readonly string[]) =>
    kinds.map((kind) => kindOf(kind as KindName).label.toLowerCase()).join(' or ')
  return `"${reads}" goes from ${words(claim.from)} to ${words(claim.to)}, not from ${words([from])} to ${words([to])}.`
}

/** Values that are the same in every row, and those that words stand for, must be ones that the vocabulary knows. */
function checkValues(mapping: Mapping, fault: AddFault): void {
  for (const { where, given } of givensOf(mapping)) {
    const choices = choicesAt(where, mapping.grading.scheme)
    if (!choices) continue
    const values = isColumn(given) ? Object.values(given.words ?? {}) : [given.fixed]
    for (const value of values) {
      if (value !== '' && chosen(choices, value) === null)
        fault(
          where,
          `"${value.slice(0, 60)}" is not known here. Use one of: ${Object.keys(choices).join(', ')}.`,
        )
    }
  }
}
