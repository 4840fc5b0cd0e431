import { describe, expect, it } from 'vitest'
import { isPlace, nameOfPage, whatTheyAre } from './subject-words.ts'

const rowan = {
  kind: 'Person' as const,
  age: { least: 15, most: 15, group: 'young-person' as const, words: '15' },
  isIdentified: true,
  about: null,
  agencies: ['police' as const, 'social-care' as const],
}

describe('what they are', () => {
  it('is the age in words and as what it is shown, and who holds something', () => {
    expect(whatTheyAre(rowan)).toBe(
      "15 years old · Young person, 10 to 17 · Recorded by Police and Children's social care",
    )
  })
  it('says that somebody is not identified, and that an age is not recorded', () => {
    expect(whatTheyAre({ ...rowan, age: null, isIdentified: false, about: 'slim, local accent' })).toBe(
      "Age not recorded · Not identified yet · slim, local accent · Recorded by Police and Children's social care",
    )
  })
  it('of a place is its kind', () => {
    expect(whatTheyAre({ ...rowan, kind: 'Location', age: null, about: 'Park', agencies: ['police'] })).toBe(
      'Place · Park · Recorded by Police',
    )
  })
})

it('gives the window a title that names nobody', () => {
  expect(nameOfPage('Person')).toBe('One person')
  expect(isPlace({ kind: 'School' })).toBe(true)
  expect(isPlace({ kind: 'Phone' })).toBe(false)
})
