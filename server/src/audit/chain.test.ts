import fc from 'fast-check'
import { expect, it } from 'vitest'
import { chain, type Entry, firstBroken, type StoredEntry } from './chain.ts'

const entry = (n: number): Entry => ({
  at: `2026-11-22T08:45:00.${String(n % 1000).padStart(3, '0')}Z`,
  username: 'chair',
  role: 'chair',
  agency: 'social-care',
  purpose: 'daily-meeting',
  session: 'ses',
  request: `req-${n}`,
  act: 'consultation',
  what: 'GET /search',
  outcome: 'answered',
  subjects: [`s-${n}`],
  detail: '{}',
})
const START = { seq: 0, hash: '' }
const trail = (length: number) =>
  chain(
    Array.from({ length }, (_, n) => entry(n)),
    START,
  )

it('is whole as written, in one piece or in many', () => {
  const stored = trail(20)
  expect(firstBroken(stored, START)).toBeNull()
  const [a, b] = [stored.slice(0, 7), stored.slice(7)]
  expect(firstBroken(b, a.at(-1) as StoredEntry)).toBeNull()
})

it('finds any entry changed in any field, left out, doubled or moved, at its place', () => {
  const fields = [
    'at',
    'username',
    'role',
    'agency',
    'purpose',
    'session',
    'request',
    'act',
    'what',
    'outcome',
    'detail',
  ] as const
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 18 }), fc.constantFrom(...fields), (at, field) => {
      const edited = trail(20).map((line, index) =>
        index === at ? { ...line, [field]: `${line[field]}.` } : line,
      )
      const without = trail(20).filter((_, index) => index !== at)
      const doubled = trail(20).flatMap((line, index) => (index === at ? [line, line] : [line]))
      const moved = trail(20)
      moved.splice(at, 2, moved[at + 1] as StoredEntry, moved[at] as StoredEntry)
      expect(firstBroken(edited, START)).toBe(at + 1)
      expect(firstBroken(without, START)).toBe(at + 1)
      expect(firstBroken(doubled, START)).toBe(at + 2)
      expect(firstBroken(moved, START)).toBe(at + 1)
    }),
  )
})

it('finds a subject taken off the list', () => {
  const edited = trail(3).map((line, index) => (index === 1 ? { ...line, subjects: [] } : line))
  expect(firstBroken(edited, START)).toBe(2)
})
