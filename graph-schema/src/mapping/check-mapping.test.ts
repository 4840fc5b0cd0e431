import { expect, it } from 'vitest'
import { CLAIMS, type ClaimType, KINDS, type KindName, mayJoin } from '../model.ts'
import { checkMapping } from './check-mapping.ts'
import { EVENT_FIELDS, fieldsOfEvent, fieldsOfKind, SUBJECT_FIELDS } from './fields.ts'
import { Mapping } from './mapping.ts'

const BASE = {
  name: 'A register',
  meaning: 'Members of a club, one row each.',
  agency: 'voluntary-sector',
  markings: ['people'],
  dateOrder: 'day-first',
  again: { by: 'reference', columns: ['id'] },
  grading: { scheme: 'not-police-graded', howKnown: { fixed: 'official-record' } },
  subjects: [{ part: 'person', kind: 'Person', facts: { name: { column: 'name' } } }],
}

const faults = (own: object) => checkMapping(Mapping.parse({ ...BASE, ...own })).map(({ where }) => where)
const person = (part: string) => ({ part, kind: 'Person', facts: { name: { column: part } } })
const place = (part: string, own: object = {}) => ({
  part,
  kind: 'Location',
  facts: { name: { column: part } },
  ...own,
})
const incident = { part: 'event', kind: 'Incident', facts: { origin: { fixed: 'called-in' } } }

it('finds nothing wrong with a plain description', () => {
  expect(faults({})).toEqual([])
})

it('lets each link join exactly what the vocabulary lets it join', () => {
  const kinds = Object.keys(KINDS) as KindName[]
  for (const type of Object.keys(CLAIMS) as ClaimType[]) {
    if (type === 'LIVES_AT') continue
    for (const from of kinds) {
      for (const to of kinds) {
        const subjects = [
          { part: 'one', kind: from, facts: { name: { column: 'a' } } },
          { part: 'other', kind: to, facts: { name: { column: 'b' } } },
        ]
        const found = faults({ subjects, links: [{ type, from: 'one', to: 'other' }] })
        expect(found.includes('links.0.type'), `${from} ${type} ${to}`).toBe(!mayJoin(type, from, to))
      }
    }
  }
})

it('gives every kind a name, and no kind a field that its records cannot state', () => {
  for (const kind of Object.keys(KINDS) as KindName[]) expect(fieldsOfKind(kind)).toContain('name')
  const ofKinds = (Object.keys(KINDS) as KindName[]).flatMap(fieldsOfKind)
  expect(Object.keys(SUBJECT_FIELDS).filter((name) => !ofKinds.includes(name as never))).toEqual([])
  const ofEvents = (['MissingEpisode', 'ReturnInterview', 'Incident', 'Referral', 'Arrest'] as const).flatMap(
    fieldsOfEvent,
  )
  expect(Object.keys(EVENT_FIELDS).filter((name) => !ofEvents.includes(name as never))).toEqual([])
  expect(
    faults({
      subjects: [
        { ...person('person'), kind: 'Phone', facts: { born: { column: 'x' }, name: { column: 'y' } } },
      ],
    }),
  ).toEqual(['subjects.0.facts.born'])
})

