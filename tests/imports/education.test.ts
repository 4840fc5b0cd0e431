import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { EVENT_FILES, STORY_FILES } from '@safeground/fixtures/story.ts'
import { bringInFile, IMPORT_SETTINGS, publish, stage } from '@safeground/server/features/imports/index.ts'
import { findEntry, viewOf } from '@safeground/server/features/imports/ledger/import-view.ts'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { dump } from '../support/dump.ts'
import { askerAs, openTestHouse, type TestHouse } from '../support/house.ts'
import { bring, child, csv, interview, picture, recordsOf, subjectsBy, term, undo } from './files.ts'

let test: TestHouse
beforeEach(async () => {
  await test?.close()
  test = await openTestHouse()
})
afterAll(() => test.close())

const ROWAN = child({
  case_number: 'CSC-10412',
  first_name: 'Rowan',
  last_name: 'Tesfaye',
  date_of_birth: '09/03/2011',
  upn: 'B999400600412',
})
const UNKNOWN = term({
  upn: 'T999400299917',
  first_name: 'Ottoline',
  last_name: 'Quarmby',
  notes: 'Euphonium',
})
const OF_THE_UNKNOWN = /Ottoline|Quarmby|T999400299917|Euphonium/i

/** Every byte of the data folder, and of the database with the audit trail. */
async function everything(): Promise<string> {
  const files = readdirSync(test.dataFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
  const session = test.house.graph.driver.session()
  const nodes = await session.run('MATCH (n) RETURN properties(n) AS all')
  const links = await session.run('MATCH ()-[c]->() RETURN properties(c) AS all')
  await session.close()
  return [
    ...files,
    ...[...nodes.records, ...links.records].map((row) => JSON.stringify(row.get('all'))),
  ].join('\n')
}

async function staged(rows: Parameters<typeof csv>[0]) {
  const sent = { source: 'education' as const, name: 'term.csv', body: Readable.from([csv(rows)]) }
  return stage(sent, await askerAs('steward', test.house), test.house)
}

it('tells of a known child’s term and school, to those who may see education records', async () => {
  await bring(test, 'children-open', [ROWAN])
  const { changes } = await bring(test, 'education', [
    term({
      school_name: 'Northmoor High School',
      attendance_percent: '61',
      part_time_timetable: 'yes',
      timetable_ends: '11:30',
      send: 'SEN support',
    }),
    term({ term: 'summer 2026', attendance_percent: '88.5%', suspensions: '1', suspension_days: '2.5' }),
  ])
  expect(changes).toMatchObject({
    notKnown: 0,
    subjects: [
      { kind: 'Person', fresh: 0, known: 1 },
      { kind: 'School', fresh: 1 },
    ],
  })
  const terms = (await recordsOf(test, 'Person'))
    .filter(({ source }) => source === 'education')
    .sort((a, b) => (String(a.schoolTermFrom) < String(b.schoolTermFrom) ? 1 : -1))
  expect(terms).toMatchObject([
    {
      schoolTerm: 'Autumn 2026',
      schoolTermFrom: '2026-09-01',
      recordedOn: '2026-11-19',
      attendancePercent: 61,
      isPartTimeTimetable: true,
      timetableEnds: '11:30',
      specialNeeds: 'SEN support',
      markings: ['education', 'people'],
    },
    { schoolTerm: 'Summer 2026', attendancePercent: 88.5, suspensions: 1, suspensionDays: 2.5 },
  ])
  expect(terms.map(({ subject }) => [subject])).toEqual([
    await subjectsBy(test, 'CSC-10412'),
    await subjectsBy(test, 'CSC-10412'),
  ])
  const { links } = await dump(test.house.graph.driver)
  const attends = links.filter(({ type }) => type === 'ATTENDS').map(({ properties }) => properties)
  expect(attends.map(({ markings, fromWords }) => [markings, fromWords]).sort()).toEqual([
    [['education', 'people'], 'Autumn 2026'],
    [['education', 'people'], 'Summer 2026'],
  ])
})

it('keeps nothing of a child who is not known: staged, published, faulty or undone', async () => {
  await bring(test, 'children-open', [ROWAN])
  const rows = [
    term({}),
    UNKNOWN,
    // Faulty as well: the fault must not tell either.
    { ...UNKNOWN, term: 'next term', date_of_birth: 'Ottoline' },
    { ...UNKNOWN, upn: '' },
    { ...UNKNOWN, upn: 'T99940029????' },
  ]
  const entry = await staged(rows)
  const view = await viewOf(test.house, await askerAs('steward', test.house), entry)
  expect(view).toMatchObject({
    rows: { read: 5, good: 1, faulty: 0 },
    faultGroups: [],
    changes: { notKnown: 4 },
    notes: [expect.stringContaining('4 rows are about people who are not known here')],
  })
  expect(await everything()).not.toMatch(OF_THE_UNKNOWN)
  await publish(entry, await askerAs('steward', test.house), test.house)
  const published = await viewOf(
    test.house,
    await askerAs('steward', test.house),
    await findEntry(test.house, await askerAs('steward', test.house), entry.id),
  )
  expect(published).toMatchObject({ status: 'published', changes: { notKnown: 4 } })
  expect(await everything()).not.toMatch(OF_THE_UNKNOWN)
  expect(await everything()).toContain('B999400600412')
})

it('is matched by a case number as well, and never by what an education file itself says', async () => {
  await bring(test, 'return-interviews', [interview({ case_number: 'CSC-10412' })])
  const first = await bring(test, 'education', [
    term({ case_number: 'CSC-10412' }),
    term({ term: 'Summer 2026' }),
  ])
  expect(first).toMatchObject({ rows: { good: 1 }, changes: { notKnown: 1 } })
  const second = await bring(test, 'education', [term({ term: 'Summer 2026' })])
  expect(second).toMatchObject({ rows: { good: 0 }, changes: { notKnown: 1 } })
})

it('is not matched by what the reader may not see, nor by a file that is not published', async () => {
  const sent = { source: 'children-open' as const, name: 'a.csv', body: Readable.from([csv([ROWAN])]) }
  await stage(sent, await askerAs('steward', test.house), test.house)
  expect((await bring(test, 'education', [term({})])).rows).toMatchObject({ read: 1, good: 0, faulty: 0 })
})

it('is a fault, without the cell, where the number belongs to somebody born on another day', async () => {
  await bring(test, 'children-open', [ROWAN])
  const { rows, faultGroups } = await bring(test, 'education', [term({ date_of_birth: '2012-12-24' })])
  expect(rows).toEqual({ read: 1, good: 0, faulty: 1 })
  expect(faultGroups).toMatchObject([{ column: 'date_of_birth', examples: [{ row: 2, value: '' }] }])
  expect(await everything()).not.toContain('2012-12-24')
})

it('leaves out whoever has become unknown between reading and publishing, and says so', async () => {
  const { id } = await bring(test, 'children-open', [ROWAN])
  await bring(test, 'children-open', [child({ upn: 'Z1', case_number: 'CSC-10002' })])
  const entry = await staged([
    term({}),
    term({ upn: 'Z1', first_name: 'Ayo', last_name: 'Bello', date_of_birth: '2011-05-03' }),
  ])
  expect(entry.rows.good).toBe(2)
  await undo(test, id)
  const steward = await askerAs('steward', test.house)
  await publish(entry, steward, test.house)
  const view = await viewOf(test.house, steward, await findEntry(test.house, steward, entry.id))
  expect(view.changes?.notKnown).toBe(1)
  expect(view.notes).toEqual([expect.stringContaining('1 row more was left out at publishing')])
  expect(await picture(test)).not.toMatch(/B999400600412|Rowan/)
})

it('stopped half way is not gone on with once somebody of it is unknown', async () => {
  const { id } = await bring(test, 'children-open', [ROWAN])
  const batch = IMPORT_SETTINGS.batch
  IMPORT_SETTINGS.batch = 1
  try {
    const entry = await staged([term({}), term({ term: 'Summer 2026' })])
    const stop = {
      beforeBatch: (n: number) => {
        if (n === 2) throw new Error('stopped by the test')
      },
    }
    await expect(publish(entry, await askerAs('steward', test.house), test.house, stop)).rejects.toThrow(
      'stopped',
    )
    await undo(test, id)
    const steward = await askerAs('steward', test.house)
    const again = await findEntry(test.house, steward, entry.id)
    await expect(publish(again, steward, test.house)).rejects.toMatchObject({
      detail: expect.stringContaining('no longer known here'),
    })
    await undo(test, entry.id)
    expect(await picture(test)).not.toMatch(/B999400600412|Rowan/)
  } finally {
    IMPORT_SETTINGS.batch = batch
  }
})

it('of the story comes in with everything else, but for the one child whom nobody knows', async () => {
  for (const { source, file, name } of [...STORY_FILES, ...EVENT_FILES]) {
    const view = await bringInFile({ source, file, name }, await askerAs('steward', test.house), test.house)
    expect([name, view.status, view.rows.faulty]).toEqual([name, 'published', 0])
    expect(view.changes?.notKnown).toBe(source === 'education' ? 1 : 0)
  }
  expect(await everything()).not.toMatch(OF_THE_UNKNOWN)
  const open = (await recordsOf(test, 'MissingEpisode')).filter(({ stillOpen }) => stillOpen)
  expect(open.map(({ references }) => references)).toEqual(
    expect.arrayContaining([['MIS/26/000353'], ['MIS/26/000354']]),
  )
  expect(open).toHaveLength(2)
}, 120_000)
