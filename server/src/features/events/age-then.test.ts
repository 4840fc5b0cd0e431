import { AGE_NOT_RECORDED, ageOn } from '@safeground/graph-schema'
import { expect, it } from 'vitest'
import { ageBetween } from './age-then.ts'

const born = { earliest: '2010-02-11', latest: '2010-02-11' }

it('is one age where no birthday lies between', () => {
  const [first, last] = [ageOn(born, '2026-03-04'), ageOn(born, '2026-03-05')]
  expect(ageBetween(first, last)).toEqual(first)
})

it('is both ages where a birthday may have come between', () => {
  expect(ageBetween(ageOn(born, '2025-01-01'), ageOn(born, '2025-12-31'))).toMatchObject({
    least: 14,
    most: 15,
    words: '14 to 15',
    group: 'young-person',
  })
  // Seventeen or eighteen: a child or not is not decided here.
  expect(ageBetween(ageOn(born, '2028-02-10'), ageOn(born, '2028-02-12'))).toMatchObject({
    words: '17 to 18',
    group: 'uncertain',
  })
})

it('says no more than is recorded', () => {
  expect(ageBetween(AGE_NOT_RECORDED, AGE_NOT_RECORDED)).toEqual(AGE_NOT_RECORDED)
  expect(ageBetween(null, null)).toBeNull()
})
