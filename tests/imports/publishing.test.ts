import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dump } from '../support/dump.ts'
import { openTestHouse, type TestHouse } from '../support/house.ts'
import { bring, child, picture, proposals, statement, subjectsBy, undo } from './files.ts'

let test: TestHouse
beforeEach(async () => {
  test = await openTestHouse()
})
afterEach(() => test.close())

const ROWAN = { person_reference: 'N204417', person_name: 'Rowan Tesfaye', person_born: '09/03/2011' }
const PARK = {
  other_kind: 'place',
  other_reference: 'LOC-0031',
  other_name: 'Bell Park',
  other_latitude: '53.9138',
  other_longitude: '-3.9925',
}
const LOG = [
  statement({
    ...ROWAN,
    ...PARK,
    narrative: 'Rowan was at the park.',
    link: 'spends time at',
    basis: 'seen',
    seen_from: 'November 2026',
  }),
  statement({
    statement: 2,
    ...ROWAN,
    link: 'knows',
    other_kind: 'person',
    other_known_as: 'Tee',
    other_age: 'early 20s',
    handling: 'C',
    conditions: 'Do not speak of it.',
  }),
]

describe('a file', () => {
  it('becomes records, subjects and claims with where they come from', async () => {
    const view = await bring(test, 'police-intelligence', LOG)
    expect(view).toMatchObject({
      status: 'published',
      rows: { read: 2, good: 2, faulty: 0 },
      allowed: ['undo'],
    })
    expect(view.changes?.claims).toEqual({ fresh: 2, changed: 0, same: 0 })
    const { nodes, links } = await dump(test.house.graph.driver)
    const [rowan] = await subjectsBy(test, 'N204417')
    const [park] = await subjectsBy(test, 'Bell Park')
    const claim = links.find(({ type }) => type === 'SPENDS_TIME_AT')
    expect([claim?.from, claim?.to]).toEqual([rowan, park])
    expect(claim?.properties).toMatchObject({
      markings: ['people', 'police'],
      gradingScheme: '3x5x2',
      sourceGrade: '2',
      assessmentGrade: 'B',
      handling: 'P',
      basis: 'seen',
      locality: 'Northmoor',
      fromEarliest: '2026-11-01',
      fromLatest: '2026-11-30',
      fromWords: 'November 2026',
      learnedEarliest: '2026-11-14',
      reviewBy: '2027-11-14',
      quality: 'unknown',
      statedFrom: rowan,
      statedTo: park,
      import: view.id,
      recordedAt: test.clock.now(),
    })
    expect(claim?.properties).not.toHaveProperty('conditions')
    expect(String(claim?.properties.id)).toMatch(/^SPENDS_TIME_AT-[0-9a-z]{26}$/)
    const report = nodes.get(String(claim?.properties.report))
    expect(report?.properties).toMatchObject({
      reference: 'INT/26/000001',
      narrative: 'Rowan was at the park.',
      // The second statement has conditions, and the words are those of both.
      markings: ['people', 'police', 'police-conditions'],
    })
    expect(nodes.get(String(rowan))).toEqual({ labels: ['Person', 'Subject'], properties: { id: rowan } })
  })

  it('carries conditions on everything of a row that has them', async () => {
    await bring(test, 'police-intelligence', LOG)
    const { links, nodes } = await dump(test.house.graph.driver)
    const knows = links.find(({ type }) => type === 'KNOWS')?.properties
    expect(knows?.markings).toEqual(['people', 'police', 'police-conditions'])
    const records = [...nodes.values()].filter(
      ({ labels, properties }) => labels.includes('Record') && properties.handling === 'C',
    )
    expect(records.map(({ properties }) => properties.markings)).toEqual(
      Array(2).fill(['people', 'police', 'police-conditions']),
    )
  })

  it('changes nothing when it is brought in again, and its undoing removes nothing', async () => {
    await bring(test, 'police-intelligence', LOG)
    const once = await picture(test)
    const again = await bring(test, 'police-intelligence', LOG)
    expect(again.changes).toMatchObject({
      records: { fresh: 0, changed: 0, same: 4 },
      claims: { fresh: 0, changed: 0, same: 2 },
      reports: { same: 1 },
    })
    expect(await picture(test)).toBe(once)
    await undo(test, again.id)
    expect(await picture(test)).toBe(once)
  })

  it('leaves the store as it was when it is undone', async () => {
    await bring(test, 'children-open', [
      child({ police_nominal: 'N204417', friends: 'Kez; CSC-10388', friends_how_known: 'said by a carer' }),
    ])
    const before = await picture(test)
    const { id } = await bring(test, 'police-intelligence', LOG)
    expect(await picture(test)).not.toBe(before)
    await undo(test, id)
    expect(await picture(test)).toBe(before)
  })
})

