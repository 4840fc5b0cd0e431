import { type LayoutAsk, layOut } from './layout.ts'

/** Lays out off the main thread: a number and the question in, the same number and the positions out. */
self.onmessage = (event: MessageEvent<{ turn: number; ask: LayoutAsk }>) => {
  const { turn, ask } = event.data
  self.postMessage({ turn, positions: layOut(ask) })
}
