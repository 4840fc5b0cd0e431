import { z } from 'zod'
import type { Ask } from '../graph/graph.ts'
import { query } from '../graph/query.ts'
import type { House } from '../house.ts'

/** What one commit has changed of what readers see. */
const Changed = z.object({ imports: z.array(z.string()), subjects: z.array(z.string()) })
export type Changed = z.output<typeof Changed>

/** Up to where somebody has followed the changes. */
export interface Point {
  number: number
  mark: string
}
const point = { number: z.number(), mark: z.string() }

const noteOne = query(import.meta.url, './note-change.cypher', z.unknown())
const changesSince = query(
  import.meta.url,
  './changes-after.cypher',
  z.object({ ...point, isKnown: z.boolean(), changes: z.array(Changed) }),
)
const last = query(import.meta.url, './last-change.cypher', z.object(point))

/** A server that has missed more than this reads everything anew. A setting, so that a test need not write a thousand. */
export const CHANGE_SETTINGS = { kept: 1_000 }

/** Inside the transaction of the change: both are there for everyone at one moment, or neither is. */
export async function noteChange(ask: Ask, { imports = [], subjects = [] }: Partial<Changed>): Promise<void> {
  await ask(noteOne, { imports, subjects, kept: CHANGE_SETTINGS.kept })
}

/** Where the log is now. */
export async function lastChange(ask: Ask): Promise<Point> {
  const [found] = await ask(last)
  if (!found) throw new Error('The log of changes could not be asked')
  return found
}

/**
 * What has changed since; null where that can no longer be said: the log does not go back so far, or the database is
 * another than the one that was read.
 */
export async function changesAfter(
  ask: Ask,
  since: Point,
): Promise<{ now: Point; changes: Changed[] | null }> {
  const [found] = await ask(changesSince, { after: since.number, mark: since.mark })
  if (!found) throw new Error('The log of changes could not be asked')
  const { number, mark, isKnown, changes } = found
  const isWhole = isKnown && changes.length === number - since.number
  return { now: { number, mark }, changes: isWhole ? changes : null }
}

type Follower = () => Promise<void>
const FOLLOWERS = new WeakMap<House, Follower[]>()

/** Whatever this server keeps worked out from the graph is brought up to date before a change is acknowledged. */
export function followChanges(house: House, follower: Follower): void {
  FOLLOWERS.set(house, [...(FOLLOWERS.get(house) ?? []), follower])
}

/**
 * After the commit of a change and before its acknowledgement, so that the first reader does not wait. The change holds
 * by now: a follower that fails is taken up again by whoever reads next.
 */
export async function followersTold(house: House): Promise<void> {
  for (const follow of FOLLOWERS.get(house) ?? []) {
    try {
      await follow()
    } catch (error) {
      house.log.warn({ err: error }, 'a change has not been taken in yet; the next reader waits for it')
    }
  }
}
