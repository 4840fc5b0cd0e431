import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { dump } from '../support/dump.ts'
import { openTestHouse, type TestHouse } from '../support/house.ts'
import { bring, episode, interview, joined, picture, recordsOf, subjectsBy, undo } from './files.ts'

let test: TestHouse
beforeEach(async () => {
  await test?.close()
  test = await openTestHouse()
})
afterAll(() => test.close())

describe('a time missing', () => {
  it('becomes an event with who, from where and where found, each for those who may see it', async () => {
    await bring(test, 'missing-episodes', [
      episode({
        person_reference: 'N204417',
        person_sex: 'male',
        missing_from: "children's home",
        missing_from_reference: 'LOC-0214',
        missing_from_name: 'Glebe House',
        companions: 'Kezia Lomax [N204390]; Biscuit; two Year 9 girls, not named',
        returned_at: '2026-11-22 01:15',
        found_at: 'street or park',
        found_place_reference: 'LOC-0031',
        found_place_name: 'Bell Park',
        found_latitude: '53.9138',
        found_longitude: '-3.9925',
        harm: 'none recorded',
      }),
    ])
    const [event, ...others] = await recordsOf(test, 'MissingEpisode')
    expect(others).toEqual([])
    expect(event).toMatchObject({
      title: "Missing from a children's home",
      startEarliest: '2026-11-21T18:40:00.000Z',
      startLatest: '2026-11-21T18:40:00.000Z',
      endEarliest: '2026-11-22T01:15:00.000Z',
      reportedAt: '2026-11-21T23:20:00.000Z',
      recordedOn: '2026-11-21',
      risk: 'high',
      missingFrom: 'childrens-home',
      foundAt: 'street-or-park',
      harmFound: 'none recorded',
      markings: ['people', 'police'],
      locality: 'Northmoor',
    })
    expect(event).not.toHaveProperty('stillOpen')
    expect(JSON.stringify(event)).not.toContain('Glebe')
    const [rowan] = await subjectsBy(test, 'N204417')
    expect(await joined(test)).toEqual([
      ['HAS_PLACE', 'found', (await subjectsBy(test, 'LOC-0031'))[0], ['people', 'police']],
      ['HAS_PLACE', 'missing-from', (await subjectsBy(test, 'LOC-0214'))[0], ['address', 'people', 'police']],
      ['TOOK_PART_IN', 'missing', rowan, ['people', 'police']],
      ...[
        (await subjectsBy(test, 'N204390'))[0],
        (await subjectsBy(test, 'Biscuit'))[0],
        (await recordsOf(test, 'Person')).find(({ description }) => description)?.subject,
      ]
        .sort()
        .map((id) => ['TOOK_PART_IN', 'thought-with', id, ['people', 'police']]),
    ])
    const homes = (await recordsOf(test, 'Location')).filter(({ name }) => name === 'Glebe House')
    expect(homes.map(({ markings }) => markings)).toEqual([['address', 'people', 'police']])
    // Being together is not friendship.
    expect((await dump(test.house.graph.driver)).links.filter(({ type }) => type === 'KNOWS')).toEqual([])
  })

  it('nobody knows when it began stays an interval that ends when it was reported', async () => {
    await bring(test, 'missing-episodes', [episode({ last_seen_at: '' })])
    const [event] = await recordsOf(test, 'MissingEpisode')
    expect(event).toMatchObject({ startLatest: '2026-11-21T23:20:00.000Z' })
    expect(event).not.toHaveProperty('startEarliest')
  })

  it.each([
    ["friend's home", ['address', 'people', 'police']],
    ["named adult's address", ['people', 'police']],
  ])('that ended at a %s stores no point, and says so', async (found, markings) => {
    const { notes } = await bring(test, 'missing-episodes', [
      episode({
        returned_at: '2026-11-22 01:15',
        found_at: found,
        found_place_name: "Mya's house",
        found_latitude: '53.9138',
        found_longitude: '-3.9925',
      }),
    ])
    expect(notes).toEqual([expect.stringContaining('The point of a home was left out')])
    expect(await picture(test)).not.toContain('53.9138')
    const [place] = await recordsOf(test, 'Location')
    expect(place).toMatchObject({ markings, placeType: 'home' })
  })

  it('is open until a later file says that it ended, and open again when that file is undone', async () => {
    await bring(test, 'missing-episodes', [episode({})])
    const before = await picture(test)
    expect((await recordsOf(test, 'MissingEpisode'))[0]?.stillOpen).toBe('MissingEpisode')
    const { id, changes } = await bring(test, 'missing-episodes', [
      episode({ recorded_on: '2026-11-22', returned_at: '2026-11-22 07:40', found_by: 'family' }),
    ])
    // The child and the report are said as they were.
    expect(changes).toMatchObject({ records: { changed: 1, same: 1 }, claims: { same: 1, changed: 0 } })
    const [closed, ...others] = await recordsOf(test, 'MissingEpisode')
    expect(others).toEqual([])
    expect(closed).toMatchObject({ endEarliest: '2026-11-22T07:40:00.000Z', foundBy: 'family' })
    expect(closed).not.toHaveProperty('stillOpen')
    await undo(test, id)
    expect(await picture(test)).toBe(before)
  })

  it('entered twice is two events until somebody merges them', async () => {
    await bring(test, 'missing-episodes', [episode({}), episode({ episode_reference: 'MIS/26/1/2' })])
    expect(new Set((await recordsOf(test, 'MissingEpisode')).map(({ subject }) => subject)).size).toBe(2)
  })

  it('changes nothing when it is brought in again', async () => {
    const rows = [episode({ companions: 'Biscuit', missing_from_name: 'Glebe House' })]
    await bring(test, 'missing-episodes', rows)
    const once = await picture(test)
    const { changes } = await bring(test, 'missing-episodes', rows)
    expect(changes).toMatchObject({ records: { fresh: 0, changed: 0 }, claims: { fresh: 0, changed: 0 } })
    expect(await picture(test)).toBe(once)
  })
})

