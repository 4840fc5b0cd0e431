import { identityApi } from '@safeground/graph-schema'
import { Navigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useAnswer } from '../../api/use-answer.ts'
import { Waiting } from '../../parts/state.tsx'

/** An old address of somebody whom a decision has joined to another leads on to that one; else what stands inside is shown. */
export function StandingElsewhere({ id, children }: { id: string; children: ReactNode }) {
  const answer = useAnswer(identityApi.standing, { params: { id } })
  if (answer.isPending) return <Waiting what="the page" />
  if (answer.data)
    return <Navigate to="/subjects/$subjectId" params={{ subjectId: answer.data.id }} replace />
  return children
}
