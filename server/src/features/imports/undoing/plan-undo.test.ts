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
const undo = (file: string, later: string[], records: RecordVersion[], reports: ReportVersion[] = []) =>
  planUndo(file, later, { reports, records, claims: [] }).nodes

it('changes nothing where no later file states the row', () => {
  expect(undo('B', [], [record('a1', 'x', 'A', gone('B')), record('b1', 'x', 'B')])).toEqual([])
})

it('lets a later version replace what the undone one had replaced', () => {
  const chain = [record('a1', 'x', 'A', gone('B')), record('b1', 'x', 'B', gone('C')), record('c1', 'x', 'C')]
  expect(undo('B', ['C'], chain)).toEqual([{ id: 'a1', props: { retractedIn: 'C', retractedAt: 'at C' } }])
})

it('keeps what a later file left as it was when it stated the row anew', () => {
  const row = [record('a1', 'x', 'A', gone('B')), record('b1', 'x', 'B'), record('a2', 'y', 'A')]
  expect(undo('A', ['B'], row)).toEqual([{ id: 'a2', props: { import: 'B', recordedAt: 'at B' } }])
})

it('keeps the words that a kept part rests on', () => {
  const row = [record('b1', 'x', 'B', { report: 'rep-a' }), record('a1', 'y', 'A', { report: 'rep-a' })]
  expect(undo('A', ['B'], row, [report('rep-a', 'A')])).toEqual([
    { id: 'a1', props: { import: 'B', recordedAt: 'at B' } },
    { id: 'rep-a', props: { import: 'B', recordedAt: 'at B' } },
  ])
})

it('does not bring back the words that kept words had replaced', () => {
  const row = [record('c1', 'x', 'C', { report: 'rep-b' })]
  const reports = [report('rep-a', 'A', gone('B')), report('rep-b', 'B')]
  expect(undo('B', ['C'], row, reports)).toEqual([
    { id: 'rep-b', props: { import: 'C', recordedAt: 'at C' } },
    { id: 'rep-a', props: { retractedIn: 'C', retractedAt: 'at C' } },
  ])
})

it('keeps away what the undone file had left out and the later one leaves out too', () => {
  const row = [record('a1', 'x', 'A', gone('B')), record('c1', 'y', 'C')]
  expect(undo('B', ['C'], row)).toEqual([{ id: 'a1', props: { retractedIn: 'C', retractedAt: 'at C' } }])
})
