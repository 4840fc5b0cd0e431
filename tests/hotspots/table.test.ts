import { type Marking, Marking as Markings } from '@safeground/graph-schema'
import type { Scope } from '@safeground/server/access/scope.ts'
import { CHANGE_SETTINGS, noteChange } from '@safeground/server/changes/change-log.ts'
import type { CountingSource } from '@safeground/server/features/hotspots/counting/counted.ts'
import { readPlainly } from '@safeground/server/features/hotspots/counting/read-plainly.ts'
import {
  EventTable,
  eventTable,
  TABLE_SETTINGS,
} from '@safeground/server/features/hotspots/counting/table/event-table.ts'
import { decideByHand, reverseDecision } from '@safeground/server/features/identity/answer-question.ts'
import { IMPORT_SETTINGS, publish } from '@safeground/server/features/imports/index.ts'
import { findEntry } from '@safeground/server/features/imports/ledger/import-view.ts'
import { undoImport } from '@safeground/server/features/imports/undo-import.ts'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { bring, incident, subjectsBy, undo } from '../imports/files.ts'
import { askerAs, NOW, openTestHouse, type TestHouse } from '../support/house.ts'
import { seeded } from '../support/seeded.ts'
import { bringInEvents, bringInStory } from '../support/story.ts'

let test: TestHouse
let imports: string[]

beforeAll(async () => {
  test = await openTestHouse()
  imports = [...(await bringInStory(test.house)), ...(await bringInEvents(test.house))]
})
afterAll(() => test.close())
const kept = { ...IMPORT_SETTINGS, ...CHANGE_SETTINGS, ...TABLE_SETTINGS }
afterEach(() => {
  Object.assign(IMPORT_SETTINGS, { handedOverAtOnce: kept.handedOverAtOnce, batch: kept.batch, graceMs: 0 })
  CHANGE_SETTINGS.kept = kept.kept
  TABLE_SETTINGS.mostMs = kept.mostMs
})

type Told = Record<string, unknown> & { event: string; spots: string[]; children: string[]; harm: unknown }

/** What a source counts, with ids in place of its own handles, in one order. */
async function told(source: CountingSource, scope: Scope): Promise<Told[]> {
  const all: Told[] = []
  await source.each(scope, ({ event, spots, children, agencies, ...rest }) => {
    const said = spots.map(({ role, place, cell, isStreet }) =>
      [
        role,
        place === -1 ? '' : source.subjectId(place),
        cell === -1 ? '' : source.cellId(cell),
        isStreet,
      ].join(' '),
    )
    all.push({
      ...rest,
      event: source.eventId(event),
      agencies: [...agencies],
      spots: said.sort(),
      children: children.map((child) => source.subjectId(child)).sort(),
    })
  })
  return all.sort((a, b) => (a.event < b.event ? -1 : 1))
}

/** Of somebody who may see everything that is published now. */
async function everything(more: Partial<Scope> = {}): Promise<Scope> {
  const { scope } = await askerAs('steward', test.house)
  return { ...scope, ...more }
}

/** The table of a house and the scoped queries agree, for this reader and for those who see less. What this reader is told. */
async function expectSame(scope: Scope, table: CountingSource = eventTable(test.house)): Promise<Told[]> {
  const plainly = readPlainly(test.house.graph)
  const less: Scope[] = [
    { ...scope, markings: ['open', 'people', 'police'] },
    { ...scope, localities: ['Northmoor'] },
    { ...scope, asKnownOn: NOW },
  ]
  for (const each of less) expect(await told(table, each)).toEqual(await told(plainly, each))
  const all = await told(plainly, scope)
  expect(await told(table, scope)).toEqual(all)
  return all
}

const PARK = {
  ...{ place_reference: 'LOC-0031', place_name: 'Bell Park', place_type: 'park' },
  ...{ precision: 'point', latitude: '53.9138', longitude: '-3.9925', street: 'Bell Lane' },
}
/** Each on a day of its own, by which it is found again. */
const on = (day: number, cells: Record<string, string> = {}) =>
  incident({
    incident_reference: `CR/26/9${day}`,
    happened_from: `2026-03-${day} 16:45`,
    happened_until: `2026-03-${day} 16:45`,
    people_harmed: 'Rowan Tesfaye [N204417]',
    ...PARK,
    ...cells,
  })
