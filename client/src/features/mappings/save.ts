import { notifications } from '@mantine/notifications'
import { type Fault, importsApi, type Mapping, type MappingView, mappingsApi } from '@safeground/graph-schema'
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { keyOf } from '../../api/use-answer.ts'

type MappingList = { mappings: readonly MappingView[] }

/**
 * Puts a description as it now stands into the list that was read before, and has the list read again. Without the
 * first, whoever is quick acts on the version before and is refused.
 */
export function keepInList(client: QueryClient, view: MappingView): void {
  client.setQueryData<MappingList>(keyOf(mappingsApi.list), (before) => {
    if (!before) return before
    const others = before.mappings.filter(({ id }) => id !== view.id)
    const at = before.mappings.findIndex(({ id }) => id === view.id)
    return { ...before, mappings: others.toSpliced(at < 0 ? others.length : at, 0, view) }
  })
  void client.invalidateQueries({ queryKey: [mappingsApi.list.path] })
  void client.invalidateQueries({ queryKey: [importsApi.sources.path] })
}

/** Saves a new description, or a new version of one that is there. What is wrong with it is told from the first try on. */
export function useSave(before: MappingView | null) {
  const [tried, setTried] = useState(before !== null)
  const client = useQueryClient()
  const navigate = useNavigate()
  const saving = useMutation({
    mutationFn: (mapping: Mapping) =>
      before
        ? call(mappingsApi.change, { params: { id: before.id }, body: mapping, version: before.version })
        : call(mappingsApi.create, { body: mapping }),
    onSuccess: (view) => {
      keepInList(client, view)
      notifications.show({
        title: `“${view.mapping.name}” is saved`,
        message: 'Files of it can now be brought in like any other.',
      })
      void navigate({ to: '/files/mappings' })
    },
  })
  const press = (mapping: Mapping, faults: readonly Fault[]) => {
    setTried(true)
    if (faults.length === 0) saving.mutate(mapping)
  }
  return { ...saving, tried, press }
}
