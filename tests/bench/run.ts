import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Database, openDatabase } from '@safeground/server/database/open-database.ts'
import { migrate } from '@safeground/server/graph/migrate.ts'
import { Caller } from '../support/caller.ts'
import { absolutesOf, type Bar, barsOf, isCertainlyMissed } from './bars.ts'
import { benchHotspots, printHotspots } from './bench-hotspots.ts'
import { openBenchHouse, READER, readerOf } from './bench-house.ts'
import { benchImport, printImport } from './bench-import.ts'
import { chooseCentres } from './choose-centres.ts'
import { fillGraph } from './fill-graph.ts'
import { holdEqual, measureRound, type Round } from './measure.ts'
import { measureSearch } from './measure-search.ts'
import { spreadOf } from './percentiles.ts'
import { printResult, type Result } from './print-table.ts'
import { readSettings, type Settings } from './settings.ts'
import { residentBytesOfJava, startApp } from './start-app.ts'

const RESULTS = fileURLToPath(new URL('../../.bench/', import.meta.url))
const say = (line: string) => console.log(line)

/**
 * How long a neighbourhood takes, on a graph and a Neo4j of its own. The app runs in a second process; this one calls
 * it, one request at a time, and asks the database directly for comparison.
 */
async function bench(database: Database, dataFolder: string, settings: Settings): Promise<Result> {
  const house = openBenchHouse(database, dataFolder)
  const { driver } = house.graph
  await migrate(driver, say)
  say(`Filling the graph with ${settings.people} people`)
  const filled = await fillGraph(driver, settings.people, settings.seed)
  const asker = await readerOf(house)
  say('Choosing centres')
  const { opened, tried } = await chooseCentres(settings.centres, settings.seed, asker, house)
  if (opened.length === 0)
    throw new Error('No person has 200 to 300 subjects within two steps: try more people')
  const app = await startApp(database, dataFolder)
  try {
    const caller = await new Caller(app.url).signIn(READER)
    const measured = { opened, caller, driver, asker }
    say('Warming up, and holding the answers against each other')
    await holdEqual(measured)
    const rounds: Round[] = []
    for (let round = 0; round < settings.rounds; round++) {
      say(`Round ${round + 1} of ${settings.rounds}`)
      rounds.push(await measureRound(measured, round))
    }
    const search = await measureSearch(driver, caller)
    const { api, bare, reference } = absolutesOf(rounds)
    const java = residentBytesOfJava()
    return {
      at: new Date().toISOString(),
      machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`,
      ...filled,
      centres: opened.length,
      tried,
      rounds: rounds.length,
      nodes: spreadOf(opened.map(({ nodes }) => nodes.length)),
      claimsAround: spreadOf(opened.map(({ claims }) => claims.length)),
      bars: barsOf(rounds),
      milliseconds: {
        'Neighbourhood, over HTTP': api,
        'Neighbourhood, bare statements': bare,
        'Neighbourhood, reference query': reference,
        'Search by beginning of a name': search.prefix,
        'Search by exact reference': search.reference,
      },
      megabytes: {
        'App (Node)': megabytes(await app.residentBytes()),
        'Database (Java)': java === null ? null : megabytes(java),
      },
    }
  } finally {
    app.stop()
    await house.graph.close()
  }
}

const megabytes = (bytes: number) => Math.round(bytes / 1024 ** 2)

function keep(part: string, size: number, result: { at: string }): void {
  mkdirSync(RESULTS, { recursive: true })
  const file = join(RESULTS, `${part}-${result.at.slice(0, 10)}-${size}.json`)
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`)
  say(`\nKept in ${file}`)
}

/** Each part on a database of its own: the benchmark never touches one that someone uses. */
async function onFreshDatabase(part: (database: Database, dataFolder: string) => Promise<readonly Bar[]>) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'safeground-bench-'))
  const env = { ...process.env, NEO4J_URI: undefined }
  const database = await openDatabase({ dataFolder, env, say, mayInstall: true })
  try {
    const bars = await part(database, dataFolder)
    if (bars.some(isCertainlyMissed)) process.exitCode = 1
  } finally {
    await database.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

const settings = readSettings(process.argv.slice(2))
const wants = (part: Settings['part']) => settings.part === 'all' || settings.part === part
if (wants('network'))
  await onFreshDatabase(async (database, dataFolder) => {
    const result = await bench(database, dataFolder, settings)
    printResult(result)
    keep('network', result.people, result)
    return result.bars
  })
if (wants('import'))
  await onFreshDatabase(async (database, dataFolder) => {
    const result = await benchImport(database, dataFolder, {
      rows: settings.rows,
      published: Math.min(settings.publish ?? settings.rows, settings.rows),
    })
    printImport(result)
    keep('import', result.rows, result)
    return result.bars
  })
if (wants('hotspots'))
  await onFreshDatabase(async (database, dataFolder) => {
    const result = await benchHotspots(database, dataFolder, settings, say)
    printHotspots(result)
    keep('hotspots', result.events, result)
    return result.bars
  })
