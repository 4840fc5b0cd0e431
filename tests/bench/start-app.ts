import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { At } from './bench-house.ts'

export interface RunningApp {
  url: string
  residentBytes(): Promise<number>
  stop(): void
}

/** Starts the app beside us and waits until it listens. */
export async function startApp(at: At, dataFolder: string): Promise<RunningApp> {
  const child = fork(fileURLToPath(new URL('./serve-app.ts', import.meta.url)), [
    JSON.stringify({ at, dataFolder }),
  ])
  const { port } = await answerOf<{ port: number }>(child)
  return {
    url: `http://127.0.0.1:${port}`,
    async residentBytes() {
      child.send('memory')
      return (await answerOf<{ rss: number }>(child)).rss
    },
    stop: () => void child.disconnect(),
  }
}

export interface RunningImportApp {
  url: string
  /** How it has been since it was asked last. */
  health(): Promise<{ mostResident: number; lagP99: number; lagMost: number }>
  stop(): void
}

/** The same, for a file to be brought in: it watches its memory and its event loop. */
export async function startImportApp(at: At, dataFolder: string): Promise<RunningImportApp> {
  const child = fork(fileURLToPath(new URL('./import-app.ts', import.meta.url)), [
    JSON.stringify({ at, dataFolder }),
  ])
  const { port } = await answerOf<{ port: number }>(child)
  return {
    url: `http://127.0.0.1:${port}`,
    health() {
      child.send('health')
      return answerOf(child)
    },
    stop: () => void child.disconnect(),
  }
}

async function answerOf<T>(child: ChildProcess): Promise<T> {
  const waiting = new AbortController()
  const { signal } = waiting
  const ended = once(child, 'exit', { signal }).then(([code]) => {
    throw new Error(`The app ended with code ${code} before it answered`)
  })
  try {
    const [answer] = (await Promise.race([once(child, 'message', { signal }), ended])) as [T]
    return answer
  } finally {
    waiting.abort()
    ended.catch(() => undefined)
  }
}

/** Resident memory of the Java that we started, on Linux; null where that cannot be read. */
export function residentBytesOfJava(): number | null {
  const mine = processes().find(({ parent, name }) => parent === process.pid && name === 'java')
  if (!mine) return null
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${mine.id}/status`, 'utf8'))?.[1]
  return kilobytes ? Number(kilobytes) * 1024 : null
}

function processes() {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap((id) => {
      const [, name, parent] = /^\d+ \((.*)\) \S (\d+)/.exec(statOf(id)) ?? []
      return name ? [{ id, name, parent: Number(parent) }] : []
    })
}

function statOf(id: string): string {
  try {
    return readFileSync(`/proc/${id}/stat`, 'utf8')
  } catch {
    // It ended between the listing and the look.
    return ''
  }
}
