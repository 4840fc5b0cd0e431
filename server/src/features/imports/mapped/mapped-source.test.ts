import { readFileSync } from 'node:fs'
import { Mapping } from '@safeground/graph-schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cells } from '../sources/source.ts'
import { inOrder, readDate, readDayAndTime } from './date-order.ts'
import { mappedSource } from './mapped-source.ts'
import { previewOf } from './preview-mapping.ts'
import { suggestionOf } from './suggest-mapping.ts'

const described = (name: string): Mapping =>
  Mapping.parse(
    JSON.parse(
      readFileSync(new URL(`../../../../../fixtures/mappings/${name}.json`, import.meta.url), 'utf8'),
    ),
  )
const NAMES = ['links-between-people', 'places-with-points', 'contact-sheet'] as const
const sourceOf = (mapping: Mapping) =>
  mappedSource({ id: 'map-1', mapping, version: 1, isRetired: false, markings: mapping.markings })

const word = fc.oneof(
  fc.string({ maxLength: 60, unit: 'binary' }),
  fc.constantFrom(
    '',
    '0',
    '14/11/2026',
    '11/14/2026',
    '2026',
    'about 15',
    'Kez; Tee',
    'worker saw',
    'TAW',
    '412345',
    '-1e9',
    '__proto__',
    '31/31/26 25:99',
  ),
)

