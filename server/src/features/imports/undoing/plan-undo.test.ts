import { expect, it } from 'vitest'
import type { RecordVersion, ReportVersion } from '../planning/knowledge.ts'
import { planUndo } from './plan-undo.ts'

/** Files A, then B, then C, of one source. What each part says is left out: only who replaced whom matters. */
const record = (
  id: string,
  part: string,
  file: string,
  about: Partial<RecordVersion> = {},
): RecordVersion => ({
  asked: 'row|',
  key: `row|${part}`,
  id,
  hash: id,
  import: file,
  recordedAt: `at ${file}`,
  retractedAt: null,
  retractedIn: null,
  supersedes: null,
  report: `report of ${file}`,
  subject: 's',
  kind: 'Person',
  ...about,
})
const gone = (file: string) => ({ retractedAt: `at ${file}`, retractedIn: file })
const report = (id: string, file: string, about: Partial<RecordVersion> = {}): ReportVersion => {
  const { asked, report: _, subject: __, kind: ___, ...version } = record(id, '', file, about)
  return { ...version, asked, key: 'row', content: { markings: ['people', 'police'], locality: null } }
}
type Restated = Parameters<typeof planUndo>[2]['restated'][number]
const undo = (
  file: string,
  later: string[],
  records: RecordVersion[],
  { reports = [], restated = [] }: { reports?: ReportVersion[]; restated?: Restated[] } = {},
) => {
  const files = later.map((id) => ({ id, recordedAt: `at ${id}`, isLater: id > file }))
  return planUndo({ id: file, recordedAt: `at ${file}` }, files, { reports, records, claims: [], restated })
    .nodes
}
const to = (id: string, file: string, days: object | null = null) => ({
  id,
  props: { import: file, recordedAt: `at ${file}` },
  days,
})
const goneWith = (id: string, file: string) => ({
  id,
  props: { retractedIn: file, retractedAt: `at ${file}` },
  days: null,
})

it('changes nothing where no later file states the row', () => {
  expect(undo('B', [], [record('a1', 'x', 'A', gone('B')), record('b1', 'x', 'B')])).toEqual([])
})

it('lets a later version replace what the undone one had replaced', () => {
  const chain = [record('a1', 'x', 'A', gone('B')), record('b1', 'x', 'B', gone('C')), record('c1', 'x', 'C')]
  expect(undo('B', ['C'], chain)).toEqual([goneWith('a1', 'C')])
})

it('keeps what a later file left as it was when it stated the row anew', () => {
  const row = [record('a1', 'x', 'A', gone('B')), record('b1', 'x', 'B'), record('a2', 'y', 'A')]
  expect(undo('A', ['B'], row)).toEqual([to('a2', 'B')])
})

it('keeps the words that a kept part rests on', () => {
  const row = [record('b1', 'x', 'B', { report: 'rep-a' }), record('a1', 'y', 'A', { report: 'rep-a' })]
  const reports = [report('rep-a', 'A')]
  expect(undo('A', ['B'], row, { reports })).toEqual([to('a1', 'B'), to('rep-a', 'B')])
})

it('does not bring back the words that kept words had replaced', () => {
  const row = [record('c1', 'x', 'C', { report: 'rep-b' })]
  const reports = [report('rep-a', 'A', gone('B')), report('rep-b', 'B')]
  expect(undo('B', ['C'], row, { reports })).toEqual([goneWith('rep-a', 'C'), to('rep-b', 'C')])
})

it('keeps away what the undone file had left out and the later one leaves out too', () => {
  const row = [record('a1', 'x', 'A', gone('B')), record('c1', 'y', 'C')]
  expect(undo('B', ['C'], row)).toEqual([goneWith('a1', 'C')])
})

it('keeps what a later file states again, with the days that this file gives', () => {
  const row = [record('a1', 'x', 'A', { report: 'rep-a' }), record('a2', 'y', 'A', { report: 'rep-a' })]
  const days = { recordedOn: '2026-11-20' }
  const given = { reports: [report('rep-a', 'A')], restated: [{ key: 'row|y', import: 'B', days }] }
  expect(undo('A', ['B', 'C'], row, given)).toEqual([
    to('a1', 'B', days),
    to('a2', 'B', days),
    to('rep-a', 'B', days),
  ])
  expect(undo('A', ['C'], row, given)).toEqual([])
})

it('gives what was stated again before it was replaced to whoever stated it then', () => {
  const row = [record('a1', 'x', 'A', gone('C')), record('c1', 'x', 'C')]
  const restated = [{ key: 'row|x', import: 'B', days: {} }]
  expect(undo('A', ['B', 'C'], row, { restated })).toEqual([to('a1', 'B', {})])
  expect(undo('A', ['C'], row, { restated })).toEqual([])
})

it('takes a file that only left something out of a row for one that states the rest', () => {
  const row = [record('a1', 'x', 'A'), record('a2', 'y', 'A', gone('B'))]
  expect(undo('A', ['B'], row)).toEqual([to('a1', 'B')])
})

it('does not count what a file that is not published has replaced', () => {
  const row = [record('a1', 'x', 'A', gone('H')), record('h1', 'x', 'H')]
  const restated = [{ key: 'row|x', import: 'B', days: {} }]
  expect(undo('A', ['B'], row, { restated })).toEqual([to('a1', 'B', {})])
})

it('lets the next file that states the row replace what the undone one had, though a later one says it again', () => {
  const row = [record('a1', 'y', 'A', gone('B')), record('a2', 'x', 'A'), record('d1', 'y', 'D')]
  const restated = [{ key: 'row|x', import: 'C', days: {} }]
  expect(undo('B', ['C', 'D'], row, { restated })).toEqual([goneWith('a1', 'C')])
})

it('gives back to an earlier file what that one gave ahead of its undoing, which did not come about', () => {
  const row = [
    record('0', 'x', '0', { ...gone('B'), retractedAt: 'at A' }),
    record('a1', 'x', 'B', { recordedAt: 'at A' }),
    record('b1', 'y', 'B'),
  ]
  const restated = [{ key: 'row|x', import: 'A', days: {} }]
  expect(undo('B', ['A'], row, { restated })).toEqual([goneWith('0', 'A'), to('a1', 'A', {})])
})
