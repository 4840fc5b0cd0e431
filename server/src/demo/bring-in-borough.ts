import { type Day, type ProblemCode, SOURCE_WORDS } from '@safeground/graph-schema'
import { z } from 'zod'
import { Account, GIVEN_TO } from '../access/account.ts'
import type { Asker } from '../access/asker.ts'
import { type KnownFile, stopImports, takeUpFile, undoTogether } from '../features/imports/index.ts'
import { DEMO_ACCOUNTS } from '../features/sign-in/demo-accounts.ts'
import { query } from '../graph/query.ts'
import type { House } from '../house.ts'
import { jobAsker } from '../http/asker-of.ts'
import { Problem } from '../http/problem.ts'
import { noteProgress } from './arrival.ts'
import { FILES, makeBorough } from './make-borough.ts'
import { type DemoState, hasWork, nextStep } from './next-step.ts'

const demoState = query(
  import.meta.url,
  './demo-state.cypher',
  z.object({
    borough: z
      .object({ ends: z.string(), files: z.array(z.string()), leaving: z.array(z.string()) })
      .nullable(),
    hasSubjects: z.boolean(),
    imports: z.array(z.object({ sha256: z.string().nullish().transform(String), status: z.string() })),
  }),
)
const changedByPeople = query(
  import.meta.url,
  './changed-by-people.cypher',
  z.object({ isChanged: z.boolean() }),
)
const noteBorough = query(import.meta.url, './note-borough.cypher', z.unknown())

/** What the audit trail calls the house's own work on the demonstration. */
const JOB = 'demonstration'
/** Changes nothing but what the reader is shown: no reason to keep an old borough. */
const PERSONAL = ['PUT /today/looked']

export interface Arrival {
  /** When everything is in, or cannot be: never rejects. */
  done: Promise<void>
  /** Ends it between two batches; the next start goes on. */
  stop(): Promise<void>
}

/** Brings the invented borough in, or up to yesterday, while the server answers already. */
export function bringInBorough(house: House, say: (line: string) => void): Arrival {
  const stopping = new AbortController()
  const done = arrive(house, say, stopping.signal)
    .catch((error: unknown) => {
      if (stopping.signal.aborted) return
      house.log.error({ err: error }, 'the invented borough could not be brought in')
      say(
        `The invented borough could not be brought in: ${(error as Error).message} The next start tries again.`,
      )
    })
    .finally(() => noteProgress(house, null))
  return {
    done,
    async stop() {
      stopping.abort()
      await stopImports(house)
      await Promise.race([done, new Promise((late) => setTimeout(late, PATIENCE_MS).unref())])
    },
  }
}

/** A file being read does not end between two rows: what is left half read is swept up at the next start. */
const PATIENCE_MS = 5_000

async function arrive(house: House, say: (line: string) => void, signal: AbortSignal): Promise<void> {
  const started = performance.now()
  const state = await readState(house)
  const wanted = house.config.demoEnds ?? dayBefore(house.clock.today())
  const step = nextStep(state, wanted, FILES.length)
  if (step.do === 'nothing') {
    if (step.say) say(step.say)
    return
  }
  noteProgress(house, { done: 0, of: null })
  say(
    `\nThe invented borough, up to ${step.ends}, is on its way. Until all of it is in, “nobody” means: not yet.`,
  )
  const files = await makeBorough(
    { ends: step.ends, people: house.config.demoPeople },
    house.config.dataFolder,
    signal,
  )
  noteProgress(house, { done: 0, of: files.length })
  if (!(await makeRoom(state, step.ends, files, house, say))) return
  for (const [index, file] of files.entries()) {
    signal.throwIfAborted()
    const { rows } = await patiently(async () => takeUpFile(file, await stewardAsker(house), house), signal)
    noteProgress(house, { done: index + 1, of: files.length })
    const faults = rows.faulty > 0 ? `, ${rows.faulty} with faults` : ''
    say(`  ${index + 1} of ${files.length}  ${SOURCE_WORDS[file.source]}: ${rows.good} rows${faults}`)
  }
  say(`The invented borough is here, after ${Math.round((performance.now() - started) / 1000)} s.\n`)
}

async function readState(house: House): Promise<DemoState> {
  return house.graph.readSystem(async (ask) => {
    const [state] = await ask(demoState)
    const [people] = await ask(changedByPeople, { job: JOB, personal: PERSONAL })
    if (!state || !people) throw new Error('The state of the demonstration is one row')
    return { ...state, isChanged: people.isChanged }
  })
}

/**
 * Takes an earlier borough away, all of it at one moment: half a borough would say that nobody is missing. It is noted
 * first what is to come and what is to go, so that a stop anywhere in it is gone on from. False when it may not go.
 */
async function makeRoom(
  state: DemoState,
  ends: Day,
  made: readonly KnownFile[],
  house: House,
  say: (line: string) => void,
): Promise<boolean> {
  const files = made.map(({ sha256 }) => sha256)
  const { borough } = state
  const before = borough ? [...borough.files, ...borough.leaving] : []
  const leaving = before.filter((file) => !files.includes(file))
  if (borough && leaving.length > 0 && hasWork(state, borough)) {
    say(
      'The files of this borough are made otherwise now, and people have worked with it: it stays as it is.',
    )
    return false
  }
  const note = (left: readonly string[]) =>
    house.graph.write((ask) => ask(noteBorough, { ends, files, leaving: left }))
  await note(leaving)
  if (leaving.length === 0) return true
  say('  the borough of an earlier day is taken away')
  await undoTogether(leaving, await stewardAsker(house), house)
  await note([])
  return true
}

/** Somebody may be publishing a file of their own just now, or the machine may be busy: what was begun is gone on with. */
async function patiently<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      signal.throwIfAborted()
      if (!(error instanceof Problem) || !PASSING.includes(error.code) || tries === MOST_TRIES) throw error
      await new Promise((later) => setTimeout(later, 2_000))
    }
  }
}
const PASSING: readonly ProblemCode[] = ['already-running', 'took-too-long', 'database-unavailable']
const MOST_TRIES = 100

/** The house's own hand, as of now: the data steward, who alone may see all that the files hold. */
export async function stewardAsker(house: House): Promise<Asker> {
  const steward = DEMO_ACCOUNTS.find(({ role }) => role === 'steward')
  if (!steward) throw new Error('The demonstration has no data steward')
  const account = Account.parse({ ...steward, agency: 'partnership', ...GIVEN_TO.steward, isDisabled: false })
  return jobAsker(account, house, JOB)
}

export const dayBefore = (day: Day): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
