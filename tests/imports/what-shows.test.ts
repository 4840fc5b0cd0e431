import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { Scope } from '@safeground/server/access/scope.ts'
import { listQuestions } from '@safeground/server/features/identity/list-questions.ts'
import { IMPORT_SETTINGS, stage } from '@safeground/server/features/imports/index.ts'
import { findEntry, viewOf } from '@safeground/server/features/imports/ledger/import-view.ts'
import { publishImport } from '@safeground/server/features/imports/publish-import.ts'
import { undoImport } from '@safeground/server/features/imports/undo-import.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dump } from '../support/dump.ts'
import { askerAs, openTestHouse, type TestHouse } from '../support/house.ts'
import { visiblePart } from '../support/oracle.ts'
import { bring, child, csv, picture, proposals, statement, subjectsBy, undo } from './files.ts'

/** What a file lets show to whom: found by a security review, each with what it then let out. */
let test: TestHouse
beforeEach(async () => {
  test = await openTestHouse()
})
afterEach(() => test.close())

const ROWAN = { person_reference: 'N204417', person_name: 'Rowan Tesfaye', person_born: '09/03/2011' }
const PARK = { other_kind: 'place', other_reference: 'LOC-0031', other_name: 'Bell Park' }

async function stated() {
  const { nodes, links } = await dump(test.house.graph.driver)
  const ofNodes = [...nodes.values()].filter(
    ({ labels }) => labels.includes('Record') || labels.includes('Report'),
  )
  return [
    ...ofNodes.map(({ properties }) => properties),
    ...links.map(({ properties }) => properties),
  ].filter(({ markings }) => markings !== undefined)
}
const markingsOf = async (kind: string) =>
  (await stated()).filter((one) => one.kind === kind).map(({ markings }) => markings)
const live = async (scope: Partial<Scope> = {}) => {
  const steward = (await askerAs('steward', test.house)).scope
  const { nodes } = visiblePart(await dump(test.house.graph.driver), { ...steward, ...scope })
  return [...nodes.values()].filter(({ labels }) => labels.includes('Report'))
}

describe('the list of children', () => {
  it('lets nothing show without `people`', async () => {
    await bring(test, 'children-open', [
      child({
        school_urn: '900101',
        school_name: 'Bell School',
        home_address: '1 Kiln Road',
        friends: 'Kez',
        friends_how_known: 'said by a carer',
        spends_time_at: 'Bell Park [LOC-0031]',
        spends_time_how_known: 'said by a carer',
        trusted_adult_name: 'Ife Bello',
      }),
    ])
    const all = await stated()
    expect(all.length).toBeGreaterThan(8)
    for (const { markings } of all)
      expect(markings).toEqual(expect.arrayContaining(['people', 'social-care']))
    const home = all.find(({ placeType }) => placeType === 'home')
    expect(home?.markings).toEqual(['address', 'people', 'social-care'])
  })
})

