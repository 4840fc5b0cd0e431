import { expect, it } from 'vitest'
import { idsWith } from '../../../ids.ts'
import type { NumberedSubject } from './knowledge.ts'
import { Numbers } from './numbers.ts'
import { contradicts, resolveSubject } from './resolve-subject.ts'
import type { PlannedRecord } from './statements.ts'

const ids = idsWith('tests')
const known = (
  key: string,
  subject: string,
  born?: string,
  markings: string[] = ['people'],
): NumberedSubject => ({
  key,
  subject,
  kind: 'Person',
  births: born ? [{ earliest: born, latest: born, markings }] : [],
  markings: ['people'],
})
const numbers = (...all: NumberedSubject[]) => {
  const held = new Numbers()
  for (const one of all) held.add(one)
  return held
}
const person = (born: string | null, ...identifiers: [string, string][]): PlannedRecord => ({
  key: 'row|person',
  hash: 'h',
  kind: 'Person',
  identifiers: identifiers.map(([register, value]) => ({ register, value })),
  subjectKey: 'log|Person|tee',
  content: born ? { bornEarliest: born, bornLatest: born } : {},
})
const resolve = (record: PlannedRecord, held: Numbers, before?: string) =>
  resolveSubject(record, before, held, { ids, importerMarkings: ['people', 'social-care'] })

it('joins on an exact number', () => {
  const rowan = known('police-nominal|N204417', 's-rowan', '2011-03-09')
  expect(resolve(person('2011-03-09', ['police-nominal', 'N204417']), numbers(rowan))).toEqual({
    subject: 's-rowan',
    clashes: [],
  })
})

it('joins on an exact number where no date of birth is known', () => {
  const rowan = known('police-nominal|N204417', 's-rowan', '2011-03-09')
  expect(resolve(person(null, ['police-nominal', 'N204417']), numbers(rowan)).subject).toBe('s-rowan')
})

it('asks and does not join where the dates of birth contradict', () => {
  const rowan = known('police-nominal|N204417', 's-rowan', '2011-03-09')
  const { subject, clashes } = resolve(person('1990-01-01', ['police-nominal', 'N204417']), numbers(rowan))
  expect(subject).toBe(ids.of('s', 'log|Person|tee'))
  expect(clashes.map(({ other, reasons }) => [other, reasons])).toEqual([
    ['s-rowan', ['Same police nominal number, but dates of birth that cannot both be right.']],
  ])
})

it('joins where only a hidden date of birth contradicts, and asks those who may see both', () => {
  const hidden = known('police-nominal|N204417', 's-rowan', '2011-03-09', ['people', 'police-conditions'])
  const { subject, clashes } = resolve(person('1990-01-01', ['police-nominal', 'N204417']), numbers(hidden))
  expect(subject).toBe('s-rowan')
  expect(clashes).toMatchObject([
    { subject: 's-rowan', other: 's-rowan', markings: ['people', 'police-conditions'] },
  ])
})

it('asks about both where two numbers point at two subjects', () => {
  const held = numbers(known('social-care-case|CSC-1', 's-case'), known('police-nominal|N1', 's-nominal'))
  const { subject, clashes } = resolve(
    person(null, ['social-care-case', 'CSC-1'], ['police-nominal', 'N1']),
    held,
  )
  expect(['s-case', 's-nominal']).not.toContain(subject)
  expect(clashes.map(({ other }) => other).sort()).toEqual(['s-case', 's-nominal'])
})

it('joins where one of two numbers is known', () => {
  const held = numbers(known('police-nominal|N1', 's-nominal'))
  expect(resolve(person(null, ['social-care-case', 'CSC-1'], ['police-nominal', 'N1']), held).subject).toBe(
    's-nominal',
  )
})

it('keeps the subject of a record that was not identified before', () => {
  const tee = ids.of('s', 'log|Person|tee')
  expect(resolve(person(null, ['police-nominal', 'N9']), numbers(), tee).subject).toBe(tee)
  expect(resolve(person(null, ['police-nominal', 'N9']), numbers()).subject).toBe(
    ids.of('s', 'Person', 'police-nominal', 'N9'),
  )
})

it('does not join a peer group and an exploitation group by one group number', () => {
  const group = { ...known('police-group|GRP-1', 's-group'), kind: 'PeerGroup' as const }
  const other = { ...person(null, ['police-group', 'GRP-1']), kind: 'ExploitationGroup' as const }
  expect(resolve(other, numbers(group)).subject).not.toBe('s-group')
})

it('calls births contradicting only when their intervals do not touch', () => {
  const year = { earliest: '2011-01-01', latest: '2011-12-31' }
  expect(contradicts({ earliest: '2011-03-09', latest: '2011-03-09' }, [year])).toBe(false)
  expect(contradicts({ earliest: '2012-01-01', latest: '2012-01-01' }, [year])).toBe(true)
  expect(contradicts({ earliest: null, latest: null }, [year])).toBe(false)
})