describe('whatever stands in the cells of a row', () => {
  it.each(NAMES)('%s is read or told, and never thrown', (name) => {
    const source = sourceOf(described(name))
    const columns = source.columns.map((column) => column.name)
    fc.assert(
      fc.property(fc.array(word, { minLength: columns.length, maxLength: columns.length }), (values) => {
        const cells = Object.assign(
          Object.create(null),
          Object.fromEntries(columns.map((column, at) => [column, values[at] ?? ''])),
        ) as Cells
        const read = source.read(cells, 2)
        if (!read.ok) {
          expect(read.faults.length).toBeGreaterThan(0)
          return
        }
        const { planned } = read.statement.state(2, { isFirst: true })
        for (const one of [...planned.records, ...planned.claims]) {
          expect(one.key.startsWith(planned.prefix)).toBe(true)
          expect((one.content.markings as string[]).length).toBeGreaterThan(0)
        }
        expect(new Set(planned.records.map(({ key }) => key)).size).toBe(planned.records.length)
        const keys = new Set(planned.records.map(({ key }) => key))
        expect(planned.claims.every(({ from, to }) => keys.has(from) && keys.has(to))).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('a file of any text is shown or told, and never thrown', () => {
    const mapping = described('contact-sheet')
    fc.assert(
      fc.property(fc.string({ maxLength: 400, unit: 'binary' }), (text) => {
        expect(previewOf(mapping, `${text}\n`)).toHaveProperty('rows')
      }),
      { numRuns: 200 },
    )
  })
})

describe('rows of a mapping', () => {
  const [edges, sheet] = [described('links-between-people'), described('contact-sheet')]

  it('gives the same keys to a row by a later version, and other keys by another mapping', () => {
    const cells = { link_id: 'L1', '~start_node_id': 'n1', '~end_node_id': 'n2', how_known: 'worker saw' }
    const keysBy = (id: string, mapping: Mapping, version: number) => {
      const read = mappedSource({ id, mapping, version, isRetired: false, markings: ['people'] }).read(
        cells,
        2,
      )
      if (!read.ok) throw new Error(JSON.stringify(read.faults))
      return read.statement.state(2, { isFirst: true }).planned.records.map(({ key }) => key)
    }
    expect(keysBy('map-1', { ...edges, name: 'Renamed' }, 2)).toEqual(keysBy('map-1', edges, 1))
    expect(keysBy('map-2', edges, 1)).not.toEqual(keysBy('map-1', edges, 1))
  })

  it('does not say of two children that one exploits the other', () => {
    const mapping = Mapping.parse({
      ...edges,
      recordedOn: { fixed: '2026-11-14' },
      subjects: edges.subjects.map((one) => ({
        ...one,
        facts: { ...one.facts, born: { column: `${one.part}_born` } },
      })),
      links: [{ type: 'SUSPECTED_OF_EXPLOITING', from: 'one', to: 'other' }],
    })
    const row = (born: string) =>
      previewOf(
        mapping,
        `link_id,~start_node_id,~end_node_id,how known,one_born,other_born\nL1,a,b,hearsay,${born},2012\n`,
      ).rows[0]
    expect(
      row('2010')
        ?.faults.map(({ message }) => message)
        .join(' '),
    ).toContain('Both are under 18')
    expect(row('1995')?.faults).toEqual([])
  })

  it('leaves the address of a home out that nobody said was one, and says so', () => {
    const mapping = Mapping.parse({
      ...sheet,
      subjects: sheet.subjects.map((one) =>
        one.part === 'place'
          ? { ...one, facts: { ...one.facts, address: { column: 'address' }, postcode: { column: 'pc' } } }
          : one,
      ),
    })
    const text =
      'sheet,line,date,where,kind of place,young people,adult seen,address,pc\nS1,1,20/11/2026,mate’s,flat,Kez,,12 Kiln Row,ZZ1 1AA\n'
    const { rows } = previewOf(mapping, text)
    expect(JSON.stringify(rows[0]?.states)).not.toMatch(/Kiln Row|ZZ1/)
    expect(rows[0]?.leftOut.join()).toContain('address of a home was left out')
  })

  it('does not take a place for somewhere to go that may be somebody’s home, where people are not marked', () => {
    const mapping = described('places-with-points')
    const plain = {
      ...mapping,
      subjects: mapping.subjects.map((one) => ({
        ...one,
        facts: { ...one.facts, ...(one.facts.placeType ? { placeType: { column: 'type' } } : {}) },
      })),
    }
    const text = 'licence number,premises,type,address,list date\nL1,Number 12,flat,12 Kiln Row,16/11/2026\n'
    const { rows } = previewOf(Mapping.parse(plain), text)
    expect(rows[0]?.faults[0]?.message).toContain('somebody’s home')
  })
})

describe('dates', () => {
  it.each([
    ['03/04/2026', 'day-first', '2026-04-03'],
    ['03/04/2026', 'month-first', '2026-03-04'],
    ['3-4-2026', 'day-first', '2026-04-03'],
    ['2026/04/03', 'month-first', '2026-04-03'],
    ['about 03/04/2026', 'day-first', 'about 2026-04-03'],
    ['Apr 3, 2026', 'day-first', '3 Apr 2026'],
    ['11/14/2026 9:40 PM', 'month-first', '2026-11-14 21:40'],
    ['14/11/2026 12:05 am', 'day-first', '2026-11-14 00:05'],
  ] as const)('%s, %s, is %s', (text, order, wanted) => {
    expect(inOrder(text, order)).toEqual({ ok: true, value: wanted })
  })

  it.each([
    ['14/11/2026', 'month-first'],
    ['11/14/2026', 'day-first'],
    ['03/04/2026', 'iso'],
    ['03/04/26', 'day-first'],
    ['31/02/2026', 'day-first'],
  ] as const)('%s is not taken for a date that is written %s', (text, order) => {
    const read = readDate(text, order)
    expect(read.ok).toBe(false)
  })

  it('keeps the words of the file, and a time from a cell of its own', () => {
    const read = readDayAndTime('11/14/2026 00:00:00', '2140', 'month-first')
    expect(read).toEqual({
      ok: true,
      value: {
        earliest: '2026-11-14T21:40:00.000Z',
        latest: '2026-11-14T21:40:00.000Z',
        words: '11/14/2026 00:00:00 2140',
      },
    })
    expect(readDayAndTime('', '21:40', 'iso').ok).toBe(false)
  })
})

describe('suggestions', () => {
  it.each([
    ['~start_node_id,~end_node_id\nn1,n2\n', '~start_node_id', '~end_node_id'],
    [
      'from_identity,from_type,to_identity,to_type,link_type\np1,Person,p2,Person,Knows\n',
      'from_identity',
      'to_identity',
    ],
    [':START_ID,:END_ID,:TYPE\n1,2,KNOWS\n', ':start_id', ':end_id'],
    ['Source,Target,Weight\na1,b1,2\n', 'source', 'target'],
  ])('knows the list of links %j', (text, from, to) => {
    const { draft } = suggestionOf(text)
    const ends = draft?.mapping.subjects?.map(({ key }) => key?.column)
    expect(ends).toEqual([from, to])
  })

  it('takes ends that are names for names, and not for numbers', () => {
    const { draft } = suggestionOf('source,target\nRowan Tesfaye,Ayo Bello\n')
    expect(draft?.mapping.subjects?.map(({ key, facts }) => [key, facts.name])).toEqual([
      [null, { column: 'source' }],
      [null, { column: 'target' }],
    ])
  })

  it('says aloud when dates can be read both ways', () => {
    expect(suggestionOf('dob\n03/04/2011\n').notes.join()).toContain('3 April or 4 March')
    expect(suggestionOf('dob\n25/04/2011\n').notes.join()).toContain('day first')
  })
})
