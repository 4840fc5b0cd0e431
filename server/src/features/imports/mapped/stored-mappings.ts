import { Mapping, type MappingView } from '@safeground/graph-schema'
import { z } from 'zod'
import type { Asker } from '../../../access/asker.ts'
import { text } from '../../../graph/columns.ts'
import { query } from '../../../graph/query.ts'
import type { House } from '../../../house.ts'
import { unionOf } from '../planning/statements.ts'
import type { SavedMapping } from './mapped-source.ts'

const Version = z.object({
  id: z.string(),
  version: z.number(),
  mapping: z.string(),
  by: z.string(),
  savedAt: z.string(),
  retiredAt: text,
})
type Version = Omit<z.output<typeof Version>, 'mapping'> & { mapping: Mapping }

const listMappings = query(import.meta.url, './list-mappings.cypher', z.object({ stored: Version }))

/** A description of a file with all of its versions, the newest first. */
export interface StoredMapping extends SavedMapping {
  versions: readonly [Version, ...Version[]]
}

/** Every description that the partnership has made, retired ones too: their files are still here. */
export async function storedMappings(house: House): Promise<StoredMapping[]> {
  const rows = await house.graph.readSystem((ask) => ask(listMappings))
  const byId = new Map<string, Version[]>()
  for (const { stored } of rows) {
    const version = { ...stored, mapping: parsed(stored.mapping) }
    byId.set(stored.id, [...(byId.get(stored.id) ?? []), version])
  }
  return [...byId.values()].flatMap(([newest, ...earlier]) => {
    if (!newest) return []
    const versions = [newest, ...earlier] as const
    return [
      {
        id: newest.id,
        version: newest.version,
        mapping: newest.mapping,
        isRetired: newest.retiredAt !== null,
        markings: unionOf(...versions.map(({ mapping }) => mapping.markings)),
        versions,
      },
    ]
  })
}

/** A version never changes, so each is read once. */
const PARSED = new Map<string, Mapping>()
const MOST_PARSED = 500

function parsed(json: string): Mapping {
  const held = PARSED.get(json)
  if (held) return held
  const mapping = Mapping.parse(JSON.parse(json))
  if (PARSED.size >= MOST_PARSED) PARSED.clear()
  PARSED.set(json, mapping)
  return mapping
}

/** Whoever may not see all that files of it can hold does not know that there is such a description. */
export const maySee = ({ scope }: Asker, { markings }: Pick<SavedMapping, 'markings'>): boolean =>
  markings.every((marking) => scope.markings.includes(marking))

export const viewOfMapping = ({ id, version, mapping, versions }: StoredMapping): MappingView => {
  const [newest, ...earlier] = versions
  return {
    id,
    version,
    mapping,
    by: newest.by,
    savedAt: newest.savedAt,
    retiredAt: newest.retiredAt,
    earlier: earlier.map((one) => ({ version: one.version, by: one.by, savedAt: one.savedAt })),
  }
}
