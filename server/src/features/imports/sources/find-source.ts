import type { ImportSource } from '@safeground/graph-schema'
import type { House } from '../../../house.ts'
import { mappedSource } from '../mapped/mapped-source.ts'
import { storedMappings } from '../mapped/stored-mappings.ts'
import type { Layer } from './layer.ts'
import type { Source } from './source.ts'
import { LAYERS, SOURCES } from './sources.ts'

/** Every kind of file that can be brought in. */
export async function allSources(house: House): Promise<(Source | Layer)[]> {
  const mapped = (await storedMappings(house)).map(mappedSource)
  return [...Object.values(SOURCES), ...Object.values(LAYERS), ...mapped]
}

export async function findSource(house: House, name: ImportSource): Promise<Source | Layer | null> {
  const all = await allSources(house)
  return all.find((source) => source.name === name) ?? null
}
