import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useRef } from 'react'
import { MeContext, meQuery } from '../api/session.ts'
import { SignInPage } from '../features/sign-in/sign-in-page.tsx'
import { Trouble, Waiting } from '../parts/state.tsx'

/** Nothing below is shown to anyone who is not signed in. The address stays, so that one comes back to where one was. */
export function SignInGate({ children }: { children: ReactNode }) {
  const me = useQuery(meQuery)
  const wasSignedIn = useRef(false)
  if (me.isPending) return <Waiting what="Safeground" />
  if (me.isError) {
    return (
      <main>
        <Trouble isPage error={me.error} onRetry={() => void me.refetch()} />
      </main>
    )
  }
  if (!me.data) return <SignInPage isBack={wasSignedIn.current} />
  wasSignedIn.current = true
  return (
    <MeContext value={me.data} key={me.data.username}>
      {children}
    </MeContext>
  )
}
