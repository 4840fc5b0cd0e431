import { expect, it } from 'vitest'
import { readMoment } from './moments.ts'

const read = (text: string) => {
  const result = readMoment(text)
  return result.ok ? [result.moment.earliest, result.moment.latest] : result.message
}

it.each([
  ['2026-11-21 21:40', '2026-11-21T21:40:00.000Z'],
  ['2026-11-21T21:40', '2026-11-21T21:40:00.000Z'],
  ['2026-11-21T21:40:30Z', '2026-11-21T21:40:30.000Z'],
  ['2026-11-21T21:40+01:00', '2026-11-21T20:40:00.000Z'],
  ['21/11/2026 21:40', '2026-11-21T21:40:00.000Z'],
  ['21/11/2026, 9.05', '2026-11-21T09:05:00.000Z'],
  ['21 November 2026 at 21:40', '2026-11-21T21:40:00.000Z'],
  // Summer: an hour ahead of UTC.
  ['2026-07-01 00:10', '2026-06-30T23:10:00.000Z'],
])('reads "%s" to the minute', (text, instant) => {
  expect(read(text)).toEqual([instant, instant])
})

it.each([
  ['2026-11-21', '2026-11-21T00:00:00.000Z', '2026-11-21T23:59:59.999Z'],
  ['2026-07-01', '2026-06-30T23:00:00.000Z', '2026-07-01T22:59:59.999Z'],
  // 25 hours: the clocks went back.
  ['25/10/2026', '2026-10-24T23:00:00.000Z', '2026-10-25T23:59:59.999Z'],
  ['about 2026-11-21', '2026-11-20T00:00:00.000Z', '2026-11-22T23:59:59.999Z'],
  ['November 2026', '2026-11-01T00:00:00.000Z', '2026-11-30T23:59:59.999Z'],
  ['about 2026-11-21 21:40', '2026-11-21T20:40:00.000Z', '2026-11-21T22:40:00.000Z'],
  // Came twice when the clocks went back: both.
  ['2026-10-25 01:30', '2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'],
])('reads "%s" as all that it can mean', (text, earliest, latest) => {
  expect(read(text)).toEqual([earliest, latest])
})

it.each(['', 'not known', 'unknown'])('takes "%s" for not recorded', (text) => {
  expect(read(text)).toEqual([null, null])
})

it('keeps the words of the source', () => {
  expect(readMoment(' about  2026-11-21 ')).toMatchObject({ moment: { words: 'about 2026-11-21' } })
})

it('takes a time that the clocks skipped for what it was on either clock', () => {
  expect(read('2026-03-29 01:30')).toEqual(['2026-03-29T00:30:00.000Z', '2026-03-29T01:30:00.000Z'])
  expect(read('2026-03-29 02:00')).toEqual(['2026-03-29T01:00:00.000Z', '2026-03-29T01:00:00.000Z'])
})

it.each([
  '24:00',
  '2026-11-31 10:00',
  '2026-11-21 25:10',
  '2026-11-21 10:75',
  'November 2026 10:00',
  'last night',
])('cannot read "%s"', (text) => {
  expect(read(text)).toContain('Write a time as')
})
