import { describe, expect, it } from 'vitest'
import { type DemoState, nextStep } from './next-step.ts'

const YESTERDAY = '2026-11-21'
const FILES = 2
const nothingYet: DemoState = { borough: null, hasSubjects: false, imports: [], isChanged: false }
const whole: DemoState = {
  borough: { ends: YESTERDAY, files: ['a', 'b'], leaving: [] },
  hasSubjects: true,
  imports: [
    { sha256: 'a', status: 'published' },
    { sha256: 'b', status: 'published' },
  ],
  isChanged: false,
}
const step = (state: Partial<DemoState>, wanted = YESTERDAY) =>
  nextStep({ ...whole, ...state }, wanted, FILES)
const theBorough = (more: Partial<NonNullable<DemoState['borough']>>) => ({
  borough: { ends: YESTERDAY, files: ['a', 'b'], leaving: [], ...more },
})
const BRING_IN = { do: 'bring in', ends: YESTERDAY }
const LATER = '2026-11-24'

describe('a first start', () => {
  it('brings the borough in', () => {
    expect(nextStep(nothingYet, YESTERDAY, FILES)).toEqual(BRING_IN)
  })

  it.each([
    ['people are there already', { hasSubjects: true }],
    ['somebody has brought a file in', { imports: [{ sha256: 'own', status: 'staged' }] }],
  ])('leaves the database alone when %s', (_, more) => {
    expect(nextStep({ ...nothingYet, ...more }, YESTERDAY, FILES)).toMatchObject({
      do: 'nothing',
      say: expect.stringContaining('something else'),
    })
  })
})

describe('a later start on the same day', () => {
  it('has nothing to do and nothing to say', () => {
    expect(step({})).toEqual({ do: 'nothing', say: null })
  })

  it.each(['staged', 'interrupted', 'publishing'])('goes on when a file is only %s', (status) => {
    expect(
      step({
        imports: [
          { sha256: 'a', status: 'published' },
          { sha256: 'b', status },
        ],
      }),
    ).toEqual(BRING_IN)
  })

  it('goes on when a file has not begun, or the earlier borough is not gone yet', () => {
    expect(step({ imports: [{ sha256: 'a', status: 'published' }] })).toEqual(BRING_IN)
    expect(step(theBorough({ leaving: ['z'] }))).toEqual(BRING_IN)
  })

  it('goes on when there are more kinds of file than there were', () => {
    expect(nextStep(whole, YESTERDAY, FILES + 1)).toEqual(BRING_IN)
  })

  it('does not bring back what somebody has undone', () => {
    const imports = [
      { sha256: 'a', status: 'published' },
      { sha256: 'b', status: 'undone' },
    ]
    expect(step({ imports })).toEqual({ do: 'nothing', say: null })
  })
})

describe('a start on a later day', () => {
  it('wants the borough up to that day', () => {
    expect(step({}, LATER)).toEqual({ do: 'bring in', ends: LATER })
  })

  it('counts a file that somebody tried and undid, and the borough of an earlier day, as nothing of theirs', () => {
    const imports = [
      ...whole.imports,
      { sha256: 'own', status: 'undone' },
      { sha256: 'z', status: 'undoing' },
    ]
    expect(step({ imports, ...theBorough({ leaving: ['z'] }) }, LATER)).toEqual({
      do: 'bring in',
      ends: LATER,
    })
  })

  it.each([
    ['a file of their own', { imports: [...whole.imports, { sha256: 'own', status: 'published' }] }],
    ['a change', { isChanged: true }],
  ])('leaves the old one when people have made %s, and says so', (_, more) => {
    expect(step(more, LATER)).toMatchObject({ do: 'nothing', say: expect.stringContaining('demo:reset') })
  })

  it('finishes the old one when people have worked in it while it was half way', () => {
    expect(step({ isChanged: true, imports: [{ sha256: 'a', status: 'published' }] }, LATER)).toEqual(
      BRING_IN,
    )
  })

  it('does not go back when the clock has been put back', () => {
    expect(step({}, '2026-11-19')).toEqual({ do: 'nothing', say: null })
  })
})
