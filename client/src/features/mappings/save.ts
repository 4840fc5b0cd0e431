import { notifications } from '@mantine/notifications'
import { type Fault, importsApi, type Mapping, type MappingView, mappingsApi } from '@safeground/graph-schema'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { call } from '../../api/call.ts'

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
      void client.invalidateQueries({ queryKey: [mappingsApi.list.path] })
      void client.invalidateQueries({ queryKey: [importsApi.sources.path] })
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
