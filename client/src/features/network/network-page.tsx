import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { type JSX, useCallback } from 'react'
import { useTitle } from '../../parts/page.tsx'
import { Trouble, Waiting } from '../../parts/state.tsx'
import type { NetworkSearch } from './network-search.ts'
import { NetworkWorkspace } from './network-workspace.tsx'
import { useNetworkView } from './use-network-view.ts'

const route = getRouteApi('/network/$subjectId')

/** Who and what is around one subject. The address is the view. */
export function NetworkPage(): JSX.Element {
  const { subjectId } = route.useParams()
  const search = route.useSearch()
  const navigate = useNavigate({ from: '/network/$subjectId' })
  useTitle('Network around one')
  const { answer, all, view, positions, isStale } = useNetworkView(subjectId, search)

  const change = useCallback(
    (changes: Partial<NetworkSearch>) =>
      void navigate({ search: (before: NetworkSearch) => ({ ...before, ...changes }), replace: true }),
    [navigate],
  )
  const open = useCallback(
    (id: string) => {
      if (id === subjectId) return
      void navigate({
        to: '/network/$subjectId',
        params: { subjectId: id },
        search: (before: NetworkSearch) => ({ ...before, selected: undefined, kinds: undefined }),
      })
    },
    [navigate, subjectId],
  )

  if (answer.isError) {
    return (
      <Trouble
        isPage
        error={answer.error}
        onRetry={() => void answer.refetch()}
        notFound={{
          title: 'No such record, or you may not see it',
          words:
            'The address may be mistyped, the record may have been taken back by the agency that held it, or it may lie outside what your role sees. For everyone’s protection these look the same.',
        }}
      />
    )
  }
  if (!all || !view) return <Waiting what="the network" />
  return (
    <NetworkWorkspace
      all={all}
      view={view}
      positions={positions}
      isStale={isStale}
      search={search}
      onChange={change}
      onOpen={open}
    />
  )
}
