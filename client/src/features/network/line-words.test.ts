import { describe, expect, it } from 'vitest'
import { ageOf, sentenceOf, sourcesOf, summaryOf } from './line-words.ts'

describe('sentenceOf', () => {
  it('starts at the one who is suspected, never at the child', () =>
    expect(sentenceOf({ type: 'SUSPECTED_OF_EXPLOITING', isDirected: true }, 'Tee', 'Jordan')).toBe(
      'Tee is suspected of exploiting Jordan',
    ))
  it('gives no direction between two children', () =>
    expect(sentenceOf({ type: 'SUSPECTED_OF_EXPLOITING', isDirected: false }, 'Mina', 'Jordan')).toBe(
      'Harm within Mina and Jordan, direction not decided',
    ))
})

describe('summaryOf', () => {
  it('counts sources and agencies, and claims only when they are more', () => {
    const line = {
      id: 'x',
      type: 'KNOWS' as const,
      from: 'a',
      to: 'b',
      isDirected: false,
      quality: 'unknown' as const,
      closeness: null,
      howWellKnown: 'well' as const,
      claims: 3,
      sources: 2,
      agencies: ['police' as const, 'education' as const],
      first: '2026-03-01',
      last: '2026-04-02',
      hasUndated: false,
    }
    expect(summaryOf(line)).toBe('2 sources, 2 agencies (3 claims). Well known. 1 Mar to 2 Apr 2026.')
    expect(summaryOf({ ...line, first: null, last: null, hasUndated: true, sources: 3 })).toBe(
      '3 sources, 2 agencies. Well known. Undated.',
    )
  })
})

it('agrees in number', () => expect(sourcesOf(1, 1)).toBe('1 source, 1 agency'))

it('says that an age is not recorded, and nothing where there is no age', () => {
  expect(ageOf({ least: null, most: null, group: 'not-recorded', words: '' })).toBe('Age not recorded')
  expect(ageOf(null)).toBe('')
})
