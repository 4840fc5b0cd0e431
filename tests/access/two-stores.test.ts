import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Marking, Role } from '@safeground/graph-schema'
import { type Database, openDatabase } from '@safeground/server/database/open-database.ts'
import { connect } from '@safeground/server/graph/graph.ts'
import { migrate } from '@safeground/server/graph/migrate.ts'
import { latLngToCell } from 'h3-js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, Caller } from '../support/caller.ts'
import { type Dump, dump, restore } from '../support/dump.ts'
import { askerAs, openTestHouse, serve, type TestHouse } from '../support/house.ts'
import { visiblePart } from '../support/oracle.ts'
import { seeded } from '../support/seeded.ts'
import { bringInEvents, bringInStory } from '../support/story.ts'

/**
 * Non-interference: for every reader, every answer of a store equals that of one that never held what they may not
 * see. Status, headers, body, order and counts; only the request's own id, the date and the nonce are left out.
 */
let full: TestHouse
let fullServer: Awaited<ReturnType<typeof serve>>
let second: Database
let folder: string
let everything: Dump

beforeAll(async () => {
  full = await openTestHouse()
  await bringInStory(full.house)
  await bringInEvents(full.house)
  everything = await dump(full.house.graph.driver)
  fullServer = await serve(full.house)
  folder = mkdtempSync(join(tmpdir(), 'safeground-second-'))
  second = await openDatabase({
    dataFolder: folder,
    env: { ...process.env, NEO4J_URI: undefined },
    say: () => {},
    memory: { heap: '512m', pageCache: '64m' },
  })
  const graph = connect(second.uri, second.username, second.password)
  await migrate(graph.driver, () => {})
  await graph.close()
})
afterAll(async () => {
  await fullServer?.close()
  await full?.close()
  await second?.stop()
  if (folder) rmSync(folder, { recursive: true, force: true })
})

const OF_THE_REQUEST =
  /^(date|x-request-id|content-security-policy|set-cookie|connection|keep-alive|ratelimit.*)$/

function comparable(answer: Answer): string {
  const headers = [...answer.headers].filter(([name]) => !OF_THE_REQUEST.test(name))
  return JSON.stringify([answer.status, headers, answer.text.replaceAll(/"request":"req-[0-9a-z]+"/g, '')])
}

/** What is asked: of what there is, seen and hidden alike; a seeded part of it, to keep the run short. */
function requests({ nodes, links }: Dump): string[] {
  const idsOf = (label: string) =>
    [...nodes].filter(([, node]) => node.labels.includes(label)).map(([key]) => key)
  const subjects = idsOf('Subject')
  const records = [...nodes.values()].filter((node) => node.labels.includes('Record'))
  const words = records.flatMap(({ properties }) => [
    ...String(properties.name ?? '').split(' '),
    ...((properties.knownAs as string[]) ?? []),
    ...((properties.references as string[]) ?? []),
  ])
  const terms = [...new Set(words.flatMap((word) => [word, word.slice(0, 3)]))].filter(
    (word) => word.trim().length >= 2,
  )
  /** Numbers of times missing, interviews and incidents: events are no subjects, and are found by nobody. */
  const registered = records.flatMap(({ properties }) =>
    /^(MissingEpisode|ReturnInterview|Incident)$/.test(`${properties.kind}`)
      ? [`${properties.reference}`]
      : [],
  )
  const pairs = links.filter((link) => /^[A-Z_]+-/.test(String(link.properties.id ?? '')))
  const random = seeded(7)
  const some = <T>(all: readonly T[], most: number) => all.filter(() => random() < most / all.length)
  return [
    ...some(terms, 120).map((term) => `/search?q=${encodeURIComponent(term)}&limit=5`),
    ...subjects.map((id) => `/subjects/${id}`),
    ...some(subjects, 70).map((id) => `/subjects/${id}/network?steps=2`),
    ...some(pairs, 70).map((link) => `/subjects/${link.from}/lines/${link.to}`),
    ...some(subjects, 40).map((id) => `/subjects/${id}/events?limit=20`),
    // Where pages end, and what narrows them: the next page and the counts must not know of more than is shown.
    ...some(subjects, 12).map((id) => `/subjects/${id}/events?limit=1`),
    ...some(subjects, 12).map((id) => `/subjects/${id}/events?kinds=Incident,MissingEpisode&from=2026-11-01`),
    ...some(idsOf('Location'), 12).map(
      (id) => `/subjects/${id}/events?placeRoles=missing-from,found,happened`,
    ),
    ...some(idsOf('Location'), 12).map((id) => `/places?id=${id}`),
    ...some(registered, 12).map((number) => `/search?q=${encodeURIComponent(number)}`),
    ...some(idsOf('Event'), 50).map((id) => `/events/${id}`),
    '/today',
    '/today?since=2026-11-01T00:00:00.000Z',
    '/places',
    '/places?west=-3.99&south=53.88&limit=5',
    '/imports',
    ...idsOf('Import').flatMap((id) => [`/imports/${id}`, `/identity/questions?import=${id}`]),
    '/identity/questions?limit=100',
    '/identity/questions?limit=3&kind=Person&q=kez',
    ...some(idsOf('Proposal'), 40).map((id) => `/identity/questions/${id}`),
    ...some(subjects, 20).map((id) => `/identity/questions?subject=${id}`),
    ...some(pairs, 20).map((link) => `/identity/comparison?left=${link.from}&right=${link.to}`),
    ...some(subjects, 6).map((id) => `/subjects/${id}/standing`),
    '/identity/unidentified?limit=100',
    '/identity/unidentified?q=te&limit=2',
    '/identity/decisions',
  ]
}

