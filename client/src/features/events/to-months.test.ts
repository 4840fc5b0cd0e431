import type { EventLine } from '@safeground/graph-schema'
import { expect, it } from 'vitest'
import { byMonth, monthWords, toMonthRows } from './to-months.ts'

it('has a row for each kind that happened, with months of nothing in it', () => {
  const rows = toMonthRows([
    { month: '2026-09', counts: { Incident: 1 } },
    { month: '2026-10', counts: {} },
    { month: '2026-11', counts: { MissingEpisode: 2, Incident: 3 } },
  ])
  expect(rows).toEqual([
    { kind: 'MissingEpisode', counts: [0, 0, 2], sum: 2 },
    { kind: 'Incident', counts: [1, 0, 3], sum: 4 },
  ])
})

it('names a month', () => {
  expect([monthWords('2026-09'), monthWords('2026-11', true)]).toEqual(['Sep', 'Nov 2026'])
})

it('heads a list by the month here, and puts what has no date last', () => {
  const event = (id: string, at: string | null) =>
    ({ id, start: { earliest: at, latest: at, words: at ?? 'not known' } }) as EventLine
  const groups = byMonth([
    event('a', null),
    event('b', '2026-10-31T23:59:00.000Z'),
    event('c', '2026-09-30T23:30:00.000Z'),
    event('d', '2026-09-30T21:30:00.000Z'),
  ])
  expect(groups.map(({ month, events }) => [month, events.map(({ id }) => id)])).toEqual([
    ['2026-10', ['b', 'c']],
    ['2026-09', ['d']],
    ['undated', ['a']],
  ])
})
