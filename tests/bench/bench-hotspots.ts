import { cpus, loadavg } from 'node:os'
import { HotspotQuery, ROLES, type Role } from '@safeground/graph-schema'
import { Account, GIVEN_TO } from '@safeground/server/access/account.ts'
import type { Database } from '@safeground/server/database/open-database.ts'
import { eventTable } from '@safeground/server/features/hotspots/counting/table/event-table.ts'
import { openHotspots } from '@safeground/server/features/hotspots/open-hotspots.ts'
import { studyArea } from '@safeground/server/features/hotspots/study-area.ts'
import { migrate } from '@safeground/server/graph/migrate.ts'
import type { House } from '@safeground/server/house.ts'
import { makeAsker } from '@safeground/server/http/asker-of.ts'
import { cellToChildren } from 'h3-js'
import { type Bar, bar } from './bars.ts'
import { openBenchHouse } from './bench-house.ts'
import { fillHotspots, withoutAStore } from './fill-hotspots.ts'
import { HotspotWorld } from './hotspot-world.ts'
import { percentile, timed } from './percentiles.ts'

/** Above this the table is filled from made-up rows, and not from a store: to fill one takes half an hour. */
const MOST_IN_A_STORE = 300_000
/** engineering.md B14: any filter to an answer. */
const MOST_MS = (events: number) => (events <= 100_000 ? 300 : 2_000)

/** What a person can choose, each by itself and some together; and what a reader under suppression can ask for. */
const OPEN: readonly Record<string, string>[] = [
  {},
  { resolution: '7' },
  { resolution: '9' },
  ...['harm', 'found', 'ours'].map((layer) => ({ layer, resolution: '9' })),
  { from: '2026-01-01' },
  { from: '2025-03-01', until: '2025-08-31', resolution: '9' },
  { period: '2026-Q2' },
  { days: 'fri,sat', hours: '22-02', unknownHours: 'spread' },
  { daypart: 'night', resolution: '9' },
  { harm: 'violence,weapon' },
  { roles: 'met,groomed' },
  { agencies: 'police' },
  { kinds: 'Incident,Sighting' },
  { known: 'well' },
  { streets: 'counted', resolution: '9' },
  { against: 'reports', from: '2026-06-01' },
  { harm: 'drugs', days: 'mon,tue,wed', hours: '15-18', agencies: 'police,education', known: 'well,partly' },
]
const PROTECTED: readonly Record<string, string>[] = [
  {},
  { period: '2026-Q2', resolution: '9' },
  { period: '2026-Q2', harm: 'violence' },
  { period: '2026-Q2', daypart: 'night' },
]

export interface HotspotsResult {
  at: string
  machine: string
  load: number[]
  events: number
  isFromAStore: boolean
  buildSeconds: number
  bytesAnEvent: number
  residentMegabytes: number
  /** `own` is what this process itself worked, whatever else the machine did meanwhile. */
  milliseconds: { asked: string; p50: number; most: number; own: number }[]
  bars: readonly Bar[]
}

export async function benchHotspots(
  database: Database,
  dataFolder: string,
  { events, rounds, seed }: { events: number; rounds: number; seed: number },
  say: (line: string) => void,
): Promise<HotspotsResult> {
  const real = openBenchHouse(database, dataFolder)
  try {
    await migrate(real.graph.driver, say)
    const world = new HotspotWorld(events, await finestCells(real), seed)
    const isFromAStore = events <= MOST_IN_A_STORE
    const house = isFromAStore ? real : withoutAStore(real, world)
    if (isFromAStore) {
      say(`Filling the graph with ${events} events`)
      await fillHotspots(real, world)
    } else say(`${events} events, made up as they are read: no store holds them`)
    const table = eventTable(house)
    const { ms } = await timed(() => table.upToDate())
    say(`Read into columns in ${(ms / 1000).toFixed(1)} s. Asking ${rounds} rounds`)
    const milliseconds = await measure(house, rounds)
    const all = milliseconds.flatMap(({ times }) => times)
    return {
      at: new Date().toISOString(),
      machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`,
      load: loadavg(),
      ...{ events, isFromAStore, buildSeconds: Math.round(ms / 100) / 10 },
      bytesAnEvent: Math.round(table.bytes / events),
      residentMegabytes: Math.round(process.memoryUsage.rss() / 1024 ** 2),
      milliseconds: milliseconds.map(({ asked, times, own }) => ({
        asked,
        p50: percentile(times, 0.5),
        most: Math.max(...times),
        own: percentile(own, 0.5),
      })),
      bars: [
        bar('any filter, p50', percentile(all, 0.5), MOST_MS(events), 'ms'),
        bar('any filter, p95', percentile(all, 0.95), MOST_MS(events), 'ms'),
        bar('any filter, longest', Math.max(...all), MOST_MS(events), 'ms'),
      ],
    }
  } finally {
    await real.graph.close()
  }
}

async function measure(house: House, rounds: number) {
  const asked = [
    ...OPEN.map((query) => ({ role: 'analyst' as const, query })),
    ...PROTECTED.map((query) => ({ role: 'neighbourhood' as const, query })),
  ].map(({ role, query }) => ({
    asked: `${role} ${JSON.stringify(query)}`,
    role,
    query,
    times: [] as number[],
    own: [] as number[],
  }))
  // The first round is for the plans of the database and for what is worked out once of an area.
  for (let round = -1; round < rounds; round++) {
    for (const one of asked) {
      const query = HotspotQuery.parse(one.query)
      const input = { params: {}, query, body: undefined as never }
      const before = process.cpuUsage()
      const { ms } = await timed(() => openHotspots(input, askerOf(one.role, house), house))
      const { user, system } = process.cpuUsage(before)
      if (round < 0) continue
      one.times.push(ms)
      one.own.push((user + system) / 1000)
    }
  }
  return asked
}

function askerOf(role: Role, house: House) {
  const account = { username: role, name: role, role, agency: ROLES[role].agency, ...GIVEN_TO[role] }
  return makeAsker(Account.parse({ ...account, isDisabled: false }), [], house.clock.now())
}

async function finestCells(house: House): Promise<string[]> {
  const asker = askerOf('analyst', house)
  const area = await house.graph.read(asker.scope, (ask) => studyArea(ask, asker, house))
  return area.cellsAt(9).cells.flatMap((cell) => cellToChildren(cell, 10).filter((child) => area.has(child)))
}

export function printHotspots(result: HotspotsResult): void {
  const { events, isFromAStore, buildSeconds, bytesAnEvent, residentMegabytes, milliseconds, bars } = result
  const from = isFromAStore ? 'read from Neo4j' : 'made up as they were read, with no store behind them'
  console.log(`\n${events.toLocaleString('en-GB')} events, ${from}, in ${buildSeconds} s`)
  console.log(
    `${bytesAnEvent} bytes an event in columns; ${residentMegabytes} MB resident (with the driver of this run)`,
  )
  console.log(
    '\nFrom a question to its answer, in milliseconds                          p50  longest      own',
  )
  for (const { asked, p50, most, own } of milliseconds)
    console.log(
      `  ${asked.slice(0, 66).padEnd(66)}${p50.toFixed(0).padStart(7)}${most.toFixed(0).padStart(9)}${own.toFixed(0).padStart(9)}`,
    )
  for (const { name, value, bar: most, isMet } of bars)
    console.log(
      `  ${name.padEnd(24)}${value.toFixed(0).padStart(8)} ms  at most ${most} ms  ${isMet ? 'met' : 'bar missed'}`,
    )
}