describe('a correction', () => {
  const CORRECTED = [
    statement({
      ...ROWAN,
      ...PARK,
      narrative: 'Rowan was not at the park.',
      link: 'spends time at',
      basis: 'mistaken',
      intelligence_grade: 'E',
    }),
  ]

  it('replaces its row, says what it replaces, and gives it back when undone', async () => {
    await bring(test, 'police-intelligence', LOG)
    const before = await picture(test)
    const { id, changes } = await bring(test, 'police-intelligence', CORRECTED)
    expect(changes).toMatchObject({
      records: { fresh: 0, changed: 2 },
      claims: { fresh: 0, changed: 1 },
      reports: { changed: 1 },
    })
    const { links } = await dump(test.house.graph.driver)
    const [old, corrected] = links
      .filter(({ type }) => type === 'SPENDS_TIME_AT')
      .sort((a, b) => (String(a.properties.recordedAt) < String(b.properties.recordedAt) ? -1 : 1))
    expect(old?.properties).toMatchObject({ basis: 'seen', retractedIn: id, retractedAt: test.clock.now() })
    expect(corrected?.properties).toMatchObject({
      basis: 'mistaken',
      supersedes: old?.properties.id,
      import: id,
    })
    await undo(test, id)
    expect(await picture(test)).toBe(before)
  })

  it('takes back what a row does not say any more', async () => {
    const listed = { friends: 'Kez; Bo', friends_how_known: 'said by a carer' }
    await bring(test, 'children-open', [child(listed)])
    const { changes } = await bring(test, 'children-open', [
      child({ ...listed, friends: 'Kez', listed_on: '27/11/2026' }),
    ])
    expect(changes?.claims).toEqual({ fresh: 0, changed: 0, same: 1 })
    const { links } = await dump(test.house.graph.driver)
    const knows = links.filter(({ type }) => type === 'KNOWS')
    expect(knows.map(({ properties }) => Boolean(properties.retractedAt)).sort()).toEqual([false, true])
    expect(await subjectsBy(test, 'Bo')).toEqual([])
  })

  it('goes back to what was said first, as a new version', async () => {
    await bring(test, 'police-intelligence', LOG)
    await bring(test, 'police-intelligence', CORRECTED)
    await bring(test, 'police-intelligence', LOG.slice(0, 1))
    const { links } = await dump(test.house.graph.driver)
    const versions = links.filter(({ type }) => type === 'SPENDS_TIME_AT')
    expect(versions).toHaveLength(3)
    expect(
      versions.filter(({ properties }) => !properties.retractedAt).map(({ properties }) => properties.basis),
    ).toEqual(['seen'])
  })

  it('in the middle of three can be undone: the last one then replaces the first', async () => {
    await bring(test, 'police-intelligence', LOG)
    const middle = await bring(test, 'police-intelligence', CORRECTED)
    const last = await bring(test, 'police-intelligence', [statement({ ...CORRECTED[0], basis: 'third' })])
    await undo(test, middle.id)
    const { links } = await dump(test.house.graph.driver)
    const versions = links.filter(({ type }) => type === 'SPENDS_TIME_AT').map(({ properties }) => properties)
    const [first, third] = [
      versions.find(({ basis }) => basis === 'seen'),
      versions.find(({ basis }) => basis === 'third'),
    ]
    expect(versions).toHaveLength(2)
    expect(first).toMatchObject({ retractedIn: last.id })
    expect(third?.supersedes).toBe(first?.id)
  })

  it('keeps the rest of its row when the file it corrects is undone', async () => {
    const listed = { friends: 'Kez; Bo', friends_how_known: 'said by a carer' }
    const first = await bring(test, 'children-open', [child({ ...listed, team: 'North' })])
    const second = await bring(test, 'children-open', [child({ ...listed, team: 'South' })])
    await undo(test, first.id)
    const { nodes, links } = await dump(test.house.graph.driver)
    expect(links.filter(({ type }) => type === 'KNOWS').map(({ properties }) => properties.import)).toEqual([
      second.id,
      second.id,
    ])
    expect(
      [...nodes.values()]
        .filter(({ labels }) => labels.includes('Record') || labels.includes('Report'))
        .map(({ properties }) => properties.import),
    ).toEqual(Array(4).fill(second.id))
  })
})

