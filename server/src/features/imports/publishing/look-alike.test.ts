import { expect, it } from 'vitest'
import { type Likeness, lookAlike } from './look-alike.ts'

const one = (about: Partial<Likeness>): Likeness => ({
  kind: 'Person',
  subject: 's-1',
  nameKey: null,
  knownAs: [],
  bornEarliest: null,
  bornLatest: null,
  locality: null,
  markings: ['people'],
  registers: [],
  ...about,
})
const fifteen = { bornEarliest: '2011-01-01', bornLatest: '2011-12-31' }
const thirty = { bornEarliest: '1996-01-01', bornLatest: '1996-12-31' }
const alike = (a: Partial<Likeness>, b: Partial<Likeness>) => lookAlike(one(a), one({ subject: 's-2', ...b }))

it('asks about a full name', () => {
  expect(alike({ nameKey: 'rowan tesfaye' }, { nameKey: 'rowan tesfaye' })).toEqual(['The same name.'])
})

it('does not ask about a full name where ages contradict', () => {
  expect(alike({ nameKey: 'rowan tesfaye', ...fifteen }, { nameKey: 'rowan tesfaye', ...thirty })).toBeNull()
})

it.each([
  ['nothing else', {}, {}],
  ['ages that fit elsewhere', { ...fifteen, locality: 'Northmoor' }, { ...fifteen, locality: 'Kiln Town' }],
  ['one locality without ages', { locality: 'Northmoor' }, { locality: 'Northmoor' }],
])('does not ask about a nickname with %s', (_, a, b) => {
  expect(
    alike({ nameKey: 'kez', knownAs: ['Kez'], ...a }, { nameKey: 'kez', knownAs: ['Kez'], ...b }),
  ).toBeNull()
})

it('asks about a nickname where ages fit in one locality', () => {
  const here = { ...fifteen, locality: 'Northmoor' }
  const asked = alike(
    { nameKey: 'kezia lomax', knownAs: ['Kez'], ...here },
    { nameKey: 'kez', knownAs: ['Kéz'], ...here },
  )
  expect(asked).toEqual(['Known by the same name.', 'Ages that fit.', 'The same locality.'])
})

it('does not ask about two numbers of one register, which the register keeps apart', () => {
  const a = { nameKey: 'rowan tesfaye', registers: ['police-nominal'] }
  expect(alike(a, a)).toBeNull()
})

it('asks about places of one name only where they may be in one locality', () => {
  const flat = { kind: 'Location', nameKey: 'mates flat' }
  expect(alike({ ...flat, locality: 'Northmoor' }, { ...flat, locality: 'Northmoor' })).toEqual([
    'The same name.',
  ])
  expect(alike({ ...flat, locality: 'Northmoor' }, { ...flat, locality: 'Kiln Town' })).toBeNull()
})
