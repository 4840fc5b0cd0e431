import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Problem } from '../../../http/problem.ts'
import { SOURCES } from '../sources/sources.ts'
import { keepUpload } from './keep-upload.ts'
import { SealedFile } from './sealed-file.ts'
import { stageRows } from './stage-rows.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'safeground-stage-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const files = () => ({
  folder,
  upload: join(folder, 'u.csv'),
  rows: join(folder, 'r'),
  faults: join(folder, 'f'),
  toMend: join(folder, 'm'),
  reports: join(folder, 'p'),
})
const lines = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

async function stage(
  body: string | Buffer | Iterable<Buffer>,
  source: keyof typeof SOURCES = 'police-intelligence',
) {
  const pieces = typeof body === 'string' || Buffer.isBuffer(body) ? [Buffer.from(body)] : body
  const upload = new SealedFile(files().upload)
  const { encoding } = await keepUpload(Readable.from(pieces), upload, 64 * 1024 ** 2, async () => {})
  const staged = await stageRows({
    source: SOURCES[source],
    files: files(),
    upload,
    encoding,
    known: async () => new Map(),
    said: async () => {},
  })
  return { ...staged, planned: lines(files().rows), faults: lines(files().faults) }
}
const refusal = (body: Parameters<typeof stage>[0]) =>
  stage(body).then(
    () => 'taken',
    (error: Problem) => error.detail,
  )

const HEAD =
  'log_reference,statement,recorded_on,source_grade,intelligence_grade,handling,person_known_as,narrative'
const row = (statement: number, narrative = '', log = 'INT/26/1') =>
  `${log},${statement},14/11/2026,2,B,P,Tee,${narrative}`

it('reads rows, in whatever order the columns are', async () => {
  const staged = await stage(
    'statement,LOG REFERENCE,recorded_on,handling,source_grade,intelligence_grade,person_known_as\n1,INT/26/1,14/11/2026,P,2,B,Tee\n',
  )
  expect(staged.rows).toEqual({ read: 1, good: 1, faulty: 0 })
  expect(staged.planned[0].records[0].content).toMatchObject({
    knownAs: ['Tee'],
    identified: false,
    markings: ['people', 'police'],
  })
})

it('numbers rows as the spreadsheet does: blank rows count, line breaks in a cell do not', async () => {
  const staged = await stage(
    `${HEAD}\n${row(1, '"two\nlines"')}\n\n,,,,,,,\n${row(0)}\nINT/26/1,x,14/11/2026,2,B,P,Tee,\n`,
  )
  expect(staged.rows).toEqual({ read: 3, good: 2, faulty: 1 })
  expect(staged.faults).toEqual([
    {
      row: 6,
      column: 'statement',
      value: 'x',
      message: 'Write the number of the statement in digits: 1, 2, 3 …',
    },
  ])
})

it('takes a log in any order of its rows and asks for one set of words', async () => {
  const staged = await stage(
    `${HEAD}\n${row(1, 'Seen.')}\n${row(1, 'Other.', 'INT/26/2')}\n${row(2)}\n${row(3, 'Not seen.')}\n`,
  )
  expect(staged.planned.map((one) => one.report.content?.narrative ?? null)).toEqual([
    'Seen.',
    'Other.',
    null,
  ])
  expect(staged.planned[2].report.hash).toBe(staged.planned[0].report.hash)
  expect(staged.faults[0]).toMatchObject({ row: 5, column: 'narrative', value: 'Not seen.' })
})

it('refuses the second of two rows with one number', async () => {
  const staged = await stage(`${HEAD}\n${row(1)}\n${row(1)}\n`)
  expect(staged.faultGroups.map(({ column, count }) => [column, count])).toEqual([['statement', 1]])
})

it('keeps a cell that looks like a formula as text', async () => {
  const staged = await stage(`${HEAD}\n${row(1, '"=HYPERLINK(""http://x"")"')}\n`)
  expect(staged.planned[0].report.content.narrative).toBe('=HYPERLINK("http://x")')
})

it('reads windows-1252 and says so', async () => {
  const staged = await stage(Buffer.from(`${HEAD}\n${row(1, 'Zo\xeb')}\n`, 'latin1'))
  expect(staged.planned[0].report.content.narrative).toBe('Zoë')
  expect(staged.notes[0]).toContain('Windows-1252')
})

it('reads UTF-16 as Excel writes it, and UTF-8 with a byte order mark', async () => {
  const text = `\uFEFF${HEAD.replaceAll(',', '\t')}\n${row(1, 'Zoë').replaceAll(',', '\t')}\n`
  expect((await stage(Buffer.from(text, 'utf16le'))).planned[0].report.content.narrative).toBe('Zoë')
  rmSync(files().upload)
  expect((await stage(text)).rows.good).toBe(1)
})

