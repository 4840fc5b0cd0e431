import { readPartialDate, UNDATED } from '@safeground/graph-schema'
import { describe, expect, it } from 'vitest'
import {
  counted,
  formatBytes,
  formatDay,
  formatInstant,
  formatPartial,
  formatPeriod,
  formatSpan,
  formatValue,
  inRuns,
  listed,
} from './format.ts'

const read = (text: string) => readPartialDate(text) ?? UNDATED

describe('dates', () => {
  it('writes a day in British order, September with three letters', () => {
    expect(formatDay('2026-11-02')).toBe('2 Nov 2026')
    expect(formatDay('2026-09-30')).toBe('30 Sep 2026')
  })
  it('shows a moment as the clock on the wall showed it, summer time too', () => {
    expect(formatInstant('2026-11-21T09:05:00.000Z')).toBe('21 Nov 2026, 09:05')
    expect(formatInstant('2026-07-01T22:30:00.000Z')).toBe('1 Jul 2026, 23:30')
  })
  it('says undated, and says when some of several are', () => {
    expect(formatSpan(null, null, true)).toBe('Undated')
    expect(formatSpan('2026-03-01', '2026-03-01', false)).toBe('1 Mar 2026')
    expect(formatSpan('2026-03-01', '2026-04-02', true)).toBe('1 Mar to 2 Apr 2026, some undated')
    expect(formatSpan('2025-12-30', '2026-01-02', false)).toBe('30 Dec 2025 to 2 Jan 2026')
    expect(formatSpan('2026-03-01', null, false)).toBe('From 1 Mar 2026')
  })
  it('keeps the words of the source unless they are a bare ISO day', () => {
    expect(formatPartial(read('2026-11-14'))).toBe('14 Nov 2026')
    expect(formatPartial(read('30/10/2026'))).toBe('30 Oct 2026')
    expect(formatPartial(read('2026-10-30 21:40'))).toBe('2026-10-30 21:40')
    expect(formatPartial(read('about March 2026'))).toBe('about March 2026')
    expect(formatPartial(UNDATED)).toBe('undated')
  })
  it('reads a period as a sentence', () => {
    expect(formatPeriod(UNDATED, UNDATED)).toBe('Undated')
    expect(formatPeriod(read('March 2026'), UNDATED)).toBe('From March 2026; no end recorded')
    expect(formatPeriod(read('March 2026'), read('2026-05-01'))).toBe('From March 2026 until 1 May 2026')
    expect(formatPeriod(read('2026-05-01'), read('2026-05-01'))).toBe('1 May 2026')
  })
})

describe('values', () => {
  it('writes an ISO day as a day and leaves everything else as it was recorded', () => {
    expect(formatValue('2011-03-09')).toBe('9 Mar 2011')
    expect(formatValue('CSC-10412')).toBe('CSC-10412')
  })
  it('gathers numbers that follow each other', () => {
    expect(inRuns([2, 3, 4, 7]).map((run) => run.words)).toEqual(['2–4', '7'])
    expect(inRuns([5, 1]).map((run) => run.start)).toEqual([1, 5])
  })
})

describe('counts and sizes', () => {
  it('agrees in number', () => {
    expect(counted(1, 'source')).toBe('1 source')
    expect(counted(2, 'agency', 'agencies')).toBe('2 agencies')
    expect(counted(1200, 'row')).toBe('1,200 rows')
  })
  it('joins with and', () =>
    expect(listed(['Police', 'Health', 'Education'])).toBe('Police, Health and Education'))
  it('gives sizes in thousands', () => {
    expect(formatBytes(999)).toBe('999 B')
    expect(formatBytes(1_250_000)).toBe('1.3 MB')
    expect(formatBytes(417_000_000)).toBe('417 MB')
  })
})
