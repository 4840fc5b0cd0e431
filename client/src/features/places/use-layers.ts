import { type BackgroundAnswer, type BoundarySet, layersApi } from '@safeground/graph-schema'
import { useAnswer } from '../../api/use-answer.ts'
import type { PlacesSearch } from './places-search.ts'

export interface Layers {
  /** Every set that there is; the one that is drawn. */
  sets: readonly BoundarySet[]
  lines: BoundarySet | undefined
  crime: BackgroundAnswer | undefined
  error: Error | null
}

/** What is drawn behind the places: the finest boundaries unless somebody chose others; recorded crime when asked. */
export function useLayers(search: PlacesSearch): Layers {
  const boundaries = useAnswer(layersApi.boundaries)
  const wanted = {
    ...(search.crime && search.crime !== 'all' ? { type: search.crime } : {}),
    ...(search.from ? { from: search.from } : {}),
    ...(search.until ? { until: search.until } : {}),
  }
  const background = useAnswer(
    layersApi.background,
    { query: wanted },
    { when: search.crime !== undefined, keepLast: true },
  )
  const sets = boundaries.data?.sets ?? []
  const lines = search.lines
    ? sets.find(({ level }) => level === search.lines)
    : sets.find(({ level }) => level !== 'lsoa')
  return {
    sets,
    lines,
    crime: search.crime === undefined ? undefined : background.data,
    error: boundaries.error ?? (search.crime === undefined ? null : background.error),
  }
}
