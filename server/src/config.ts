import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

const flag = z.enum(['0', '1']).transform((value) => value === '1')
const LOOPBACK = ['127.0.0.1', 'localhost', '::1']

const INVENTED = fileURLToPath(new URL('../../fixtures/geo/', import.meta.url))

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  SAFEGROUND_HOST: z.string().min(1).default('127.0.0.1'),
  /** Say that a proxy of yours ends TLS in front of this server, and how many hops it is away. */
  SAFEGROUND_TRUST_PROXY: z.coerce.number().int().min(1).max(5).optional(),
  SAFEGROUND_DATA: z.string().min(1).optional(),
  SAFEGROUND_DEMO: flag.optional(),
  /** Folder of a base map of your own; the invented borough when left out. */
  SAFEGROUND_BASE_MAP: z.string().min(1).optional(),
  /** How many young people the invented borough knows of; fewer for a quick look. */
  SAFEGROUND_DEMO_PEOPLE: z.coerce.number().int().min(60).max(5_000).default(1_500),
  /** The invented borough ends on this day instead of yesterday. */
  SAFEGROUND_DEMO_ENDS: z.iso.date().optional(),
  SAFEGROUND_IDLE_MINUTES: z.coerce.number().int().min(1).max(720).default(15),
  SAFEGROUND_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
  NEO4J_URI: z.string().optional(),
  NEO4J_USERNAME: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
})

export interface Config {
  port: number
  host: string
  isLoopback: boolean
  trustProxy: number | null
  dataFolder: string
  baseMapFolder: string
  isDemo: boolean
  demoPeople: number
  /** Null: yesterday. */
  demoEnds: string | null
  idleMinutes: number
  logLevel: string
  usesOwnDatabase: boolean
}

export class ConfigFaults extends Error {
  override name = 'ConfigFaults'
}

/** Reads the environment. Every fault is reported at once, because each costs a restart to find. */
export function readConfig(env: Record<string, string | undefined>, root: string): Config {
  const parsed = Environment.safeParse(
    Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')),
  )
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new ConfigFaults(`These settings of the environment need to be put right:\n${lines.join('\n')}`)
  }
  const settings = parsed.data
  const isLoopback = LOOPBACK.includes(settings.SAFEGROUND_HOST)
  if (!isLoopback && settings.SAFEGROUND_TRUST_PROXY === undefined) {
    throw new ConfigFaults(
      `SAFEGROUND_HOST is ${settings.SAFEGROUND_HOST}, which other machines can reach over plain HTTP. ` +
        'Put a proxy that ends TLS in front and set SAFEGROUND_TRUST_PROXY to the number of proxies, or leave SAFEGROUND_HOST out.',
    )
  }
  if (!isLoopback && settings.SAFEGROUND_DEMO === undefined && settings.NEO4J_URI === undefined) {
    throw new ConfigFaults(
      'This would show the demonstration, whose passwords are public, to other machines. If that is what you want, ' +
        'set SAFEGROUND_DEMO=1; otherwise set NEO4J_URI to a Neo4j of your own.',
    )
  }
  const folder = settings.SAFEGROUND_DATA?.replace(/^~(?=\/|$)/, homedir()) ?? 'data'
  return {
    port: settings.PORT,
    host: settings.SAFEGROUND_HOST,
    isLoopback,
    trustProxy: settings.SAFEGROUND_TRUST_PROXY ?? null,
    dataFolder: resolve(root, folder),
    baseMapFolder: settings.SAFEGROUND_BASE_MAP ? resolve(root, settings.SAFEGROUND_BASE_MAP) : INVENTED,
    // A database of one's own is never filled with invented people unless asked.
    isDemo: settings.SAFEGROUND_DEMO ?? settings.NEO4J_URI === undefined,
    demoPeople: settings.SAFEGROUND_DEMO_PEOPLE,
    demoEnds: settings.SAFEGROUND_DEMO_ENDS ?? null,
    idleMinutes: settings.SAFEGROUND_IDLE_MINUTES,
    logLevel: settings.SAFEGROUND_LOG,
    usesOwnDatabase: settings.NEO4J_URI === undefined,
  }
}
