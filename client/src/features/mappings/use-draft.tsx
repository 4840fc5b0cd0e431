import {
  type ColumnHint,
  checkMapping,
  type Fault,
  Mapping,
  type SampleColumn,
} from '@safeground/graph-schema'
import { createContext, useContext, useMemo } from 'react'

/** The description as it stands while it is worked on, and what stands beside it. */
export interface Draft {
  mapping: Mapping
  change: (to: (before: Mapping) => Mapping) => void
  columns: readonly SampleColumn[]
  hints: readonly ColumnHint[]
  /** What is wrong with it, by its place; told in place once somebody has tried to save. */
  faults: readonly Fault[]
  isTried: boolean
}

export const DraftContext = createContext<Draft | null>(null)

export function useDraft(): Draft {
  const draft = useContext(DraftContext)
  if (!draft) throw new Error('useDraft is used outside the page of a description')
  return draft
}

/** What is wrong with a description by the contract and by the rules of the vocabulary, as the server would say it. */
export function faultsOf(mapping: Mapping): Fault[] {
  const parsed = Mapping.safeParse(mapping)
  if (parsed.success) return checkMapping(parsed.data)
  return parsed.error.issues.map(({ path, message }) => ({ where: path.join('.'), message }))
}

/** Faults of one place, or of what lies below it where nothing else tells them. */
export function useFaults(where: string, withBelow = false): string | undefined {
  const { faults, isTried } = useDraft()
  return useMemo(() => {
    const found = faults.filter(
      (fault) => fault.where === where || (withBelow && fault.where.startsWith(`${where}.`)),
    )
    return isTried && found.length > 0 ? found.map(({ message }) => message).join(' ') : undefined
  }, [faults, where, isTried, withBelow])
}
