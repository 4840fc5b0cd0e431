import type { Age, CameIn, PartialMoment } from '@safeground/graph-schema'
import { describe, expect, it } from 'vitest'
import {
  ageWords,
  atMoment,
  byDayAndAgency,
  capped,
  dueWords,
  foundWords,
  fromWords,
  harmWords,
  howLong,
  interviewWords,
  missingFor,
  riskWords,
  timesBefore,
} from './today-words.ts'

const now = '2026-11-22T08:45:00.000Z'
const UNKNOWN: PartialMoment = { earliest: null, latest: null, words: '' }
const age = (group: Age['group'], words: string): Age => ({ least: null, most: null, group, words })

describe('who', () => {
  it('gives an age, and the group of those who are not children for certain', () => {
    expect(ageWords(age('young-person', '15'))).toBe('15')
    expect(ageWords(age('young-adult', '19'))).toBe('19, young adult')
    expect(ageWords(age('uncertain', '17 to 18'))).toBe('17 to 18, age uncertain')
    expect(ageWords(age('not-recorded', 'Age not recorded'))).toBe('age not recorded')
    expect(ageWords(null)).toBeNull()
  })
  it('says the risk as it was recorded, and that it was not', () => {
    expect(riskWords('high')).toBe('High risk')
    expect(riskWords('no-apparent-risk')).toBe('No apparent risk')
    expect(riskWords(null)).toBe('Risk not recorded')
  })
  it('says from what kind of home', () => {
    expect(fromWords('childrens-home')).toBe('Missing from a children’s home')
    expect(fromWords(null)).toBe('From where is not recorded')
  })
  it('counts the other times, and does not say that there were none', () => {
    expect(timesBefore({ before90Days: 1 })).toBe('1 other time in the 90 days before')
    expect(timesBefore({ before90Days: 11 })).toBe('11 other times in the 90 days before')
    expect(timesBefore({ before90Days: 0 })).toBe('no other time recorded in the 90 days before')
  })
})

describe('how long', () => {
  const evening = {
    earliest: '2026-11-21T18:00:00.000Z',
    latest: '2026-11-21T22:00:00.000Z',
    words: 'evening',
  }
  it('is one figure where both ends are known, and the least and the most where one is not', () => {
    expect(howLong(atMoment('2026-11-21T01:45:00.000Z'), atMoment(now))).toBe('31 h')
    expect(howLong(evening, atMoment(now))).toBe('10 h to 14 h')
    expect(howLong(UNKNOWN, atMoment(now))).toBeNull()
  })
  it('never begins before it began', () => {
    const night = {
      earliest: '2026-11-21T20:00:00.000Z',
      latest: '2026-11-22T06:00:00.000Z',
      words: 'overnight',
    }
    expect(howLong(evening, night)).toBe('up to 12 h')
    expect(howLong(atMoment(now), evening)).toBeNull()
  })
  it('moves with the moment, and falls back on when it was reported', () => {
    const child = { lastSeen: atMoment('2026-11-21T23:00:00.000Z'), reportedAt: null }
    expect(missingFor(child, now)).toEqual({ long: '9 h', since: 'last seen yesterday 23:00' })
    expect(missingFor(child, '2026-11-22T09:00:00.000Z').long).toBe('10 h')
    const reported = { lastSeen: UNKNOWN, reportedAt: '2026-11-22T00:45:00.000Z' }
    expect(missingFor(reported, now)).toEqual({
      long: '8 h',
      since: 'since reported today 00:45; when last seen is not recorded',
    })
    expect(missingFor({ lastSeen: UNKNOWN, reportedAt: null }, now).long).toBe('Not known')
  })
})

describe('who returned', () => {
  it('says where and by whom, or that it is not recorded', () => {
    expect(foundWords({ foundAt: 'street-or-park', foundBy: 'a patrol' })).toBe(
      'Found: in a street or park; by a patrol',
    )
    expect(foundWords({ foundAt: 'not-recorded', foundBy: null })).toBe('Where found is not recorded')
    expect(foundWords({ foundAt: 'friends-home', foundBy: 'came back alone' })).toBe(
      'Found: a friend’s home; came back alone',
    )
    expect(foundWords({ foundAt: null, foundBy: 'the home' })).toBe(
      'Where found is not recorded; by the home',
    )
  })
  it.each([null, '', 'None', 'none.', 'No harm', 'None recorded'])('says of %j: none recorded', (harm) =>
    expect(harmWords(harm)).toBe('none recorded'),
  )
  it('keeps harm that was written down', () => expect(harmWords('Bruising to arm')).toBe('Bruising to arm'))
  it('tells what became of the interview', () => {
    const due = { id: 'e-1', dueBy: '2026-11-24T06:00:00.000Z', outcome: null }
    expect(interviewWords(null, now)).toBe('No return interview is recorded for this return')
    expect(interviewWords(due, now)).toBe('Return interview: due Tue 24 Nov, 06:00')
    expect(interviewWords({ ...due, dueBy: '2026-11-22T06:00:00.000Z' }, now)).toBe(
      'Return interview: overdue since today 06:00',
    )
    expect(interviewWords({ ...due, outcome: 'missing-again' }, now)).toBe(
      'Return interview: missing again before it could be done',
    )
    expect(interviewWords({ ...due, dueBy: null }, now)).toContain('not recorded')
  })
  it('says how long is left, or for how long it has been overdue', () => {
    expect(dueWords('2026-11-22T13:40:00.000Z', now)).toEqual({
      isOverdue: false,
      long: '4 h 55 min',
      when: 'today 13:40',
    })
    expect(dueWords('2026-11-20T10:45:00.000Z', now)).toMatchObject({ isOverdue: true, long: '46 h' })
  })
})

it('says where counting stopped', () => {
  expect(capped(1999)).toBe('1,999')
  expect(capped(2000)).toBe('2,000 or more')
})

it('groups what came in by day and agency without changing its order', () => {
  const entry = (report: string, recordedOn: string, agency: CameIn['agency']) =>
    ({ report, recordedOn, agency }) as CameIn
  const days = byDayAndAgency([
    entry('1', '2026-11-22', 'police'),
    entry('2', '2026-11-22', 'social-care'),
    entry('3', '2026-11-22', 'police'),
    entry('4', '2026-11-21', 'police'),
  ])
  expect(
    days.map(({ day, agencies }) => [day, agencies.map((one) => one.entries.map(({ report }) => report))]),
  ).toEqual([
    ['2026-11-22', [['1', '3'], ['2']]],
    ['2026-11-21', [['4']]],
  ])
})
