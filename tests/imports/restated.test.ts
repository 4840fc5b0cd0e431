import { readFileSync } from 'node:fs'
import { EVENT_FILES, STORY_FILES, type StoryFile } from '@safeground/fixtures/story.ts'
import { IMPORT_SETTINGS } from '@safeground/server/features/imports/index.ts'
import { entriesIn } from '@safeground/server/features/imports/ledger/entries.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dump } from '../support/dump.ts'
import { askerAs, openTestHouse, type TestHouse } from '../support/house.ts'
import { visiblePart } from '../support/oracle.ts'
import { DAYS, said } from '../support/said.ts'
import { seeded } from '../support/seeded.ts'
import { bring, child, picture, proposals, undo } from './files.ts'

/** What a later file states too, though it found it unchanged and wrote nothing of it: undoing the earlier keeps it. */
let test: TestHouse
beforeEach(async () => {
  test = await openTestHouse()
})
const asSet = { ...IMPORT_SETTINGS }
afterEach(() => {
  Object.assign(IMPORT_SETTINGS, asSet)
  return test.close()
})

type Cells = Record<string, string>
/** Cells of the story's files: some in quotes, none with a line break. */
const cellsOf = (line: string) =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    (quoted ?? plain ?? '').replaceAll('""', '"'),
  )
function rowsOf({ file }: StoryFile): Cells[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
  const columns = cellsOf(head)
  return lines.map((line) => Object.fromEntries(cellsOf(line).map((cell, at) => [columns[at] ?? '', cell])))
}

/** What somebody who may see everything reads: now, and as it was known at some moments. */
async function read(moments: readonly string[], without: readonly string[] = []): Promise<string[][]> {
  const all = await dump(test.house.graph.driver)
  const { scope } = await askerAs('steward', test.house)
  return [...moments, test.clock.now()].map((asKnownOn) =>
    said(visiblePart(all, { ...scope, asKnownOn }), without),
  )
}

/** Files to which anything belongs, or a retraction does, with the times that it carries. */
async function owners(): Promise<Set<string>> {
  const { nodes, links } = await dump(test.house.graph.driver)
  const stated = [
    ...[...nodes.values()].map(({ properties }) => properties),
    ...links.map((link) => link.properties),
  ]
  return new Set(
    stated.flatMap((one) => [
      ...(one.import ? [`${one.import} ${one.recordedAt}`] : []),
      ...(one.retractedIn ? [`${one.retractedIn} ${one.retractedAt}`] : []),
    ]),
  )
}

describe('a file that a later one repeats', () => {
  const CHANGES: Record<string, Cells> = {
    'children-open': { team: 'Another team' },
    'police-intelligence': { person_description: 'Seen again' },
    'missing-episodes': { risk: 'medium' },
    'return-interviews': { person_name: 'Somebody Else' },
    incidents: { what: 'Something else' },
    education: { attendance_percent: '41' },
  }
  /** A week later: the same list, but for its day and the first row. */
  const weekLater = (source: string, rows: Cells[]): Cells[] => {
    const later = rows.map((row) => ('listed_on' in row ? { ...row, listed_on: '2026-11-27' } : row))
    return [{ ...later[0], ...CHANGES[source] } as Cells, ...later.slice(1)]
  }

  it.each([...STORY_FILES, ...EVENT_FILES].map((file) => [file.source, file] as const))(
    'can be undone, and nothing of it is missed: %s',
    async (source, file) => {
      // Schools speak of known children only.
      const list = STORY_FILES.find((one) => one.source === 'children-open') as StoryFile
      if (source === 'education') await bring(test, 'children-open', rowsOf(list))
      const nothing = await picture(test)
      const rows = rowsOf(file)
      const first = await bring(test, source, rows)
      const second = await bring(test, source, weekLater(source, rows))
      expect(first.changes?.records.fresh).toBeGreaterThan(8)
      expect(second.changes?.records.same).toBeGreaterThan(second.changes?.records.changed ?? 0)
      const [both] = await read([])
      await undo(test, first.id)
      expect((await read([]))[0]).toHaveLength(both?.length ?? 0)
      const { nodes } = await dump(test.house.graph.driver)
      const imports = [...nodes.values()].flatMap(({ properties }) => properties.import ?? [])
      expect(imports.filter((one) => one === first.id)).toEqual([])
      const undone = await read([second.publishedAt ?? ''])
      await undo(test, second.id)
      expect(await picture(test)).toBe(nothing)
      await bring(test, source, weekLater(source, rows))
      const [, alone] = await read([second.publishedAt ?? ''])
      expect(undone[1]).toEqual(alone)
    },
    120_000,
  )

  it('says how many of its rows were kept, and not which', async () => {
    const both = [child({}), child({ case_number: 'CSC-10002', first_name: 'Kezia' })]
    const first = await bring(test, 'children-open', both)
    await bring(test, 'children-open', both.slice(0, 1))
    await undo(test, first.id)
    const [entry] = await entriesIn(test.house, ['undone'])
    expect(entry?.notes).toEqual([
      'Later files state 1 row of this one too, in whole or in part. What they state was kept, as theirs.',
    ])
  })

  it('keeps its questions too, as those of the later file', async () => {
    const gran = { trusted_adult_name: 'Ife Bello', trusted_adult_relationship: 'aunt' }
    const rows = [child(gran), child({ case_number: 'CSC-10002', first_name: 'Kezia', ...gran })]
    const first = await bring(test, 'children-open', rows)
    expect(first.proposals).toBe(1)
    const asked = await proposals(test)
    const second = await bring(test, 'children-open', rows)
    await undo(test, first.id)
    const kept = (one: object) => ({ ...one, import: second.id, recordedAt: test.clock.now() })
    expect(await proposals(test)).toEqual(asked.map(kept))
    await undo(test, second.id)
    expect(await proposals(test)).toEqual([])
  })
})

