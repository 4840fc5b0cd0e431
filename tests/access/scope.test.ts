import {
  ClaimType,
  EventName,
  type Marking,
  Marking as Markings,
  PERSONAL_SOURCES,
} from '@safeground/graph-schema'
import type { Scope } from '@safeground/server/access/scope.ts'
import { bringInFile } from '@safeground/server/features/imports/index.ts'
import { expand } from '@safeground/server/graph/query.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PUBLIC } from '../imports/public-files.ts'
import { CYPHER_FILES } from '../support/cypher-files.ts'
import { decideSome } from '../support/decided.ts'
import { type Dump, dump } from '../support/dump.ts'
import { askerAs, NOW, openTestHouse, type TestHouse } from '../support/house.ts'
import { visiblePart } from '../support/oracle.ts'
import { seeded } from '../support/seeded.ts'
import { bringInEvents, bringInStory } from '../support/story.ts'

let test: TestHouse
let everything: Dump
let ids: string[]
let events: string[]
let imports: string[]

beforeAll(async () => {
  test = await openTestHouse()
  imports = [...(await bringInStory(test.house)), ...(await bringInEvents(test.house))]
  for (const [source, file] of LAYERS_BROUGHT) {
    const asker = await askerAs('steward', test.house)
    imports.push((await bringInFile({ source, file, name: source }, asker, test.house)).id)
  }
  await decideSome(test.house)
  everything = await dump(test.house.graph.driver)
  ids = idsOf(everything, 'Subject')
  events = idsOf(everything, 'Event')
})
afterAll(() => test.close())

/** What is drawn behind people and places is hidden and shown with its file, as everything is. */
const LAYERS_BROUGHT = [
  ['boundaries', PUBLIC.wards],
  ['street-crime', PUBLIC.streetCrime],
] as const

const SCOPED = CYPHER_FILES.filter((file) => file.source.includes('{{visible'))

/** Parameters with which each scoped query finds as much as it can. A scoped query without any is a failing test. */
const params = (): Record<string, Record<string, unknown>> => ({
  around: {
    ids: ids.slice(0, 60),
    seen: [],
    from: null,
    until: null,
    kinds: null,
    personalSources: [],
    limit: 10_000,
  },
  centre: { id: someEnds().id, personalSources: [] },
  'claims-among': { ids, from: null, until: null, personalSources: [] },
  'claims-between': { ...someEnds(), personalSources: PERSONAL_SOURCES },
  'records-of': { ids, personalSources: PERSONAL_SOURCES },
  'subjects-by-words': { lucene: '*:*', words: '', kind: null, limit: 10_000 },
  'seen-subjects': { ids },
  'seen-numbered': { keys: keysOf('Identifier') },
  'seen-records': { prefixes: keysOf('Record') },
  'seen-reports': { keys: keysOf('Report') },
  'seen-claims': { prefixes: everything.links.map((link) => link.properties.key).filter(Boolean) },
  'proposals-per-import': { imports, most: 200 },
  'list-questions': {
    state: 'open',
    kind: null,
    import: null,
    agency: null,
    only: null,
    after: '',
    limit: 1_000,
  },
  'one-question': { id: idsOf(everything, 'Proposal')[0] },
  'questions-of-subject': { subject: asked().pair?.split('|')[0] },
  'questions-by-words': { lucene: '*:*', limit: 1_000 },
  'records-stated-of': { ids, personalSources: PERSONAL_SOURCES },
  'standing-of': { id: statedElsewhere() },
  'shared-around': { ...twoWithOneBetween(), limit: 1_000 },
  'events-of-both': { left: inEvents()[0], right: inEvents()[1] },
  'reach-of': { ids },
  'recorded-days': { ids },
  'identity-decisions': {
    ...{ subject: null, pair: null, ends: [], id: null, limit: 1_000 },
    ...{ before: '9999-12-31T23:59:59.999Z', beforeId: '' },
  },
  'unidentified-people': {
    ...{ words: null, agency: null, since: null, lastDay: '9999-12-31', lastId: '', limit: 10_000 },
  },
  'open-questions-per-subject': { ids },
  'known-people': { keys: keysOf('Identifier'), source: 'education' },
  'captions-of': { ids, personalSources: [] },
  'happenings-of': { ids, kinds: null, most: 10_000 },
  'records-of-events': { ids: events, personalSources: PERSONAL_SOURCES },
  'people-of-events': { ids: events, roles: null },
  'places-of-events': { ids: events },
  'linked-events': { ids: events },
  'homes-among': { ids: events },
  'newest-file': { source: 'missing-episodes' },
  'still-open': { kind: 'MissingEpisode' },
  'ended-since': { from: '2000-01-01T00:00:00.000Z', limit: 10_000 },
  'reports-since': { since: '2000-01-01T00:00:00.000Z', from: '2000-01-01', lists: [], limit: 10_000 },
  'older-reports-since': { since: '2000-01-01T00:00:00.000Z', from: '9999-01-01', most: 10_000 },
  'about-reports': { ids: idsOf(everything, 'Report'), personalSources: PERSONAL_SOURCES },
  'places-within': { west: -180, south: -90, east: 180, north: 90, stops: 'shown', limit: 10_000 },
  'known-numbers': { keys: keysOf('Identifier') },
  'sets-shown': { layer: 'boundaries' },
  'parts-of-sets': { sets: idsOf(everything, 'LayerSet'), kind: 'boundary' },
  'counts-of-sets': { sets: idsOf(everything, 'LayerSet'), kind: 'cell', type: null },
  'seen-layer-slots': { layer: 'boundaries', slots: ['boundaries|ward'], importId: '' },
  'points-of-places': { ids },
  'every-event': {},
})

