import { networkApi } from '@safeground/graph-schema'
import { useMemo } from 'react'
import { useAnswer } from '../../api/use-answer.ts'
import { onlyKinds } from '../../drawing/network/to-elements.ts'
import { useLayout } from '../../drawing/network/use-layout.ts'
import { kindsIn, type NetworkSearch } from './network-search.ts'

/**
 * The picture of an address. All kinds are asked for and filtered here, so that whoever stays keeps their place when
 * a kind is switched off; only where the server had to leave some out is it asked again, for these kinds alone.
 */
export function useNetworkView(id: string, search: NetworkSearch) {
  const kinds = kindsIn(search.kinds)
  const query = { steps: search.steps ?? 1, from: search.from, until: search.until }
  const all = useAnswer(networkApi.open, { params: { id }, query }, { keepLast: true })
  const mustAskAgain = kinds !== undefined && typeof all.data?.leftOut === 'string'
  const some = useAnswer(
    networkApi.open,
    { params: { id }, query: { ...query, kinds: search.kinds } },
    { when: mustAskAgain, keepLast: true },
  )
  const drawn = mustAskAgain && some.data ? some.data : all.data
  const view = useMemo(() => drawn && onlyKinds(drawn, kindsIn(search.kinds)), [drawn, search.kinds])
  return { answer: all, all: all.data, view, positions: useLayout(drawn), isStale: all.isPlaceholderData }
}