const CHILDREN = ['CSC-10001', 'CSC-10002', 'CSC-10003']
const SURNAMES = ['Bello', 'Lomax', 'Nowak']

/** Lets one writing of the undoing fail, as where a server is killed: the file is as published as it was. */
async function stopUndoing(id: string, atWrite: number, moments: readonly string[]): Promise<void> {
  const before = await read(moments)
  const { graph } = test.house
  let writes = 0
  const write: typeof graph.write = (work) => {
    writes += 1
    if (writes === atWrite) throw new Error('stopped by the test')
    return graph.write(work)
  }
  const stopping = { ...test, house: { ...test.house, graph: { ...graph, write } } }
  await expect(undo(stopping, id)).rejects.toThrow('stopped by the test')
  expect(await read(moments)).toEqual(before)
}

it.each([
  ['at once', 20_000, 1_000],
  ['ahead, in batches', 0, 1_000],
  ['ahead, looking at a few keys at a time, so that pages end within a row', 0, 3],
])(
  'any files published and undone in any order leave what the remaining would have made: %s',
  async (_, atOnce, keys) => {
    IMPORT_SETTINGS.handedOverAtOnce = atOnce
    IMPORT_SETTINGS.keysAtOnce = keys
    const random = seeded(20261122)
    const pick = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)] as T
    const list = (number: number): Cells[] =>
      CHILDREN.filter(() => random() < 0.8).map(
        (case_number) =>
          child({
            case_number,
            listed_on: `${10 + number}/11/2026`,
            first_name: 'Ayo',
            last_name: SURNAMES[CHILDREN.indexOf(case_number)] ?? '',
            team: pick(['North', 'North', 'South']),
            locality: pick(['Northmoor', 'Northmoor', 'Northmoor', 'Kiln Town']),
            friends: pick(['Kez', 'Kez', 'Kez; Bo', '']),
            friends_how_known: 'said by a carer',
            trusted_adult_name: pick(['Ife Bello', '']),
            trusted_adult_relationship: 'aunt',
          }) as Cells,
      )
    const publish = async (rows: Cells[], at: string) => {
      test.clock.set(new Date(Date.parse(at) - 60_000).toISOString())
      return bring(test, 'children-open', rows)
    }
    let kept = 0
    for (let round = 0; round < 6; round++) {
      const files: { id: string; rows: Cells[]; at: string }[] = []
      const did: string[] = []
      for (let number = 0; number < 5; ) {
        if (files.length > 1 && random() < 0.4) {
          const [gone] = files.splice(Math.floor(random() * files.length), 1)
          const stopAt = 4 + Math.floor(random() * 3)
          const isLast = files.every(({ at }) => at < (gone?.at ?? ''))
          if (gone && atOnce === 0 && !isLast && random() < 0.5) {
            await stopUndoing(
              gone.id,
              stopAt,
              [...files, gone].map(({ at }) => at),
            )
            did.push(`stop undoing ${gone.at} at ${stopAt}`)
            files.push(gone)
            files.sort((a, b) => (a.at < b.at ? -1 : 1))
            continue
          }
          await undo(test, gone?.id ?? '')
          did.push(`undo ${gone?.at}`)
          continue
        }
        number += 1
        const at = `2026-11-22T${10 + number}:00:00.000Z`
        const rows = list(number)
        if (rows.length === 0) continue
        files.push({ id: (await publish(rows, at)).id, rows, at })
        did.push(`publish ${at}`)
      }
      while (files.length > 1 && random() < 0.6) {
        const [gone] = files.splice(Math.floor(random() * files.length), 1)
        await undo(test, gone?.id ?? '')
        did.push(`undo ${gone?.at}`)
      }
      const moments = files.map(({ at }) => at)
      const times = new Set(files.map(({ id, at }) => `${id} ${at}`))
      expect(
        [...(await owners())].filter((one) => !times.has(one)),
        did.join(', '),
      ).toEqual([])
      const got = await read(moments, DAYS)
      for (const { id } of [...files]) await undo(test, id)
      expect(await picture(test), did.join(', ')).toBe('')
      for (const { rows, at } of files) await publish(rows, at)
      for (const [index, expected] of (await read(moments, DAYS)).entries())
        expect(got[index], `as known on ${moments[index] ?? 'now'}: ${did.join(', ')}`).toEqual(expected)
      for (const { id } of await entriesIn(test.house, ['published'])) await undo(test, id)
      kept += got.length
    }
    expect(kept).toBeGreaterThan(10)
  },
  400_000,
)
