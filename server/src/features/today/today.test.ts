import type { MissingRisk, SubjectLine } from '@safeground/graph-schema'
import { describe, expect, it } from 'vitest'
import { EventRecords, type Happening } from '../events/index.ts'
import { dueToday } from './interviews-due.ts'
import { absencesBefore, missingNow } from './missing-now.ts'
import { onceEach } from './one-child.ts'
import { returnedSince } from './returned.ts'
import { sinceWhen } from './since.ts'

const NOW = '2026-11-22T08:45:00.000Z'

describe('since when', () => {
  const sunday = { now: NOW, today: '2026-11-22' }
  const monday = { now: '2026-11-23T08:45:00.000Z', today: '2026-11-23' }

  it('is a day ago, and on a Monday three nights', () => {
    expect(sinceWhen(undefined, null, sunday)).toBe('2026-11-21T08:45:00.000Z')
    expect(sinceWhen(undefined, null, monday)).toBe('2026-11-20T08:45:00.000Z')
  })

  it('is when the reader last looked, or what they choose', () => {
    const looked = '2026-11-18T09:00:00.000Z'
    expect(sinceWhen(undefined, looked, monday)).toBe(looked)
    expect(sinceWhen('2026-11-20T00:00:00.000Z', looked, monday)).toBe('2026-11-20T00:00:00.000Z')
  })

  it('is never later than now and never more than 31 days ago', () => {
    expect(sinceWhen('2027-01-01T00:00:00.000Z', null, sunday)).toBe(NOW)
    expect(sinceWhen('1970-01-01T00:00:00.000Z', null, sunday)).toBe('2026-10-22T08:45:00.000Z')
    expect(sinceWhen(undefined, '2025-11-18T09:00:00.000Z', sunday)).toBe('2026-10-22T08:45:00.000Z')
  })
})

const line = (id: string): SubjectLine => ({
  id,
  kind: 'Person',
  caption: id,
  otherNames: [],
  age: null,
  isIdentified: true,
  about: null,
  agencies: ['police'],
})
const episode = (id: string, start: string, given: Record<string, unknown> = {}) =>
  EventRecords.parse({
    id,
    kind: 'MissingEpisode',
    records: [
      {
        id: `r-${id}`,
        agency: 'police',
        source: 'missing-episodes',
        isSourceWithheld: false,
        recordedAt: NOW,
        markings: ['people'],
        gradingScheme: 'not-police-graded',
        howKnown: 'official-record',
        startEarliest: start,
        startLatest: start,
        startWords: start,
        stillOpen: 'MissingEpisode',
        ...given,
      },
    ],
  })
const over = (id: string, start: string, end: string) =>
  episode(id, start, { stillOpen: null, endEarliest: end, endLatest: end, endWords: end })
const mapOf = (...all: EventRecords[]) => new Map(all.map((one) => [one.id, one]))
const people = new Map(['a', 'b', 'c', 'friend'].map((id) => [id, line(id)]))
const missing = (event: string, subject: string) => ({ event, subject, role: 'missing' })

describe('missing now', () => {
  it('puts the worst recorded risk first, then who is away longest; no risk comes last', () => {
    const of = (id: string, risk: MissingRisk | null, start: string) => episode(id, start, { risk })
    const open = mapOf(
      of('1', 'medium', '2026-11-21T20:00:00.000Z'),
      of('2', null, '2026-11-01T20:00:00.000Z'),
      of('3', 'medium', '2026-11-21T18:00:00.000Z'),
      of('4', 'high', '2026-11-22T07:00:00.000Z'),
    )
    const lines = new Map(['p1', 'p2', 'p3', 'p4'].map((id) => [id, line(id)]))
    const parts = ['1', '2', '3', '4'].map((id) => missing(id, `p${id}`))
    expect(missingNow(open, parts, lines, []).map(({ person }) => person.id)).toEqual([
      'p4',
      'p3',
      'p1',
      'p2',
    ])
  })

  it('makes one line of two entries of one absence, with the worst that either says', () => {
    const start = '2026-11-21T18:40:00.000Z'
    const open = mapOf(
      episode('1', start, { risk: 'medium', looking: 'Response', reportedAt: '2026-11-21T23:20:00.000Z' }),
      episode('2', start, { risk: 'high', clothing: 'Red coat', reportedAt: '2026-11-21T23:50:00.000Z' }),
    )
    const parts = [
      missing('1', 'a'),
      missing('2', 'a'),
      { event: '2', subject: 'friend', role: 'thought-with' },
    ]
    const found = missingNow(open, parts, people, [])
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({
      episodes: ['1', '2'],
      risk: 'high',
      looking: 'Response',
      clothing: 'Red coat',
      reportedAt: '2026-11-21T23:20:00.000Z',
      thoughtWith: [{ id: 'friend' }],
    })
  })

  it('shows nobody whose records are hidden', () => {
    expect(missingNow(mapOf(episode('1', NOW)), [missing('1', 'hidden')], people, [])).toEqual([])
  })
})

