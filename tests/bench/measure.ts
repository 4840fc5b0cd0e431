import type { Asker } from '@safeground/server/access/asker.ts'
import type { Driver } from 'neo4j-driver'
import type { Caller } from '../support/caller.ts'
import { type Spread, spreadOf, timed } from './percentiles.ts'
import type { Opened } from './record-statements.ts'
import { bare, overHttp, type ReferenceRow, reference } from './ways.ts'

const WAYS = ['api', 'bare', 'reference'] as const
type Way = (typeof WAYS)[number]
export type Round = Record<Way, Spread>

interface Measured {
  opened: readonly Opened[]
  caller: Caller
  driver: Driver
  asker: Asker
}

/** Warm-up, and proof: over HTTP, in the app's own statements and in the reference, the same subjects and claims. */
export async function holdEqual({ opened, caller, driver, asker }: Measured): Promise<void> {
  for (const one of opened) {
    const answer = await overHttp(caller, one)
    const rows = await reference(driver, one.centre, asker.scope)
    await bare(driver, one)
    const nodes = one.nodes.toSorted().join()
    const claims = rows.flatMap((row: ReferenceRow) => row.claims.map(([id]) => id))
    const drawn = answer.lines.reduce((sum, line) => sum + line.claims, 0)
    const isEqual =
      nodes ===
        answer.nodes
          .map(({ id }) => id)
          .toSorted()
          .join() &&
      nodes ===
        rows
          .map(({ id }) => id)
          .toSorted()
          .join() &&
      one.claims.toSorted().join() === claims.toSorted().join() &&
      drawn === claims.length
    if (!isEqual) throw new Error(`Around ${one.centre} the app and the reference see different things`)
  }
}

/**
 * One round over every centre. The three ways take turns at each centre, and each goes first equally often, so that
 * whatever else the machine does falls on all of them alike.
 */
export async function measureRound(
  { opened, caller, driver, asker }: Measured,
  round: number,
): Promise<Round> {
  const took: Record<Way, number[]> = { api: [], bare: [], reference: [] }
  const ways: Record<Way, (one: Opened) => Promise<unknown>> = {
    api: (one) => overHttp(caller, one),
    bare: (one) => bare(driver, one),
    reference: (one) => reference(driver, one.centre, asker.scope),
  }
  for (const [index, one] of opened.entries()) {
    for (let turn = 0; turn < WAYS.length; turn++) {
      const way = WAYS[(turn + index + round) % WAYS.length] as Way
      took[way].push((await timed(() => ways[way](one))).ms)
    }
  }
  return { api: spreadOf(took.api), bare: spreadOf(took.bare), reference: spreadOf(took.reference) }
}
