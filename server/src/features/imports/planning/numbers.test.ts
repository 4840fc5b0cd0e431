import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { NumberedSubject } from './knowledge.ts'
import { Numbers } from './numbers.ts'

const said = (key: string, subject: string, day: string | null, marking = 'people'): NumberedSubject => ({
  key,
  subject,
  kind: 'Person',
  births: [{ earliest: day, latest: day, markings: [marking] }],
  markings: [marking],
})
const days = (numbers: Numbers, key: string) =>
  numbers.of(key, 'Person').map(({ subject, births }) => [subject, births.map(({ earliest }) => earliest)])

it('knows a date of birth by whichever number of the person it is asked', () => {
  const numbers = new Numbers()
  numbers.add(said('upn|1', 's-rowan', null))
  numbers.add(said('police-nominal|N1', 's-rowan', '2011-03-09'))
  expect(days(numbers, 'upn|1')).toEqual([['s-rowan', ['2011-03-09']]])
})

it('holds what a thousand rows say alike once', () => {
  const numbers = new Numbers()
  for (let row = 0; row < 1_000; row++) numbers.add(said('upn|1', 's-rowan', '2011-03-09', 'people'))
  numbers.add(said('upn|1', 's-rowan', '2011-03-09', 'health'))
  const [only] = numbers.of('upn|1', 'Person')
  expect(only?.births).toHaveLength(2)
  expect(only?.markings).toEqual(['people', 'health'])
})

it('forgets all, so that all is asked about anew', () => {
  const numbers = new Numbers()
  numbers.add(said('upn|1', 's-rowan', '2011-03-09'))
  numbers.keep()
  numbers.forget()
  expect(numbers.has('upn|1')).toBe(false)
})

it('never lets go what a batch has asked about before that batch is over, nor what it was told to keep', () => {
  const numbers = new Numbers(3)
  numbers.add(said('upn|kept', 's-kept', '2010-01-01'))
  numbers.keep()
  for (let batch = 0; batch < 20; batch++) {
    for (let row = 0; row < 5; row++)
      numbers.add(said(`upn|${batch}-${row}`, `s-${batch}-${row}`, '2011-03-09'))
    numbers.tidy()
    for (let row = 0; row < 5; row++) expect(numbers.has(`upn|${batch}-${row}`)).toBe(true)
    expect(days(numbers, 'upn|kept')).toEqual([['s-kept', ['2010-01-01']]])
  }
  expect(numbers.has('upn|0-0')).toBe(false)
})

it('with or without tidying, of what it still has it says the same', () => {
  const name = fc.integer({ min: 0, max: 6 })
  const row = fc.tuple(name, name, fc.constantFrom(null, '2010-01-01', '2011-03-09'))
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60 }), fc.integer({ min: 1, max: 5 }), (rows, most) => {
      const [tidied, whole] = [new Numbers(most), new Numbers()]
      for (const [key, subject, day] of rows) {
        // Whom a row is about is found by one of its numbers; the other may be new to them.
        const keys = [`case|${subject}`, `upn|${key}`]
        // What is not there any more is asked about: the database has all that has been written.
        for (const asked of keys.filter((one) => !tidied.has(one)))
          for (const known of whole.of(asked, 'Person')) tidied.add(known)
        for (const stated of keys.map((one) => said(one, `s-${subject}`, day))) {
          whole.add(stated)
          tidied.add(stated)
        }
        const sorted = (numbers: Numbers) =>
          keys
            .flatMap((one) => days(numbers, one))
            .map((one) => JSON.stringify(one.flat().toSorted()))
            .toSorted()
        expect(sorted(tidied)).toEqual(sorted(whole))
        tidied.tidy()
      }
    }),
    { seed: 7, numRuns: 300 },
  )
})