describe('two files', () => {
  const listed = child({
    case_number: 'CSC-10412',
    first_name: 'Rowan',
    last_name: 'Tesfaye',
    date_of_birth: '09/03/2011',
    police_nominal: 'N204417',
  })

  it.each(['police first', 'list first'])('join on an exact number: %s', async (order) => {
    const files: (() => Promise<unknown>)[] = [
      () => bring(test, 'police-intelligence', LOG),
      () => bring(test, 'children-open', [listed]),
    ]
    for (const file of order === 'police first' ? files : files.reverse()) await file()
    const rowan = await subjectsBy(test, 'N204417')
    expect(rowan).toHaveLength(1)
    expect(await subjectsBy(test, 'CSC-10412')).toEqual(rowan)
    expect(await proposals(test)).toEqual([])
  })

  it('join even where the importer may not see the other side, and the counts do not tell', async () => {
    await bring(test, 'police-intelligence', [
      statement({ ...ROWAN, handling: 'C', conditions: 'Police only.' }),
    ])
    const view = await bring(test, 'children-open', [listed], { as: 'practitioner' })
    expect(view.changes?.subjects).toEqual([{ kind: 'Person', fresh: 1, known: 0 }])
    expect(await subjectsBy(test, 'CSC-10412')).toEqual(await subjectsBy(test, 'N204417'))
  })

  it('do not join across two agencies where dates of birth that the importer sees contradict', async () => {
    await bring(test, 'police-intelligence', LOG)
    await bring(test, 'children-open', [
      child({ case_number: 'CSC-10412', police_nominal: 'N204417', date_of_birth: '09/03/2013' }),
    ])
    expect(await subjectsBy(test, 'N204417')).toHaveLength(2)
    expect((await proposals(test)).map(({ reasons }) => reasons)).toEqual([
      ['Same police nominal number, but dates of birth that cannot both be right.'],
    ])
  })

  it('do not join where dates of birth that every importer sees contradict: a steward is asked', async () => {
    await bring(test, 'police-intelligence', LOG)
    await bring(test, 'police-intelligence', [
      statement({ ...ROWAN, log_reference: 'INT/26/000009', person_born: '09/03/2013' }),
    ])
    expect(await subjectsBy(test, 'N204417')).toHaveLength(2)
    expect((await proposals(test)).map(({ reasons }) => reasons)).toEqual([
      ['Same police nominal number, but dates of birth that cannot both be right.'],
    ])
  })

  it('join a friend named by case number to the child whose row comes later', async () => {
    await bring(test, 'police-intelligence', LOG)
    await bring(test, 'children-open', [
      child({ friends: 'CSC-10412', friends_how_known: 'seen by a professional' }),
      listed,
    ])
    expect(await subjectsBy(test, 'CSC-10412')).toEqual(await subjectsBy(test, 'N204417'))
  })

  it('never join on a nickname, a name or a part of an index', async () => {
    const tee = { person_known_as: 'Tee', person_age: 'early 20s' }
    const golf = {
      other_kind: 'vehicle',
      other_name: 'dark VW Golf',
      other_partial_index: '?K19',
      link: 'uses',
    }
    await bring(test, 'police-intelligence', [
      statement({ ...tee, ...golf }),
      statement({ log_reference: 'INT/26/000002', ...tee, ...golf }),
      statement({ log_reference: 'INT/26/000003', ...tee, locality: 'Kiln Town' }),
      statement({ log_reference: 'INT/26/000003', statement: 2, ...tee, locality: 'Kiln Town' }),
    ])
    // One log means one person by one name; another log may not.
    expect(await subjectsBy(test, 'Tee')).toHaveLength(3)
    expect(await subjectsBy(test, 'dark VW Golf')).toHaveLength(2)
    expect((await proposals(test)).map(({ reasons }) => reasons.join(' ')).sort()).toEqual([
      'Known by the same name. Ages that fit. The same locality.',
      'The same part of an index.',
    ])
  })

  it('keep what the other still uses when one is undone', async () => {
    const { id } = await bring(test, 'police-intelligence', LOG)
    await bring(test, 'children-open', [listed])
    const rowan = await subjectsBy(test, 'CSC-10412')
    await undo(test, id)
    expect(await subjectsBy(test, 'CSC-10412')).toEqual(rowan)
    expect(await subjectsBy(test, 'Bell Park')).toEqual([])
  })
})