/** A database that has only just started may take too long over the first of its questions: that says nothing of them. */
async function inTime(caller: Caller, path: string): Promise<Answer> {
  for (let tries = 0; tries < 5; tries++) {
    const answer = await caller.get(path)
    if (answer.json?.code !== 'took-too-long') return answer
  }
  throw new Error(`${path} takes too long`)
}

/** Asked at once: most of the time of an answer is waiting for the disk. */
const AT_ONCE = 8

/** The map of harm. Whoever holds `people` counts what they may see; for others see below. */
const MAP_OPEN = [
  '/hotspots?resolution=9',
  '/hotspots?resolution=8&from=2026-09-01&until=2026-11-21&daypart=night&unknownHours=spread',
  '/hotspots?layer=found&resolution=9',
  '/hotspots?layer=ours&resolution=7',
]
const MAP_PROTECTED = ['2026-Q3', '2026-10', '2026-09', '2026-03'].flatMap((period) =>
  [7, 8, 9].map((resolution) => `/hotspots?period=${period}&resolution=${resolution}`),
)

async function differences(
  role: Role,
  roleOnSecond: Role,
  asked = requests(everything),
  more: readonly Marking[] = [],
): Promise<{ asked: number; different: string[] }> {
  const own = (await askerAs(role, full.house)).scope
  const scope = { ...own, markings: [...own.markings, ...more] }
  const part = await openTestHouse({ database: second })
  await restore(part.house.graph.driver, visiblePart(everything, scope))
  const partServer = await serve(part.house)
  try {
    const [a, b] = await Promise.all([
      new Caller(fullServer.url).signIn(role),
      new Caller(partServer.url).signIn(roleOnSecond),
    ])
    const different: string[] = []
    const left = [...asked].reverse()
    const walk = async () => {
      for (let path = left.pop(); path; path = left.pop()) {
        const [one, other] = await Promise.all([inTime(a, path), inTime(b, path)])
        if (comparable(one) !== comparable(other)) different.push(path)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, walk))
    return { asked: asked.length, different }
  } finally {
    await partServer.close()
    await part.close()
  }
}

describe('what a reader may not see does not exist for them', () => {
  it.each(['chair', 'analyst', 'neighbourhood'] as const)('%s', { timeout: 240_000 }, async (role) => {
    const map = role === 'neighbourhood' ? [] : MAP_OPEN
    const { asked, different } = await differences(role, role, [...requests(everything), ...map])
    expect(asked).toBeGreaterThan(300)
    expect(different).toEqual([])
  })

  it('neighbourhood, on the map of harm: beyond what is counted for them nothing makes a difference', {
    timeout: 240_000,
  }, async () => {
    const cells = [7, 8, 9].map(
      (size) => `/hotspots/cells/${latLngToCell(53.9138, -3.9925, size)}?period=2026-10`,
    )
    const { different } = await differences(
      'neighbourhood',
      'neighbourhood',
      [...MAP_PROTECTED, ...cells],
      ['people'],
    )
    expect(different).toEqual([])
    // The walk would notice: of a store without the people nothing is counted.
    const noticed = await differences('neighbourhood', 'neighbourhood', MAP_PROTECTED)
    expect(noticed.different.length).toBeGreaterThan(0)
  })

  it('would be noticed: the same walk finds what a steward sees and a chair does not', {
    timeout: 240_000,
  }, async () => {
    // A few of each kind will do: only that a difference is found at all.
    const few = requests(everything).filter((path, at) => at % 5 === 0 || /events|today/.test(path))
    const { different } = await differences('steward', 'chair', few)
    expect(different.some((path) => path.startsWith('/search'))).toBe(true)
    expect(different.some((path) => path.includes('/network'))).toBe(true)
    expect(different.some((path) => path.startsWith('/today'))).toBe(true)
    expect(different.some((path) => /^.subjects.+events/.test(path))).toBe(true)
    expect(different.some((path) => path.startsWith('/events/'))).toBe(true)
  })
})
