import { hostname } from 'node:os'
import type { Ids } from './ids.ts'

/** Names that are in use in this process: one with our number that is not among them is of an earlier life of ours. */
const OURS = new Set<string>()

/** A name for one piece of work of this process, by which others can tell whether it may still be alive. */
export function newHolder(ids: Ids): string {
  const holder = `${hostname()}:${process.pid}:${ids.fresh('run')}`
  OURS.add(holder)
  return holder
}

export const dropHolder = (holder: string) => void OURS.delete(holder)

/** A holder on this machine whose process is no more need not be waited for. */
export function hasEnded(holder: string): boolean {
  const [host, pid] = holder.split(':')
  if (host !== hostname()) return false
  if (Number(pid) === process.pid) return !OURS.has(holder)
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
