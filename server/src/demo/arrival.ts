import type { House } from '../house.ts'

/** How many files of the invented borough are in; how many there are is known once they have been made. */
export interface Progress {
  done: number
  of: number | null
}

const PROGRESS = new WeakMap<House, Progress>()

export function noteProgress(house: House, progress: Progress | null): void {
  if (progress) PROGRESS.set(house, progress)
  else PROGRESS.delete(house)
}

/** The arrival of the invented borough that this server has under way; null when there is none. */
export const arrivalOf = (house: House): Progress | null => PROGRESS.get(house) ?? null