const dayNumber = (day: number) => Date.parse(`2026-03-${day}T00:00:00Z`) / 86_400_000
const of = (day: number, all: readonly Told[]) => all.filter((one) => one.dayFrom === dayNumber(day))

describe('the column table of events', () => {
  it('says what the scoped queries say, in 24 random scopes', { timeout: 240_000 }, async () => {
    const random = seeded(20261122)
    const localities = ['Northmoor', 'Kiln Town', 'Harbourside', 'Eastfold', 'Sorrel Vale']
    const plainly = readPlainly(test.house.graph)
    const seen = { events: 0, spots: 0, children: 0, withheld: 0, least: Number.POSITIVE_INFINITY }
    for (let round = 0; round < 24; round++) {
      const scope = await everything({
        markings: Markings.options.filter(() => round === 0 || random() < 0.9) as Marking[],
        localities: random() < 0.6 ? ['*'] : localities.filter(() => random() < 0.5),
        asKnownOn: random() < 0.8 ? NOW : '2026-11-22T08:44:59.999Z',
        hiddenImports: imports.filter(() => round > 2 && random() < 0.25),
      })
      const all = await told(plainly, scope)
      expect(await told(eventTable(test.house), scope)).toEqual(all)
      seen.events += all.length
      seen.spots += all.flatMap(({ spots }) => spots).length
      seen.children += all.flatMap(({ children }) => children).length
      seen.withheld += all.filter(({ isWithheld }) => isWithheld).length
      seen.least = Math.min(seen.least, all.length)
    }
    // Enough of each that a difference would have come up.
    expect(seen.events).toBeGreaterThan(150)
    expect(seen.spots).toBeGreaterThan(150)
    expect(seen.children).toBeGreaterThan(100)
    expect(seen.withheld).toBeGreaterThan(10)
    // Some of these readers see nothing at all.
    expect(seen.least).toBe(0)
  })

  it('takes a file in before its publication is acknowledged, so that no reader waits for it', async () => {
    const { house } = test
    expect(of(10, await expectSame(await everything()))).toEqual([])
    await bring(test, 'incidents', [on(10), on(11, { people_harmed: '' })])
    const scope = await everything()
    let asked = 0
    const { readSystem } = house.graph
    house.graph.readSystem = (work) => {
      asked += 1
      return readSystem(work)
    }
    const [now] = of(10, await told(eventTable(house), scope))
    house.graph.readSystem = readSystem
    // One question: has anything changed?
    expect(asked).toBe(1)
    expect(now).toMatchObject({
      harm: 'violence',
      spots: [expect.stringMatching(/^happened s-\w+ 8a\w+ false$/)],
    })
    expect(now?.children).toHaveLength(1)
    await expectSame(scope)
  })

  it('takes in what a later file of the same source says differently, and still knows what was known before', async () => {
    await bring(test, 'incidents', [on(12), on(13)])
    const before = await everything()
    await bring(test, 'incidents', [on(12, { harm: 'weapon', place_role: 'met', people_harmed: '' }), on(13)])
    const after = await expectSame(await everything())
    expect(of(12, after)).toMatchObject([{ harm: 'weapon', children: [] }])
    const then = await expectSame(before)
    expect(of(12, then)).toMatchObject([{ harm: 'violence', children: [expect.any(String)] }])
    expect(of(12, then)[0]?.spots[0]).toMatch(/^happened/)
  })

  it('says nothing of a file from the moment in which it is undone, and after its rows are gone', async () => {
    const first = await bring(test, 'incidents', [on(14), on(15)])
    const later = await bring(test, 'incidents', [on(15, { harm: 'drugs' }), on(16)])
    await expectSame(await everything())
    // Undone: its rows are there still, and hidden.
    IMPORT_SETTINGS.graceMs = 4_000
    const { house } = test
    const input = { params: { id: later.id }, query: {}, body: undefined as never }
    await undoImport(input, await askerAs('steward', house), house)
    const hidden = await everything()
    expect(hidden.hiddenImports).toContain(later.id)
    const during = await expectSame(hidden)
    expect(of(16, during)).toEqual([])
    expect(of(15, during)).toMatchObject([{ harm: 'violence' }])
    await undo(test, later.id)
    const gone = await everything()
    // Nothing hides its rows any more but that they are not there.
    expect(gone.hiddenImports).not.toContain(later.id)
    const after = await expectSame(gone)
    expect(of(15, after)).toMatchObject([{ harm: 'violence' }])
    expect(of(16, after)).toEqual([])
    await undo(test, first.id)
    const left = await expectSame(await everything())
    expect([...of(14, left), ...of(15, left)]).toEqual([])
  })

  it('keeps what a later file states too, with that file’s times, however it was handed over', async () => {
    const first = await bring(test, 'incidents', [on(17), on(18)])
    await bring(test, 'incidents', [on(17), on(18), on(19)])
    const between = test.clock.now()
    await bring(test, 'incidents', [on(19)])
    await expectSame(await everything())
    IMPORT_SETTINGS.handedOverAtOnce = 0
    await undo(test, first.id)
    const after = await expectSame(await everything())
    expect([of(17, after).length, of(18, after).length]).toEqual([1, 1])
    await expectSame(await everything({ asKnownOn: between }))
    const early = await everything({ asKnownOn: new Date(Date.parse(between) - 30_000).toISOString() })
    expect(of(17, await expectSame(early))).toEqual([])
  })

  it('follows a decision that two are the same, and its reversal', async () => {
    await bring(test, 'incidents', [on(20, { people_harmed: 'Bramble' })])
    const { house } = test
    const [named] = await subjectsBy(test, 'Bramble')
    const [known] = of(10, await expectSame(await everything())).flatMap(({ children }) => children)
    expect(of(20, await told(eventTable(house), await everything()))).toMatchObject([{ children: [] }])
    const body = {
      left: named as string,
      right: known as string,
      answer: 'same' as const,
      reason: 'Seen by both.',
    }
    const { answer } = await decideByHand(
      { params: {}, query: {}, body },
      await askerAs('steward', house),
      house,
    )
    const joined = await expectSame(await everything())
    expect(of(20, joined)).toMatchObject([{ children: [answer.standing] }])
    expect(of(10, joined)).toMatchObject([{ children: [answer.standing] }])
    const params = { id: answer.decision.id }
    await reverseDecision(
      { params, query: {}, body: { reason: 'Not so.' } },
      await askerAs('steward', house),
      house,
    )
    const apart = await expectSame(await everything())
    expect(of(20, apart)).toMatchObject([{ children: [] }])
    expect(of(10, apart)).toMatchObject([{ children: [known] }])
  })

  it('of another server says at its next answer what this one has acknowledged', async () => {
    const other = await openTestHouse({ keep: true })
    try {
      const table = eventTable(other.house)
      expect(of(21, await expectSame(await everything(), table))).toEqual([])
      const brought = await bring(test, 'incidents', [on(21)])
      expect(of(21, await expectSame(await everything(), table))).toHaveLength(1)
      await undo(test, brought.id)
      expect(of(21, await expectSame(await everything(), table))).toEqual([])
    } finally {
      await other.close()
    }
  })

  it('says nothing of a file whose publishing has stopped half way, and all of it once it has gone on', async () => {
    IMPORT_SETTINGS.batch = 1
    const days = [22, 23, 24]
    await bring(test, 'incidents', [on(22, { harm: 'damage' })])
    const stopped = bring(
      test,
      'incidents',
      days.map((day) => on(day)),
      {
        beforeBatch(batch) {
          if (batch === 3) throw new Error('stopped')
        },
      },
    )
    await expect(stopped).rejects.toThrow('stopped')
    const half = await everything()
    const [id] = half.hiddenImports
    // Read anew, by a server that starts now: what is written so far is in its columns, and nobody sees it.
    const other = await openTestHouse({ keep: true })
    try {
      for (const table of [eventTable(test.house), eventTable(other.house)]) {
        const all = await expectSame(half, table)
        expect(days.map((day) => of(day, all).length)).toEqual([1, 0, 0])
        expect(of(22, all)).toMatchObject([{ harm: 'damage' }])
      }
      const asker = await askerAs('steward', test.house)
      await publish(await findEntry(test.house, asker, id as string), asker, test.house)
      for (const table of [eventTable(test.house), eventTable(other.house)]) {
        const all = await expectSame(await everything(), table)
        expect(days.map((day) => of(day, all).map(({ harm }) => harm))).toEqual(days.map(() => ['violence']))
      }
    } finally {
      await other.close()
    }
  })

  it('is read anew where more has changed than the log holds, and by it nobody is led to another event', async () => {
    const table = new EventTable(test.house.graph)
    const handles = new Map<number, string>()
    await table.each(await everything(), ({ event }) => void handles.set(event, table.eventId(event)))
    expect(handles.size).toBeGreaterThan(20)
    CHANGE_SETTINGS.kept = 1
    const first = await bring(test, 'incidents', [on(25)])
    await undo(test, first.id)
    await bring(test, 'incidents', [on(26)])
    const all = await expectSame(await everything(), table)
    expect([of(25, all).length, of(26, all).length]).toEqual([0, 1])
    for (const [handle, id] of handles) expect(table.eventId(handle)).toBe(id)
  })

  it('is read anew where the database is another than it was, as after a backup has been restored', async () => {
    await bring(test, 'incidents', [on(27)])
    const table = new EventTable(test.house.graph)
    expect(of(27, await expectSame(await everything(), table))).toHaveLength(1)
    const { number } = (await table.upToDate()).upTo
    const session = test.house.graph.driver.session()
    // Another history: as many changes, and not the same.
    await session.run('MATCH (c:Change {number: $number}) SET c.mark = "another"', { number })
    await session.run(
      `MATCH (e:Event)<-[:ABOUT]-(r:Record) WHERE r.startEarliest STARTS WITH '2026-03-27' DETACH DELETE r`,
    )
    await session.run('MATCH (log:ChangeLog) SET log.mark = "another"')
    await session.close()
    expect(of(27, await expectSame(await everything(), table))).toEqual([])
  })

  it('tells a reader rather than keep them waiting while much is read', async () => {
    const table = new EventTable(test.house.graph)
    TABLE_SETTINGS.mostMs = 0
    await expect(told(table, await everything())).rejects.toThrow('Try again in a minute')
    TABLE_SETTINGS.mostMs = kept.mostMs
    await expectSame(await everything(), table)
  })

  it('is read again after a reading that failed', async () => {
    const { graph } = test.house
    let isAway = true
    const table = new EventTable({
      readSystem: (work) => (isAway ? Promise.reject(new Error('away')) : graph.readSystem(work)),
    })
    await expect(told(table, await everything())).rejects.toThrow('away')
    isAway = false
    await expectSame(await everything(), table)
  })

  // The last one: from here on everything is told twice more, and otherwise.
  it('believes records in the order in which the other pages do, whichever of them a reader may see', {
    timeout: 240_000,
  }, async () => {
    const session = test.house.graph.driver.session()
    for (const [version, agency, marking, recordedAt] of [
      ['-a', 'social-care', 'social-care', NOW],
      ['-b', 'police', 'police', '2026-11-22T08:40:00.000Z'],
      ['-c', 'education', 'education', test.clock.now()],
    ]) {
      await session.run(
        `MATCH (r:Record)-[:ABOUT]->(about) WHERE r.id =~ 'r-[a-z0-9]{26}' AND r.import IN $imports
         CREATE (other:Record)-[:ABOUT]->(about)
         SET other = r {.*, id: r.id + $version}, other.agency = $agency, other.recordedAt = $recordedAt,
             other.markings = ['people', $marking], other.harm = CASE r.harm WHEN 'violence' THEN null ELSE 'theft' END,
             other.origin = 'disclosed', other.startEarliest = '2026-05-0' + size($version + $agency) % 9 + 'T10:00:00.000Z',
             other.startLatest = null, other.longitude = r.longitude + size($agency) / 500.0,
             other.bornEarliest = '2001-0' + size($agency) % 9 + '-11', other.bornLatest = '2001-12-11'`,
        { version, agency, marking, recordedAt, imports },
      )
    }
    await session.close()
    await test.house.graph.write((ask) => noteChange(ask, { imports }))
    const random = seeded(7)
    const heard = new Set<unknown>()
    for (let round = 0; round < 12; round++) {
      const markings = Markings.options.filter(() => round === 0 || random() < 0.8) as Marking[]
      const all = await expectSame(await everything({ markings }))
      for (const { dayFrom } of all) heard.add(dayFrom)
    }
    expect(heard.size).toBeGreaterThan(20)
  })
})
