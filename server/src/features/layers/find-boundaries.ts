import { AreaGeometry, BOUNDARY_LEVELS, BoundaryLevel } from '@safeground/graph-schema'
import { z } from 'zod'
import { text } from '../../graph/columns.ts'
import type { Ask } from '../../graph/graph.ts'
import { query } from '../../graph/query.ts'
import { Area, type Outlined } from './area.ts'

const BoundarySetRow = z.object({ id: z.string(), level: BoundaryLevel, attribution: z.string() })
const Part = z.object({
  name: z.string(),
  code: text,
  geometry: z.string().transform((json) => AreaGeometry.parse(JSON.parse(json))),
  west: z.number(),
  south: z.number(),
  east: z.number(),
  north: z.number(),
})
const setsShown = query(import.meta.url, './sets-shown.cypher', z.object({ set: BoundarySetRow }))
const partsOfSets = query(
  import.meta.url,
  './parts-of-sets.cypher',
  z.object({ set: z.string(), part: Part }),
)

export interface FoundBoundary extends Outlined {
  id: string
  level: BoundaryLevel
  name: string
  code: string | null
  attribution: string
}

/** Which boundary it is, from one set to the next: by its code, else its name. */
export const boundaryId = (level: BoundaryLevel, { code, name }: { code: string | null; name: string }) =>
  `${level}:${code ?? name}`

/** The boundaries that are drawn, of one level or of all. */
export async function findBoundaries(ask: Ask, level?: BoundaryLevel): Promise<FoundBoundary[]> {
  const sets = (await ask(setsShown, { layer: 'boundaries' }))
    .map(({ set }) => set)
    .filter((set) => level === undefined || set.level === level)
  if (sets.length === 0) return []
  const byId = new Map(sets.map((set) => [set.id, set]))
  const parts = await ask(partsOfSets, { sets: [...byId.keys()], kind: 'boundary' })
  return parts.flatMap(({ set: id, part }): FoundBoundary[] => {
    const set = byId.get(id)
    if (!set) return []
    const { name, code, geometry, west, south, east, north } = part
    const box = [west, south, east, north] as const
    return [
      {
        id: boundaryId(set.level, part),
        level: set.level,
        name,
        code,
        attribution: set.attribution,
        geometry,
        box,
      },
    ]
  })
}

/** Whole authorities say best what is ours; else whatever the partnership has brought in. */
const BEST_FIRST: readonly BoundaryLevel[] = ['authority', 'locality', 'ward', 'police-beat', 'lsoa', 'other']

/** Where this partnership works, as its boundaries say; null when it has brought in none. */
export async function findArea(ask: Ask): Promise<Area | null> {
  const all = await findBoundaries(ask)
  const level = BEST_FIRST.find((each) => all.some((one) => one.level === each))
  if (!level) return null
  const of = all.filter((one) => one.level === level)
  const { label, plural } = BOUNDARY_LEVELS[level]
  return new Area(of, of.length === 1 ? `${label} of ${of[0]?.name}` : `${of.length} ${plural.toLowerCase()}`)
}
