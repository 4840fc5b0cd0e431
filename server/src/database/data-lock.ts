import { execFileSync } from 'node:child_process'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { DataFolderInUse, systemCode } from './database-unavailable.ts'

/** A process, told apart from a later one that was given the same number. */
export interface ProcessMark {
  pid: number
  /** when it started, in the system's own terms; absent where the system does not say */
  startedAt?: string
}

interface Holder extends ProcessMark {
  java?: ProcessMark
}

export interface DataLock {
  /** Writes down which Java serves the folder, so that a start after a crash knows whom to wait for. */
  noteJava(pid: number): void
  release(): void
}

const JAVA_MAY_CLOSE_FOR_SECONDS = 120

/**
 * Takes the folder for this process, or throws `DataFolderInUse`. A lock whose process is gone is taken over, after the
 * Java that process left behind has closed. Should two takers meet in the one millisecond between reading and renaming a
 * stale lock, Neo4j's own store lock still lets only one of them in.
 */
export async function lockData(dataFolder: string, say: (line: string) => void): Promise<DataLock> {
  const file = join(dataFolder, 'safeground.lock')
  const self = markProcess(process.pid)
  for (;;) {
    if (create(file, self)) return heldLock(file, self)
    const holder = read(file) ?? (await readAgain(file))
    if (holder === 'gone') continue
    if (holder && isRunning(holder)) throw inUse(dataFolder, holder)
    if (holder?.java) await waitForJava(holder.java, dataFolder, say)
    takeAway(file, holder)
  }
}

/** Whether the very process of the mark still runs; a zombie, or another process with its number, does not count. */
export function isRunning(mark: ProcessMark): boolean {
  try {
    process.kill(mark.pid, 0)
  } catch (fault) {
    if (systemCode(fault) === 'ESRCH') return false
  }
  const startedAt = processStart(mark.pid)
  if (startedAt === 'ended') return false
  return mark.startedAt === undefined || startedAt === undefined || mark.startedAt === startedAt
}

export function markProcess(pid: number): ProcessMark {
  const startedAt = processStart(pid)
  return startedAt === undefined ? { pid } : { pid, startedAt }
}

/** Linux: boot and clock ticks since. Elsewhere what ps says. */
function processStart(pid: number): string | undefined {
  try {
    if (process.platform !== 'linux') {
      return (
        execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined
      )
    }
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z' || fields[0] === 'X') return 'ended'
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[19]}`
  } catch (fault) {
    const code = systemCode(fault)
    if (process.platform === 'linux' && (code === 'ENOENT' || code === 'ESRCH')) return 'ended'
    return undefined
  }
}

function create(file: string, holder: Holder): boolean {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: 'wx', mode: 0o600 })
    return true
  } catch (fault) {
    if (systemCode(fault) === 'EEXIST') return false
    throw fault
  }
}

/** 'gone' when released meanwhile; undefined when nothing can be read from it, as after a crash in mid-writing. */
function read(file: string): Holder | 'gone' | undefined {
  try {
    const holder: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return isHolder(holder) ? holder : undefined
  } catch (fault) {
    if (systemCode(fault) === 'ENOENT') return 'gone'
    if (fault instanceof SyntaxError) return undefined
    throw fault
  }
}

/** An empty lock may be one that its taker is just writing. */
async function readAgain(file: string): Promise<ReturnType<typeof read>> {
  await pause(250)
  return read(file)
}

function isHolder(value: unknown): value is Holder {
  return typeof value === 'object' && value !== null && 'pid' in value && typeof value.pid === 'number'
}

function heldLock(file: string, self: ProcessMark): DataLock {
  return {
    noteJava(pid) {
      writeFileSync(`${file}.new`, JSON.stringify({ ...self, java: markProcess(pid) }), { mode: 0o600 })
      renameSync(`${file}.new`, file)
    },
    release() {
      const holder = read(file)
      if (holder !== 'gone' && holder?.pid === self.pid && holder.startedAt === self.startedAt) rmSync(file)
    },
  }
}

/** Renames before removing: of two takers only one can move the stale file, and it looks at what it moved. */
function takeAway(file: string, stale: Holder | undefined): void {
  const aside = `${file}.stale-${process.pid}`
  try {
    renameSync(file, aside)
  } catch (fault) {
    if (systemCode(fault) === 'ENOENT') return
    throw fault
  }
  const moved = read(aside)
  if (moved === 'gone' || moved?.pid === stale?.pid) rmSync(aside, { force: true })
  else renameSync(aside, file)
}

async function waitForJava(
  java: ProcessMark,
  dataFolder: string,
  say: (line: string) => void,
): Promise<void> {
  for (let waited = 0; isRunning(java); waited += 0.25) {
    if (waited >= JAVA_MAY_CLOSE_FOR_SECONDS) {
      throw new DataFolderInUse(
        `The database of an earlier start (Java process ${java.pid}) still holds ${dataFolder} after ` +
          `${JAVA_MAY_CLOSE_FOR_SECONDS} s. End it with: kill ${java.pid} – then start again.`,
      )
    }
    if (waited % 5 === 0) say(`Waiting for the database of an earlier start (process ${java.pid}) to close.`)
    await pause(250)
  }
}

function inUse(dataFolder: string, holder: Holder): DataFolderInUse {
  const who = holder.pid === process.pid ? 'this same process' : `process ${holder.pid}`
  return new DataFolderInUse(
    `${dataFolder} is already in use by ${who}. Stop that one first (${
      holder.pid === process.pid ? 'call its stop()' : `kill ${holder.pid}`
    }), or give this one another folder with SAFEGROUND_DATA.`,
  )
}
