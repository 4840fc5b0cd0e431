import type { RecordLine } from '@safeground/graph-schema'
import { useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { bySource, keyOfSource, type SourceGroup } from './by-source.ts'

/** The records of a page: grouped, which groups are open, and the way from a fact to where it comes from. */
export interface Records {
  groups: SourceGroup[]
  byId: ReadonlyMap<string, RecordLine>
  isOpen: (key: string) => boolean
  toggle: (key: string) => void
  /** Opens the groups that hold these, and goes to the first. */
  show: (ids: readonly string[]) => void
}

export function useRecords(records: readonly RecordLine[]): Records {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const groups = useMemo(() => bySource(records), [records])
  const byId = useMemo(() => new Map(records.map((record) => [record.id, record])), [records])
  const toggle = (key: string) =>
    setOpen((before) => {
      const after = new Set(before)
      if (!after.delete(key)) after.add(key)
      return after
    })
  const show = (ids: readonly string[]) => {
    const wanted = ids.flatMap((id) => byId.get(id) ?? [])
    flushSync(() => setOpen((before) => new Set([...before, ...wanted.map(keyOfSource)])))
    const first = document.getElementById(wanted[0]?.id ?? '')
    first?.scrollIntoView({ block: 'center' })
    first?.focus()
  }
  return { groups, byId, isOpen: (key) => open.has(key), toggle, show }
}
