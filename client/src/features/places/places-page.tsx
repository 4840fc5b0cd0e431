import { getRouteApi, useNavigate, useRouter } from '@tanstack/react-router'
import { type JSX, useCallback, useState } from 'react'
import type { Bounds } from '../../drawing/map/map-view.ts'
import { useTitle } from '../../parts/page.tsx'
import { Trouble, Waiting } from '../../parts/state.tsx'
import type { PlacesSearch } from './places-search.ts'
import { PlacesWorkspace } from './places-workspace.tsx'
import { usePlaces } from './use-places.ts'

const route = getRouteApi('/places')

/** Every place that the reader may see, on a map and in a list. The address is the view. */
export function PlacesPage(): JSX.Element {
  const search = route.useSearch()
  const navigate = useNavigate({ from: '/places' })
  const { history } = useRouter()
  const [bounds, setBounds] = useState<Bounds | null>(null)
  useTitle('Places')
  const { answer, shown } = usePlaces(bounds, search)
  const change = useCallback(
    (changes: Partial<PlacesSearch>) => {
      // A map that comes to rest while the next page is loading must not call the reader back.
      if (history.location.pathname !== '/places') return
      void navigate({ search: (before: PlacesSearch) => ({ ...before, ...changes }), replace: true })
    },
    [navigate, history],
  )
  if (answer.isError) return <Trouble isPage error={answer.error} onRetry={() => void answer.refetch()} />
  if (!shown) return <Waiting what="the places" />
  return (
    <PlacesWorkspace
      places={shown.places}
      hasMore={shown.hasMore}
      bounds={bounds}
      onBounds={setBounds}
      search={search}
      onChange={change}
    />
  )
}
