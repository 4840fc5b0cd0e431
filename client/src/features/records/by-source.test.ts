import type { Fact, RecordLine } from '@safeground/graph-schema'
import { expect, it } from 'vitest'
import { byLabel, bySource, saidBy } from './by-source.ts'

const record = (id: string, agency: RecordLine['agency'], recordedAt: string): RecordLine => ({
  id,
  agency,
  source: agency === 'police' ? 'Police intelligence' : 'Children open',
  reference: null,
  howKnownWords: 'Official record',
  recordedAt,
  markings: [],
})
const RECORDS = [
  record('r-1', 'social-care', '2026-11-01T00:00:00.000Z'),
  record('r-2', 'police', '2026-10-01T00:00:00.000Z'),
  record('r-3', 'police', '2026-11-20T00:00:00.000Z'),
]
const fact = (field: string, value: string, records: string[]): Fact => ({
  field,
  label: field,
  value,
  records,
})

it('groups records by source, the newest first, and says how new it is', () => {
  const groups = bySource(RECORDS)
  expect(groups.map(({ agency, records }) => [agency, records.map(({ id }) => id)])).toEqual([
    ["Children's social care", ['r-1']],
    ['Police', ['r-3', 'r-2']],
  ])
  expect(groups[1]?.newest).toBe('2026-11-20T00:00:00.000Z')
})

it('puts values that differ side by side, and says that they differ where there can be but one', () => {
  const groups = byLabel([
    fact('born', '9 March 2011', ['r-1']),
    fact('born', '2011', ['r-2']),
    fact('knownAs', 'Ro', ['r-1']),
    fact('knownAs', 'Tez', ['r-2']),
  ])
  expect(groups.map(({ label, values, differs }) => [label, values.length, differs])).toEqual([
    ['born', 2, true],
    ['knownAs', 2, false],
  ])
})

it('does not take a source that does not know for one that differs', () => {
  const [start] = byLabel([
    fact('start', '2026-11-06 15:25', ['r-1']),
    fact('start', 'not recorded', ['r-2']),
  ])
  expect(start).toMatchObject({ differs: false, values: [{}, {}] })
})

it('says who says so, and in how many records', () => {
  const records = new Map(RECORDS.map((each) => [each.id, each]))
  expect(saidBy(fact('born', '2011', ['r-1', 'r-2', 'r-3']), records)).toBe(
    "Children's social care, Police (2)",
  )
})