const idsOf = ({ nodes }: Dump, label: string) =>
  [...nodes].filter(([, { labels }]) => labels.includes(label)).map(([key]) => key)

const keysOf = (label: string) =>
  [...everything.nodes.values()]
    .filter(({ labels }) => labels.includes(label))
    .map(({ properties }) => properties.key as string)

/** Two subjects that a claim joins. */
const someEnds = () => {
  const link = everything.links.find(({ type }) => type === 'KNOWS')
  return { id: link?.from, other: link?.to }
}

/** A question that is still to be answered. */
const asked = () =>
  [...everything.nodes.values()].find(
    ({ labels, properties }) => labels.includes('Proposal') && properties.pair,
  )?.properties as { pair?: string }

/** A subject that another stands for by decision. */
const statedElsewhere = () => everything.links.find(({ type }) => type === 'STATED_ABOUT')?.to

/** Two subjects that a third is tied to. */
function twoWithOneBetween() {
  const knows = everything.links.filter(({ type }) => type === 'SPENDS_TIME_AT')
  const left = knows.find((one) => knows.some((other) => other.to === one.to && other.from !== one.from))
  const right = knows.find((other) => other.to === left?.to && other.from !== left?.from)
  return { left: left?.from, right: right?.from }
}

const inEvents = () => [
  ...new Set(everything.links.flatMap(({ type, from }) => (type === 'TOOK_PART_IN' ? [from] : []))),
]

const fileOf = (name: string) => SCOPED.find((one) => one.name === name) as (typeof CYPHER_FILES)[number]

/** What Today and the map ask for, exactly as the visible records say it. How much there was. */
async function expectTodayAndPlaces(part: Dump, scope: Scope): Promise<number> {
  const about = part.links.flatMap(({ type, from, to }) =>
    type === 'ABOUT' ? [{ record: part.nodes.get(from)?.properties ?? {}, to }] : [],
  )
  const told = (test: (record: Record<string, unknown>) => boolean) =>
    [...new Set(about.flatMap(({ record, to }) => (test(record) ? [to] : [])))].sort()
  const idsBy = async (name: string, given: Record<string, unknown> = params()[name] ?? {}) =>
    (await run(fileOf(name), scope, given)).map(({ id }) => id as string).sort()
  for (const kind of ['MissingEpisode', 'ReturnInterview']) {
    expect(await idsBy('still-open', { kind })).toEqual(told(({ stillOpen }) => stillOpen === kind))
  }
  expect(await idsBy('ended-since')).toEqual(
    told(({ kind, endEarliest }) => kind === 'MissingEpisode' && endEarliest !== undefined),
  )
  const places = told(
    ({ kind, longitude }) => /^(Location|School)$/.test(`${kind}`) && longitude !== undefined,
  )
  expect(await idsBy('places-within')).toEqual(places)
  expect(await idsBy('points-of-places', { ids: places })).toEqual(places)
  expect(await idsBy('captions-of')).toEqual(idsOf(part, 'Subject').sort())
  const [older] = await run(fileOf('older-reports-since'), scope, params()['older-reports-since'] ?? {})
  const dated = [...part.nodes.values()].filter(
    ({ labels, properties }) => labels.includes('Report') && properties.recordedOn !== undefined,
  )
  expect(older?.older ?? 0).toBe(dated.length)
  // The records of an event are those that are visible, in lists and on its page: none more, none less.
  const recordsOf = (event: unknown) =>
    about.flatMap(({ record, to }) => (to === event ? [record.id] : [])).sort()
  for (const { id, records } of await run(fileOf('happenings-of'), scope, params()['happenings-of'] ?? {})) {
    expect((records as unknown[][]).map(([record]) => record).sort()).toEqual(recordsOf(id))
  }
  const pages = await run(fileOf('records-of-events'), scope, params()['records-of-events'] ?? {})
  for (const { id, records } of pages) {
    expect((records as { id: string }[]).map((record) => record.id).sort()).toEqual(recordsOf(id))
  }
  return places.length + dated.length
}

