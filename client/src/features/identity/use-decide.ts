import { notifications } from '@mantine/notifications'
import { type Decided, type IdentityAnswer, identityApi } from '@safeground/graph-schema'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../api/call.ts'

/** What can be done: answer a question, decide on any two, or reverse a decision. */
export type Deed =
  | { what: 'answer'; question: string; answer: IdentityAnswer; reason: string }
  | { what: 'decide'; left: string; right: string; answer: IdentityAnswer; reason: string }
  | { what: 'reverse'; decision: string; reason: string }

const DONE: Record<IdentityAnswer | 'reverse', string> = {
  same: 'They are one from now on. You can separate them again.',
  'not-same': 'They stay apart, and are not asked about again.',
  undecided: 'Noted. It stays listed after the others.',
  reverse: 'The decision is reversed.',
}

/**
 * Does it, and forgets every picture that was read before: a decision changes all of them. `onDone` comes first, for the
 * page that one is on may be about somebody who is not there any more.
 */
export function useDecide(onDone: (decided: Decided) => void | Promise<void>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (deed: Deed) => run(deed),
    onSuccess: async (decided, deed) => {
      await onDone(decided)
      notifications.show({ message: DONE[deed.what === 'reverse' ? 'reverse' : deed.answer] })
      await client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'me' })
    },
  })
}

function run(deed: Deed) {
  if (deed.what === 'answer') {
    const { question: id, answer, reason } = deed
    return call(identityApi.answer, { params: { id }, body: { answer, reason } })
  }
  if (deed.what === 'decide') {
    const { left, right, answer, reason } = deed
    return call(identityApi.decide, { body: { left, right, answer, reason } })
  }
  return call(identityApi.reverse, { params: { id: deed.decision }, body: { reason: deed.reason } })
}