it.each([
  ['an empty file', '', 'The file is empty.'],
  ['blank lines', '\n\n\n', 'The file is empty.'],
  ['a header alone', `${HEAD}\n`, 'no rows below it'],
  ['a workbook', Buffer.from('PK\x03\x04xl/workbook.xml'), 'workbook or an archive (.xlsx, .zip)'],
  ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'old Excel workbook (.xls)'],
  ['bytes that are no text', Buffer.from([65, 0, 66, 0, 67]), 'not a text file'],
  ['another table', 'name,age\nTee,15\n', 'These columns are missing: "log_reference", "statement"'],
  ['a column twice', `${HEAD},narrative\n${row(1)},\n`, 'more than once: "narrative"'],
  ['a __proto__ column', `${HEAD},__proto__\n${row(1)},x\n`, 'may not be called "__proto__"'],
  ['ten thousand columns', `${HEAD}${',x'.repeat(10_000)}\n`, 'at most 500'],
  ['a quote that is never closed', `${HEAD}\n${row(1)}\n${row(2, '"and then')}\n${row(3)}\n`, 'from row 3'],
])('refuses %s in plain words', async (_, body, words) => {
  expect(await refusal(body)).toContain(words)
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

it('ends at a line of 30 MB with the number of its row, and keeps its memory', async () => {
  const before = process.memoryUsage().rss
  function* body() {
    yield Buffer.from(`${HEAD}\n${row(1)}\nINT/26/1,2,"`)
    for (let mb = 0; mb < 30; mb++) yield Buffer.alloc(1024 ** 2, 'x')
  }
  expect(await refusal(body())).toContain('cannot be read on from row 3')
  expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 ** 2)
})

it('says of a row with too many cells, or a NUL in it, what to do', async () => {
  const staged = await stage(
    `${HEAD}\n${row(1)},too many\n${row(2, 'a\0b')}\n${row(3)},,,\n${'x'.repeat(5000)}\n`,
  )
  expect(staged.rows).toEqual({ read: 4, good: 1, faulty: 3 })
  expect(staged.faults.map(({ row: at, message }) => [at, message.slice(0, 30)]).slice(0, 2)).toEqual([
    [2, 'The row has more cells than th'],
    [3, 'The cell holds a character tha'],
  ])
  expect(staged.faults.every(({ value }) => value.length <= 200)).toBe(true)
})

it('counts tens of thousands of faults and keeps a handful of examples', async () => {
  function* body() {
    yield Buffer.from(`${HEAD}\n`)
    for (let n = 0; n < 4; n++) yield Buffer.from('INT/26/1,x,never,9,Z,Q,,\n'.repeat(1000))
  }
  const staged = await stage(body())
  expect(staged.faultGroups.reduce((sum, { count }) => sum + count, 0)).toBe(staged.faults.length)
  expect(staged.faultGroups.every(({ examples }) => examples.length <= 5)).toBe(true)
})

it('keeps a protected address out of records, faults and files', async () => {
  writeFileSync(join(folder, 'x'), '')
  const head =
    'case_number,listed_on,first_name,last_name,date_of_birth,open_since,concern,locality,home_address,home_latitude,address_protected'
  const child = (number: number, latitude: string, mark: string) =>
    `CSC-${number},20/11/2026,Ayo,Bello,03/05/2011,May 2026,Both,Northmoor,1 Secret Street,${latitude},${mark}`
  const staged = await stage(
    `${head}\n${child(10001, '', 'yes')}\n${child(10002, 'nonsense', 'YES')}\n${child(10003, '', 'perhaps')}\n`,
    'children-open',
  )
  expect(readFileSync(files().rows, 'utf8') + readFileSync(files().faults, 'utf8')).not.toMatch(
    /Secret|nonsense/,
  )
  expect(staged.notes).toEqual(['2 rows: The home address is protected: nothing of it was stored.'])
})

it('keeps a protected address out of the faults of rows that are too wide, twice there or hold a NUL', async () => {
  const head =
    'case_number,listed_on,first_name,last_name,date_of_birth,open_since,concern,locality,home_address,home_postcode,address_protected'
  const child = (number: string, address: string, mark = 'yes') =>
    `${number},20/11/2026,Ayo,Bello,03/05/2011,May 2026,Both,Northmoor,${address},Secret,${mark}`
  const staged = await stage(
    [
      head,
      child('CSC-10001', 'Secret\0 Street'),
      child('CSC-10002', 'Secret Street, 1'),
      child('CSC-10002', '"Secret Street, 1"'),
      child('CSC-10002', '"Secret Street, 1"'),
      child('CSC-10003', 'Street', 'Secret'),
      child('CSC-10004', 'x'.repeat(400), 'Secret\0'),
      '',
    ].join('\n'),
    'children-open',
  )
  expect(staged.rows).toEqual({ read: 6, good: 2, faulty: 4 })
  expect(JSON.stringify([staged.faults, staged.faultGroups, staged.notes, staged.planned])).not.toMatch(
    /Secret/,
  )
})

it('counts a row with faults among those that say who may see the log', async () => {
  const staged = await stage(
    `${HEAD}\n${row(1, 'Words.')}\nINT/26/1,2,never,2,B,C,Tee,\n${row(1, 'Others.', 'INT/26/2')}\n`,
  )
  expect(staged.planned.map((one) => one.report.reach.markings)).toEqual([
    ['people', 'police', 'police-conditions'],
    ['people', 'police'],
  ])
})
