import {
  CLAIMS,
  type ClaimType,
  type EventName,
  type EventPart,
  eventOf,
  type KindName,
  kindOf,
  type LinkPart,
  type Mapping,
  mayJoin,
  type SubjectPart,
} from '@safeground/graph-schema'

/** A description to begin with: the cautious choices, and nothing guessed. */
export const emptyMapping = (agency: Mapping['agency']): Mapping => ({
  name: '',
  meaning: '',
  agency,
  markings: ['people'],
  locality: null,
  dateOrder: 'day-first',
  again: { by: 'reference', columns: [] },
  grading: { scheme: 'not-police-graded', howKnown: { fixed: 'official-record' } },
  recordedOn: null,
  learnedOn: null,
  narrative: null,
  knownOnly: null,
  subjects: [],
  events: [],
  links: [],
  tookPart: [],
  places: [],
})

/** A name for a new part that no other has: place, place-2 … */
function freeName({ subjects, events }: Mapping, label: string): string {
  const base = label.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  const taken = [...subjects, ...events].map(({ part }) => part)
  for (let at = 1; ; at++) {
    const name = at === 1 ? base : `${base}-${at}`
    if (!taken.includes(name)) return name
  }
}

export function addSubject(mapping: Mapping, kind: KindName): Mapping {
  const part = freeName(mapping, kindOf(kind).label)
  const fresh: SubjectPart = { part, kind, separator: null, key: null, numbers: {}, facts: {}, isHome: false }
  return { ...mapping, subjects: [...mapping.subjects, fresh] }
}

export function addEvent(mapping: Mapping, kind: EventName): Mapping {
  const part = freeName(mapping, eventOf(kind).label)
  const fresh: EventPart = { part, kind, numbers: {}, facts: {} }
  return { ...mapping, events: [...mapping.events, fresh] }
}

/** A part goes with all that was said of it. */
export function removePart(mapping: Mapping, part: string): Mapping {
  const others = (one: { part: string }) => one.part !== part
  const roles = (one: { part: string; event: string }) => one.part !== part && one.event !== part
  return {
    ...mapping,
    subjects: mapping.subjects.filter(others),
    events: mapping.events.filter(others),
    links: mapping.links.filter(({ from, to }) => from !== part && to !== part),
    tookPart: mapping.tookPart.filter(roles),
    places: mapping.places.filter(roles),
    knownOnly: mapping.knownOnly === part ? null : mapping.knownOnly,
  }
}

/** A part under another name, everywhere that it is spoken of. */
export function renamePart(mapping: Mapping, from: string, to: string): Mapping {
  const named = (part: string) => (part === from ? to : part)
  const role = <One extends { part: string; event: string }>(one: One) => ({
    ...one,
    part: named(one.part),
    event: named(one.event),
  })
  return {
    ...mapping,
    subjects: mapping.subjects.map((one) => ({ ...one, part: named(one.part) })),
    events: mapping.events.map((one) => ({ ...one, part: named(one.part) })),
    links: mapping.links.map((one) => ({ ...one, from: named(one.from), to: named(one.to) })),
    tookPart: mapping.tookPart.map(role),
    places: mapping.places.map(role),
    knownOnly: mapping.knownOnly === null ? null : named(mapping.knownOnly),
  }
}

/** What may be said between two parts, in this direction. */
export function claimsBetween({ subjects }: Mapping, from: string, to: string): ClaimType[] {
  const [one, other] = [from, to].map((name) => subjects.find(({ part }) => part === name)?.kind)
  if (!one || !other) return []
  return (Object.keys(CLAIMS) as ClaimType[]).filter((type) => mayJoin(type, one, other))
}

/** The first link that may be and is not there yet. */
export function nextLink(mapping: Mapping): LinkPart | null {
  for (const { part: from } of mapping.subjects) {
    for (const { part: to } of mapping.subjects) {
      if (from === to) continue
      const isThere = (type: ClaimType) =>
        mapping.links.some((link) => link.type === type && link.from === from && link.to === to)
      const type = claimsBetween(mapping, from, to).find((one) => !isThere(one))
      if (type) return { type, from, to }
    }
  }
  return null
}

export const replaceAt = <One>(all: readonly One[], at: number, one: One): One[] =>
  all.map((before, index) => (index === at ? one : before))
export const removeAt = <One>(all: readonly One[], at: number): One[] =>
  all.filter((_, index) => index !== at)

/** A record without one of its entries, or with another value of it. */
export function withEntry<Key extends string, Value>(
  table: Partial<Record<Key, Value>>,
  name: Key,
  value: Value | null,
): Partial<Record<Key, Value>> {
  const entries = Object.entries(table).filter(([key]) => key !== name) as [Key, Value][]
  return Object.fromEntries(value === null ? entries : [...entries, [name, value]]) as Partial<
    Record<Key, Value>
  >
}
