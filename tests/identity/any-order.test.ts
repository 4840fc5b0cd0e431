import { alone, decide, reverse } from '@safeground/server/features/identity/joining/decide.ts'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { bring, child, picture, statement, undo } from '../imports/files.ts'
import { dump } from '../support/dump.ts'
import { askerAs, openTestHouse, type TestHouse } from '../support/house.ts'
import { visiblePart } from '../support/oracle.ts'
import { DAYS, said } from '../support/said.ts'
import { seeded } from '../support/seeded.ts'

let test: TestHouse
beforeEach(async () => {
  test = await openTestHouse()
})
afterEach(() => test.close())

type Cells = Record<string, string | number>

/** Decides as the steward does, once the evidence has been looked at. */
async function join(left: string, right: string): Promise<string> {
  const asker = await askerAs('steward', test.house)
  const reach = { markings: ['open' as const], locality: null }
  const deciding = {
    left,
    right,
    kind: 'Person' as const,
    answer: 'same' as const,
    reason: 'Told so.',
    reach,
  }
  return (await alone(test.house, (lease) => decide(deciding, asker, test.house, lease))).id
}
async function separate(id: string): Promise<void> {
  const asker = await askerAs('steward', test.house)
  await alone(test.house, (lease) => reverse(id, 'Told otherwise.', asker, test.house, lease))
}

/** People as they are stated, before anything is joined. */
async function people(): Promise<string[]> {
  const { nodes } = await dump(test.house.graph.driver)
  return [...nodes].flatMap(([id, { labels }]) => (labels.includes('Person') ? [id] : [])).sort()
}

/** What somebody who may see everything reads now. */
async function settled(): Promise<string[]> {
  const { scope } = await askerAs('steward', test.house)
  return said(visiblePart(await dump(test.house.graph.driver), scope), DAYS)
}

it('joins, files, undoing and reversing in any order end in what the decisions and the files that remain make', async () => {
  const random = seeded(20261122)
  const pick = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)] as T
  const CHILDREN = ['CSC-10001', 'CSC-10002', 'CSC-10003']
  const list = (): Cells[] =>
    CHILDREN.filter(() => random() < 0.8).map((case_number) =>
      child({
        case_number,
        first_name: pick(['Ayo', 'Ayo', 'Kemi']),
        team: pick(['North', 'South']),
        friends: pick(['Kez', 'Kez; Bo', '']),
        friends_how_known: 'said by a carer',
      }),
    )
  const logs = (): Cells[] =>
    [1, 2, 3]
      .filter(() => random() < 0.8)
      .map((n) =>
        statement({
          log_reference: `INT/26/00000${n}`,
          person_known_as: pick(['Tee', 'Tee', 'Bo']),
          person_description: 'early 20s, slim',
          link: 'knows',
          link_quality: 'unknown',
          other_kind: 'person',
          other_known_as: pick(['Kez', 'Dom']),
        }),
      )
  const everybody = new Set<string>()
  const files: { id: string; source: 'children-open' | 'police-intelligence'; rows: Cells[] }[] = []
  let kept: { id: string; left: string; right: string }[] = []
  const did: string[] = []
  let compared = 0
  for (let round = 0; round < 3; round++) {
    for (let step = 0; step < 8; step++) {
      const choice = random()
      if (files.length < 2 || choice < 0.35) {
        const source = pick(['children-open', 'police-intelligence'] as const)
        const rows = source === 'children-open' ? list() : logs()
        if (rows.length === 0) continue
        files.push({ id: (await bring(test, source, rows)).id, source, rows })
        for (const id of await people()) everybody.add(id)
        did.push(`publish ${source} ${rows.length}`)
      } else if (choice < 0.5) {
        const [gone] = files.splice(Math.floor(random() * files.length), 1)
        await undo(test, gone?.id ?? '')
        did.push(`undo ${gone?.source}`)
      } else if (choice < 0.8) {
        const all = [...everybody].sort()
        const [left, right] = [pick(all), pick(all)]
        if (left === right) continue
        kept.push({ id: await join(left, right), left, right })
        did.push('join')
      } else if (kept.length > 0) {
        const gone = pick(kept)
        await separate(gone.id)
        kept = kept.filter((one) => one !== gone)
        did.push('reverse')
      }
    }
    const got = await settled()
    for (const { id } of files) await undo(test, id)
    expect(await picture(test), did.join(', ')).toBe('')
    // The same files alone, and the same decisions afterwards, or before: whichever, it is the same picture.
    for (const { id } of kept) await separate(id)
    const again: string[] = []
    const isBefore = random() < 0.5
    if (isBefore) for (const { left, right } of kept) again.push(await join(left, right))
    for (const file of files) file.id = (await bring(test, file.source, file.rows)).id
    if (!isBefore) for (const { left, right } of kept) again.push(await join(left, right))
    kept = kept.map((one, at) => ({ ...one, id: again[at] ?? '' }))
    expect(await settled(), did.join(', ')).toEqual(got)
    compared += got.length
  }
  expect(compared).toBeGreaterThan(60)
}, 300_000)