it.each([
  ['names people and is not marked so', { markings: ['open'] }, 'markings'],
  [
    'has words that may name people',
    { markings: ['open'], subjects: [place('a')], narrative: { column: 'n' } },
    'markings',
  ],
  ['tells where somebody lives', { subjects: [place('home', { isHome: true })] }, 'markings'],
  [
    'calls a person by a name as if it were a number',
    { subjects: [{ ...person('a'), key: { column: 'a' } }] },
    'subjects.0.key',
  ],
  ['has two parts of one name', { subjects: [person('a'), person('a')] }, 'subjects.1.part'],
  [
    'has a part that nothing names',
    { subjects: [{ part: 'a', kind: 'Person', facts: { sex: { column: 'x' } } }] },
    'subjects.0',
  ],
  [
    'has an age and no day',
    { subjects: [{ ...person('a'), facts: { name: { column: 'a' }, age: { column: 'b' } } }] },
    'subjects.0.facts.age',
  ],
  [
    'has half a point',
    { subjects: [place('a', { facts: { name: { column: 'a' }, easting: { column: 'b' } } })] },
    'subjects.0.facts.northing',
  ],
  [
    'has a register that is none',
    { subjects: [{ ...person('a'), numbers: { nhs: { column: 'x' } } }] },
    'subjects.0.numbers.nhs',
  ],
  [
    'gives a police grade to another agency',
    {
      grading: {
        scheme: '3x5x2',
        source: { fixed: '1' },
        assessment: { fixed: 'A' },
        handling: { fixed: 'P' },
      },
    },
    'grading',
  ],
  ['keeps pupils whom nobody knows', { agency: 'education', markings: ['people', 'education'] }, 'knownOnly'],
  [
    'has an event without how it came to be known',
    {
      events: [{ ...incident, facts: {} }],
      tookPart: [{ part: 'person', event: 'event', role: { fixed: 'harmed' } }],
    },
    'events.0.facts.origin',
  ],
  ['has an event of nobody', { events: [incident] }, 'events.0'],
  [
    'has a role that is none',
    { events: [incident], tookPart: [{ part: 'person', event: 'event', role: { fixed: 'victim' } }] },
    'tookPart.0.role',
  ],
  [
    'takes a place for somebody',
    {
      subjects: [place('a')],
      events: [incident],
      tookPart: [{ part: 'a', event: 'event', role: { fixed: 'present' } }],
    },
    'tookPart.0.part',
  ],
  [
    'takes somebody for a place',
    { events: [incident], places: [{ part: 'person', event: 'event', role: { fixed: 'met' } }] },
    'places.0.part',
  ],
  [
    'says that a home is none',
    {
      subjects: [person('a'), place('b')],
      links: [{ type: 'LIVES_AT', from: 'a', to: 'b' }],
      markings: ['people', 'address'],
    },
    'links.0.to',
  ],
  [
    'gives a link a quality that its type has already',
    {
      subjects: [person('a'), person('b')],
      links: [{ type: 'TRUSTED_ADULT_FOR', from: 'a', to: 'b', quality: { fixed: 'mixed' } }],
    },
    'links.0.quality',
  ],
  [
    'calls a friendship harmful',
    {
      subjects: [person('a'), person('b')],
      links: [{ type: 'KNOWS', from: 'a', to: 'b', quality: { fixed: 'harmful' } }],
    },
    'links.0.quality',
  ],
])('refuses a description that %s', (_, own, where) => {
  expect(faults(own)).toContain(where)
})

it('does not let a row say of one person both that they are exploited and that they exploit, or are suspected', () => {
  const subjects = [person('a'), person('b')]
  const links = [{ type: 'SUSPECTED_OF_EXPLOITING', from: 'a', to: 'b' }]
  expect(faults({ subjects, links })).toEqual([])
  const back = [...links, { type: 'SUSPECTED_OF_EXPLOITING', from: 'b', to: 'a' }]
  expect(faults({ subjects, links: back })).toEqual(['links.0.from', 'links.1.from'])
  const role = (given: object) => ({
    subjects,
    links,
    events: [incident],
    tookPart: [{ part: 'b', event: 'event', role: given }],
  })
  expect(faults(role({ fixed: 'suspected' }))).toEqual(['tookPart.0.role'])
  expect(faults(role({ column: 'role' }))).toEqual(['tookPart.0.role'])
  expect(faults(role({ column: 'role', words: { V: 'harmed' } }))).toEqual([])
})

it.each([
  ['500 parts', { subjects: Array.from({ length: 500 }, (_, at) => person(`p${at}`)) }],
  ['a column that is no name', { subjects: [{ ...person('a'), facts: { name: { column: '__proto__' } } }] }],
  ['a part that is no name', { subjects: [person('__proto__')] }],
  ['no markings', { markings: [] }],
  ['markings that are none', { markings: ['secret'] }],
  ['what nobody asked for', { sql: 'DROP' }],
  ['a value from two places', { locality: { fixed: 'a', column: 'b' } }],
])('does not take %s', (_, own) => {
  expect(Mapping.safeParse({ ...BASE, ...own }).success).toBe(false)
})

it('keeps a name that is no word from becoming part of the table of words', () => {
  const hostile = JSON.parse('{"column": "sex", "words": {"__proto__": "x", "M": "male"}}')
  const read = Mapping.safeParse({
    ...BASE,
    subjects: [{ part: 'a', kind: 'Person', facts: { name: { column: 'n' }, sex: hostile } }],
  })
  if (read.success) expect(Object.getPrototypeOf(read.data.subjects[0]?.facts.sex)).toBe(Object.prototype)
  expect(({} as Record<string, unknown>).x).toBeUndefined()
})
