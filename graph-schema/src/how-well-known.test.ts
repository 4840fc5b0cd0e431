import { expect, it } from 'vitest'
import { bestKnown, howWellKnown } from './how-well-known.ts'
import { type Grading, HowKnown } from './values/grading.ts'

const police = (source: '1' | '2' | '3', assessment: 'A' | 'B' | 'C' | 'D' | 'E'): Grading => ({
  scheme: '3x5x2',
  source,
  assessment,
  handling: 'P',
  conditions: null,
})

it.each([
  ['1', 'A', 'well'],
  ['1', 'B', 'well'],
  ['1', 'C', 'partly'],
  ['2', 'A', 'partly'],
  ['2', 'B', 'partly'],
  ['2', 'C', 'barely'],
  ['1', 'D', 'barely'],
  ['1', 'E', 'barely'],
  ['3', 'A', 'barely'],
] as const)('a police grade of %s%s is %s known', (source, assessment, level) => {
  expect(howWellKnown(police(source, assessment))).toBe(level)
})

it('never draws what someone in the room said fainter than an anonymous log', () => {
  for (const howKnown of HowKnown.options) {
    expect(
      bestKnown([howWellKnown({ scheme: 'not-police-graded', howKnown }), howWellKnown(police('2', 'D'))]),
    ).not.toBe('barely')
  }
})

it('does not convert the old scheme', () => {
  expect(
    howWellKnown({ scheme: '5x5x5', source: 'A', assessment: '1', handling: '1', conditions: null }),
  ).toBe('barely')
})

it('takes a line to be as well known as its best claim', () => {
  expect(bestKnown(['barely', 'well', 'partly'])).toBe('well')
  expect(bestKnown(['barely'])).toBe('barely')
})