describe('times missing in the 90 days before', () => {
  const before = (id: string, start: string, end: string | null): Happening => ({
    subject: 'a',
    id,
    kind: 'MissingEpisode',
    personRoles: ['missing'],
    placeRoles: [],
    start: { earliest: start, latest: start },
    end: end === null ? null : { earliest: end, latest: end },
    isOpen: false,
  })
  it('counts each absence once, not those before, nor this one', () => {
    const all = [
      before('1', '2026-08-01T00:00:00.000Z', '2026-08-02T00:00:00.000Z'),
      before('2', '2026-11-06T15:25:00.000Z', '2026-11-07T07:40:00.000Z'),
      // A second entry of the same absence; and one that was entered with another start, while they were away.
      before('3', '2026-11-06T15:25:00.000Z', '2026-11-07T07:40:00.000Z'),
      before('4', '2026-11-06T23:30:00.000Z', '2026-11-07T07:40:00.000Z'),
      before('5', '2026-11-10T12:00:00.000Z', null),
      before('6', '2026-11-10T12:00:00.000Z', null),
      before('7', '2026-11-21T18:40:00.000Z', null),
    ]
    expect(absencesBefore('2026-11-21T18:40:00.000Z', all)).toBe(2)
    expect(absencesBefore('2026-11-21T18:40:00.000Z', [...all].reverse())).toBe(2)
    expect(absencesBefore(null, all)).toBe(0)
  })
})

describe('returned', () => {
  const links = [{ later: 'i', earlier: '1' }]
  const interview = EventRecords.parse({
    ...episode('i', NOW, { stillOpen: 'ReturnInterview', dueBy: '2026-11-24T19:15:00.000Z', outcome: null }),
    kind: 'ReturnInterview',
  })
  const start = '2026-11-20T12:00:00.000Z'

  it('is one line for two entries of one absence, the one that an interview follows', () => {
    const ended = mapOf(
      over('0', start, '2026-11-21T19:15:00.000Z'),
      over('1', start, '2026-11-21T19:15:00.000Z'),
    )
    const parts = [missing('0', 'a'), missing('1', 'a')]
    const found = returnedSince('2026-11-21T08:45:00.000Z', ended, parts, links, mapOf(interview), people)
    expect(found).toMatchObject([
      { episode: '1', interview: { id: 'i', dueBy: '2026-11-24T19:15:00.000Z', outcome: null } },
    ])
  })

  it('is nobody who came back before, or who is still missing in the eyes of the police', () => {
    const ended = mapOf(
      over('0', start, '2026-11-21T08:44:00.000Z'),
      episode('1', start, { endEarliest: NOW, endLatest: NOW }),
      over('2', start, '2026-11-21T08:45:00.000Z'),
    )
    const parts = [missing('0', 'a'), missing('1', 'b'), missing('2', 'c')]
    const found = returnedSince('2026-11-21T08:45:00.000Z', ended, parts, [], new Map(), people)
    expect(found.map(({ person }) => person.id)).toEqual(['c'])
    expect(found[0]?.interview).toBeNull()
  })
})

describe('one child of one time missing', () => {
  const called = (id: string, given: Partial<SubjectLine>): SubjectLine => ({ ...line(id), ...given })
  const aged = (least: number | null, most: number | null) => ({
    least,
    most,
    group: 'young-person' as const,
    words: '',
  })
  const kept = (...all: SubjectLine[]) =>
    onceEach(
      all.map(({ id }) => missing('1', id)),
      new Map(all.map((one) => [one.id, one])),
    )
      .map(({ subject }) => subject)
      .sort()
  const police = called('a', { caption: 'Zoë Marsh', age: aged(13, 14) })
  const both = called('b', { caption: 'Zoe MARSH', age: aged(13, 13), agencies: ['police', 'social-care'] })

  it('is one line where two agencies name it alike: of whom more agencies know', () => {
    expect(kept(police, both)).toEqual(['b'])
    expect(kept(both, police)).toEqual(['b'])
    expect(kept(both, called('c', { caption: 'Zoe Marsh' }))).toEqual(['b'])
  })

  it('is two where the names or the ages differ, where nobody is identified, or in two times missing', () => {
    expect(kept(both, called('c', { caption: 'Zara Marsh', age: aged(13, 13) }))).toEqual(['b', 'c'])
    expect(kept(both, called('c', { caption: 'Zoe Marsh', age: aged(15, 16) }))).toEqual(['b', 'c'])
    const tee = { caption: 'Tee', isIdentified: false }
    expect(kept(called('c', tee), called('d', tee))).toEqual(['c', 'd'])
    const lines = new Map([police, both].map((one) => [one.id, one]))
    expect(onceEach([missing('1', 'a'), missing('2', 'b')], lines)).toHaveLength(2)
  })

  it('leaves companions as they are', () => {
    const parts = ['a', 'b'].map((subject) => ({ event: '1', subject, role: 'thought-with' }))
    expect(onceEach(parts, new Map([police, both].map((one) => [one.id, one])))).toHaveLength(2)
  })
})

describe('interviews due', () => {
  const due = (id: string, dueBy: string | null) => ({ id, dueBy })
  it('are those due within 72 hours or overdue by up to 14 days; the others that are overdue are counted', () => {
    const { ids, notShown } = dueToday(
      [
        due('long ago', '2026-10-01T00:00:00.000Z'),
        due('just over', '2026-11-08T08:44:59.999Z'),
        due('just under', '2026-11-08T08:45:00.000Z'),
        due('soon', '2026-11-25T08:45:00.000Z'),
        due('later', '2026-11-25T08:45:00.001Z'),
        due('nobody knows', null),
      ],
      NOW,
    )
    expect(ids).toEqual(['just under', 'soon'])
    expect(notShown).toBe(3)
  })
})
