import { setImmediate } from 'node:timers/promises'

/** How long the work on a file may keep everybody else waiting. */
const MOST_MS = 15

/** Awaited again and again in long work: it waits only when the work has gone on for a while, and others have their turn. */
export function breathing(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < MOST_MS) return
    await setImmediate()
    since = performance.now()
  }
}
