import { readPartialDate, UNDATED } from '@safeground/graph-schema'
import { describe, expect, it } from 'vitest'
import {
  counted,
  dayAfter,
  dayHere,
  formatBytes,
  formatDay,
  formatDuration,
  formatInstant,
  formatLongDay,
  formatMoment,
  formatPartial,
  formatPeriod,
  formatSpan,
  formatValue,
  formatWhen,
  inRuns,
  listed,
  startOfDayHere,
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

describe('times, on the clock of the partnership', () => {
  const now = '2026-11-22T08:45:00.000Z'
  it('knows on which day a moment falls here, and when a day begins here, in winter and in summer', () => {
    expect(dayHere('2026-11-21T23:30:00.000Z')).toBe('2026-11-21')
    expect(dayHere('2026-07-01T23:30:00.000Z')).toBe('2026-07-02')
    expect(startOfDayHere('2026-11-21')).toBe('2026-11-21T00:00:00.000Z')
    expect(startOfDayHere('2026-07-02')).toBe('2026-07-01T23:00:00.000Z')
    // The days on which the clocks change.
    expect(startOfDayHere('2026-03-29')).toBe('2026-03-29T00:00:00.000Z')
    expect(startOfDayHere('2026-03-30')).toBe('2026-03-29T23:00:00.000Z')
    expect(startOfDayHere('2026-10-25')).toBe('2026-10-24T23:00:00.000Z')
    expect(startOfDayHere('2026-10-26')).toBe('2026-10-26T00:00:00.000Z')
  })
  it('counts days over the end of a month and of a year', () => {
    expect(dayAfter('2026-02-28')).toBe('2026-03-01')
    expect(dayAfter('2027-01-01', -1)).toBe('2026-12-31')
  })
  it('writes a day in full', () => expect(formatLongDay('2026-11-22')).toBe('Sunday, 22 November 2026'))
  it('says today, yesterday and tomorrow by the days here', () => {
    expect(formatWhen('2026-11-22T07:10:00.000Z', now)).toBe('today 07:10')
    expect(formatWhen('2026-11-21T21:40:00.000Z', now)).toBe('yesterday 21:40')
    expect(formatWhen('2026-11-23T10:15:00.000Z', now)).toBe('tomorrow 10:15')
    // Half past midnight in summer is another day than UTC has it.
    expect(formatWhen('2026-07-01T23:30:00.000Z', '2026-07-02T08:00:00.000Z')).toBe('today 00:30')
  })
  it('names the weekday, and the year only if it is another one', () => {
    expect(formatWhen('2026-11-20T21:40:00.000Z', now)).toBe('Fri 20 Nov, 21:40')
    expect(formatWhen('2026-09-04T20:40:00.000Z', now)).toBe('Fri 4 Sep, 21:40')
    expect(formatWhen('2025-12-31T21:40:00.000Z', now)).toBe('Wed 31 Dec 2025, 21:40')
    expect(formatWhen('2026-11-20T21:40:00.000Z')).toBe('Fri 20 Nov 2026, 21:40')
  })
  it('keeps the words of the source where the minute is not known, and never the middle', () => {
    const evening = { earliest: '2026-11-21T18:00:00.000Z', latest: '2026-11-21T23:00:00.000Z' }
    expect(formatMoment({ ...evening, words: 'Saturday evening' }, now)).toBe('Saturday evening')
    expect(formatMoment({ ...evening, words: '' }, now)).toBe('between yesterday 18:00 and yesterday 23:00')
    const minute = { earliest: evening.earliest, latest: evening.earliest }
    expect(formatMoment({ ...minute, words: '21/11/2026 18:00' }, now)).toBe('yesterday 18:00')
    const day = { earliest: '2026-07-01T23:00:00.000Z', latest: '2026-07-02T22:59:59.999Z' }
    expect(formatMoment({ ...day, words: '02/07/2026' }, now)).toBe('2 Jul 2026')
    expect(formatMoment({ earliest: null, latest: null, words: 'after school' }, now)).toBe('after school')
    expect(formatMoment({ earliest: null, latest: null, words: '' }, now)).toBe('time not known')
  })
  it.each([
    [-5, '0 min'],
    [59, '59 min'],
    [60, '1 h'],
    [160, '2 h 40 min'],
    [359, '5 h 59 min'],
    [361, '6 h'],
    [31 * 60 + 59, '31 h'],
    [47 * 60 + 59, '47 h'],
    [48 * 60, '2 days'],
    [52 * 60, '2 days 4 h'],
    [16 * 24 * 60 + 300, '16 days'],
  ])('says %i minutes as %s', (minutes, words) => expect(formatDuration(minutes * 60_000)).toBe(words))
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
