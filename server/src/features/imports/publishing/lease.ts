import { z } from 'zod'
import type { Ask } from '../../../graph/graph.ts'
import { query } from '../../../graph/query.ts'
import { dropHolder, hasEnded, newHolder } from '../../../holders.ts'
import type { House } from '../../../house.ts'
import { Problem } from '../../../http/problem.ts'

const Held = z.object({ holder: z.string(), until: z.string(), turn: z.number() })
const takeLease = query(import.meta.url, './take-lease.cypher', Held)
const keepLease = query(import.meta.url, './keep-lease.cypher', z.unknown())
const leaveLease = query(import.meta.url, './leave-lease.cypher', z.unknown())
const lookAtLease = query(import.meta.url, './look-at-lease.cypher', Held)

const leaseTurn = query(
  import.meta.url,
  './lease-turn.cypher',
  z.object({ turn: z.number(), isFree: z.boolean() }),
)

/** How long a holder that says nothing keeps the lease: much longer than one batch takes. */
const HELD_MS = 60_000

/** One publish or undo at a time, over all servers on this database. */
export interface Lease {
  holder: string
  /** Counts up with each lease: what a later one wrote is later, whatever the clocks say. */
  turn: number
  /** Inside each transaction that writes: throws when the lease has gone to somebody else. */
  keep(ask: Ask): Promise<void>
  leave(): Promise<void>
}

export class LeaseLost extends Error {
  override name = 'LeaseLost'
}

const later = (house: House) => new Date(Date.parse(house.clock.now()) + HELD_MS).toISOString()

/** Takes the lease, waiting a while for whoever has it; null when they keep it for longer. */
export async function takeTheLease(house: House, waitMs: number): Promise<Lease | null> {
  const holder = newHolder(house.ids)
  const end = performance.now() + waitMs
  while (true) {
    const now = house.clock.now()
    const seen = await house.graph.readSystem((ask) => ask(lookAtLease))
    const gone = seen.map((held) => held.holder).filter(hasEnded)
    const [held] = await house.graph.write((ask) =>
      ask(takeLease, { holder, now, until: later(house), gone }),
    )
    if (held?.holder === holder) return leaseOf(house, held)
    if (performance.now() >= end) {
      dropHolder(holder)
      return null
    }
    await new Promise((done) => setTimeout(done, 250))
  }
}

function leaseOf(house: House, { holder, turn }: z.output<typeof Held>): Lease {
  return {
    holder,
    turn,
    async keep(ask) {
      const kept = await ask(keepLease, { holder, until: later(house) })
      if (kept.length === 0) throw new LeaseLost('Another server has taken over the writing of imports')
    },
    async leave() {
      dropHolder(holder)
      await house.graph.write((ask) => ask(leaveLease, { holder }))
    },
  }
}

/**
 * The turn that was the last one, if nobody is writing: whoever gets the very next turn knows that nothing has been
 * written since. Null while somebody writes.
 */
export async function lastTurn(house: House): Promise<number | null> {
  const [lease] = await house.graph.readSystem((ask) => ask(leaseTurn))
  if (!lease) return 0
  return lease.isFree ? lease.turn : null
}

/** Does somebody that may still be alive hold it? */
export async function isLeaseHeld(house: House): Promise<boolean> {
  const [held] = await house.graph.readSystem((ask) => ask(lookAtLease))
  return held !== undefined && held.until >= house.clock.now() && !hasEnded(held.holder)
}

export const busy = () =>
  new Problem(
    'already-running',
    'Another file is being published or undone just now. Nothing was changed. Try again in a minute.',
  )
