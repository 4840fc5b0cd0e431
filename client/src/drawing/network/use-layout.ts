import type { NetworkView } from '@safeground/graph-schema'
import { useEffect, useRef, useState } from 'react'
import type { Positions } from './layout.ts'

interface Answered {
  view: NetworkView
  positions: Positions
}

/** Positions of a view, from the worker. Null until they are there; never those of another view. */
export function useLayout(view: NetworkView | undefined): Positions | null {
  const [answered, setAnswered] = useState<Answered | null>(null)
  const worker = useRef<Worker | null>(null)
  const turn = useRef(0)
  const waiting = useRef<NetworkView | null>(null)

  useEffect(() => {
    const made = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' })
    made.onmessage = (event: MessageEvent<{ turn: number; positions: Positions }>) => {
      if (event.data.turn !== turn.current || !waiting.current) return
      setAnswered({ view: waiting.current, positions: event.data.positions })
    }
    worker.current = made
    return () => {
      made.terminate()
      worker.current = null
    }
  }, [])

  useEffect(() => {
    if (!view || !worker.current) return
    turn.current += 1
    waiting.current = view
    worker.current.postMessage({
      turn: turn.current,
      ask: {
        centre: view.centre,
        nodes: view.nodes.map(({ id, step }) => ({ id, step })),
        pairs: view.lines.map(({ from, to }) => [from, to]),
      },
    })
  }, [view])

  return answered && answered.view === view ? answered.positions : null
}
