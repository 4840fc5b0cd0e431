import { statfs } from 'node:fs/promises'
import type { House } from '../../../house.ts'
import { Problem } from '../../../http/problem.ts'
import { IMPORT_SETTINGS } from '../settings.ts'

/** Refuses when the disk of the data folder is nearly full: the audit trail and the database write there too. */
export async function keepRoom(folder: string): Promise<void> {
  const { bavail, blocks, bsize } = await statfs(folder)
  const { leastFreeBytes, leastFreeShare } = IMPORT_SETTINGS
  if (bavail * bsize >= Math.max(leastFreeBytes, blocks * bsize * leastFreeShare)) return
  throw new Problem(
    'no-room',
    'The disk of this server is nearly full, so no file can be taken in. Nothing was kept. Tell your administrator.',
  )
}

const READINGS = new WeakMap<House, number>()

/** Reads a file while not too many others are being read here: each keeps a copy on the disk and a part of memory. */
export async function inTurn<Result>(house: House, work: () => Promise<Result>): Promise<Result> {
  const now = READINGS.get(house) ?? 0
  if (now >= IMPORT_SETTINGS.mostReadings) {
    throw new Problem(
      'already-running',
      'Other files are being read just now. Nothing was kept of this one. Send it again in a minute.',
    )
  }
  READINGS.set(house, now + 1)
  try {
    return await work()
  } finally {
    READINGS.set(house, (READINGS.get(house) ?? 1) - 1)
  }
}
