import { expect, it } from 'vitest'
import { toFacts } from './facts.ts'
import { RecordRow } from './record-row.ts'
import { termNumber } from './school-facts.ts'

const record = (id: string, given: Partial<RecordRow>) =>
  RecordRow.parse({
    id,
    agency: 'education',
    source: 'education',
    isSourceWithheld: false,
    recordedAt: '2026-11-20T00:00:00.000Z',
    markings: ['education', 'people'],
    gradingScheme: 'not-police-graded',
    howKnown: 'official-record',
    name: 'Rowan Tesfaye',
    ...given,
  })

it('tells what a school says term by term, newest first', () => {
  const facts = toFacts([
    record('r-1', { schoolTerm: 'Spring 2026', attendancePercent: 90, isPartTimeTimetable: false }),
    record('r-2', { schoolTerm: 'Autumn 2026', attendancePercent: 61, suspensions: 1, suspensionDays: 2.5 }),
    record('r-3', { schoolTerm: 'Summer 2026', attendancePercent: 88.5, suspensions: 0 }),
  ])
  const of = (field: string) => facts.filter((fact) => fact.field === field).map(({ value }) => value)
  expect(of('attendance')).toEqual(['61 % (Autumn 2026)', '88.5 % (Summer 2026)', '90 % (Spring 2026)'])
  expect(of('suspensions')).toEqual(['1, 2.5 days (Autumn 2026)', 'none (Summer 2026)'])
  expect(of('timetable')).toEqual(['full time (Spring 2026)'])
  // The name is one fact that three records give.
  expect(facts.find(({ field }) => field === 'name')?.records).toHaveLength(3)
})

it('knows which term came first', () => {
  const terms = ['Autumn 2026', 'Summer 2026', 'Spring 2026', 'Autumn 2025', 'some time', null]
  const numbers = terms.map(termNumber)
  expect([...numbers].sort((a, b) => b - a)).toEqual(numbers)
  expect(numbers.slice(-2)).toEqual([0, 0])
})
