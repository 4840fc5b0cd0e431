import type { ImportSource } from '@safeground/graph-schema'
import type { House } from '../../../house.ts'
import type { Source } from './source.ts'
import { SOURCES } from './sources.ts'

/** Every kind of file that can be brought in. */
export async function allSources(_house: House): Promise<Source[]> {
  return Object.values(SOURCES)
}

export async function findSource(house: House, name: ImportSource): Promise<Source | null> {
  const all = await allSources(house)
  return all.find((source) => source.name === name) ?? null
}
