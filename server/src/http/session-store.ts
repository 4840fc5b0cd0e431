import { createHash } from 'node:crypto'
import type { Request } from 'express'
import { type Session, type SessionData, Store } from 'express-session'
import { z } from 'zod'
import { Account } from '../access/account.ts'
import type { Clock } from '../clock.ts'
import type { Graph } from '../graph/graph.ts'
import { query } from '../graph/query.ts'

declare module 'express-serve-static-core' {
  interface Request {
    /** Who is behind the session, read with it: a closed account or a changed role counts at the next request. */
    who?: Who
  }
}

const Who = z.object({ account: Account.nullable(), hiddenImports: z.array(z.string()) })
type Who = z.output<typeof Who>

const openSession = query(import.meta.url, './open-session.cypher', Who.extend({ data: z.string() }))
const keepSession = query(import.meta.url, './keep-session.cypher', z.unknown())
const prolongSession = query(import.meta.url, './prolong-session.cypher', z.unknown())
const endSession = query(import.meta.url, './end-session.cypher', z.unknown())

/** A session is written again at most this often: reading a page must not cost a write each time. */
const TOUCH_EVERY_MS = 60_000
const LONGEST_HOURS = 12

type Done<T = void> = (error: unknown, value?: T) => void

/** Sessions in the database: they survive a restart, can be ended, and are shared by servers side by side. */
export class GraphSessionStore extends Store {
  readonly #lastKept = new Map<string, number>()
  readonly #read = new WeakMap<SessionData, Who>()
  constructor(
    private readonly graph: Graph,
    private readonly clock: Clock,
    private readonly idleMinutes: number,
  ) {
    super()
  }

  override get(sid: string, done: (error: unknown, session?: SessionData | null) => void): void {
    this.#answer(done, async () => {
      const now = this.clock.now()
      const [row] = await this.graph.readSystem((ask) => ask(openSession, { id: hidden(sid), now }))
      if (!row) return null
      const { data, ...who } = row
      const session = JSON.parse(data) as SessionData
      this.#read.set(session, who)
      return session
    })
  }

  /** Who is behind it goes with the request and never into the session, which is stored. */
  override createSession(request: Request, session: SessionData): Session & SessionData {
    const who = this.#read.get(session)
    if (who) request.who = who
    return super.createSession(request, session)
  }

  override set(sid: string, session: SessionData, done: Done = () => {}): void {
    this.#answer(done, () => this.#keep(sid, session))
  }

  override touch(sid: string, session: SessionData, done: Done = () => {}): void {
    const now = Date.parse(this.clock.now())
    if (now - (this.#lastKept.get(sid) ?? 0) < TOUCH_EVERY_MS) return done(null)
    this.#lastKept.set(sid, now)
    // Only what is still there is prolonged: a request that ends after signing out must not bring the session back.
    this.#answer(done, async () => {
      const expiresAt = this.#expiryOf(session)
      await this.graph.write((ask) =>
        ask(prolongSession, { id: hidden(sid), expiresAt, now: this.clock.now() }),
      )
    })
  }

  override destroy(sid: string, done: Done = () => {}): void {
    this.#lastKept.delete(sid)
    this.#answer(done, async () => {
      await this.graph.write((ask) => ask(endSession, { id: hidden(sid) }))
    })
  }

  /** After so many idle minutes, and after twelve hours whatever is done. */
  #expiryOf(session: SessionData): string {
    const now = Date.parse(this.clock.now())
    const idleUntil = now + this.idleMinutes * 60_000
    const longest = session.signedInAt
      ? Date.parse(session.signedInAt) + LONGEST_HOURS * 3_600_000
      : idleUntil
    return new Date(Math.min(idleUntil, longest)).toISOString()
  }

  async #keep(sid: string, session: SessionData): Promise<void> {
    await this.graph.write((ask) =>
      ask(keepSession, {
        id: hidden(sid),
        username: session.username ?? '',
        data: JSON.stringify(session),
        expiresAt: this.#expiryOf(session),
        now: this.clock.now(),
      }),
    )
    if (this.#lastKept.size > 10_000) this.#lastKept.clear()
    this.#lastKept.set(sid, Date.parse(this.clock.now()))
  }

  /** express-session speaks in callbacks. */
  #answer<T>(done: (error: unknown, value?: T) => void, work: () => Promise<T>): void {
    work().then(
      (value) => done(null, value),
      (error: unknown) => done(error),
    )
  }
}

/** The store never holds what a cookie holds: whoever reads the database cannot take over a session. */
const hidden = (sid: string) => createHash('sha256').update(sid).digest('hex')
