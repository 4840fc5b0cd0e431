import { type BoundaryLevel, type ImportView, importsApi, type SourceView } from '@safeground/graph-schema'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { call } from '../../api/call.ts'
import { sendFile } from '../../api/send-file.ts'
import { keyOf } from '../../api/use-answer.ts'
import { type Guess, guessKind } from './guess-kind.ts'
import { readHead } from './read-head.ts'

/** One chosen file on its way to the server. */
export interface Queued {
  id: string
  file: File
  guess: Guess
  source: SourceView['source'] | null
  /** What a file of boundaries may need to be told with it. */
  level: BoundaryLevel | ''
  attribution: string
  state: QueuedState
}

type QueuedState =
  | { is: 'waiting' }
  | { is: 'sending'; share: number }
  | { is: 'read'; view: ImportView }
  | { is: 'refused'; error: Error }

export type Told = Partial<Pick<Queued, 'source' | 'level' | 'attribution'>>

/** The files that somebody has chosen: each is guessed at, can be put right, and is sent one after the other. */
export function useFileQueue(kinds: readonly SourceView[]) {
  const [files, setFiles] = useState<readonly Queued[]>([])
  const [isSending, setSending] = useState(false)
  const next = useRef(0)
  const client = useQueryClient()

  const change = useCallback((id: string, to: Partial<Queued>) => {
    setFiles((all) => all.map((one) => (one.id === id ? { ...one, ...to } : one)))
  }, [])

  async function add(chosen: readonly File[]): Promise<void> {
    const added = await Promise.all(
      chosen.map(async (file): Promise<Queued> => {
        next.current += 1
        const id = `file-${next.current}`
        const guess = guessKind(await readHead(file), kinds)
        const state = { is: 'waiting' } as const
        return { id, file, guess, source: guess.source, level: '', attribution: '', state }
      }),
    )
    setFiles((all) => [...all, ...added])
  }

  async function sendOne({ id, file, source, level, attribution }: Queued): Promise<ImportView | null> {
    if (!source) return null
    const where = {
      source,
      name: file.name,
      ...(level ? { level } : {}),
      ...(attribution.trim() ? { attribution: attribution.trim() } : {}),
    }
    change(id, { state: { is: 'sending', share: 0 } })
    try {
      const view = await sendFile(file, where, (share) => change(id, { state: { is: 'sending', share } }))
      const read = await untilRead(view, (now) => {
        client.setQueryData(keyOf(importsApi.open, { params: { id: now.id } }), now)
        change(id, { state: { is: 'read', view: now } })
      })
      return read
    } catch (error) {
      change(id, { state: { is: 'refused', error: error as Error } })
      return null
    }
  }

  /** Sends what has not been read yet; gives what the server made of each. One that is refused stops no other. */
  async function send(): Promise<ImportView[]> {
    setSending(true)
    const views: ImportView[] = []
    try {
      for (const one of files.filter(isReady)) {
        const view = await sendOne(one)
        if (view) views.push(view)
      }
    } finally {
      setSending(false)
      void client.invalidateQueries({ queryKey: [importsApi.list.path] })
    }
    return views
  }

  return {
    files,
    isSending,
    add,
    send,
    tell: (id: string, told: Told) => change(id, { ...told, state: { is: 'waiting' } }),
    remove: (id: string) => setFiles((all) => all.filter((one) => one.id !== id)),
  }
}

const LOOK_AGAIN_MS = 2_000

/** A long file is answered while it is still being read: looks again until it has been. */
async function untilRead(first: ImportView, say: (view: ImportView) => void): Promise<ImportView> {
  let view = first
  say(view)
  while (view.status === 'reading') {
    await new Promise((done) => setTimeout(done, LOOK_AGAIN_MS))
    view = await call(importsApi.open, { params: { id: view.id } })
    say(view)
  }
  return view
}

/** Has a kind, and has not been read yet. */
export const isReady = ({ source, state }: Queued): boolean =>
  source !== null && (state.is === 'waiting' || state.is === 'refused')
