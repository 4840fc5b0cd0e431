import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AreaGeometry, type BoundaryLevel } from '@safeground/graph-schema'
import { cellArea, cellToParent, polygonToCells } from 'h3-js'
import { z } from 'zod'
import type { Asker } from '../../access/asker.ts'
import type { Ask } from '../../graph/graph.ts'
import type { House } from '../../house.ts'
import { findBoundaries } from '../layers/index.ts'
import { type Neighbourhoods, neighbourhoodsOf } from './analysis/neighbourhoods.ts'

/** A place is indexed once, at this size; every coarser cell is a parent of those. */
export const FINEST = 10
/** Beyond this many of the finest cells a picture of cells says nothing, and takes the server's time. */
const MOST_CELLS = 2_000_000

/** Where events are looked for. Every cell of it counts, also where nothing was recorded. */
export interface StudyArea {
  words: string
  outline: AreaGeometry
  has(finestCell: string): boolean
  /** The cells of one size, in the order of their ids, with how many of the finest cells of the area each holds. */
  cellsAt(resolution: number): CellsOfArea
}
export interface CellsOfArea {
  cells: readonly string[]
  weights: readonly number[]
  meanAreaKm2: number
  /** Of each cell, in the same order. */
  neighbourhoods: Neighbourhoods
}

/** Whole authorities say best what is ours. */
const BEST_FIRST: readonly BoundaryLevel[] = ['authority', 'locality', 'ward']

/**
 * Where this reader's events are looked for: their own localities, else the whole partnership. An officer who sees one
 * locality must not have it measured against four that look empty to them. By the boundaries that were brought in, else
 * by the base map.
 */
export async function studyArea(ask: Ask, asker: Asker, house: House): Promise<StudyArea> {
  const { localities } = asker.scope
  const all = await findBoundaries(ask)
  if (!localities.includes('*')) {
    const own = all.filter(({ level, name }) => level === 'locality' && localities.includes(name))
    const found = own.length > 0 ? own : await fromBaseMap(house, 'localities', localities)
    return areaOf(found.map(({ geometry }) => geometry), localities.join(' and ')) // biome-ignore format: one line a step
  }
  const level = BEST_FIRST.find((each) => all.some((one) => one.level === each))
  if (level) {
    const own = all.filter((one) => one.level === level)
    return areaOf(own.map(({ geometry }) => geometry), own.length === 1 ? (own[0]?.name ?? '') : 'the boundaries that were brought in') // biome-ignore format: one line a step
  }
  const [whole] = await fromBaseMap(house, 'borough', null)
  return areaOf(whole ? [whole.geometry] : [], whole?.name ?? 'the base map')
}

const Features = z.object({
  features: z.array(
    z.object({ properties: z.object({ name: z.string().nullish() }).nullish(), geometry: AreaGeometry }),
  ),
})

async function fromBaseMap(house: House, layer: 'borough' | 'localities', names: readonly string[] | null) {
  const text = await readFile(join(house.config.baseMapFolder, `${layer}.geojson`), 'utf8')
  return Features.parse(JSON.parse(text)).features.flatMap(({ properties, geometry }) => {
    const name = properties?.name ?? ''
    return names === null || names.includes(name) ? [{ name, geometry }] : []
  })
}

/** Areas change with a file a year; filling one with cells takes a tenth of a second for a borough, seconds for a force. */
const KEPT = new Map<string, StudyArea>()
const MOST_KEPT = 12

export function areaOf(parts: readonly AreaGeometry[], words: string): StudyArea {
  const polygons = parts.flatMap((part) => (part.type === 'Polygon' ? [part.coordinates] : part.coordinates))
  const outline: AreaGeometry = { type: 'MultiPolygon', coordinates: polygons }
  const key = createHash('sha256').update(words).update(JSON.stringify(outline)).digest('base64')
  const kept = KEPT.get(key)
  if (kept) return kept
  const area = fill(outline, polygons, words)
  const [oldest] = KEPT.keys()
  if (KEPT.size >= MOST_KEPT && oldest !== undefined) KEPT.delete(oldest)
  KEPT.set(key, area)
  return area
}

function fill(outline: AreaGeometry, polygons: readonly number[][][][], words: string): StudyArea {
  const finest = new Set<string>()
  for (const polygon of polygons) {
    for (const cell of polygonToCells(polygon, FINEST, true)) finest.add(cell)
    if (finest.size > MOST_CELLS) throw new Error(`The area of ${words} holds more than ${MOST_CELLS} cells`)
  }
  const bySize = new Map<number, CellsOfArea>()
  return {
    words,
    outline,
    has: (cell) => finest.has(cell),
    cellsAt(resolution) {
      const before = bySize.get(resolution)
      if (before) return before
      const made = cellsOf(finest, resolution)
      bySize.set(resolution, made)
      return made
    },
  }
}

function cellsOf(finest: ReadonlySet<string>, resolution: number): CellsOfArea {
  const weights = new Map<string, number>()
  for (const cell of finest) {
    const parent = cellToParent(cell, resolution)
    weights.set(parent, (weights.get(parent) ?? 0) + 1)
  }
  const cells = [...weights.keys()].sort()
  const total = cells.reduce((sum, cell) => sum + cellArea(cell, 'km2'), 0)
  return {
    cells,
    weights: cells.map((cell) => weights.get(cell) ?? 0),
    meanAreaKm2: cells.length === 0 ? 0 : total / cells.length,
    neighbourhoods: neighbourhoodsOf(cells),
  }
}
