import { readFileSync } from 'node:fs'
import {
  CLAIMS,
  ENDPOINTS,
  EVENTS,
  EventName,
  HARM_PLACE_ROLES,
  KINDS,
  KindName,
  mayJoin,
  PARTICIPATIONS,
  PROBLEMS,
  RecordedKind,
  ROLES,
  registersOf,
  StatedType,
} from '@safeground/graph-schema'
import { printWords } from '@safeground/graph-schema/print-words.ts'
import { PERMISSIONS } from '@safeground/server/access/permissions.ts'
import { migrations } from '@safeground/server/graph/migrate.ts'
import { expect, it } from 'vitest'

it('names each kind, claim, event and participation as it is stored', () => {
  for (const table of [KINDS, CLAIMS, EVENTS, PARTICIPATIONS]) {
    expect(Object.entries(table).filter(([name, { type }]) => type !== name)).toEqual([])
  }
})

it('gives nothing that is recorded or stated two meanings: a label is a kind or an event, a type a claim or not', () => {
  for (const names of [RecordedKind.options, StatedType.options])
    expect(new Set(names).size).toBe(names.length)
  expect(RecordedKind.options).toEqual([...KindName.options, ...EventName.options])
})

it('identifies every kind of event by a register of its own: two files may speak of one, and never of two as one', () => {
  const registers = EventName.options.flatMap((name) => [...registersOf(name)])
  expect(registers.length).toBeGreaterThanOrEqual(EventName.options.length)
  expect(new Set(registers).size).toBe(registers.length)
  const ofSubjects = new Set(KindName.options.flatMap((name) => [...registersOf(name)]))
  expect(registers.filter((register) => ofSubjects.has(register))).toEqual([])
})

it('lets every record about an event say when, where and what; and none of them an age, a rank or a score', () => {
  for (const { type, facts } of Object.values(EVENTS)) {
    const said = Object.keys(facts.shape)
    expect(said, type).toEqual(
      expect.arrayContaining(['title', 'start', 'end', 'origin', 'placeRole', 'harm']),
    )
    expect(
      said.filter((name) => /age|rank|score|priority|likelihood/i.test(name)),
      type,
    ).toEqual([])
  }
})

it('never lets the address that reported, or somebody’s home, count for a hotspot', () => {
  expect([...HARM_PLACE_ROLES].sort()).toEqual(['dealt', 'groomed', 'happened', 'met'])
})

it('lets claims join only kinds that exist, and every kind be joined by some claim', () => {
  const joined = new Set(Object.values(CLAIMS).flatMap((claim) => [...claim.from, ...claim.to]))
  expect([...joined].filter((kind) => !KindName.safeParse(kind).success)).toEqual([])
  expect(KindName.options.filter((kind) => !joined.has(kind))).toEqual([])
})

it('never lets the harm start at the child: exploitation points to a person, from a person or a group that exploits', () => {
  expect(mayJoin('SUSPECTED_OF_EXPLOITING', 'ExploitationGroup', 'Person')).toBe(true)
  expect(mayJoin('SUSPECTED_OF_EXPLOITING', 'PeerGroup', 'Person')).toBe(false)
  expect(CLAIMS.KNOWS.quality).not.toBe('harmful')
})

it('has constraints and indexes for every type of claim and participation', () => {
  const statements = migrations().flatMap((migration) => migration.statements)
  for (const type of StatedType.options) {
    expect(
      statements.filter((statement) => statement.includes(`[c:${type}]`)).length,
      type,
    ).toBeGreaterThanOrEqual(4)
  }
})

it('has a README whose tables are what the vocabulary says: npm run words', () => {
  const readme = readFileSync(new URL('../../graph-schema/README.md', import.meta.url), 'utf8')
  expect(readme).toBe(printWords(readme))
})

it('gives each endpoint one address, and asks for a permission that somebody holds', () => {
  const addresses = ENDPOINTS.map(({ method, path }) => `${method} ${path}`)
  expect(new Set(addresses).size).toBe(addresses.length)
  const held = new Set<string>(Object.values(PERMISSIONS).flat())
  for (const { needs } of ENDPOINTS) {
    if (needs !== 'anyone' && needs !== 'signed-in') expect(held.has(needs), needs).toBe(true)
  }
})

it('audits every endpoint that gives or changes content', () => {
  const unaudited = ENDPOINTS.filter(({ audit }) => audit === 'none').map(({ path }) => path)
  expect(unaudited.sort()).toEqual(['/health', '/import-sources', '/me', '/ready', '/session/choices'])
})

it('keeps the auditor and the administrator away from content, and everyone else from the audit trail', () => {
  expect(PERMISSIONS.auditor).toEqual(['audit:read'])
  expect(PERMISSIONS.admin).toEqual([])
  for (const role of Object.keys(ROLES) as (keyof typeof ROLES)[]) {
    if (role !== 'auditor') expect(PERMISSIONS[role]).not.toContain('audit:read')
  }
})

it('gives every problem a status of HTTP', () => {
  expect(Object.values(PROBLEMS).filter(([status]) => status < 400 || status > 599)).toEqual([])
})
