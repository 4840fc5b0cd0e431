import neo4j, { type Driver, type ManagedTransaction, Neo4jError } from 'neo4j-driver'
import type { Scope } from '../access/scope.ts'
import { Problem } from '../http/problem.ts'
import type { Query } from './query.ts'

/** Asks one query inside a transaction and gives its rows, each parsed. */
export type Ask = <Row>(query: Query<Row>, params?: Record<string, unknown>) => Promise<Row[]>

/** The one way to the database. */
export interface Graph {
  /** Reads within a reader's scope: a query that does not use the scope is refused. */
  read<T>(scope: Scope, work: (ask: Ask) => Promise<T>, mostMs?: number): Promise<T>
  /** Reads that are about the system and not about anyone: accounts, sessions, imports, the audit trail. */
  readSystem<T>(work: (ask: Ask) => Promise<T>): Promise<T>
  /** One transaction, all or nothing. May be run again after a deadlock, so it must not do anything else. */
  write<T>(work: (ask: Ask) => Promise<T>): Promise<T>
  close(): Promise<void>
  driver: Driver
}

/** Longest a read may take. The removal of undone rows waits for longer than this, so no read sees it happen. */
export const READ_TIMEOUT_MS = 10_000
const WRITE_TIMEOUT_MS = 60_000
/** For the reads of a job, for which nobody waits at a page: a busy machine must not stop a file half way. */
export const JOB_READ_TIMEOUT_MS = 60_000

export function connect(uri: string, username: string, password: string): Graph {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: 50,
    connectionAcquisitionTimeout: 10_000,
    connectionTimeout: 5_000,
    maxTransactionRetryTime: 8_000,
    telemetryDisabled: true,
  })
  // Shared bookmarks: whoever has been told that something is written finds it in their next read, on a cluster too.
  const bookmarkManager = neo4j.bookmarkManager()

  async function run<T>(
    mode: 'READ' | 'WRITE',
    work: (tx: ManagedTransaction) => Promise<T>,
    mostMs = READ_TIMEOUT_MS,
  ): Promise<T> {
    const session = driver.session({ defaultAccessMode: mode, bookmarkManager })
    try {
      return mode === 'READ'
        ? await session.executeRead(work, { timeout: mostMs })
        : await session.executeWrite(work, { timeout: WRITE_TIMEOUT_MS })
    } catch (error) {
      throw translate(error)
    } finally {
      await session.close()
    }
  }

  return {
    driver,
    read: (scope, work, mostMs) =>
      run(
        'READ',
        (tx) =>
          work((query, params) => {
            if (!query.isScoped)
              throw new Error(`${query.name} is asked for a reader but does not use the scope`)
            return ask(tx, query, { ...params, scope })
          }),
        mostMs,
      ),
    readSystem: (work) =>
      run('READ', (tx) => work((query, params) => ask(tx, query, params)), JOB_READ_TIMEOUT_MS),
    write: (work) => run('WRITE', (tx) => work((query, params) => ask(tx, query, params))),
    close: () => driver.close(),
  }
}

async function ask<Row>(tx: ManagedTransaction, query: Query<Row>, params: Record<string, unknown> = {}) {
  const result = await tx.run(query.text, params)
  return result.records.map((record) => query.row.parse(record.toObject()))
}

const UNAVAILABLE =
  /ServiceUnavailable|SessionExpired|DatabaseUnavailable|TransactionStartFailed|Unauthorized|AuthenticationRateLimit/

/** A transaction came to the limit that keeps one from taking the memory of all. */
const NO_MEMORY = /OutOfMemory/
const TOO_LARGE_FOR_MEMORY =
  'The database had too little memory for this and stopped it. Nothing was changed. Try again in a minute; if it happens again, tell your administrator.'

/** The only place where an error of the database becomes words. Its own words are never shown to anyone. */
function translate(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error
  if (error.code.includes('TransactionTimedOut')) {
    return new Problem(
      'took-too-long',
      'The answer took too long and was stopped. Ask for fewer steps or a shorter time.',
      [],
      {
        cause: error,
      },
    )
  }
  if (NO_MEMORY.test(error.code)) {
    return new Problem('database-unavailable', TOO_LARGE_FOR_MEMORY, [], { cause: error })
  }
  if (UNAVAILABLE.test(error.code)) {
    return new Problem(
      'database-unavailable',
      'The database is not answering. Nothing was changed. Try again in a minute.',
      [],
      {
        cause: error,
      },
    )
  }
  return error
}
