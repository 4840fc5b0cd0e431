import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Account, GIVEN_TO } from '../access/account.ts'
import { machineClock } from '../clock.ts'
import { readConfig } from '../config.ts'
import { lockData } from '../database/data-lock.ts'
import { type OpenDatabase, openDatabase } from '../database/open-database.ts'
import { DEMO_ACCOUNTS } from '../features/sign-in/demo-accounts.ts'
import { connect } from '../graph/graph.ts'
import { migrate } from '../graph/migrate.ts'
import { idsWith } from '../ids.ts'
import { keepKeys } from '../keys.ts'
import { openHouse } from '../open-house.ts'
import { publishLoaded, writeEmptyLists } from './finish-store.ts'
import { findTools, loadStore, type Tools } from './load-store.ts'
import { type LocalFile, PlanFiles, type PlannedFile } from './plan-files.ts'
import { StoreFiles } from './store-files.ts'

export interface MakeStore {
  /** The data folder that is to be made. It may be there if it is empty. */
  into: string
  /** Makes, or names, the agencies' files; in the order in which they are to be brought in, each source once. */
  files: (folder: string) => Promise<readonly LocalFile[]>
  /** Whether names are compared, and questions asked about those that may be the same: in a large store that is long. */
  withQuestions: boolean
  env: Record<string, string | undefined>
  say: (line: string) => void
  /** Smaller memory for tests. */
  memory?: OpenDatabase['memory']
}

/** Words for the person at the terminal: no bug. */
export class WrongFolder extends Error {
  override name = 'WrongFolder'
}

/**
 * Makes a data folder whose database holds what the importer would have written of some files, by AdminTool and so much
 * faster. It takes its name when all is well: a kill on the way leaves nothing that looks finished.
 */
export async function makeStore(wanted: MakeStore): Promise<void> {
  const into = resolve(wanted.into)
  refuseFull(into)
  const tools = await findTools(wanted.env)
  const half = `${into}.half-made`
  const step = stopwatch(wanted.say)
  const env = { ...wanted.env, NEO4J_URI: undefined, SAFEGROUND_DEMO: '1', SAFEGROUND_DATA: half }
  mkdirSync(half, { recursive: true, mode: 0o700 })
  const lock = await lockData(half, wanted.say)
  const making = { ...wanted, env, half, step, tools }
  try {
    // What an earlier run left, which was ended on the way.
    for (const left of readdirSync(half).filter((name) => name !== LOCK))
      rmSync(join(half, left), { recursive: true, force: true })
    const made = await planAndLoad(making)
    lock.release()
    await finish(making, made)
  } finally {
    lock.release()
  }
  renameSync(half, into)
}
const LOCK = 'safeground.lock'

interface Making extends MakeStore {
  half: string
  step: (words: string) => void
  tools: Tools
}
interface Made {
  planned: readonly PlannedFile[]
  emptyLists: Iterable<string>
}

async function planAndLoad({ half, files, env, say, step, tools }: Making): Promise<Made> {
  const scratch = join(half, 'making')
  const all = await files(join(scratch, 'files'))
  step('the files are made')
  const store = new StoreFiles(join(scratch, 'store'))
  const ids = idsWith(keepKeys(half, true).installation)
  const planner = new PlanFiles({ config: readConfig(env, half), clock: machineClock, ids }, steward(), store)
  const planned: PlannedFile[] = []
  for (const file of all) {
    const one = await planner.plan(file)
    planned.push(one)
    step(`${file.name}: ${one.staged.rows.good} rows planned`)
  }
  const { args, nodes, relationships } = store.close()
  say(`  ${nodes} nodes and ${relationships} relationships`)
  say(await loadStore({ tools, dataFolder: half, args, env, say }))
  rmSync(scratch, { recursive: true, force: true })
  step('loaded')
  return { planned, emptyLists: store.emptyLists }
}

async function finish(making: Making, { planned, emptyLists }: Made): Promise<void> {
  const { half, env, say, step, memory } = making
  const database = await openDatabase({ dataFolder: half, env, say, ...(memory ? { memory } : {}) })
  const graph = connect(database.uri, database.username, database.password)
  try {
    const { installation: installationKey } = keepKeys(half, true)
    const house = openHouse({ config: readConfig(env, half), graph, installationKey })
    await writeEmptyLists(emptyLists, house)
    step('lists of nothing are written')
    await migrate(graph.driver, say)
    step('constraints and indexes are there')
    await publishLoaded(planned, making, house)
    step('published')
  } finally {
    await graph.close()
    await database.stop()
  }
}

function refuseFull(into: string): void {
  // AdminTool takes names of files as a list.
  if (into.includes(',')) throw new WrongFolder(`Choose a folder without a comma in its name: ${into}`)
  if (!existsSync(into) || readdirSync(into).length === 0) return
  throw new WrongFolder(
    existsSync(join(into, 'neo4j'))
      ? `${into} holds a database already, and it stays as it is. Choose another folder for --into.`
      : `${into} is not empty. Choose another folder for --into.`,
  )
}

function steward(): Account {
  const account = DEMO_ACCOUNTS.find(({ role }) => role === 'steward')
  return Account.parse({ ...account, agency: 'partnership', ...GIVEN_TO.steward, isDisabled: false })
}

/** Says how long each step has taken. */
function stopwatch(say: MakeStore['say']) {
  let last = performance.now()
  return (words: string) => {
    const now = performance.now()
    say(`  ${((now - last) / 1000).toFixed(1).padStart(6)} s  ${words}`)
    last = now
  }
}
