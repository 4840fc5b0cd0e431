import { DatabaseUnavailable } from './database-unavailable.ts'
import type { OpenDatabase } from './open-database.ts'

export interface Memory {
  heap: string
  pageCache: string
}

const UNITS: Record<string, number> = { k: 1024, m: 1024 ** 2, g: 1024 ** 3 }

/** Heap for queries and GDS graphs, page cache for the store; the environment has the last word. */
export function chooseMemory({ env, memory }: OpenDatabase): Memory {
  const heap = env.SAFEGROUND_NEO4J_HEAP || memory?.heap || '1g'
  const pageCache = env.SAFEGROUND_NEO4J_PAGECACHE || memory?.pageCache || '512m'
  bytes(heap, 'SAFEGROUND_NEO4J_HEAP')
  bytes(pageCache, 'SAFEGROUND_NEO4J_PAGECACHE')
  return { heap, pageCache }
}

/**
 * What every database of ours runs with, from Java or Docker. Neo4j's defaults suit a machine of its own; these suit
 * one that holds files about children: nothing read from disk or network, nothing reported, no query text in a log.
 */
export function databaseSettings(memory: Memory): Record<string, string> {
  const heapMegabytes = bytes(memory.heap, 'heap') / 1024 ** 2
  return {
    'dbms.security.auth_enabled': 'true',
    'dbms.security.procedures.unrestricted': 'gds.*',
    'dbms.security.procedures.allowlist': 'gds.*',
    'dbms.security.allow_csv_import_from_file_urls': 'false',
    'internal.dbms.cypher_ip_blocklist': '0.0.0.0/0,::/0',
    'dbms.usage_report.enabled': 'false',
    'db.logs.query.enabled': 'OFF',
    'db.logs.query.obfuscate_literals': 'true',
    'db.logs.query.parameter_logging_enabled': 'false',
    'server.bolt.enabled': 'true',
    'server.bolt.tls_level': 'DISABLED',
    'server.memory.pagecache.size': memory.pageCache,
    'dbms.memory.transaction.total.max': `${Math.floor(heapMegabytes * 0.6)}m`,
    'db.memory.transaction.max': `${Math.floor(heapMegabytes * 0.4)}m`,
    'db.transaction.timeout': '60s',
    'db.lock.acquisition.timeout': '15s',
    'db.tx_log.preallocate': 'false',
    'db.tx_log.rotation.size': '32m',
    'db.tx_log.rotation.retention_policy': '2 files',
    // By default closing waits 10 s for threads that have already ended; the data is on disk long before.
    'internal.server.bolt.thread_pool_shutdown_wait_time': '500ms',
  }
}

function bytes(size: string, name: string): number {
  const [, count, unit] = /^(\d+)([kmg])$/i.exec(size) ?? []
  const factor = UNITS[unit?.toLowerCase() ?? '']
  if (!count || !factor) {
    throw new DatabaseUnavailable(`${name} is "${size}"; write a size such as 512m or 2g.`)
  }
  return Number(count) * factor
}
