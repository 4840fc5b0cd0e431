import {
  type ClaimType,
  HOW_KNOWN_WORDS,
  type HowKnown,
  type KindName,
  type Marking,
} from '@safeground/graph-schema'
import type { Content, Identifier } from '../planning/statements.ts'
import { type ChildRow, isCaseNumber, readPlace } from './children-row.ts'
import { identify } from './registers.ts'

/** Who or what is around a child, by one row of the list, and what the row says between them. */
export interface Around {
  part: string
  kind: KindName
  type: ClaimType
  /** False: the claim runs from the other to the child. */
  startsAtChild: boolean
  identifiers: Identifier[]
  markings: Marking[]
  known: HowKnown
  basis: string
  content: Content
}

export const CHILD_MARKINGS: Marking[] = ['people', 'social-care']

export function surroundingsOf(row: ChildRow): Around[] {
  return [...school(row), ...home(row), ...trustedAdult(row), ...family(row), ...friends(row), ...places(row)]
}

function school({ school_urn: urn, school_name: name }: ChildRow): Around[] {
  if (!urn && !name) return []
  return [
    {
      part: 'school',
      kind: 'School',
      type: 'ATTENDS',
      startsAtChild: true,
      identifiers: identify('School', 'urn', urn),
      // A school named here is where this child goes: to whoever may not know the child it is not there.
      markings: CHILD_MARKINGS,
      known: 'official-record',
      basis: 'On the roll, by the list of children open to the team',
      // The row says where the child is, not where the school is.
      content: { name: name || null, placeType: 'school', locality: null },
    },
  ]
}

function home(row: ChildRow): Around[] {
  const isGiven = row.home_address || row.home_postcode || row.home_uprn || row.home_latitude !== null
  if (row.address_protected || !isGiven) return []
  return [
    {
      part: 'home',
      kind: 'Location',
      type: 'LIVES_AT',
      startsAtChild: true,
      identifiers: identify('Location', 'uprn', row.home_uprn),
      markings: [...CHILD_MARKINGS, 'address'],
      known: 'official-record',
      basis: 'Address on the list of children open to the team',
      content: {
        name: null,
        address: row.home_address || null,
        postcode: row.home_postcode.toUpperCase() || null,
        placeType: 'home',
        longitude: row.home_longitude,
        latitude: row.home_latitude,
      },
    },
  ]
}

function trustedAdult(row: ChildRow): Around[] {
  const { trusted_adult_name: name, trusted_adult_relationship: relationship } = row
  if (!name) return []
  return [
    {
      part: `trusted-adult:${name}`,
      kind: 'Person',
      type: 'TRUSTED_ADULT_FOR',
      startsAtChild: false,
      identifiers: [],
      markings: CHILD_MARKINGS,
      known: 'seen-by-professional',
      basis: relationship || 'Named as a trusted adult',
      content: { name, identified: true, description: relationship || null },
    },
  ]
}

function family(row: ChildRow): Around[] {
  return row.family_case_numbers.map((number) => ({
    part: `family:${number}`,
    kind: 'Person',
    type: 'FAMILY_OF',
    startsAtChild: true,
    identifiers: identify('Person', 'social-care-case', number),
    markings: CHILD_MARKINGS,
    known: 'official-record',
    basis: 'Brother or sister, by the list of children open to the team',
    content: { name: null, identified: true },
  }))
}

function friends(row: ChildRow): Around[] {
  const known = row.friends_how_known ?? 'said-by-someone-else'
  return row.friends.map((friend) => {
    const isCase = isCaseNumber(friend)
    // A single word is a "known as"; a first and a last name together are a name.
    const isName = !isCase && friend.includes(' ')
    return {
      part: `friend:${friend}`,
      kind: 'Person',
      type: 'KNOWS',
      startsAtChild: true,
      identifiers: isCase ? identify('Person', 'social-care-case', friend) : [],
      markings: CHILD_MARKINGS,
      known,
      basis: `Friend: ${HOW_KNOWN_WORDS[known].toLowerCase()}`,
      content: {
        name: isName ? friend : null,
        knownAs: isCase || isName ? [] : [friend],
        identified: isCase,
      },
    }
  })
}

function places(row: ChildRow): Around[] {
  const known = row.spends_time_how_known ?? 'said-by-someone-else'
  return row.spends_time_at.map((text) => {
    const { name, number } = readPlace(text)
    return {
      part: `place:${number || name}`,
      kind: 'Location',
      type: 'SPENDS_TIME_AT',
      startsAtChild: true,
      identifiers: identify('Location', 'police-location', number),
      markings: CHILD_MARKINGS,
      known,
      basis: `Spends time there: ${HOW_KNOWN_WORDS[known].toLowerCase()}`,
      content: { name: name || null, identified: number !== '' },
    }
  })
}
