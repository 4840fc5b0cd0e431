import { parentPort } from 'node:worker_threads'
import { readCollection, Unreadable } from './boundaries-reader.ts'

/** Reads one file and ends. What it cannot read it says in words. */
parentPort?.once('message', (text: string) => {
  try {
    parentPort?.postMessage({ ok: true, read: readCollection(text) })
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    parentPort?.postMessage({ ok: false, words: error.message })
  }
})
