import { describe, expect, it } from 'vitest'
import { mayOverlap, type PartialDate, readPartialDate } from './partial-date.ts'

const days = (text: string) => {
  const read = readPartialDate(text)
  return read && [read.earliest, read.latest]
}

describe('reading a date as agencies write it', () => {
  it.each([
    ['2026-11-14', '2026-11-14', '2026-11-14'],
    ['2026-11-14 21:40', '2026-11-14', '2026-11-14'],
    ['14/11/2026', '2026-11-14', '2026-11-14'],
    ['3/4/2026', '2026-04-03', '2026-04-03'],
    ['14 November 2026', '2026-11-14', '2026-11-14'],
    ['1st Feb 2026', '2026-02-01', '2026-02-01'],
    ['November 2026', '2026-11-01', '2026-11-30'],
    ['Feb 2024', '2024-02-01', '2024-02-29'],
    ['11/2026', '2026-11-01', '2026-11-30'],
    ['2026', '2026-01-01', '2026-12-31'],
    ['about 14/11/2026', '2026-11-13', '2026-11-15'],
    ['about November 2026', '2026-10-28', '2026-12-04'],
  ])('%s is %s to %s', (text, earliest, latest) => {
    expect(days(text)).toEqual([earliest, latest])
  })

  it.each(['undated', 'Unknown', 'n/k', '', '  '])('"%s" is undated, and no fault', (text) => {
    expect(days(text)).toEqual([null, null])
  })

  it.each([
    '31/02/2026',
    '2026-13-01',
    '14/11/26',
    'last Tuesday',
    'Smarch 2026',
    '11/14/2026',
    '0001',
    'Ju 2026',
  ])('"%s" cannot be read, and is not guessed at', (text) => {
    expect(readPartialDate(text)).toBeNull()
  })

  it('keeps the words of the source', () => {
    expect(readPartialDate(' about  March 2026 ')?.words).toBe('about March 2026')
  })
})

describe('a window', () => {
  const span = (earliest: string | null, latest: string | null): PartialDate => ({
    earliest,
    latest,
    words: '',
  })
  const spring = { from: span('2026-03-01', '2026-03-31'), until: span('2026-05-01', '2026-05-31') }

  it('takes what may have been so at any time in it', () => {
    expect(mayOverlap(spring, { from: '2026-05-31', until: '2026-06-30' })).toBe(true)
    expect(mayOverlap(spring, { until: '2026-03-01' })).toBe(true)
    expect(mayOverlap(spring, { from: '2026-06-01' })).toBe(false)
    expect(mayOverlap(spring, { until: '2026-02-28' })).toBe(false)
  })

  it('takes what is undated, always', () => {
    expect(
      mayOverlap(
        { from: span(null, null), until: span(null, null) },
        { from: '2026-01-01', until: '2026-01-02' },
      ),
    ).toBe(true)
  })
})
