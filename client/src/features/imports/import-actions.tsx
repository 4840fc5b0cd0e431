import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type ImportView, importsApi } from '@safeground/graph-schema'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call, ProblemError } from '../../api/call.ts'
import { keyOf } from '../../api/use-answer.ts'
import { counted } from '../../format.ts'
import { Confirm } from '../../parts/confirm.tsx'

type Act = 'publish' | 'discard' | 'undo'

interface Words {
  verb: string
  title: string
  what: (view: ImportView) => string
  done: string
}

const WORDS: Record<Act, Words> = {
  publish: {
    verb: 'Publish',
    title: 'Publish this file?',
    what: (view) =>
      `${counted(view.rows.good, 'good row')} will be seen by everyone whose role may see them, all at once or not at all.${
        view.rows.faulty > 0 ? ` ${counted(view.rows.faulty, 'faulty row')} stay out.` : ''
      } You can undo it later.`,
    done: 'It is being written. It becomes visible when all of it is.',
  },
  discard: {
    verb: 'Discard',
    title: 'Discard this file?',
    what: () =>
      'What was read of it is thrown away. It was never visible to anyone. You can bring the file in again.',
    done: 'The file is discarded.',
  },
  undo: {
    verb: 'Undo',
    title: 'Undo this file?',
    what: (view) =>
      `Everything that ${view.fileName} brought in disappears from every picture and search at once. Facts and links that other files hold too stay. That it was here stays in the audit trail.`,
    done: 'Nothing of it is visible any more; its rows are being removed.',
  },
}

const ORDER: readonly Act[] = ['undo', 'discard', 'publish']

/** What may be done with the file now, as the server says; each after a question. */
export function ImportActions({ view }: { view: ImportView }) {
  const [asked, setAsked] = useState<Act | null>(null)
  const doing = useAct(view.id)
  const acts = ORDER.filter((act) => view.allowed.includes(act))
  const words = asked && WORDS[asked]
  return (
    <>
      {acts.map((act) => (
        <Button key={act} variant={act === 'publish' ? 'filled' : 'default'} onClick={() => setAsked(act)}>
          {WORDS[act].verb}
        </Button>
      ))}
      <Confirm
        isOpen={asked !== null}
        title={words?.title ?? ''}
        verb={words?.verb ?? ''}
        isGrave={asked === 'undo'}
        isBusy={doing.isPending}
        onNo={() => setAsked(null)}
        onYes={() => asked && doing.mutate(asked, { onSettled: () => setAsked(null) })}
      >
        {words?.what(view)}
      </Confirm>
    </>
  )
}

function useAct(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (act: Act) =>
      call(act === 'publish' ? importsApi.publish : importsApi.undo, { params: { id } }),
    onSuccess: (view, act) => {
      client.setQueryData(keyOf(importsApi.open, { params: { id } }), view)
      // A published or undone file changes every picture, so none that was read before is shown again.
      void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'me' })
      notifications.show({ title: WORDS[act].title.replace('?', ''), message: WORDS[act].done })
    },
    onError: (error) => {
      const details = error instanceof ProblemError ? error.details : null
      notifications.show({
        color: 'red',
        autoClose: false,
        title: details?.title ?? 'That did not work',
        message: `${details?.detail ?? 'Reload the page and try again.'}${details?.request ? ` Quote ${details.request}.` : ''}`,
      })
    },
  })
}
