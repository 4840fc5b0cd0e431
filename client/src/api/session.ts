import { type Me, type Permission, type SignIn, sessionApi } from '@safeground/graph-schema'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { call, isProblem, ProblemError } from './call.ts'

const ME = ['me'] as const

/** Reads are recorded in the audit trail, so nothing is asked again merely because a window came to the front. */
export function makeQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    if (isProblem(error, 'not-signed-in')) client.setQueryData(ME, null)
  }
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) =>
          failures < 1 && error instanceof ProblemError && [0, 502, 504].includes(error.details.status),
        retryDelay: 800,
      },
    },
  })
  return client
}

/** Who is signed in, or null. */
export const meQuery = {
  queryKey: ME,
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Me | null> => {
    try {
      return await call(sessionApi.me, {}, signal)
    } catch (error) {
      if (isProblem(error, 'not-signed-in')) return null
      throw error
    }
  },
}

/** Signs in and forgets whatever the page held for whoever was signed in before. */
export async function signIn(client: QueryClient, body: SignIn): Promise<void> {
  const me = await call(sessionApi.signIn, { body })
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== ME[0] })
  client.setQueryData(ME, me)
}

/** Signs out and loads the page afresh, so that nothing of what was read stays in its memory. */
export async function signOut(): Promise<void> {
  try {
    await call(sessionApi.signOut)
  } catch (error) {
    if (!isProblem(error, 'not-signed-in')) throw error
  }
  window.location.assign('/')
}

export const MeContext = createContext<Me | null>(null)

/** Who is signed in. Only below the sign-in gate. */
export function useMe(): Me {
  const me = useContext(MeContext)
  if (!me) throw new Error('useMe is used outside the sign-in gate')
  return me
}

export const useMay = (permission: Permission): boolean => useMe().permissions.includes(permission)
