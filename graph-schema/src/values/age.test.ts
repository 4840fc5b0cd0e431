import { describe, expect, it } from 'vitest'
import { ageOn, bornBetween, mayBeChild, yearsBetween } from './age.ts'

describe('age', () => {
  it('is reckoned from a day and changes on the birthday', () => {
    const born = { earliest: '2009-02-28', latest: '2009-02-28' }
    expect(ageOn(born, '2027-02-27')).toMatchObject({ least: 17, most: 17, group: 'young-person' })
    expect(ageOn(born, '2027-02-28')).toMatchObject({ least: 18, group: 'young-adult' })
  })

  it('takes a birthday on 29 February to fall on 1 March', () => {
    expect(yearsBetween('2008-02-29', '2026-02-28')).toBe(17)
    expect(yearsBetween('2008-02-29', '2026-03-01')).toBe(18)
  })

  it('is uncertain across a boundary, and says both', () => {
    const age = ageOn({ earliest: '2008-01-01', latest: '2009-12-31' }, '2026-11-22')
    expect(age).toMatchObject({ least: 16, most: 18, group: 'uncertain', words: '16 to 18' })
    expect(mayBeChild(age)).toBe(true)
  })

  it('is a child’s until shown otherwise', () => {
    expect(mayBeChild(ageOn({ earliest: null, latest: null }, '2026-11-22'))).toBe(true)
    expect(mayBeChild(ageOn({ earliest: '2000-01-01', latest: '2000-01-01' }, '2026-11-22'))).toBe(false)
  })

  it('gives back the years it was made from', () => {
    for (const on of ['2026-11-22', '2024-02-29', '2026-01-01']) {
      expect(ageOn(bornBetween(14, 15, on), on)).toMatchObject({ least: 14, most: 15 })
    }
  })
})