describe('a return interview', () => {
  const TOLD = ['in-confidence', 'people', 'social-care']
  const done = interview({
    case_number: 'CSC-10412',
    returned_at: '2026-11-22 01:05',
    outcome: 'done',
    done_at: '2026-11-23 16:00',
    how_known: 'said by the young person',
    place: 'Glebe House',
    notes: 'He gets me food.',
    push: 'phone taken',
    pull: 'friends; somewhere warm',
    people_named: "Kez's cousin",
    may_be_passed_on: 'no',
  })

  it('joins the episode that it follows by its number alone, and keeps what was said in confidence', async () => {
    await bring(test, 'missing-episodes', [
      episode({ person_reference: 'N204417', returned_at: '2026-11-22 01:15' }),
    ])
    await bring(test, 'return-interviews', [done])
    const episodes = await recordsOf(test, 'MissingEpisode')
    expect(new Set(episodes.map(({ subject }) => subject)).size).toBe(1)
    // What the two agencies say of the return stands side by side.
    expect(episodes.map(({ agency, endEarliest }) => [agency, endEarliest]).sort()).toEqual([
      ['police', '2026-11-22T01:15:00.000Z'],
      ['social-care', '2026-11-22T01:05:00.000Z'],
    ])
    const interviews = await recordsOf(test, 'ReturnInterview')
    const [told, open] = [
      interviews.find(({ summary }) => summary),
      interviews.find(({ summary }) => !summary),
    ]
    expect(told?.subject).toBe(open?.subject)
    expect(told).toMatchObject({
      markings: TOLD,
      summary: 'He gets me food.',
      push: ['phone taken'],
      pull: ['friends', 'somewhere warm'],
      mayBePassedOn: false,
      howKnown: 'said-by-young-person',
    })
    expect(open).toMatchObject({
      markings: ['people', 'social-care'],
      outcome: 'done',
      doneAt: '2026-11-23T16:00:00.000Z',
      dueBy: '2026-11-25T01:15:00.000Z',
    })
    const rowan = await subjectsBy(test, 'CSC-10412')
    expect(rowan).toEqual(await subjectsBy(test, 'N204417'))
    const all = await joined(test)
    expect(all.filter(([, role]) => role === 'named')).toEqual([
      ['TOOK_PART_IN', 'named', (await subjectsBy(test, "Kez's cousin"))[0], TOLD],
    ])
    expect(all.filter(([type]) => type === 'FOLLOWS')).toEqual([
      ['FOLLOWS', undefined, episodes[0]?.subject, ['people', 'social-care']],
    ])
    const { links } = await dump(test.house.graph.driver)
    const named = links.find(({ properties }) => properties.role === 'named')
    expect(named?.properties.basis).toContain('does not want it passed on')
  })

  it('says nothing of the child’s words outside the confidence, whoever is named', async () => {
    await bring(test, 'return-interviews', [{ ...done, people_named: 'Tee; Rory Culshaw [N300752]' }])
    const { nodes, links } = await dump(test.house.graph.driver)
    const stated = [
      ...[...nodes.values()].map(({ properties }) => properties),
      ...links.map(({ properties }) => properties),
    ].filter(({ markings }) => markings)
    const open = stated.filter(({ markings }) => !(markings as string[]).includes('in-confidence'))
    expect(stated.length - open.length).toBe(5)
    expect(JSON.stringify(open)).not.toMatch(/food|phone taken|somewhere warm|Glebe|Tee|Rory|N300752|named/i)
  })

  it('without an outcome is open, with when it is due', async () => {
    await bring(test, 'return-interviews', [interview({})])
    const [open, ...others] = await recordsOf(test, 'ReturnInterview')
    expect(others).toEqual([])
    expect(open).toMatchObject({
      stillOpen: 'ReturnInterview',
      dueBy: '2026-11-25T01:15:00.000Z',
      startWords: 'offered 2026-11-22',
    })
  })

  it.each(['missing-episodes', 'return-interviews'] as const)(
    'and its episode each stay when the file of the other is undone: %s',
    async (undone) => {
      const files = { 'missing-episodes': [episode({ companions: 'Biscuit' })], 'return-interviews': [done] }
      const other = undone === 'missing-episodes' ? 'return-interviews' : 'missing-episodes'
      await bring(test, other, files[other])
      const before = await picture(test)
      const { id } = await bring(test, undone, files[undone])
      expect(await picture(test)).not.toBe(before)
      await undo(test, id)
      expect(await picture(test)).toBe(before)
    },
  )

  it('whose episode is undone from beneath it keeps what it says of that itself', async () => {
    const { id } = await bring(test, 'missing-episodes', [episode({})])
    await bring(test, 'return-interviews', [done])
    await undo(test, id)
    const episodes = await recordsOf(test, 'MissingEpisode')
    expect(episodes.map(({ agency }) => agency)).toEqual(['social-care'])
    expect((await joined(test)).map(([type, role]) => [type, role])).toEqual([
      ['FOLLOWS', undefined],
      ['TOOK_PART_IN', 'interviewed'],
      ['TOOK_PART_IN', 'missing'],
      ['TOOK_PART_IN', 'named'],
    ])
  })
})
