import { getRouteApi, Link, useNavigate, useRouter } from '@tanstack/react-router'
import { type JSX, useCallback } from 'react'
import { useTitle } from '../../parts/page.tsx'
import { Trouble, Waiting } from '../../parts/state.tsx'
import classes from './harm.module.css'
import type { ChangeSearch, HotspotsSearch } from './hotspots-search.ts'
import { OpenWorkspace } from './open/open-workspace.tsx'
import { ProtectedWorkspace } from './protected/protected-workspace.tsx'
import { useHotspots } from './use-hotspots.ts'

const route = getRouteApi('/places/harm')

/** Where more harm is recorded than chance would give: one answer in two readings. The address is the view. */
export function HarmPage(): JSX.Element {
  const search = route.useSearch()
  const navigate = useNavigate({ from: '/places/harm' })
  const { history } = useRouter()
  useTitle('Where harm is recorded')
  const answer = useHotspots(search)
  const change: ChangeSearch = useCallback(
    (changes) => {
      // A map that comes to rest while the next page is loading must not call the reader back.
      if (history.location.pathname !== '/places/harm') return
      void navigate({
        search: (before: HotspotsSearch) => ({ ...before, ...changes }),
        replace: true,
        resetScroll: false,
      })
    },
    [navigate, history],
  )
  if (answer.isError) {
    return (
      <>
        <Trouble isPage error={answer.error} onRetry={() => void answer.refetch()} />
        <p className={classes.afresh}>
          <Link to="/places/harm">Open it without any choice</Link>
        </p>
      </>
    )
  }
  if (!answer.data) return <Waiting what="where harm is recorded" />
  const shared = { search, onChange: change, isStale: answer.isPlaceholderData }
  return answer.data.reading === 'open' ? (
    <OpenWorkspace {...shared} answer={answer.data} />
  ) : (
    <ProtectedWorkspace {...shared} answer={answer.data} />
  )
}
