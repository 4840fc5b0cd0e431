import { mkdirSync, rmSync, statSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Database } from '@safeground/server/database/open-database.ts'
import { IMPORT_SETTINGS } from '@safeground/server/features/imports/index.ts'
import { migrate } from '@safeground/server/graph/migrate.ts'
import { Caller } from '../support/caller.ts'
import { bareRowsPerSecond } from './bare-writes.ts'
import { type Bar, bar } from './bars.ts'
import { openBenchHouse } from './bench-house.ts'
import { writeImportFile } from './import-file.ts'
import { type BenchFile, type Measured, measureImport, type Phase } from './measure-import.ts'
import { startImportApp } from './start-app.ts'

/** Rows written bare before and after: enough to be steady, few enough not to be the store that is measured. */
const MOST_BARE = 20_000

export interface ImportResult {
  at: string
  machine: string
  load: number[]
  /** Read and compared. */
  rows: number
  /** Published and undone too: all of them, or a file of its own. */
  published: number
  fileMegabytes: number
  bars: readonly Bar[]
  phases: readonly Phase[]
  rowsPerSecond: Record<string, number>
  /** How late the event loop of a process was that only waited: the noise of the machine. */
  idleLag: { p99: number; most: number }
  others: Measured['others']
}

/**
 * What a file takes on its way in and out again, on an empty Neo4j of its own, beside the same statements bare. A file of a
 * million rows is read in half an hour and written in two more: a smaller one may be published in its place.
 */
export async function benchImport(
  database: Database,
  dataFolder: string,
  { rows, published }: { rows: number; published: number },
): Promise<ImportResult> {
  Object.assign(IMPORT_SETTINGS, { leastFreeBytes: 0, leastFreeShare: 0 })
  const house = openBenchHouse(database, dataFolder)
  await migrate(house.graph.driver, console.log)
  const folder = join(dataFolder, 'bench-files')
  mkdirSync(folder, { recursive: true })
  const make = async (series: number, count: number): Promise<BenchFile> => {
    const path = join(folder, `${series}.csv`)
    await writeImportFile(path, count, series)
    return { path, rows: count }
  }
  const bare = async (series: number, count: number) => {
    const { path } = await make(series, count)
    const speed = await bareRowsPerSecond(path, house)
    rmSync(path)
    return speed
  }
  const app = await startImportApp(database, dataFolder)
  try {
    const caller = await new Caller(app.url).signIn('steward')
    const slice = Math.min(published, MOST_BARE)
    await bare(1, 2_000)
    const before = await bare(2, slice)
    const read = await make(3, rows)
    const files =
      published === rows
        ? { discarded: [], published: read }
        : { discarded: [read], published: await make(5, published) }
    const idle = monitorEventLoopDelay({ resolution: 10 })
    idle.enable()
    const { phases, others } = await measureImport(files, caller, app)
    idle.disable()
    const after = await bare(4, slice)
    const idleLag = { p99: idle.percentile(99) / 1e6 - 10, most: idle.max / 1e6 - 10 }
    return {
      at: new Date().toISOString(),
      machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`,
      load: loadavg(),
      rows,
      published,
      fileMegabytes: Math.round(statSync(read.path).size / 1024 ** 2),
      phases,
      idleLag,
      others,
      ...compare(phases, { before, after }),
    }
  } finally {
    app.stop()
    await house.graph.close()
  }
}

function compare(phases: readonly Phase[], bare: { before: number; after: number }) {
  const speedOf = (name: string) => {
    const all = phases.filter((phase) => phase.name === name)
    const sum = (pick: (phase: Phase) => number) => all.reduce((total, phase) => total + pick(phase), 0)
    return sum(({ rows }) => rows) / sum(({ seconds }) => seconds)
  }
  const written = speedOf('Writing rows')
  const middle = 2 / (1 / bare.before + 1 / bare.after)
  const most = (pick: (phase: Phase) => number) => Math.max(...phases.map(pick))
  return {
    rowsPerSecond: {
      'Bare, before': bare.before,
      'Bare, after': bare.after,
      ...Object.fromEntries(
        [...new Set(phases.map(({ name }) => name))].map((name) => [name, speedOf(name)]),
      ),
    },
    bars: [
      bar('bare ÷ written, rows/s', middle / written, 2, '×'),
      bar(
        'resident memory',
        most(({ megabytes }) => megabytes),
        400,
        'MB',
      ),
      bar(
        'event loop lag p99',
        most(({ lagP99 }) => lagP99),
        100,
        'ms',
      ),
    ],
  }
}

export function printImport(result: ImportResult): void {
  const { rows, published, fileMegabytes, phases, rowsPerSecond, others, idleLag, load } = result
  const say = (count: number) => Math.round(count).toLocaleString('en-GB')
  const onwards =
    published === rows
      ? 'published and undone'
      : `discarded; one of ${say(published)} rows, published and undone`
  console.log(`\nA file of ${say(rows)} rows (${fileMegabytes} MB), read, compared, ${onwards}`)
  console.log('\nBars')
  for (const { name, value, bar: most, unit, isMet } of result.bars) {
    const verdict = isMet ? 'met' : 'bar missed'
    console.log(
      `  ${name.padEnd(28)}${value.toFixed(2).padStart(8)} ${unit.padEnd(3)} at most ${most} ${unit}  ${verdict}`,
    )
  }
  console.log('\nOn this machine                 rows  seconds   rows/s       MB  lag p99  lag max')
  for (const { name, rows, seconds, megabytes, lagP99, lagMost } of phases) {
    const cells = [
      say(rows),
      seconds.toFixed(1),
      say(rows / seconds),
      say(megabytes),
      say(lagP99),
      say(lagMost),
    ]
    console.log(`  ${name.padEnd(26)}${cells.map((cell) => cell.padStart(9)).join('')}`)
  }
  for (const name of ['Bare, before', 'Bare, after'])
    console.log(`  ${name.padEnd(26)}${' '.repeat(18)}${say(rowsPerSecond[name] ?? 0).padStart(9)}`)
  console.log(
    `  A process that only waited, at the same time: lag p99 ${say(idleLag.p99)}, max ${say(idleLag.most)} ms`,
  )
  console.log(
    `  Somebody else's search, ${others.asked} times: p50 ${say(others.p50)}, p99 ${say(others.p99)} ms`,
  )
  console.log(`  Load of the machine at the end: ${load.map((one) => one.toFixed(1)).join(', ')}`)
}
