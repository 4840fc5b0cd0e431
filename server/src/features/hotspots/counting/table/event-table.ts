import type { Scope } from '../../../../access/scope.ts'
import {
  type Changed,
  changesAfter,
  followChanges,
  lastChange,
  type Point,
} from '../../../../changes/change-log.ts'
import type { Ask, Graph } from '../../../../graph/graph.ts'
import type { House } from '../../../../house.ts'
import { Problem } from '../../../../http/problem.ts'
import type { Counted, CountingSource } from '../counted.ts'
import { Columns, newMeanings } from './columns.ts'
import { findTouched } from './find-touched.ts'
import { scan, type TableView } from './scan.ts'
import { pageOfEvents, pageOfPlaces, storedEvents, storedPeople, storedPlaces } from './stored-rows.ts'

const NOTHING_READ: Point = { number: 0, mark: '' }

/** Settings, so that a test need not wait. */
export const TABLE_SETTINGS = {
  /** Events, places or people that one query asks for. */
  atOnce: 500,
  /** How long a reader waits while much is being read: after a start, or after a very large file. */
  mostMs: 9_000,
}

/**
 * All events in columns in this server's memory: a map over a million of them is a scan of some arrays. It says what the
 * store says: before each answer the number of the last change is asked for, and what has changed since is read again.
 */
export class EventTable implements CountingSource {
  private readonly meanings = newMeanings()
  private columns = new Columns(this.meanings)
  private view: TableView | null = null
  private reading: Promise<void> | null = null

  constructor(private readonly graph: Pick<Graph, 'readSystem'>) {}

  async each(scope: Scope, visit: (counted: Counted) => void): Promise<void> {
    await scan(await this.waitedFor(), this.meanings.classes, scope, visit)
  }

  eventId = (handle: number): string => this.meanings.events.idOf(handle)
  subjectId = (handle: number): string => this.meanings.subjects.idOf(handle)
  cellId = (handle: number): string => this.meanings.cells.idOf(handle)

  /** What it takes in memory, apart from what a reading needs meanwhile. */
  get bytes(): number {
    return this.columns.bytes
  }

  /** The table as it says what the store said when this was called, or later. */
  async upToDate(): Promise<TableView> {
    const wanted = await this.graph.readSystem(lastChange)
    while (true) {
      const upTo = this.view?.upTo
      if (this.view && upTo?.number === wanted.number && upTo.mark === wanted.mark) return this.view
      this.reading ??= this.read().finally(() => {
        this.reading = null
      })
      await this.reading
      // It may be ahead of what was asked for by now.
      if (this.view && this.view.upTo.number >= wanted.number) return this.view
    }
  }

  /** The same, but a reader is told rather than kept waiting for very long. */
  private async waitedFor(): Promise<TableView> {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<null>((done) => {
      timer = setTimeout(() => done(null), TABLE_SETTINGS.mostMs)
    })
    const reading = this.upToDate()
    // If nobody waits for it any more, the next reader meets its fault.
    reading.catch(() => undefined)
    const view = await Promise.race([reading, late])
    clearTimeout(timer)
    if (view) return view
    throw new Problem(
      'took-too-long',
      'What has happened is being read for the map, after a start or a large file. Try again in a minute.',
    )
  }

  /**
   * Reads what has changed, and again what has changed meanwhile, until nothing has: so that what is committed is one
   * state of the store and not parts of two.
   */
  private async read(): Promise<void> {
    const { view } = this
    const since = view?.upTo ?? NOTHING_READ
    const { now, changes } = await this.graph.readSystem((ask) => changesAfter(ask, since))
    if (view && changes?.length === 0) return
    const isAnew = view === null || changes === null
    const columns = isAnew ? new Columns(this.meanings) : this.columns
    await (isAnew ? this.readAll(columns) : this.readChanged(changes, columns))
    const upTo = await this.readMeanwhile(now, columns)
    this.columns = columns
    this.view = columns.commit(upTo)
  }

  private async readMeanwhile(since: Point, columns: Columns): Promise<Point> {
    for (let at = since; ; ) {
      const { now, changes } = await this.graph.readSystem((ask) => changesAfter(ask, at))
      if (changes === null) throw new Error('More has changed while events were read than the log holds')
      if (changes.length === 0) return now
      await this.readChanged(changes, columns)
      at = now
    }
  }

  private async readAll(columns: Columns): Promise<void> {
    const limit = TABLE_SETTINGS.atOnce
    await this.pages(
      (ask, after) => pageOfPlaces(ask, after, limit),
      (ids) => this.readPlaces(ids, columns),
    )
    await this.pages(
      (ask, after) => pageOfEvents(ask, after, limit),
      async (ids) => {
        await this.readEvents(ids, columns)
        await this.readUnread(columns)
      },
    )
  }

  private async readChanged(changes: readonly Changed[], columns: Columns): Promise<void> {
    const { events, places, people } = await findTouched(changes, columns, this.graph)
    await this.readEvents([...events], columns)
    await this.readPlaces([...places], columns)
    await this.readPeople([...people], columns)
    await this.readUnread(columns)
  }

  private async readUnread(columns: Columns): Promise<void> {
    await this.readPlaces(columns.takeUnread('places'), columns)
    await this.readPeople(columns.takeUnread('people'), columns)
  }

  private readEvents = (ids: readonly string[], columns: Columns) =>
    this.someAtOnce(ids, async (ask, some) => columns.putEvents(some, await storedEvents(ask, some)))
  private readPlaces = (ids: readonly string[], columns: Columns) =>
    this.someAtOnce(ids, async (ask, some) => columns.putPlaces(some, await storedPlaces(ask, some)))
  private readPeople = (ids: readonly string[], columns: Columns) =>
    this.someAtOnce(ids, async (ask, some) => columns.putPeople(some, await storedPeople(ask, some)))

  private async someAtOnce(ids: readonly string[], work: (ask: Ask, some: string[]) => Promise<void>) {
    for (let at = 0; at < ids.length; at += TABLE_SETTINGS.atOnce) {
      const some = ids.slice(at, at + TABLE_SETTINGS.atOnce)
      await this.graph.readSystem((ask) => work(ask, some))
    }
  }

  private async pages(
    page: (ask: Ask, after: string) => Promise<{ id: string }[]>,
    work: (ids: string[]) => Promise<void>,
  ): Promise<void> {
    let before: Promise<void> = Promise.resolve()
    let working: Promise<void> = before
    for (let after: string | undefined = ''; after !== undefined; ) {
      const from: string = after
      const ids = (await this.graph.readSystem((ask) => page(ask, from))).map(({ id }) => id)
      // Two at a time: while the rows of one come in, the database looks for those of the next.
      await before
      before = working
      working = work(ids)
      // Waited for above, in a later turn, or below if something else goes wrong first.
      working.catch(() => undefined)
      after = ids.at(-1)
    }
    await Promise.all([before, working])
  }
}

/** After a start, in the background: the first reader of a map waits for what is left of it only. */
export function readAhead(house: House, signal: AbortSignal): void {
  eventTable(house)
    .upToDate()
    .catch((error: unknown) => {
      if (!signal.aborted) house.log.warn({ err: error }, 'events could not be read ahead of the first map')
    })
}

const TABLES = new WeakMap<House, EventTable>()

/** The table of this house, which is read when it is first asked for, and goes with the house. */
export function eventTable(house: House): EventTable {
  const known = TABLES.get(house)
  if (known) return known
  const table = new EventTable(house.graph)
  TABLES.set(house, table)
  followChanges(house, async () => {
    await table.upToDate()
  })
  return table
}
