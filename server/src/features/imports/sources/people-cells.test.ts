import { expect, it } from 'vitest'
import { namedContent, people } from './people-cells.ts'

const read = (text: string) => people.parse(text)

it('reads a name with a number, a name, a nickname and a description', () => {
  const all = read('Rowan Tesfaye [n204417];  Kane  Pickup; Tee; two Year 9 girls, not named;')
  expect(all.map(({ name, knownAs, description }) => [name, knownAs, description])).toEqual([
    ['Rowan Tesfaye', [], null],
    ['Kane Pickup', [], null],
    [null, ['Tee'], null],
    [null, [], 'two Year 9 girls, not named'],
  ])
  expect(namedContent(all[0] as never).identifiers).toEqual([
    { register: 'police-nominal', value: 'N204417' },
  ])
  expect(all.map((one) => namedContent(one).content.identified)).toEqual([true, true, false, false])
})

it.each(["Siobhán O'Neill", 'Ana de la Cruz', 'Łukasz Żuk-Nowak', 'J. Smith'])(
  'takes "%s" for a name',
  (text) => {
    expect(read(text)[0]?.name).toBe(text)
  },
)

it.each(["Kez's cousin", 'Little t', 'Auntie', '2-Tone'])(
  'takes "%s" for what somebody is called',
  (text) => {
    expect(read(text)[0]).toMatchObject({ name: null, knownAs: [text] })
  },
)

it.each(['a girl of about 14 and two boys', 'male, 20s', 'four young people, Year 10 or so'])(
  'takes "%s" for a description',
  (text) => {
    expect(read(text)[0]).toMatchObject({ name: null, knownAs: [], description: text })
  },
)

it('makes nobody of a blank', () => {
  expect(read(' ; ')).toEqual([])
})

it.each([
  ['Rowan Tesfaye [N2044??]', 'only part of one'],
  ['Rowan [Tesfaye] N204417', 'Write each person as'],
  [Array.from({ length: 21 }, (_, at) => `P${at}`).join(';'), 'at most 20'],
])('refuses "%s"', (text, words) => {
  expect(people.safeParse(text).error?.issues[0]?.message).toContain(words)
})
