import type { Endpoint } from '@safeground/graph-schema'
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { type Ask, call } from './call.ts'

interface Wishes<Answer> {
  /** Ask only when this is true. */
  when?: boolean
  /** Keep showing the last answer while the next one is on its way. */
  keepLast?: boolean
  /** Ask again after so many milliseconds, as long as this gives a number. */
  againAfter?: (answer: Answer | undefined) => number | false
}

/** The key under which an answer is cached: the address is the view. */
export const keyOf = (endpoint: Pick<Endpoint, 'path'>, ask: object = {}) => [endpoint.path, ask] as const

/** Asks one endpoint and gives its answer. The request is given up when nobody waits for it any more. */
export function useAnswer<
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends z.ZodType,
  A extends z.ZodType,
>(
  endpoint: Endpoint<P, Q, B, A>,
  ask: Ask<P, Q, B> = {},
  wishes: Wishes<z.output<A>> = {},
): UseQueryResult<z.output<A>> {
  const { againAfter } = wishes
  const interval = againAfter && {
    refetchInterval: (query: Answered<z.output<A>>) => againAfter(query.state.data),
  }
  return useQuery<z.output<A>>({
    queryKey: keyOf(endpoint, ask),
    queryFn: ({ signal }) => call(endpoint, ask, signal),
    enabled: wishes.when ?? true,
    ...(wishes.keepLast ? { placeholderData: keepPreviousData } : {}),
    ...interval,
  })
}

type Answered<Answer> = { state: { data: Answer | undefined } }