/** Events, who was part of them and where, as the queries give them and as the oracle does. How many there were. */
async function expectEvents(part: Dump, scope: Scope): Promise<number> {
  const rows = (name: string) => run(fileOf(name), scope, params()[name] ?? {})
  const visible = new Set(idsOf(part, 'Event'))
  expect((await rows('records-of-events')).map(({ id }) => id).sort()).toEqual([...visible].sort())
  const links = (type: string) => part.links.filter((link) => link.type === type)
  const once = (all: readonly string[]) => [...new Set(all)].sort()
  const told = (type: string, [event, subject]: readonly ['from' | 'to', 'from' | 'to']) =>
    once(links(type).map((link) => [link[event], link[subject], link.properties.role].join(' ')))
  // What an event was part of is asked of events that are known to be visible.
  const of = { ids: [...visible], roles: null }
  const people = (await run(fileOf('people-of-events'), scope, of)) as Record<string, string>[]
  expect(once(people.map((row) => [row.event, row.subject, row.role].join(' ')))).toEqual(
    told('TOOK_PART_IN', ['to', 'from']),
  )
  const places = (await run(fileOf('places-of-events'), scope, of)) as Record<string, string>[]
  expect(once(places.map((row) => [row.event, row.place, row.role].join(' ')))).toEqual(
    told('HAS_PLACE', ['from', 'to']),
  )
  const linked = (await run(fileOf('linked-events'), scope, of)) as Record<string, string>[]
  expect(once(linked.map((row) => [row.later, row.earlier].join(' ')))).toEqual(
    once(links('FOLLOWS').map((link) => [link.from, link.to].join(' '))),
  )
  const around = (await rows('happenings-of')) as { id: string; subject: string; kind: string }[]
  const shown = once(around.map((row) => [row.id, row.subject].join(' ')))
  expect(shown).toEqual(
    once([
      ...links('TOOK_PART_IN').map((link) => [link.to, link.from].join(' ')),
      ...links('HAS_PLACE').map((link) => [link.from, link.to].join(' ')),
    ]),
  )
  expect(around.filter(({ kind }) => !EventName.safeParse(kind).success)).toEqual([])
  const reports = new Set(idsOf(part, 'Report'))
  for (const name of ['reports-since', 'about-reports']) {
    const found = (await rows(name)).map((row) => (row.id ?? (row.report as { id: string }).id) as string)
    expect(found.filter((id) => !reports.has(id))).toEqual([])
  }
  return people.length + places.length
}

async function run(file: (typeof CYPHER_FILES)[number], scope: Scope, given: Record<string, unknown>) {
  const session = test.house.graph.driver.session()
  try {
    return (await session.run(expand(file.source), { ...given, scope })).records.map((row) => row.toObject())
  } finally {
    await session.close()
  }
}

const NOTHING: Scope = {
  markings: [],
  agencies: [],
  localities: [],
  purpose: 'oversight',
  asKnownOn: NOW,
  hiddenImports: [],
}

/** The steward's: everything that the story holds. */
const EVERYTHING: Scope = { ...NOTHING, markings: Markings.options as Marking[], localities: ['*'] }

describe('scope', () => {
  it.each(SCOPED.map((file) => [file.path, file] as const))(
    '%s gives no row to a reader from whom everything is hidden',
    async (_, file) => {
      const given = params()[file.name]
      expect(given, `add parameters for ${file.name} to this test`).toBeDefined()
      expect(await run(file, NOTHING, given ?? {})).toEqual([])
      // The same question does find something for a reader from whom nothing is hidden.
      expect((await run(file, EVERYTHING, given ?? {})).length).toBeGreaterThan(0)
    },
  )

  it('gives exactly what an oracle written from the prose gives, in 20 random scopes', async () => {
    const random = seeded(20)
    const localities = [
      ...new Set(
        [...everything.nodes.values()].flatMap(({ properties }) => (properties.locality as string) ?? []),
      ),
    ].sort()
    let seen = 0
    let participations = 0
    let placesAndReports = 0
    for (let i = 0; i < 20; i++) {
      const scope: Scope = {
        ...NOTHING,
        markings: Markings.options.filter(() => random() < 0.7) as Marking[],
        localities: random() < 0.5 ? ['*'] : localities.filter(() => random() < 0.5),
        hiddenImports: imports.filter(() => random() < 0.25),
      }
      const part = visiblePart(everything, scope)
      const subjects = idsOf(part, 'Subject')
      const found = await run(fileOf('records-of'), scope, params()['records-of'] ?? {})
      expect(found.map((row) => row.id).sort()).toEqual(subjects.sort())
      const byWords = await run(fileOf('subjects-by-words'), scope, params()['subjects-by-words'] ?? {})
      expect(byWords.map((row) => row.id).filter((id) => !subjects.includes(id as string))).toEqual([])
      const claims = await run(fileOf('claims-among'), scope, { ...params()['claims-among'], ids: subjects })
      const types = new Set<string>(ClaimType.options)
      const wanted = part.links
        .filter((link) => types.has(link.type))
        .map((link) => link.properties.id as string)
      const among = claims.flatMap((row) => (row.claims as unknown[][]).map((claim) => claim[2] as string))
      expect(among.sort()).toEqual(wanted.sort())
      seen += among.length
      participations += await expectEvents(part, scope)
      placesAndReports += await expectTodayAndPlaces(part, scope)
    }
    expect(seen).toBeGreaterThan(100)
    expect(participations).toBeGreaterThan(100)
    expect(placesAndReports).toBeGreaterThan(100)
  })
})
