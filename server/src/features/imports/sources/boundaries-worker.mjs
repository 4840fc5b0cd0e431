// A thread starts without the loader of its parent: this gives it one of its own, and then goes on in TypeScript.
import { register } from 'tsx/esm/api'

register()
await import('./boundaries-worker.ts')
