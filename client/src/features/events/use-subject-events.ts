import { type EventName, eventsApi, type SubjectEvents } from '@safeground/graph-schema'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { call } from '../../api/call.ts'
import { keyOf } from '../../api/use-answer.ts'

export interface EventsWanted {
  from?: string | undefined
  until?: string | undefined
  kinds?: readonly EventName[] | undefined
  limit?: number
}

/** What happened around one subject, newest first, with a way to earlier. Each page is a read that is recorded. */
export function useSubjectEvents(id: string, wanted: EventsWanted, isWanted = true) {
  const query = {
    from: wanted.from,
    until: wanted.until,
    kinds: wanted.kinds?.join(','),
    limit: wanted.limit,
  }
  const answer = useInfiniteQuery({
    queryKey: keyOf(eventsApi.ofSubject, { params: { id }, query, isPaged: true }),
    queryFn: ({ pageParam, signal }): Promise<SubjectEvents> =>
      call(eventsApi.ofSubject, { params: { id }, query: { ...query, before: pageParam } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    // The last answer stays while another window of the same one is on its way, never under somebody else's name.
    placeholderData: (last, query) => (isAbout(query?.queryKey, id) ? last : undefined),
    enabled: isWanted,
  })
  const pages = answer.data?.pages
  const events = useMemo(() => pages?.flatMap((page) => page.events) ?? [], [pages])
  return {
    answer,
    events,
    first: pages?.[0],
    hasEarlier: answer.hasNextPage,
    isOlderShown: answer.isPlaceholderData,
    showEarlier: () => void answer.fetchNextPage(),
  }
}

const isAbout = (key: readonly unknown[] | undefined, id: string): boolean =>
  (key?.[1] as { params?: { id?: string } } | undefined)?.params?.id === id
