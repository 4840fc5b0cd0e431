import { ageOn } from '@safeground/graph-schema'
import { describe, expect, it } from 'vitest'
import type { ClaimRow } from './rows.ts'
import { toLines } from './to-lines.ts'

const claim = (given: Partial<ClaimRow>): ClaimRow => ({
  type: 'KNOWS',
  from: 'a',
  to: 'b',
  id: 'KNOWS-1',
  report: 'rep-1',
  agency: 'police',
  gradingScheme: '3x5x2',
  sourceGrade: '2',
  assessmentGrade: 'C',
  handling: 'P',
  conditions: null,
  howKnown: null,
  quality: null,
  closeness: null,
  fromEarliest: null,
  fromLatest: null,
  untilLatest: null,
  ...given,
})
const person = (born: string | null) => ({
  kind: 'Person' as const,
  age: ageOn({ earliest: born, latest: born }, '2026-11-22'),
})
const nodes = new Map([
  ['a', person('2011-03-09')],
  ['b', person('2010-01-01')],
  ['man', person('1990-01-01')],
  ['tee', person(null)],
])

describe('a line', () => {
  it('is the sum of its claims, whichever end each source named first', () => {
    const lines = toLines(
      [
        claim({ id: 'KNOWS-1' }),
        claim({
          id: 'KNOWS-2',
          from: 'b',
          to: 'a',
          report: 'rep-2',
          agency: 'social-care',
          gradingScheme: 'not-police-graded',
          howKnown: 'seen-by-professional',
          sourceGrade: null,
          assessmentGrade: null,
          handling: null,
        }),
        claim({ id: 'KNOWS-3', report: 'rep-2' }),
      ],
      nodes,
    )
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({
      claims: 3,
      sources: 2,
      agencies: ['police', 'social-care'],
      howWellKnown: 'well',
      isDirected: false,
    })
  })

  it('keeps the two directions of a directed claim apart', () => {
    const given = { type: 'TRUSTED_ADULT_FOR' as const }
    expect(
      toLines([claim({ ...given, from: 'man', to: 'a' }), claim({ ...given, from: 'a', to: 'man' })], nodes),
    ).toHaveLength(2)
  })

  it('spans from the first to the last day that any claim may speak of, and says when some are undated', () => {
    const [line] = toLines(
      [
        claim({ fromEarliest: '2026-03-01', fromLatest: '2026-03-31' }),
        claim({
          id: 'KNOWS-2',
          fromEarliest: '2026-01-05',
          fromLatest: '2026-01-05',
          untilLatest: '2026-06-30',
        }),
        claim({ id: 'KNOWS-3' }),
      ],
      nodes,
    )
    expect(line).toMatchObject({ first: '2026-01-05', last: '2026-06-30', hasUndated: true })
  })

  it('is orange with an arrow when an adult is suspected of exploiting a child', () => {
    const [line] = toLines([claim({ type: 'SUSPECTED_OF_EXPLOITING', from: 'man', to: 'a' })], nodes)
    expect(line).toMatchObject({ quality: 'harmful', isDirected: true })
  })

  it('is never harmful and has no arrow between two children: direction not decided', () => {
    const [line] = toLines([claim({ type: 'SUSPECTED_OF_EXPLOITING', from: 'a', to: 'b' })], nodes)
    expect(line).toMatchObject({ quality: 'mixed', isDirected: false })
  })

  it('still warns of someone whose age nobody recorded', () => {
    const [line] = toLines([claim({ type: 'SUSPECTED_OF_EXPLOITING', from: 'tee', to: 'a' })], nodes)
    expect(line).toMatchObject({ quality: 'harmful', isDirected: true })
  })

  it('is mixed where sources disagree, and unknown where none says', () => {
    const quality = (...said: ClaimRow['quality'][]) =>
      toLines(
        said.map((one, i) => claim({ id: `KNOWS-${i}`, quality: one })),
        nodes,
      )[0]?.quality
    expect(quality('protective', 'mixed')).toBe('mixed')
    expect(quality('protective', 'unknown', null)).toBe('protective')
    expect(quality(null, 'unknown')).toBe('unknown')
  })

  it('does not depend on the order of its claims', () => {
    const claims = [
      claim({ id: '1', closeness: 2 }),
      claim({ id: '2', from: 'b', to: 'a' }),
      claim({ id: '3', from: 'man', to: 'a' }),
    ]
    expect(toLines([...claims].reverse(), nodes)).toEqual(toLines(claims, nodes))
  })
})
