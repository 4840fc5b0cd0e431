import type { House } from '../../house.ts'

/** What is being published or undone in this process, by import. */
interface Jobs {
  running: Map<string, Promise<void>>
  isStopping: boolean
}

const JOBS = new WeakMap<House, Jobs>()

function jobsOf(house: House): Jobs {
  const jobs = JOBS.get(house) ?? { running: new Map(), isStopping: false }
  JOBS.set(house, jobs)
  return jobs
}

/** The server is closing: the job ends between two batches and can be taken up again. */
export class Stopped extends Error {
  override name = 'Stopped'
}

/** Throws when the server is closing. Called between batches. */
export function goOn(house: House): void {
  if (jobsOf(house).isStopping) throw new Stopped('The server is closing')
}

/** Runs a job once: whoever asks for it again while it runs gets the same one. */
export function runJob(house: House, id: string, work: () => Promise<void>): Promise<void> {
  const { running } = jobsOf(house)
  const known = running.get(id)
  if (known) return known
  const job = work().finally(() => running.delete(id))
  running.set(id, job)
  // Whoever waits for the job learns how it ended; if nobody does any more, it has been logged.
  job.catch(() => undefined)
  return job
}

export const jobOf = (house: House, id: string): Promise<void> | undefined => jobsOf(house).running.get(id)

/** Waits for a job, but no longer than this. True when it has ended; its fault is thrown. */
export async function waitFor(job: Promise<void>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<false>((done) => {
    timer = setTimeout(() => done(false), ms)
  })
  try {
    return await Promise.race([job.then(() => true as const), timeout])
  } finally {
    clearTimeout(timer)
  }
}

/** Asks every job of this house to end between two batches, and waits until they have. */
export async function stopImports(house: House): Promise<void> {
  const jobs = jobsOf(house)
  jobs.isStopping = true
  await Promise.allSettled(jobs.running.values())
}