describe('a police log', () => {
  it.each([
    ['Vehicle', { other_kind: 'vehicle', other_reference: 'AB12 CDE' }],
    ['Phone', { other_kind: 'phone', other_reference: '07700 900417' }],
    ['PeerGroup', { other_kind: 'peer group', other_name: 'Seen around Bell Park' }],
    ['ExploitationGroup', { other_kind: 'exploitation group', other_name: 'K line' }],
    ['Location', { other_kind: 'place', other_name: 'K', other_place_type: 'flat' }],
    ['Location', { other_kind: 'place', other_name: "mate's flat" }],
    ['Location', { ...PARK, other_description: 'Where Rowan meets Tee' }],
    ['Organisation', { other_kind: 'organisation', other_name: 'Bell', other_known_as: "Rowan's" }],
  ])('keeps a %s to those who may know people: %o', async (kind, other) => {
    await bring(test, 'police-intelligence', [statement(other)])
    expect(await markingsOf(kind)).toEqual([['people', 'police']])
  })

  it.each([
    ['Location', { ...PARK, other_place_type: 'park' }],
    ['Location', { other_kind: 'place', other_name: 'The Bell', other_place_type: 'public house' }],
    ['School', { other_kind: 'school', other_name: 'Bell School' }],
  ])('shows a %s to place teams: %o', async (kind, other) => {
    await bring(test, 'police-intelligence', [statement(other)])
    expect(await markingsOf(kind)).toEqual([['police']])
  })

  it('does not store where a home is, and says so', async () => {
    const home = {
      other_address: '7 Secret Street',
      other_postcode: 'ZZ1 1AA',
      other_latitude: '53.9',
      other_longitude: '-4',
    }
    const { notes } = await bring(test, 'police-intelligence', [
      statement({ other_kind: 'place', other_place_type: 'flat', ...home }),
    ])
    expect(await picture(test)).not.toMatch(/secret|ZZ1|53\.9/i)
    expect(notes).toEqual([expect.stringContaining('The address of a home was left out')])
  })

  it('writes equal records where its statements say the same of a place: readers are shown one', async () => {
    const log = [1, 2, 3].map((n) =>
      statement({ statement: n, ...ROWAN, ...PARK, person_reference: `N20441${n}`, link: 'spends time at' }),
    )
    await bring(test, 'police-intelligence', log)
    const places = (await stated()).filter(({ kind }) => kind === 'Location')
    const same = places.map(({ hash, agency, reference, markings }) =>
      JSON.stringify([hash, agency, reference, markings]),
    )
    expect([places.length, new Set(same).size]).toEqual([3, 1])
  })

  const P = statement({ ...ROWAN, narrative: 'Rowan was there. A source says who else.' })
  const C = statement({ statement: 2, ...ROWAN, handling: 'C', conditions: 'Do not speak of it.' })
  const noConditions: Partial<Scope> = { markings: ['open', 'people', 'police'] }

  it('is told only to those who may see all of its statements', async () => {
    IMPORT_SETTINGS.batch = 1
    try {
      await bring(test, 'police-intelligence', [P, C])
    } finally {
      IMPORT_SETTINGS.batch = 500
    }
    expect((await live()).map(({ properties }) => properties.narrative)).toEqual([P.narrative])
    expect(await live(noConditions)).toEqual([])
  })

  it('is raised by a statement that a later file adds, keeps its words, and comes back when that is undone', async () => {
    await bring(test, 'police-intelligence', [P])
    const before = await picture(test)
    expect(await live(noConditions)).toHaveLength(1)
    const { id, changes } = await bring(test, 'police-intelligence', [C])
    expect(changes?.reports).toEqual({ fresh: 0, changed: 1, same: 0 })
    expect(await live(noConditions)).toEqual([])
    const [raised, ...others] = await live()
    expect(others).toEqual([])
    expect(raised?.properties).toMatchObject({
      narrative: P.narrative,
      markings: ['people', 'police', 'police-conditions'],
      import: id,
    })
    expect(raised?.properties.retractedIn).toBeUndefined()
    await undo(test, id)
    expect(await picture(test)).toBe(before)
  })

  it('is never lowered: not by the same part again, nor by undoing what raised it once others rest on it', async () => {
    await bring(test, 'police-intelligence', [P])
    const { id } = await bring(test, 'police-intelligence', [C])
    const raised = await picture(test)
    await bring(test, 'police-intelligence', [C])
    expect(await picture(test)).toBe(raised)
    await bring(test, 'police-intelligence', [P])
    expect(await live(noConditions)).toEqual([])
    await undo(test, id)
    expect(await live(noConditions)).toEqual([])
    expect((await live()).map(({ properties }) => properties.narrative)).toEqual([P.narrative])
  })

  it('that speaks of two localities is told to readers of the whole borough only', async () => {
    await bring(test, 'police-intelligence', [
      { ...P, locality: 'Northmoor' },
      statement({ statement: 2, ...ROWAN, locality: 'Kiln Town' }),
      statement({ log_reference: 'INT/26/000002', ...ROWAN, narrative: 'One.', locality: 'Kiln Town' }),
      statement({ log_reference: 'INT/26/000002', statement: 2, ...ROWAN, locality: '' }),
    ])
    const told = async (localities: string[]) =>
      (await live({ localities })).map(({ properties }) => properties.narrative).sort()
    expect(await told(['*'])).toEqual(['One.', P.narrative])
    expect(await told(['Northmoor'])).toEqual([])
    expect(await told(['Kiln Town'])).toEqual(['One.'])
  })
})

describe('what only some may see', () => {
  const listed = child({
    case_number: 'CSC-10412',
    first_name: 'Rowan',
    last_name: 'Tesfaye',
    date_of_birth: '09/03/2013',
    police_nominal: 'N204417',
  })

  it('does not decide whether two files join; those who may see both dates of birth are asked', async () => {
    await bring(test, 'police-intelligence', [
      statement({ ...ROWAN, handling: 'C', conditions: 'Police only.' }),
    ])
    const { id } = await bring(test, 'children-open', [listed], { as: 'practitioner' })
    expect(await subjectsBy(test, 'CSC-10412')).toEqual(await subjectsBy(test, 'N204417'))
    expect((await proposals(test)).map(({ reasons }) => reasons)).toEqual([
      ['Joined by an exact number, but its dates of birth cannot both be right.'],
    ])
    const asked = async (role: 'practitioner' | 'steward') => {
      const query = { import: id, state: 'open' as const, limit: 10 }
      const input = { params: {}, query, body: undefined as never }
      return (await listQuestions(input, await askerAs(role, test.house), test.house)).answer.questions.length
    }
    expect([await asked('practitioner'), await asked('steward')]).toEqual([0, 1])
  })

  it('takes no place from the questions that others may see', async () => {
    const kez = { person_known_as: 'Kez', person_name: 'Kezia Lomax', person_age: '15' }
    const log = (n: number) => `INT/26/0001${String(n).padStart(2, '0')}`
    const hidden = Array.from({ length: 30 }, (_, n) =>
      statement({ ...kez, log_reference: log(n), handling: 'C', conditions: 'Police only.' }),
    )
    await bring(test, 'police-intelligence', hidden)
    await bring(test, 'police-intelligence', [
      statement({ ...kez, log_reference: log(40), locality: 'Northmoor' }),
    ])
    const { id } = await bring(test, 'police-intelligence', [
      statement({ ...kez, log_reference: log(41), locality: 'Northmoor' }),
    ])
    const markings = [...(await dump(test.house.graph.driver)).nodes.values()]
      .filter(({ labels, properties }) => labels.includes('Proposal') && properties.import === id)
      .map(({ properties }) => (properties.markings as string[]).join())
    expect(markings.filter((one) => one === 'people,police')).toHaveLength(1)
    expect(markings.filter((one) => one !== 'people,police')).toHaveLength(5)
  })
})

