import { readFileSync } from 'node:fs'
import {
  CLAIMS,
  ClaimType,
  ENDPOINTS,
  KINDS,
  KindName,
  mayJoin,
  PROBLEMS,
  ROLES,
} from '@safeground/graph-schema'
import { printWords } from '@safeground/graph-schema/print-words.ts'
import { PERMISSIONS } from '@safeground/server/access/permissions.ts'
import { migrations } from '@safeground/server/graph/migrate.ts'
import { expect, it } from 'vitest'

it('names each kind and claim as it is stored', () => {
  expect(Object.entries(KINDS).filter(([name, kind]) => kind.type !== name)).toEqual([])
  expect(Object.entries(CLAIMS).filter(([name, claim]) => claim.type !== name)).toEqual([])
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

it('has constraints and indexes for every type of claim', () => {
  const statements = migrations().flatMap((migration) => migration.statements)
  for (const type of ClaimType.options) {
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
