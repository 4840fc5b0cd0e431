import { eventOf } from '../model.ts'
import type { AddFault } from './check-mapping.ts'
import { type Given, isColumn, type Mapping, type RolePart } from './mapping.ts'

/** Something happened to somebody, seen by somebody: without how it came to be known it would count as anything. */
const NEEDS_ORIGIN: readonly string[] = ['Incident', 'Sighting', 'Arrest']
const PLACES: readonly string[] = ['Location', 'School', 'OnlineSpace']

/** Who was what in an event, what a place was in it, and that no child is suspected of the harm that is done to them. */
export function checkRoles(mapping: Mapping, fault: AddFault): void {
  for (const [at, one] of mapping.tookPart.entries()) {
    const kind = kindOfPart(mapping, one, `tookPart.${at}`, fault)
    if (kind && PLACES.includes(kind))
      fault(
        `tookPart.${at}.part`,
        'A place takes no part in an event. Say under "where it was" what the place was in it.',
      )
    checkOnce(mapping.tookPart, one, at, `tookPart.${at}`, fault)
  }
  for (const [at, one] of mapping.places.entries()) {
    const kind = kindOfPart(mapping, one, `places.${at}`, fault)
    if (kind && !PLACES.includes(kind))
      fault(`places.${at}.part`, 'Only a place, a school or an online space can be where it was.')
    checkOnce(mapping.places, one, at, `places.${at}`, fault)
  }
  for (const [at, { kind, facts }] of mapping.events.entries()) {
    if (NEEDS_ORIGIN.includes(kind) && !facts.origin)
      fault(
        `events.${at}.facts.origin`,
        `Say how a row of "${eventOf(kind).label.toLowerCase()}" came to be known: what our own patrols found is counted apart.`,
      )
  }
  for (const [at, { part, kind }] of mapping.events.entries()) {
    if (![...mapping.tookPart, ...mapping.places].some(({ event }) => event === part))
      fault(`events.${at}`, `Say who was part of "${eventOf(kind).label.toLowerCase()}", or where it was.`)
  }
  checkSuspected(mapping, fault)
}

function kindOfPart(
  { subjects, events }: Mapping,
  { part, event }: RolePart,
  where: string,
  fault: AddFault,
): string | null {
  if (!events.some((one) => one.part === event))
    fault(`${where}.event`, `There is no event called "${event}" in this description.`)
  const found = subjects.find((one) => one.part === part)
  if (!found)
    fault(`${where}.part`, `There is no person, place or thing called "${part}" in this description.`)
  return found?.kind ?? null
}

function checkOnce(
  all: readonly RolePart[],
  one: RolePart,
  at: number,
  where: string,
  fault: AddFault,
): void {
  if (all.findIndex(({ part, event }) => part === one.part && event === one.event) !== at)
    fault(where, 'This is there already. Take one of the two out.')
}

const mayBe = (given: Given, role: string): boolean =>
  isColumn(given) ? Object.values(given.words ?? { role }).includes(role) : given.fixed.toLowerCase() === role

/** Whoever a row says may be exploited is neither said to exploit nor suspected in the same row. */
function checkSuspected({ links, tookPart }: Mapping, fault: AddFault): void {
  const suspecting = links.filter(({ type }) => type === 'SUSPECTED_OF_EXPLOITING')
  const exploited = new Set(suspecting.map(({ to }) => to))
  for (const [at, { type, from }] of links.entries()) {
    if (type === 'SUSPECTED_OF_EXPLOITING' && exploited.has(from)) fault(`links.${at}.from`, NOT_BOTH)
  }
  for (const [at, { part, role }] of tookPart.entries()) {
    if (exploited.has(part) && mayBe(role, 'suspected')) fault(`tookPart.${at}.role`, NOT_BOTH)
  }
}

const NOT_BOTH =
  'The row says that this person may be exploited. The harm is never theirs: take out that they are suspected, or describe it as an event of its own.'