describe('a file', () => {
  const staged = async (role: 'steward' | 'practitioner') => {
    const sent = { source: 'children-open' as const, name: 'l.csv', body: Readable.from([csv([child({})])]) }
    return stage(sent, await askerAs(role, test.house), test.house)
  }
  const input = (id: string) => ({ params: { id }, query: {}, body: undefined as never })

  it('is published and undone by who brought it in, its agency or the steward, and by nobody else', async () => {
    const entry = await staged('steward')
    const chair = await askerAs('chair', test.house)
    const stranger = {
      ...chair,
      agency: 'police' as const,
      permissions: ['import:bring-in', 'import:publish'] as const,
    }
    expect((await viewOf(test.house, stranger, entry)).allowed).toEqual([])
    for (const change of [publishImport, undoImport]) {
      const refused = change(input(entry.id), stranger, test.house)
      await expect(refused).rejects.toMatchObject({
        code: 'not-permitted',
        detail: expect.stringContaining('who brought this file in'),
      })
    }
    const ownAgency = { ...stranger, agency: 'social-care' as const }
    const who = { ...stranger, username: entry.byUsername ?? '' }
    for (const asker of [ownAgency, who, await askerAs('steward', test.house)])
      expect((await viewOf(test.house, asker, entry)).allowed).toEqual(['publish', 'discard'])
    const hidden = { ...stranger, scope: { ...stranger.scope, markings: ['people'] as const } }
    await expect(undoImport(input(entry.id), hidden, test.house)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('leaves no words of its cells once it is discarded or undone', async () => {
    const steward = await askerAs('steward', test.house)
    const body = Readable.from([csv([child({}), child({ case_number: 'CSC-2', date_of_birth: 'secret' })])])
    const { id } = await stage({ source: 'children-open', name: 'l.csv', body }, steward, test.house)
    await undoImport(input(id), steward, test.house)
    const gone = await findEntry(test.house, steward, id)
    expect(gone).toMatchObject({ status: 'undone', faultGroups: [], notes: [], changes: null })
    const published = await bring(test, 'children-open', [child({}), child({ date_of_birth: 'secret' })])
    await undo(test, published.id)
    const undone = await findEntry(test.house, steward, published.id)
    expect(undone).toMatchObject({ status: 'undone', faultGroups: [], notes: [], changes: null })
    for (const each of [id, published.id])
      expect(existsSync(join(test.dataFolder, 'imports', each))).toBe(false)
  })

  it('is not taken in on a full disk, nor while two others are being read, nor from a sender who falls silent', async () => {
    const room = IMPORT_SETTINGS.leastFreeShare
    IMPORT_SETTINGS.leastFreeShare = 1
    await expect(staged('steward')).rejects.toMatchObject({ code: 'no-room' })
    IMPORT_SETTINGS.leastFreeShare = room
    const steward = await askerAs('steward', test.house)
    const silent = () => {
      const body = new Readable({ read: () => {} })
      body.push('case_number,')
      return stage({ source: 'children-open', name: 'l.csv', body }, steward, test.house)
    }
    IMPORT_SETTINGS.silentMs = 1_500
    const two = Promise.allSettled([silent(), silent()])
    await expect(staged('steward')).rejects.toMatchObject({ code: 'already-running' })
    for (const one of await two)
      expect(one).toMatchObject({ status: 'rejected', reason: { code: 'bad-request' } })
    IMPORT_SETTINGS.silentMs = 30_000
    expect((await staged('steward')).status).toBe('staged')
  })

  it('is read and written down together', async () => {
    const steward = await askerAs('steward', test.house)
    const record = () => Promise.reject(new Error('no audit'))
    const sent = { source: 'children-open' as const, name: 'l.csv', body: Readable.from([csv([child({})])]) }
    await expect(stage(sent, { ...steward, record }, test.house)).rejects.toThrow('no audit')
    const { nodes } = await dump(test.house.graph.driver)
    expect([...nodes.values()].filter(({ labels }) => labels.includes('Import'))).toEqual([])
    const { id } = await staged('steward')
    const session = test.house.graph.driver.session()
    const found = await session.run(
      'MATCH (e:AuditEntry) WHERE e.detail CONTAINS $id RETURN e.detail AS detail',
      { id },
    )
    await session.close()
    expect(found.records).toHaveLength(1)
  })
})
