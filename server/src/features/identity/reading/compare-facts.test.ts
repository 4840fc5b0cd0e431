import { describe, expect, it } from 'vitest'
import { RecordRow } from '../../subjects/index.ts'
import { birthsContradict, compareFacts, heardOf } from './compare-facts.ts'

const record = (id: string, says: object) =>
  RecordRow.parse({
    id,
    agency: 'police',
    source: 'police-intelligence',
    isSourceWithheld: false,
    recordedAt: '2026-11-22T08:45:00.000Z',
    markings: ['open'],
    gradingScheme: 'not-police-graded',
    howKnown: 'official-record',
    ...says,
  })
const verdicts = (left: RecordRow[], right: RecordRow[]) =>
  Object.fromEntries(compareFacts(left, right).map(({ field, verdict }) => [field, verdict]))
const born = (day: string, latest = day, words = day) => ({
  bornEarliest: day,
  bornLatest: latest,
  bornWords: words,
})

describe('two sides', () => {
  it('agree where any value is the same but for case and punctuation, and differ where none is', () => {
    const left = [record('r-1', { name: "Zoë O'Neill", team: 'North' })]
    const right = [record('r-2', { name: 'zoe oneill', team: 'South', worker: 'Ann Lee' })]
    expect(verdicts(left, right)).toEqual({ name: 'agree', team: 'differ', worker: 'one-side' })
  })

  it('agree on a date of birth however it is written, and on an age that it fits', () => {
    const day = [record('r-1', born('2011-03-09'))]
    expect(verdicts(day, [record('r-2', born('2011-03-09', '2011-03-09', '9/3/2011'))]).born).toBe('agree')
    expect(verdicts(day, [record('r-2', born('2010-12-01', '2011-11-30', 'about 15'))]).born).toBe('agree')
    const other = [record('r-2', born('2012-03-09'))]
    expect(verdicts(day, other).born).toBe('differ')
    expect([birthsContradict(day, other), birthsContradict(day, day)]).toEqual([true, false])
  })

  it('keep who says each value, and when, the newest first and each once', () => {
    const left = [
      record('r-1', { name: 'Tee', recordedOn: '2026-03-01' }),
      record('r-2', { name: 'Tee', recordedOn: '2026-04-01' }),
      record('r-3', { name: 'Tee', recordedOn: '2026-04-01' }),
    ]
    const [fact] = compareFacts(left, [record('r-4', { name: 'Bo' })])
    expect(fact?.left.map(({ value, by }) => [value, by.map(({ on }) => on)])).toEqual([
      ['Tee', ['2026-04-01', '2026-03-01']],
    ])
    expect(heardOf(left, 2)).toEqual({ records: 3, events: 2, first: '2026-03-01', last: '2026-04-01' })
  })
})
